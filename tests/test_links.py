"""links.yaml: what is known of outside addresses."""

import textwrap

import pytest

from tests.conftest import Scratch

SHOW = "-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n-- links.yaml --\n"


def said(scratch: Scratch, text: str) -> list[str]:
    return scratch.write(SHOW + textwrap.dedent(text)).problems()


def test_a_sound_file_says_nothing(scratch: Scratch) -> None:
    text = """\
        # written by hand
        links:
          - {url: "https://a.example/", state: live, checked: 2026-10-12}
          - {url: "https://b.example/", state: moved, checked: 2026-10-12, to: "https://c.example/"}
          - {url: "https://d.example/", state: gone, checked: 2026-10-12, since: 2023-04}
          - {url: "https://e.example/", archived: "https://archive.example/e", archived_on: 2020-01-01}
        """
    assert said(scratch, text) == []


@pytest.mark.parametrize("text", ["", "links:\n", "links: []\n", "# nothing yet\n"])
def test_it_may_be_empty(scratch: Scratch, text: str) -> None:
    assert said(scratch, text) == []


def test_every_fault_is_told_with_its_line(scratch: Scratch) -> None:
    text = """\
        links:
          - {url: "https://a.example/", state: dead, checked: 2026-10-12}
          - {url: a.example, state: live, checked: 2026-10-12}
          - {state: live, checked: 12 October 2026}
          - {url: "https://d.example/", state: gone, checked: 2026-10-12, since: lately}
          - {url: "https://e.example/", status: live}
        """
    assert said(scratch, text) == [
        "content/links.yaml:2: links[0].state: 'dead' is not one of live, moved, gone",
        "content/links.yaml:3: links[1].url: 'a.example' is not an http or https address; write https://…",
        "content/links.yaml:4: links[2].checked: '12 October 2026' is not a date; write YYYY-MM-DD",
        "content/links.yaml:4: links[2].url: is missing; a link needs it",
        "content/links.yaml:5: links[3].since: 'lately' is neither a year, a month nor a day; write YYYY, YYYY-MM or YYYY-MM-DD",
        "content/links.yaml:6: links[4].status: is not a field of a link; did you mean 'state'?",
    ]


def test_what_fields_do_not_say_together_is_told(scratch: Scratch) -> None:
    text = """\
        links:
          - {url: "https://a.example/", state: live}
          - {url: "https://b.example/", checked: 2026-10-12}
          - {url: "https://c.example/"}
          - {url: "https://d.example/", state: moved, checked: 2026-10-12}
          - {url: "https://e.example/", state: live, checked: 2026-10-12, to: "https://f.example/", since: 2020}
          - {url: "https://g.example/", state: gone, checked: 2026-10-12, archived_on: 2020-01-01}
          - {url: "https://a.example/", state: gone, checked: 2026-10-13}
        """
    assert said(scratch, text) == [
        "content/links.yaml:2: links[0].checked: is missing; write the day on which it was found live, as YYYY-MM-DD",
        "content/links.yaml:3: links[1].state: is missing; write live, moved or gone, whichever was found on that day",
        "content/links.yaml:4: links[2].state: is missing; write live, moved or gone, or the address of an archived copy",
        "content/links.yaml:5: links[3].to: is missing; write the address that it moved to",
        "content/links.yaml:6: links[4].since: tells when an address was lost; write `state: gone`, or leave it out",
        "content/links.yaml:6: links[4].to: 'https://f.example/' is where nothing moved; write `state: moved`, or leave it out",
        "content/links.yaml:7: links[5].archived_on: is the day of no copy; write the address of the copy as `archived`",
        "content/links.yaml:8: links[6].url: 'https://a.example/' stands in line 2 too; keep the newer of the two",
    ]
