"""What the archive needs of Pelican: YAML front matter, people, quotations, transcripts."""

import re
from collections import defaultdict
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.inlinepatterns import InlineProcessor
from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader
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


class YamlReader(BaseReader):
    """Markdown below YAML front matter, read by libyaml."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012

    def __init__(self, settings):
        """Make one Markdown parser for all files."""
        super().__init__(settings)
        self.parser = markdown.Markdown()
        self.parser.inlinePatterns.register(Stamp(r"\[(\d:\d\d:\d\d)\]", self.parser), "stamp", 165)
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
        return self.parser.reset().convert(body), fields


class Quotes(Generator):
    """The list of all quotations, in pages."""

    def generate_output(self, writer):
        """Write them by Pelican's own paginator."""
        quotes = self.context["quotes"]
        writer.write_file(
            "quotes/index.html",
            self.get_template("quotes"),
            self.context,
            paginated={"quotes": quotes},
            template_name="quotes",
            url="quotes/",
        )


def index(generator):
    """One walk over the archive: neighbours, everything said, and by whom."""
    articles = generator.articles
    said = [(quote, article) for article in articles for quote in article.quotes]
    by_speaker = defaultdict(list)
    for one in said:
        by_speaker[one[0]["speaker"]].append(one)
    for newer, older in zip([None, *articles], [*articles, None], strict=True):
        if newer:
            newer.older = older
        if older:
            older.newer = newer
    transcripts = {path.stem: path for path in generator.settings["TRANSCRIPTS"]}
    show = generator.readers.readers["md"].show
    people = {name.name: name for name, _ in generator.authors}
    generator.context.update(
        quotes=said, by_speaker=by_speaker, show=show, people=people, seconds=seconds, turns=turns,
        transcripts=transcripts,
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
    """Make the pages of quotations too."""
    return Quotes


def register():
    """Tell Pelican."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(index)
    signals.get_generators.connect(add_generator)
