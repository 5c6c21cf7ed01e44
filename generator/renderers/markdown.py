"""An episode as Markdown: for people who keep notes, and for language models."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from generator import timecode
from generator.markup import lower_headings

Data: TypeAlias = Mapping[str, Any]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def as_markdown(data: Data) -> bytes:
    """The data of `views.copies.episode` as CommonMark, each moment with its permanent address."""
    blocks = [block for section in SECTIONS for block in section(data)]
    return ("\n\n".join(blocks) + "\n").encode()


def _head(data: Data) -> Iterator[str]:
    yield f"# {_plain(data['title'])}"
    if "notice" in data:
        yield f"*{_plain(data['notice'])}*"
    facts = [("Show", _plain(data["show"])), ("Published", data["date"])]
    if "duration" in data:
        facts.append(("Length", _clock(data["duration"])))
    facts += [
        (_plain(each.get("role", "person").capitalize()), _link(each["name"], each["url"]))
        for each in data.get("people", [])
    ]
    if "topics" in data:
        facts.append(("Topics", ", ".join(_link(each["name"], each["url"]) for each in data["topics"])))
    facts.append(("Page", f"<{data['url']}>"))
    facts.append(("Audio", f"<{data['audio']['url']}>" if "audio" in data else "none is known"))
    yield "\n".join(f"- {name}: {value}" for name, value in facts)


def _summary(data: Data) -> Iterator[str]:
    if "summary" in data:
        yield _plain(data["summary"])
    if "takeaways" in data:
        yield "## Takeaways"
        yield "\n".join(f"- {_plain(each)}" for each in data["takeaways"])


def _chapters(data: Data) -> Iterator[str]:
    chapters = [one for one in data.get("chapters", []) if one.get("toc", True)]
    if not chapters:
        return
    yield "## Chapters"
    part = ""
    lines: list[str] = []
    for each in chapters:
        if each.get("part", "") != part:
            yield from ["\n".join(lines)] if lines else []
            part, lines = each.get("part", ""), []
            yield from [f"### {_plain(part)}"] if part else []
        lines.append(f"- {_time(each['start'], each['url'])} {_plain(each['title'])}")
    yield "\n".join(lines)


def _notes(data: Data) -> Iterator[str]:
    if "notes" in data:
        yield "## Notes"
        yield lower_headings(data["notes"]["markdown"])


def _quotes(data: Data) -> Iterator[str]:
    if "quotes" not in data:
        return
    yield "## Quotations"
    for each in data["quotes"]:
        where = f", {_time(each['at'], each['moment'])}" if each["moment"] else ""
        source = f", source: {_plain(each['source'])}" if each["source"] else ""
        part = f", {_plain(each['part'])}" if each["part"] else ""
        role = f" ({_plain(each['role'])})" if each["role"] else ""
        state = f"{each['verdict']}, <{each['url']}>"
        original = f"> {_plain(each['original'])}\n>\n" if each["original"] else ""
        yield (
            f"> {_plain(each['text'])}\n>\n{original}"
            f"> — {_plain(each['speaker'])}{role}{where}{source}{part} ({state})"
        )
        yield from _differences(each)
        if facts := "; ".join(_facts(each)):
            yield facts[0].upper() + facts[1:]
        if each["note"]:
            yield _plain(each["note"])


def _facts(quotation: Data) -> Iterator[str]:
    """What else is known of one."""
    if quotation["kind"] not in ("verbatim", quotation["verdict"]):
        yield quotation["kind"]
    if quotation["until"] is not None:
        yield f"until {_clock(quotation['until'])}"
    if quotation["found"] is not None and int(quotation["found"]) != int(quotation["at"]):
        yield f"found at {_clock(quotation['found'])}"
    if quotation["topics"]:
        yield f"topics: {', '.join(map(_plain, quotation['topics']))}"
    if quotation["hear"]:
        yield _link("audio", quotation["hear"])


def _differences(quotation: Data) -> Iterator[str]:
    """How one that is close differs from the transcript, each in a paragraph below it."""
    if quotation["differences"]:
        words = (SHOWN[run["part"]].format(_plain(run["text"])) for run in quotation["differences"])
        yield f"The transcript has, with what it lacks in brackets: {' '.join(words)}"
    if quotation["said_by"]:
        names = ", ".join(map(_plain, quotation["said_by"]))
        yield f"By the transcript these words are said by: {names}"


SHOWN = {"same": "{}", "left out": "**{}**", "put in": "[{}]"}
"""Words by whose they are."""


def _references(data: Data) -> Iterator[str]:
    if "references" not in data:
        return
    yield "## References"
    yield "\n".join(_reference(each) for each in data["references"])


def _reference(each: Data) -> str:
    title = _link(each["title"], each["url"]) if "url" in each else _plain(each["title"])
    by = f", {_plain(each['by'])}" if "by" in each else ""
    at = f", at {_time(each['at'], each['moment'])}" if "at" in each else ""
    return f"- {title}{by}{at}"


def _transcript(data: Data) -> Iterator[str]:
    if "transcript" not in data:
        return
    given = data["transcript"]
    label = f". {_plain(given['label'])}" if "label" in given else ""
    yield "## Transcript"
    yield f"{_link('WebVTT', given['url'])}, published under {_plain(given['rights'])}{label}"


def _origins(data: Data) -> Iterator[str]:
    if "links" in data:
        yield "## Links"
        yield "\n".join(f"- {_link(name, url)}" for name, url in data["links"].items())
    if "sources" in data:
        yield "## Where this comes from"
        yield "\n".join(_source(each) for each in data["sources"])


def _source(each: Data) -> str:
    name = _link(each["name"], each["url"]) if "url" in each else _plain(each["name"])
    return f"- {name}: {', '.join(_plain(one) for one in each.get('gave', []))}".rstrip(": ")


SECTIONS: tuple[Callable[[Data], Iterator[str]], ...] = (
    _head, _summary, _chapters, _notes, _quotes, _references, _transcript, _origins,
)  # fmt: skip


def _plain(text: str) -> str:
    """`text` as Markdown that shows it as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def _link(text: str, url: str) -> str:
    return f"[{_plain(text)}](<{url.replace('>', '%3E').replace('<', '%3C')}>)"


def _time(seconds: float, url: str) -> str:
    return f"[{_clock(seconds)}](<{url}>)"


def _clock(seconds: float) -> str:
    return timecode.clock(round(seconds * 1000), hours=True)
