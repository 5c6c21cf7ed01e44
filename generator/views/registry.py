"""Which view each kind of artifact has."""

from collections.abc import Callable
from typing import Any

from generator.plan.artifact import Artifact
from generator.plan.setting import Setting
from generator.views import (
    about,
    announcement,
    changes,
    citations,
    copies,
    episode,
    feed,
    files,
    home,
    lists,
    maps,
    not_found,
    pages,
    people,
    quote,
    quotes,
    reference,
    references,
    search,
    subscribe,
    topics,
)

VIEWS: dict[str, Callable[[Any, Artifact], Any]] = {
    "home": home.home,
    "episodes": lists.episodes,
    "year": lists.year,
    "episode": episode.episode,
    "episode_md": copies.episode,
    "episode_json": copies.episode,
    "episode_bib": citations.episode,
    "chapters_json": files.chapters,
    "transcript_vtt": files.transcript,
    "transcript_srt": files.transcript,
    "transcript_json": files.transcript,
    "people": people.people,
    "person": people.person,
    "topics": topics.topics,
    "topic": topics.topic,
    "quotes": quotes.quotes,
    "quotes_way": quotes.quotes_way,
    "quotes_by": quotes.quotes_by,
    "quote": quote.quote,
    "references": references.references,
    "references_kind": references.references_kind,
    "reference": reference.reference,
    "references_bib": citations.works,
    "search": search.search,
    "page": pages.page,
    "about": about.about,
    "changes": changes.changes,
    "subscribe": subscribe.subscribe,
    "not_found": not_found.not_found,
    "alias": pages.alias,
    "tombstone": pages.tombstone,
    "announcement": announcement.announcement,
    "calendar": announcement.calendar,
    "feed": feed.feed,
    "feed_year": feed.year,
    "quotes_json": copies.quotes,
    "index_json": copies.index,
    "sitemap": maps.sitemap,
    "robots": maps.robots,
    "llms": maps.llms,
    "opml": subscribe.opml,
    "file": files.file,
    "picture": files.picture,
    "card": files.card,
    "asset": files.asset,
}


def view_of(setting: Setting, artifact: Artifact) -> Any:
    """The view of one artifact: a pure function of what the site holds.

    `setting` is the site, but for an episode's page and copies, which need no more than a setting.
    """
    return VIEWS[artifact.kind](setting, artifact)
