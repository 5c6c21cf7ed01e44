"""Themes: what one changes of another, and what is told of one that cannot be used."""

import gzip
import re
from pathlib import Path

import pytest

from generator.problems import Place
from generator.renderers.filters import filters_in
from generator.theme import chain, strings
from tests import theme_reference
from tests.conftest import Scratch

SHOW = """\
-- show.yaml --
title: The Garden Hour
base_url: https://garden.example/
theme: {name: leaf}
-- episodes/soil.md --
---
title: What soil remembers
date: 2024-03-02
topics: [soil]
---

It remembers.
"""

STEM = {
    "theme.yaml": "extends: default\ntokens:\n  paper: {light: '#ffffff', dark: '#000000'}\n  column: 40rem\n",
    "templates/home.html": '{% extends "default/home.html" %}\n{% block head %}<meta name="x" content="stem">{% endblock %}\n',
    "assets/style.more.css": "h1 { color: var(--bark); }\n",
    "assets/extra.js": "// more\n",
}
LEAF = {
    "theme.yaml": "extends: stem\ntokens:\n  column: 39rem\n  bark: '#553311'\n",
    "strings/en.yaml": "feed: The feed\n",
    "templates/home.html": '{% extends "stem/home.html" %}\n{% block main %}<p>{{ say.feed }}</p>{% endblock %}\n',
    "assets/icon.svg": "<svg/>\n",
}  # fmt: skip


def write(root: Path, name: str, files: dict[str, str]) -> None:
    for file, text in files.items():
        path = root / "themes" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def leaf(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """A site in a theme that extends one that extends the default one."""
    root = tmp_path_factory.mktemp("leaf")
    (root / "content").mkdir()
    write(root, "stem", STEM)
    write(root, "leaf", LEAF)
    scratch = Scratch(root).write(SHOW)
    scratch.build()
    return scratch


def asset(site: Scratch, stem: str) -> str:
    (path,) = site.output.glob(f"assets/{stem}.*")
    return path.read_text(encoding="utf-8")


def test_a_template_stands_in_place_of_one_and_may_extend_that(leaf: Scratch) -> None:
    home = leaf.page("index.html")
    assert '<meta name="x" content="stem">' in home
    assert '<main id="_content" tabindex="-1">\n<p>The feed</p></main>' in home


def test_what_a_theme_does_not_change_is_as_it_was(leaf: Scratch) -> None:
    assert "<h1>What soil remembers</h1>" in leaf.page("episodes/soil/index.html")
    assert "<summary>Menu</summary>" in leaf.page("index.html")


def test_tokens_are_those_of_the_last_theme_that_has_them(leaf: Scratch) -> None:
    light, dark = re.findall(r":root \{ (.*?) \}", asset(leaf, "style"))[:2]
    said = dict(one.split(": ", 1) for one in light.split("; "))
    told = {name: said[f"--{name}"] for name in ("paper", "column", "bark", "ink")}
    assert told == {"paper": "#ffffff", "column": "39rem", "bark": "#553311", "ink": "#1d1c1a"}
    assert "--paper: #000000;" in dark


def test_a_stylesheet_may_be_added_to_and_a_file_replaced(leaf: Scratch) -> None:
    style = asset(leaf, "style")
    assert style.endswith("\nh1 { color: var(--bark); }\n")
    assert "\n.skip { " in style
    assert (asset(leaf, "icon"), asset(leaf, "extra")) == ("<svg/>\n", "// more\n")


def test_a_stylesheet_has_the_tokens_that_it_uses_and_no_other(leaf: Scratch) -> None:
    first = asset(leaf, "feed").partition("@media")[0]
    assert set(re.findall(r"--([a-z0-9-]+):", first)) == {
        "paper", "raised", "ink", "ink-2", "accent", "rule", "serif", "text", "leading", "column",
        "say-feed-heading", "say-feed-lead", "say-feed-pages",
    }  # fmt: skip
    assert '--say-feed-heading: "This address is a feed"' in first


FAULTS = (
    ("leaf", {"theme.yaml": "extends: stem\n"}, "content/show.yaml:3: theme.name: 'none' is not a theme; there are default, leaf, ledger"),
    ("none", {"theme.yaml": "extends: default\n"}, ""),
    ("none", {"theme.yaml": "\nextends: nothing\n"}, "themes/none/theme.yaml:2: extends: 'nothing' is not a theme; there are default, ledger, none"),
    ("none", {"theme.yaml": "extends: none\n"}, "themes/none/theme.yaml:1: extends: 'none' leads back to itself (none → none); extend another theme, or none"),
    ("none", {"theme.yaml": "extend: default\n"}, "themes/none/theme.yaml:1: extend: is not a field of a theme; it has extends and tokens"),
    ("none", {"theme.yaml": "extends: [default]\n"}, "themes/none/theme.yaml:1: extends: is not a name; write that of one theme"),
    ("none", {"theme.yaml": "extends: default\ntokens: paper\n"}, "themes/none/theme.yaml:2: tokens: are no names with values; write each as 'name: value'"),
    ("none", {"theme.yaml": "extends: default\ntokens:\n  paper: {light: red}\n"}, "themes/none/theme.yaml:3: tokens.paper: is not for light and dark; write {light: …, dark: …}, or one value for both"),
    ("none", {"theme.yaml": "extends: default\ntokens:\n  paper: 'red; }'\n"}, "themes/none/theme.yaml:3: tokens.paper: 'red; }' is not one value of CSS; leave out what would end it"),
    ("none", {"theme.yaml": "extends: default\ntokens:\n  Paper: red\n"}, "themes/none/theme.yaml:3: tokens.Paper: 'Paper' is no name of a token; write small letters, digits and hyphens"),
    ("none", {"theme.yaml": "extends: default\n", "strings/en.yaml": "# mine\npaged: Page {n}\n"}, "themes/none/strings/en.yaml:2: paged: does not fit; it has to be a sentence with {number} and {title}"),
    ("none", {"theme.yaml": "extends: default\n", "strings/en.yaml": "verdict: sure\n"}, "themes/none/strings/en.yaml:1: verdict: does not fit; it has to be for some of exact, close, moved, missing, unchecked, paraphrase"),
    ("none", {"templates/base.html": "x"}, "themes/none: there is no template 'home.html'; write it, or extend a theme that has it"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "files", "told"), FAULTS)
def test_a_theme_that_cannot_be_used_is_told_with_its_place(
    scratch: Scratch, name: str, files: dict[str, str], told: str
) -> None:
    write(scratch.root, name, files)
    scratch.write("-- show.yaml --\ntitle: X\nbase_url: https://x.example/\ntheme: {name: none}\n")
    assert scratch.problems() == ([told] if told else [])


def test_themes_that_extend_each_other_are_told_in_their_order(scratch: Scratch) -> None:
    for name, other in (("a", "b"), ("b", "c"), ("c", "b")):
        write(scratch.root, name, {"theme.yaml": f"extends: {other}\n"})
    scratch.write("-- show.yaml --\ntitle: X\nbase_url: https://x.example/\ntheme: a\n")
    said = (
        "themes/c/theme.yaml:1: extends: 'b' leads back to itself (b → c → b); extend another theme, or none"
    )
    assert scratch.problems() == [said]


def test_a_theme_of_the_same_name_extends_that_of_chapterhouse(scratch: Scratch) -> None:
    write(scratch.root, "default", {"theme.yaml": "extends: default\n", "strings/en.yaml": "menu: More\n"})
    scratch.write(SHOW.replace("name: leaf", "name: default")).build()
    assert "<summary>More</summary>" in scratch.page("index.html")


def test_the_documents_list_every_field_that_templates_may_see() -> None:
    text = theme_reference.DOCUMENT.read_text(encoding="utf-8")
    assert text == theme_reference.written(text), "run python -m tests.theme_reference"


def test_the_documents_list_every_token_and_filter() -> None:
    text = theme_reference.DOCUMENT.read_text(encoding="utf-8")
    tokens = chain.chain("default", chain.HOMES[-1].parent, Place("--theme"))[0].settings.tokens
    words = strings.load([chain.base()], "en")
    names = [*tokens, *(filters_in(words).keys() - {"form"})]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_ledger_is_the_default_theme_with_other_tokens_and_rules(small: Scratch) -> None:
    small.build(theme="ledger")
    style = asset(small, "style")
    assert "--serif: var(--sans);" in style
    assert "/* The ledger:" in style
    assert "<h1>What soil remembers</h1>" in small.page("episodes/soil/index.html")
    assert len(gzip.compress(style.encode())) <= 12_000
