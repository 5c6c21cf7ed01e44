"""episodes/<slug>.md → Episode."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from generator.formats.document import Document
from generator.formats.nodes import Path
from generator.model import (
    Correction,
    Episode,
    EpisodeType,
    Link,
    Source,
    Transcript,
)
from generator.pictures.strip import strip
from generator.problems import Problem, Refused, errors
from generator.readers import (
    artwork,
    block_quotations,
    chapters,
    pictures,
    quotes,
    recordings,
    references,
    sounds,
    text_file,
    transcripts,
)
from generator.readers.context import Context
from generator.readers.duration import past_end
from generator.readers.fields.episode import EpisodeFields
from generator.readers.folder import Folder
from generator.readers.looks import Look
from generator.readers.prose import notes
from generator.readers.show import credits_of


def read(folder: Folder, name: str, context: Context) -> tuple[Episode, list[Problem]]:
    """The episode in the file `name`, and what to warn of. Raises Refused with every fault found."""
    show = context.show
    file = text_file.read(folder, name, EpisodeFields)
    document = file.document
    fields, problems = sounds.completed(file.fields, document, folder)
    slug = fields.slug or file.slug
    problems += file.problems + _law_problems(fields, document, folder)
    renditions, faults = recordings.read(fields.audio, document, folder)
    problems += faults
    read_transcripts, faults = transcripts.read(fields.transcript, document, folder, slug, show)
    problems += faults
    text = notes(file.body, file.body_place, show)
    in_text, faults = block_quotations.read(text.said, slug, fields.duration)
    problems += faults
    if errors(problems):
        raise Refused(problems)
    found_chapters = chapters.read(fields.chapters, slug, fields.duration)
    transcript = next((one for one in read_transcripts if one.cues), None)
    published = transcript if transcript and transcript.rights else None
    if transcript:
        folder.looks.append(Look("called", "", context.answer("called")))
    quotations = quotes.judged(
        (*quotes.read(fields.quotes, document, episode=slug), *in_text), transcript, context.called
    )
    mentioned = references.read(fields.references, document, slug, transcript)
    hosts = show.hosts if fields.hosts is None else credits_of(fields.hosts, "host")
    episode = Episode(
        slug=slug,
        title=fields.title,
        date=_in_zone(fields.date, show.timezone),
        guid=fields.guid or slug,
        place=file.place,
        guid_line=document.lines.get(("guid",), 0),
        audio_line=document.lines.get(("audio",), 0),
        number=fields.number,
        season=fields.season,
        type=EpisodeType(fields.type),
        explicit=show.explicit if fields.explicit is None else fields.explicit,
        summary=fields.summary,
        image=fields.image,
        credits=hosts + credits_of(fields.guests, "guest"),
        topics=tuple(dict.fromkeys(fields.topics)),
        enclosure=renditions[0].enclosure if renditions else None,
        renditions=renditions if len(renditions) > 1 else (),
        duration=fields.duration,
        chapters=found_chapters,
        all_chapters=len(found_chapters),
        listed_chapters=sum(one.toc for one in found_chapters),
        picture=pictures.read(fields.image, folder),
        images=tuple(one.image for one in found_chapters if one.image),
        takeaways=tuple(fields.takeaways),
        references=mentioned,
        strip=strip(
            _length(fields, transcript),
            (one.moment for one in found_chapters),
            (one.moment for one in quotations),
            (one.moment for one in mentioned),
        ),
        quotations=quotations,
        transcripts=read_transcripts,
        transcript_files=tuple(one.file for one in read_transcripts if one.file),
        speakers=transcript.cues.named if transcript else (),
        has_transcript=published is not None,
        shares=published.cues.shares if published else (),
        plain_transcript=transcript.file if transcript and transcript.is_plain else "",
        elsewhere=tuple(Link(name, url) for name, url in fields.links.items()),
        aliases=tuple(fields.aliases),
        sources=tuple(Source(one.name, one.url, one.retrieved, tuple(one.gave)) for one in fields.sources),
        corrections=tuple(Correction(one.date, one.text) for one in fields.corrections),
        retired=fields.retired,
        draft=fields.draft,
        announced=fields.announced,
        is_blocked=fields.block,
        transcript_language=transcript.language if transcript else "",
        podcast=fields.podcast,
        notes=block_quotations.with_captions(text, in_text, quotations),
        links=text.links,
    )
    return episode, problems


def _law_problems(fields: EpisodeFields, document: Document, folder: Folder) -> list[Problem]:
    found = chapters.problems(fields.chapters, fields.duration, document)
    found += quotes.problems(fields.quotes, fields.duration, document)
    for at, one in enumerate(fields.references):
        found += past_end(one.at, fields.duration, document, "references", at, "at")
    images: list[tuple[str, Path]] = [(fields.image, ("image",))]
    images += [(one.image, ("chapters", at, "image")) for at, one in enumerate(fields.chapters)]
    for image, path in images:
        if image and "://" not in image and (absence := folder.absence(image, "media")):
            found.append(Problem(document.place(*path), absence))
    if fields.audio:  # else it is no item of the feed
        found += artwork.problems(fields.image, document.place("image"), folder)
    return found


def _length(fields: EpisodeFields, transcript: Transcript | None) -> int:
    """That of a recording nobody has any more is its transcript's; 0 where neither is known."""
    return fields.duration or (transcript.cues.ends[-1] if transcript else 0)


def _in_zone(written: datetime, zone: ZoneInfo) -> datetime:
    """`written` in the show's time zone, in which a date without a zone already is.

    Its zone is the offset from UTC of that moment, which is all that a stored date keeps.
    """
    local = written.replace(tzinfo=zone) if written.tzinfo is None else written.astimezone(zone)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()), fold=0)
