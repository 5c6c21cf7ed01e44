"""show.yaml → Show."""

import re

from generator.formats import document
from generator.formats.document import Document
from generator.model import Credit, FeedSettings, License, Link, Owner, Picture, Show, ThemeSettings
from generator.problems import Misused, Place, Problem, Refused, errors, quoted
from generator.readers import artwork, pictures
from generator.readers.fields.checking import check
from generator.readers.fields.shared import CreditFields
from generator.readers.fields.show import FeedFields, LicenseFields, ShowFields, ThemeFields
from generator.readers.folder import Folder

NAME = "show.yaml"
FALLBACK = Show(title="")
"""What the rest of an archive is read with when show.yaml cannot be, so that all faults are told."""


def opened(folder: Folder) -> tuple[Show, list[Problem]]:
    """The show of the archive in `folder`, and what is wrong with it; then it is one to read the rest with.

    Raises Misused if the folder is no archive.
    """
    _refuse_no_archive(folder)
    try:
        return read(folder)
    except Refused as refused:
        return FALLBACK, list(refused.problems)


def read(folder: Folder) -> tuple[Show, list[Problem]]:
    """The show, and what to warn of. Raises Refused with every fault of the file."""
    if not folder.has(NAME):
        remedy = "is missing; write it with at least a line 'title: The name of the show'"
        raise Refused([Problem(folder.place(NAME), remedy)])
    written = document.read(folder.text(NAME), folder.place(NAME).file)
    fields, problems = check(written, ShowFields)
    if (
        fields.artwork
        and "://" not in fields.artwork
        and (absence := folder.absence(fields.artwork, "media"))
    ):
        problems.append(Problem(written.place("artwork"), absence))
    problems += artwork.problems(fields.artwork, written.place("artwork"), folder, is_of_show=True)
    if remedy := _license_fault(fields.license):
        problems.append(Problem(written.place("license"), remedy))
    if errors(problems):
        raise Refused(problems)
    return _show(fields, written, pictures.read(fields.artwork, folder)), problems


def _refuse_no_archive(folder: Folder) -> None:
    given = folder.given
    if not folder.root.is_dir():
        raise Misused([Problem(Place(given), "is not a folder; name the archive's with --content DIR")])
    if not folder.has(NAME) and folder.has(f"content/{NAME}"):
        remedy = f"holds no archive, but the folder content/ in it does; write --content {given}/content"
        raise Misused([Problem(Place(given), remedy)])


def _license_fault(fields: LicenseFields | None) -> str:
    """A licence that is not of the well-known ones is read at its address (Podcasting 2.0, license)."""
    if fields is None or fields.url or re.fullmatch(r"[A-Za-z0-9.+-]+", fields.name):
        return ""
    return (
        f"{quoted(fields.name)} is no identifier such as CC-BY-4.0; write {{name: …, url: https://…}}, "
        "the address being that of its text"
    )


def _show(fields: ShowFields, written: Document, picture: Picture | None) -> Show:
    return Show(
        title=fields.title,
        description=fields.description,
        notice=fields.notice,
        author=fields.author,
        owner=Owner(fields.owner.name, fields.owner.email),
        language=fields.language,
        timezone=fields.timezone,
        categories=tuple(fields.categories),
        explicit=fields.explicit,
        type=fields.type,
        artwork=fields.artwork,
        picture=picture,
        copyright=fields.copyright,
        license=License(fields.license.name, fields.license.url) if fields.license else License(),
        base_url=fields.base_url,
        media_base=fields.media_base,
        links=tuple(Link(name, url) for name, url in fields.links.items()),
        hosts=credits_of(fields.hosts, "host"),
        transcript_rights=fields.transcripts.rights,
        transcript_maker=fields.transcripts.made_by,
        feed=_feed(fields.feed),
        theme=_theme(fields.theme, written),
        html=fields.html,
        leave_out=frozenset(fields.leave_out),
    )


def _theme(fields: ThemeFields, written: Document) -> ThemeSettings:
    name, accent = (written.place("theme", field) for field in ("name", "accent"))
    return ThemeSettings(fields.name, fields.accent, name, accent)


def _feed(fields: FeedFields) -> FeedSettings:
    return FeedSettings(
        guid=fields.guid,
        limit=fields.limit,
        locked=fields.locked,
        funding=tuple(Link(one.text, one.url) for one in fields.funding),
        new_feed_url=fields.new_feed_url,
        enclosure_prefix=fields.enclosure_prefix,
        hubs=tuple(fields.hub),
        is_blocked=fields.block,
        is_complete=fields.complete,
        podcast=fields.podcast,
    )


def credits_of(people: list[CreditFields], role: str) -> tuple[Credit, ...]:
    """Those named, with `role` where none is written."""
    return tuple(Credit(one.name, one.role or role, one.group) for one in people)
