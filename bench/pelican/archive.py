"""What the archive needs of Pelican: YAML front matter, people, quotations, transcripts."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from xml.etree.ElementTree import Element

import yaml
from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from pelican import signals
from pelican.generators import Generator
from pelican.readers import MarkdownReader
from pelican.urlwrappers import Author, Tag

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CUE = re.compile(r"^(\d\d):(\d\d):(\d\d)\.(\d{3}) --> .*\n<v ([^>]*)>(.*)$", re.MULTILINE)


def seconds(clock):
    """`1:04:10` as seconds."""
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(rest)


def clock(second):
    """Seconds as `1:04:10`."""
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


class Stamp(InlineProcessor):
    """A time in square brackets is a link to that moment."""

    def handleMatch(self, found, data):  # noqa: N802
        link = Element("a", {"class": "time", "href": f"#t={seconds(found[1])}"})
        link.text = found[0]
        return link, found.start(0), found.end(0)


class Stamps(Extension):
    """Times as links, for Pelican's setting of extensions."""

    def extendMarkdown(self, md):  # noqa: N802
        md.inlinePatterns.register(Stamp(r"\[(\d:\d\d:\d\d)\]", md), "stamp", 165)


class YamlReader(MarkdownReader):
    """Pelican's own reader of Markdown, with its own settings, but YAML front matter, read by libyaml."""

    def __init__(self, settings):
        """Know the show."""
        super().__init__(settings)
        self.show = yaml.load((Path(settings["PATH"]).parent / "show.yaml").read_text("utf-8"), Loader)

    def read(self, source_path):
        """The notes as HTML, and the fields."""
        text = Path(source_path).read_text("utf-8")
        _, front, body = text.split("---\n", 2)
        fields = yaml.load(front, Loader)
        fields["slug"] = fields.get("slug") or Path(source_path).stem
        if "guests" in fields:
            names = [*self.show["hosts"], *(one["name"] for one in fields["guests"])]
            fields["authors"] = [Author(name, self.settings) for name in names]
            fields["tags"] = [Tag(name, self.settings) for name in fields["topics"]]
        self._md = Markdown(**self.settings["MARKDOWN"])  # one for each file, as Pelican has it
        return self._md.convert(body), fields


class Lists(Generator):
    """Lists that are not of articles, in pages."""

    def generate_output(self, writer):
        """Write them by Pelican's own paginator."""
        self._write(writer, "quotes", "quotes", self.context["quotes"])
        people = sorted(self.context["people"].values(), key=lambda one: one["name"].name)
        self._write(writer, "people", "people", people)
        for one in people:
            self._write(writer, "person", f"people/{one['name'].slug}", leaves(one["stretches"]), entry=one)

    def _write(self, writer, template, folder, of, **more):
        writer.write_file(
            f"{folder}/index.html",
            self.get_template(template),
            self.context,
            paginated={"shown": of},
            template_name=template,
            url=f"/{folder}/",
            **more,
        )


def leaves(stretches):
    """Pages of at most 50 episodes and quotations together."""
    pages, room = [], 0
    for one in stretches:
        needed = 1 + len(one["quotes"])
        if needed > room:
            pages.append([])
            room = 50
        pages[-1].append(one)
        room -= needed
    return pages


def index(generator):
    """One walk over the archive: neighbours, everything said, by whom, and which topics meet."""
    articles = generator.articles
    show = generator.readers.readers["md"].show
    people, beside = {}, defaultdict(Counter)
    for article in articles:
        for tag in article.tags:
            beside[tag.name].update({other: 1 for other in article.tags if other is not tag})
        hosts = [{"name": name, "role": "host"} for name in show["hosts"]]
        for author, credit in zip(article.authors, [*hosts, *article.guests], strict=True):
            quotes = [one for one in article.quotes if one["speaker"] == author.name]
            entry = {"name": author, "role": credit["role"], "last": article, "quotes": 0, "stretches": []}
            entry = people.setdefault(author.name, entry)
            entry["quotes"] += len(quotes)
            entry["stretches"].append({"episode": article, "role": credit["role"], "quotes": quotes})
    for newer, older in zip([None, *articles], [*articles, None], strict=True):
        if newer:
            newer.older = older
        if older:
            older.newer = newer
    transcripts = {path.stem: path for path in generator.settings["TRANSCRIPTS"]}
    generator.context.update(
        quotes=[(quote, article) for article in articles for quote in article.quotes],
        beside={name: sorted(found, key=lambda one: (-found[one], one)) for name, found in beside.items()},
        show=show, people=people, seconds=seconds, turns=turns, leaves=leaves, transcripts=transcripts,
    )  # fmt: skip


def turns(path, chapters):
    """A transcript as turns; the first of a chapter has its title."""
    starts = [seconds(one["start"]) * 1000 for one in chapters]
    found, at = [], -1
    for hours, minutes, rest, thousandths, speaker, words in CUE.findall(path.read_text("utf-8")):
        second = int(hours) * 3600 + int(minutes) * 60 + int(rest)
        before = at
        while at + 1 < len(starts) and starts[at + 1] <= second * 1000 + int(thousandths) + 500:
            at += 1
        if found and at == before and found[-1]["speaker"] == speaker:
            found[-1]["words"].append(words)
        else:
            title = chapters[at]["title"] if at != before else ""
            turn = {"title": title, "speaker": speaker, "second": second, "clock": clock(second)}
            found.append({**turn, "words": [words]})
    return found


def add_reader(readers):
    """Read `.md` by ours."""
    readers.reader_classes["md"] = YamlReader


def add_generator(pelican):
    """Make the pages of people and quotations too."""
    return Lists


def register():
    """Tell Pelican."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(index)
    signals.get_generators.connect(add_generator)
