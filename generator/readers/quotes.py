"""Quotations, from front matter and from collections."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from generator.formats.document import Document
from generator.markup import Dialect
from generator.model import Collection, Finding, Kind, Moment, Quotation, Quote, QuoteKind, Transcript
from generator.problems import Place, Problem, Refused
from generator.readers import text_file
from generator.readers.context import Context
from generator.readers.duration import past_end, shown
from generator.readers.fields.others import CollectionFields
from generator.readers.fields.shared import QuoteFields
from generator.readers.folder import Folder
from generator.verdicts import TranscriptWords, judge

MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("»", "«"), ("‘", "’"), ("「", "」"))


def read(fields: list[QuoteFields], document: Document, *, episode: str = "") -> tuple[Quote, ...]:
    """Quotations in the order written, said in `episode` where one is given."""
    return tuple(one_of(one, document.place("quotes", at), episode, at) for at, one in enumerate(fields))


def judged(
    quotes: Iterable[Quote], transcript: Transcript | None, called: Mapping[str, str]
) -> tuple[Quotation, ...]:
    """`quotes` with the verdict of their episode's transcript, by time, the untimed last."""
    words = TranscriptWords.of(transcript.cues, called) if transcript else None
    may_tell = transcript is not None and transcript.rights != ""
    found = (Quotation(quote, _told(judge(quote, words), may_tell)) for quote in quotes)
    return tuple(sorted(found, key=_time))


def _told(finding: Finding, may_tell: bool) -> Finding:
    """`finding` without the words of the transcript, where they may not leave the archive."""
    return finding if may_tell else Finding(finding.verdict, finding.moment)


def _time(quotation: Quotation) -> tuple[bool, int]:
    moment = quotation.moment
    return (moment is None, moment.start if moment else 0)


def one_of(fields: QuoteFields, place: Place, episode: str, entry: int = 0) -> Quote:
    """The quotation in `fields`, the entry of that number, said in `episode` where one is given."""
    moment = None
    if episode and fields.at is not None:
        moment = Moment(episode, fields.at, fields.until, Kind.QUOTATION)
    words = _bare(fields)
    return Quote(
        id=fields.id or _id(words, moment),
        text=words,
        speaker=fields.speaker,
        place=place,
        kind=QuoteKind(fields.kind),
        episode=episode,
        moment=moment,
        topics=tuple(dict.fromkeys(filter(None, (fields.topic, *fields.topics)))),
        source=fields.source,
        part=fields.part,
        original=fields.original,
        language=fields.language,
        note=fields.note,
        entry=entry,
    )


def _bare(fields: QuoteFields) -> str:
    """The words without the quotation marks around all of them, which pages put there themselves."""
    if fields.text[0].isalnum():
        return fields.text
    for first, last in MARKS:
        inner = fields.text.removeprefix(first).removesuffix(last)
        if len(inner) == len(fields.text) - 2 and not {first, last} & set(inner):
            return inner.strip() or fields.text
    return fields.text


def _id(text: str, moment: Moment | None) -> str:
    """A pure function of content: episode and second, or ten digits of the text's SHA-256."""
    if moment is not None:
        return f"{moment.episode}-{moment.second}"
    words = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return hashlib.sha256(words.encode()).hexdigest()[:10]


def problems(fields: list[QuoteFields], duration: int | None, document: Document) -> list[Problem]:
    """Quotations past the end of the episode, or over before they begin."""
    found = []
    for at, one in enumerate(fields):
        found += past_end(one.at, duration, document, "quotes", at, "at")
        if one.until is not None and one.at is None:
            message = "has no 'at' before it; write when the words begin"
            found.append(Problem(document.place("quotes", at, "until"), message))
        elif one.until is not None and one.at is not None and one.until <= one.at:
            message = f"{shown(one.until)} is not after 'at'; correct one of them"
            found.append(Problem(document.place("quotes", at, "until"), message))
    return found


def read_collection(folder: Folder, name: str, context: Context) -> tuple[Collection, list[Problem]]:
    """A file of `quotes/`, and no warning; entries without a source of their own have the collection's.

    Raises Refused.
    """
    file = text_file.read(folder, name, CollectionFields)
    fields = file.fields
    found = file.problems + [
        Problem(file.document.place("quotes", at, field), "has no episode to be a time in; remove it")
        for at, one in enumerate(fields.quotes)
        for field, value in (("at", one.at), ("until", one.until))
        if value is not None
    ]
    if found:
        raise Refused(found)
    source = fields.source or fields.title
    quotes = (
        replace(one, source=one.source or source, collection=file.slug)
        for one in read(fields.quotes, file.document)
    )
    collection = Collection(
        slug=file.slug,
        title=fields.title,
        place=file.place,
        quotations=tuple(Quotation(one, judge(one, None)) for one in quotes),
        source=fields.source,
        url=fields.url,
        notes=file.prose(Dialect(context.show.html)),
    )
    return collection, []
