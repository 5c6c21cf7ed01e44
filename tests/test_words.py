"""The words of pages: one file for each language, and none anywhere else."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment

from generator.model import stored
from generator.problems import Misused, Place
from generator.renderers.pages import Pages
from generator.theme import plurals, strings
from generator.theme.chain import base, chain
from generator.theme.loading import load
from generator.theme.words import Entry, Words, is_plural, shape
from tests.conftest import PROJECT, Scratch

THEMES = sorted(PROJECT.glob("themes/*"))
STRINGS = PROJECT / "themes/default/strings"
ENGLISH = strings.read(STRINGS / "en.yaml")
LANGUAGES = sorted(path for theme in THEMES for path in theme.glob("strings/*.yaml"))
STYLES = sorted(path for theme in THEMES for path in theme.glob("assets/*.css"))
TEMPLATES = sorted(path for theme in THEMES for path in theme.glob("templates/*.html"))


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("path", LANGUAGES, ids=name_of)
def test_a_language_says_everything_that_english_says_and_fills_in_the_same(path: Path) -> None:
    found = strings.read(path)
    if path.parent == STRINGS:
        assert list(found) == list(ENGLISH)
    assert found.keys() <= ENGLISH.keys()
    for name, entry in found.items():
        assert shape(entry) == shape(ENGLISH[name]), name


@pytest.mark.parametrize("path", LANGUAGES, ids=name_of)
def test_a_language_has_all_of_its_forms_and_no_other(path: Path) -> None:
    def check(entry: Entry) -> None:
        if isinstance(entry, dict) and is_plural(entry):
            assert entry.keys() == plurals.forms(path.stem)
        elif isinstance(entry, dict):
            for one in entry.values():
                check(one)

    for entry in strings.read(path).values():
        check(entry)


class Literal(HTMLParser):
    """The words that stand in a template itself."""

    SAID = ("alt", "title", "placeholder", "aria-label", "aria-description", "aria-valuetext", "label")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += re.findall(r"[^\W\d_]{2,}", data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in self.SAID or name.startswith("data-"):
                self.handle_data(value or "")


OWN = {"JSON"}
"""Words that are the same in every language."""
NAMES = re.compile(r' data-(?:do|copy|to|guid|narrow|seconds)="[^"]*"|<code>.*?</code>')
"""What scripts find things by, and names of folders."""


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    tokens = list(Environment().lex(path.read_text(encoding="utf-8")))
    literal = Literal()
    literal.feed(NAMES.sub("", "".join(text for _, kind, text in tokens if kind == "data")))
    assert set(literal.words) <= OWN
    written = [text for _, kind, text in tokens if kind == "string"]
    assert [text for text in written if re.search(r"\w{2} \w|\w \w{2}", text) and text not in VALUES] == []


VALUES = {'"left out"', '"put in"'}
"""Values that views have, which templates compare with."""


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_a_stylesheet_has_no_words_of_its_own(path: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    written = [text for one in re.findall(r"content:([^;]*)", rules) for text in re.findall(r'"(.*?)"', one)]
    assert [text for text in written if re.search(r"[^\W\d_]", text)] == []


def test_no_word_is_there_that_no_page_says() -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    said += "".join(path.read_text(encoding="utf-8") for path in PROJECT.glob("generator/**/*.py"))
    said += "".join(path.read_text(encoding="utf-8") for path in STYLES).replace("-", "_")
    unsaid = [name for name in ENGLISH if not re.search(rf'(?<![a-z])say[._]{name}\b|"{name}"', said)]
    assert unsaid == []


def test_words_are_those_of_the_language_whatever_its_region_and_english_where_there_are_none() -> None:
    german, other = strings.load([base()], "de-CH"), strings.load([base()], "tlh")
    assert german.say("episodes", n=12345) == "12.345 Folgen"
    assert other == Words("en", ENGLISH)


def test_a_theme_says_what_it_wants_to_say_otherwise_and_no_more(tmp_path: Path) -> None:
    own = tmp_path / "themes/own"
    (own / "templates").mkdir(parents=True)
    (own / "strings").mkdir()
    (own / "strings/en.yaml").write_text(
        "hear_it: Listen\nmenu: More\nrole:\n  guest: visitor\n  cook: chef\n", encoding="utf-8"
    )
    (own / "strings/de.yaml").write_text("hear_it: Horch\n", encoding="utf-8")
    layers = (base(), *chain("own", tmp_path, Place("--theme")))
    english, german = (strings.load(layers, language) for language in ("en", "de"))
    assert [english.say(name) for name in ("hear_it", "menu", "feed")] == ["Listen", "More", "Feed"]
    assert [english.say("role", one) for one in ("host", "guest", "cook")] == ["host", "visitor", "chef"]
    assert [german.say(name) for name in ("hear_it", "menu")] == ["Horch", "Menü"]


def test_words_that_were_kept_are_the_same_words_so_that_compiled_templates_are_found_again() -> None:
    words = load(chain("default", PROJECT, Place("x")), "en").words
    assert stored.load(Words, stored.dump(words)).digest == words.digest


def test_the_right_form_goes_with_every_number() -> None:
    numbers = (0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 101, 111)
    assert {language: [plurals.form(language, n) for n in numbers] for language in ("de", "fr", "ru", "pl", "ar")} == {
        "de": ["other", "one", *["other"] * 10],
        "fr": ["one", "one", *["other"] * 10],
        "ru": ["many", "one", "few", "few", "many", "many", "many", "one", "few", "many", "one", "many"],
        "pl": ["many", "one", "few", "few", "many", "many", "many", "many", "few", "many", "many", "many"],
        "ar": ["zero", "one", "two", "few", "few", *["many"] * 4, "other", "other", "many"],
    }  # fmt: skip


def test_a_choice_without_words_is_said_as_it_is() -> None:
    words = strings.load([base()], "de")
    assert [words.say("role", role) for role in ("guest", "gardener")] == ["Gast", "gardener"]
    assert words.say("groups", "year", n=1) == "1 Jahr"


FAULTS = (
    ("{{ say.hear_itt }}", "there are no words 'hear_itt' in strings/en.yaml"),
    ("{{ say.paged(title='x') }}", "the words 'paged' take number, title, and no other value"),
    ("{{ say.paged }}", "the words 'paged' take number, title, and no other value"),
    ("{{ say.menu(of=3) }}", "the words 'menu' take nothing, and no other value"),
    ("{{ say.verdict }}", "the words 'verdict' are several; choose by [a value]"),
    ("{{ say.menu['x'] }}", "the words 'menu' are one sentence"),
    ("{{ say }}", "'say' stands alone; name the words that it is to say"),
)


def rendered(folder: Path, template: str, **fields: object) -> str:
    """What a template makes of a page, in German."""
    (folder / "themes/own/templates").mkdir(parents=True)
    (folder / "themes/own/templates/page.html").write_text(template, encoding="utf-8")
    pages = Pages(load(chain("own", folder, Place("--theme")), "de").templates)
    return pages.render("page.html", SimpleNamespace(frame=None, **fields)).decode()


@pytest.mark.parametrize(("written", "message"), FAULTS)
def test_a_template_that_asks_for_words_wrongly_is_told_its_line(
    tmp_path: Path, written: str, message: str
) -> None:
    with pytest.raises(Misused) as refused:
        rendered(tmp_path, f"<p>\n{written}\n")
    place = f"{tmp_path.as_posix()}/themes/own/templates/page.html:2: "
    assert str(refused.value) == f"{place}{message.replace('en.yaml', 'de.yaml')}; correct the template"


def test_words_stand_wherever_a_template_asks_for_them(tmp_path: Path) -> None:
    template = """\
{% macro shouted(text) %}{{ text|upper }}{% endmacro %}
{{ say.hear_it }} {{ shouted(say.menu) }} {{ say.play_from.pattern }}
{{ say.episodes(n=page.one) }}, {{ say.episodes(n=page.many) }}, {{ shouted(say.episodes(n=page.one)) }}
{{ say.verdict[page.verdict] }}, {{ say.role["gardener"] }}, {{ say.groups[page.facet](n=page.many) }}
{% set link %}<a>{{ page.name }}</a>{% endset %}
{{ say.more_from(name=link) }}, {{ say.more_from(name=page.name) }}{% if say.menu %}.{% endif %}
"""
    found = rendered(tmp_path, template, one=1, many=2345, verdict="close", facet="year", name="A&B")
    assert found.splitlines() == [
        "Anhören MENÜ Ab {time} abspielen",
        "1 Folge, 2.345 Folgen, 1 FOLGE",
        "fast wörtlich, gardener, 2.345 Jahre",
        "Mehr von <a>A&amp;B</a>, Mehr von A&amp;B.",
    ]


GERMAN = """\
-- show.yaml --
title: Gartenstunde
language: de-AT
base_url: https://garten.example/
-- episodes/boden.md --
---
title: Was der Boden weiß
date: 2024-03-02
guests: [{name: Ben Clay, role: guest}]
quotes:
  - {text: Boden ist langsam., speaker: Ben Clay, at: "0:10:05", topic: boden}
---

> Graben hilft.
>
> — Ben Clay, 0:20:00
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    root = tmp_path_factory.mktemp("german")
    (root / "content").mkdir()
    scratch = Scratch(root).write(GERMAN)
    scratch.build()
    return scratch


def test_a_german_show_has_german_pages(german: Scratch) -> None:
    episode, quotes = german.page("episodes/boden/index.html"), german.page("quotes/by/verdict/index.html")
    assert '<html lang="de-AT" dir="ltr">' in episode
    assert '<a class="skip" href="#_content">Zum Inhalt springen</a>' in episode
    assert '<time datetime="2024-03-02">2. März 2024</time>' in episode
    assert '<span class="role">Gast</span>' in episode
    assert 'class="verdict verdict-unchecked">ungeprüft</a>' in episode  # below the quotation in the text
    assert "<title>Zitate nach Befund — Gartenstunde</title>" in quotes
    assert '<a href="../../../quotes/by/verdict/unchecked/">ungeprüft</a>' in quotes


def test_german_pages_have_no_english_words(german: Scratch) -> None:
    said = strings.read(STRINGS / "de.yaml")
    english = [
        text for name, text in ENGLISH.items() if isinstance(text, str) and " " in text
        and "{" not in text and text != said[name]
    ]  # fmt: skip
    for path in german.output.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert [one for one in english if one in text] == [], path


FOR_MACHINES = {"maps.py", "citations.py"}
"""Views of copies for machines, which are English: llms.txt and BibTeX."""


def test_a_view_has_no_sentences_of_its_own() -> None:
    found = []
    for path in PROJECT.glob("generator/views/**/*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [
            f"{path.name}: {node.value}" for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
            and path.name not in FOR_MACHINES and re.search(r"[a-z]{2,} [a-z]{2,}", node.value)
        ]  # fmt: skip
    assert found == []
