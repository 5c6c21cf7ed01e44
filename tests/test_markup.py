"""Markdown to HTML; most cases stand in fixtures/markup.txt: title, Markdown, HTML."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

from generator.markup import Dialect, compile_text, compiler, lower_headings, marks, resolve, resolve_source
from generator.markup.addresses import OPTIONS, Addresses
from generator.markup.context import Context
from generator.markup.renderer import Renderer
from generator.model import Link, NameLink
from generator.problems import Place

HERE = Place("f.md", 10)
EPISODE = Dialect(stamps=True, heading_prefix="n-", heading_shift=1)

_CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n\.\n", re.MULTILINE | re.DOTALL)
CASES = _CASE.findall((Path(__file__).parent / "fixtures/markup.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("title", "markdown", "html"), CASES, ids=[case[0] for case in CASES])
def test_markdown_becomes(title: str, markdown: str, html: str) -> None:
    assert compile_text(markdown, HERE, EPISODE).html.strip() == html


def test_the_fixtures_are_all_read() -> None:
    assert len(CASES) == 9


def test_a_text_knows_its_links_by_name_with_their_lines_and_its_stamps() -> None:
    prose = compile_text("one\n[[person:Ada]]\n\n- x\n- [[topic:soil]] [0:01]\n", HERE, EPISODE)
    assert prose.links == (
        NameLink("person", "Ada", Place("f.md", 11)),
        NameLink("topic", "soil", Place("f.md", 14)),
    )
    assert prose.stamps == (1000,)


def test_without_an_episode_a_stamp_is_text() -> None:
    assert compile_text("[0:01]", HERE, Dialect()).html == "<p>[0:01]</p>\n"


def target(kind: str, name: str) -> Link:
    return Link(f"<{name}>", f'/{kind}/"{name}"')


def test_resolving_fills_in_addresses_and_titles_escaped() -> None:
    prose = compile_text("[[episode:A & B]] [[topic:t|words]] [0:01]", HERE, EPISODE)
    assert resolve(prose.html, target) == (
        '<p><a href="/episode/&quot;A &amp; B&quot;" class="named">&lt;A &amp; B&gt;</a> '
        '<a href="/topic/&quot;t&quot;">words</a> '
        '<a href="/moment/&quot;1000&quot;" class="time">[0:01]</a></p>\n'
    )


def test_as_markdown_our_own_notations_become_ordinary_links() -> None:
    source = "[[Episode:Ada]], [[topic:t|words]], [0:01], (0:00:02)\n"
    assert resolve_source(source, lambda kind, name: Link(name.upper(), f"https://e.example/{name}")) == (
        "[ADA](<https://e.example/Ada>), [words](<https://e.example/t>), "
        "[0:01](<https://e.example/1000>), ([0:00:02](<https://e.example/2000>))"
    )


def test_as_markdown_code_stays_as_it_is_and_links_within_the_site_work_anywhere() -> None:
    source = "`[0:01]` ``[[person:A]] ` `` [0:01]\n\n```\n# [0:01]\n```\n# H\n![a](media/a.png) [b](</about/>) [c](#d)\n"
    assert resolve_source(source, lambda kind, name: Link("", f"https://e.example/{kind}{name}")) == (
        "`[0:01]` ``[[person:A]] ` `` [0:01](<https://e.example/moment1000>)\n\n```\n# [0:01]\n```\n# H\n"
        "![a](<https://e.example/site/media/a.png>) [b](<https://e.example/site/about/>) [c](#d)"
    )
    assert lower_headings("# A\n```\n# b\n```\n###### C\n") == "## A\n```\n# b\n```\n###### C\n"


def test_sanitised_html_keeps_harmless_tags_and_loses_all_that_could_run() -> None:
    markdown = (
        '<b>bold</b> <script>x</script> <img src="https://e.example/a.png" onerror="x"> '
        '<a href="javascript:x">y</a> <p style="color:red">z</p> [0:01]'
    )
    html = compile_text(markdown, HERE, Dialect(html="sanitised", stamps=True)).html
    assert "<b>bold</b>" in html
    assert 'href="chapterhouse:moment/1000"' in html
    for harmful in ("script", "onerror", "javascript", "style"):
        assert harmful not in html


MARKDOWN = (Path(__file__).parent / "fixtures/fragments.txt").read_text(encoding="utf-8").split()
SPACES = ["\n", "\n\n", " ", "  ", "  \n", "    ", "\t", "\\\n", "|\n|-|\n", "\n> ", "\n- ", "\u2003", "\x00"]
FRAGMENTS = st.lists(st.sampled_from(MARKDOWN) | st.sampled_from(SPACES), max_size=20).map("".join)


MAKE_PARSER = compiler._parser.__wrapped__


@cache
def full_parser(raw_html: bool) -> MarkdownIt:
    """One that asks every rule, at every character that markdown-it asks rules at."""
    parser = MAKE_PARSER(raw_html, ())
    parser.inline.terminator_re = MarkdownIt().inline.terminator_re
    return parser


@settings(max_examples=1000)
@given(FRAGMENTS, st.sampled_from(["off", "sanitised"]))
def test_a_rule_that_a_text_has_no_mark_for_would_do_nothing(text: str, html: str) -> None:
    dialect = Dialect(html, stamps=True, heading_prefix="n-")
    compiled = compile_text(text, HERE, dialect)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "_parser", lambda raw_html, idle: full_parser(raw_html))
        assert compile_text(text, HERE, dialect) == compiled


@settings(max_examples=1000)
@given(FRAGMENTS)
def test_ordinary_emphasis_and_links_are_read_as_by_markdown_it(text: str) -> None:
    parser = MAKE_PARSER(False, ())
    usual = MAKE_PARSER(False, ()).disable("chapterhouse_ordinary")
    assert rendered(parser, text) == rendered(usual, text)


def rendered(parser: MarkdownIt, text: str) -> str:
    return str(parser.render(text, {"chapterhouse": Context(True, "n-", 1), "docId": "_"}))


@pytest.mark.parametrize("text", ["*a b*", "**a**, b", "x *a*", "[a b](https://a.example/b?c=1#d)", "*é*."])
def test_ordinary_emphasis_and_links_need_no_other_rule(text: str) -> None:
    parser = MAKE_PARSER(False, ()).disable(["emphasis", "link"])
    assert rendered(parser, text) == MarkdownIt().render(text)


def test_an_address_behind_an_open_bracket_is_read_once() -> None:
    found = compile_text("aexample[http://s://", HERE, EPISODE).html
    assert found == '<p>aexample[<a href="http://s">http://s</a>://</p>\n'


def test_no_rule_is_asked_of_a_text_without_marks_but_those_without_a_certain_one() -> None:
    assert set(marks.idle("Words, *emphasis*,\n- a list.")) == {
        "lheading",
        *(name for _, names in marks.MARKS for name in names),
    }
    assert marks.idle("MAILTO: | <\n ==\t") == tuple(
        name
        for _, names in marks.MARKS[1:-1]
        for name in names
        if name not in ("html_block", "html_inline", "autolink")
    )


@given(FRAGMENTS)
def test_tags_are_written_as_by_markdown_it(text: str) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(text)
    written = Renderer(parser).render(tokens, parser.options, {})
    assert written == RendererHTML(parser).render(tokens, parser.options, {})


@given(FRAGMENTS)
def test_an_address_is_searched_for_wherever_one_stands(text: str) -> None:
    usual = LinkifyIt(options=OPTIONS)
    assert Addresses().test(text) == usual.test(text)
    assert Addresses().pretest(text) or not usual.test(text)


@given(st.text("[](): 0123456789\\`#*\n", max_size=30))
def test_whatever_is_typed_can_be_compiled_and_copied(text: str) -> None:
    prose = compile_text(text, HERE, EPISODE)
    assert prose.source == text
    resolve(prose.html, target)
    resolve_source(text, target)
