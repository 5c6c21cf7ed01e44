"""The tags of Podcasting 2.0 that an archivist may write (namespace 1.0, its pages of tags).

What a tag's text and attributes hold is named here by kind: `readers.fields.podcast` knows the kinds.
"""

from generator.record import Record

CHANNEL, ITEM = "channel", "item"
BOTH = (CHANNEL, ITEM)


class TagForm(Record):
    """The form of one tag."""

    stands_in: tuple[str, ...]
    """channel, item; empty where it stands in other tags alone."""
    text: str = ""
    """The kind of its text; empty where it has none."""
    required: tuple[str, ...] = ()
    """Attributes that it must have."""
    optional: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    """Tags that stand in it."""
    needs: str = ""
    """The one of them that must."""
    is_single: bool = False
    """Whether it stands once; then one that is written takes the place of the one that would be made."""
    may_be_bare: bool = False
    """Whether its text may be missing."""


TAGS: dict[str, TagForm] = {
    "alternateEnclosure": TagForm((ITEM,), required=("type",), optional=(
        "length", "bitrate", "height", "lang", "title", "rel", "codecs", "default"),
        within=("source", "integrity"), needs="source"),
    "block": TagForm((CHANNEL,), "yes or no", optional=("id",)),
    "chapters": TagForm((ITEM,), required=("url", "type"), is_single=True),
    "chat": TagForm(BOTH, required=("server", "protocol"), optional=("accountId", "space"), is_single=True),
    "contentLink": TagForm((ITEM,), "label", required=("href",)),
    "episode": TagForm((ITEM,), "decimal", optional=("display",), is_single=True),
    "funding": TagForm((ITEM,), "label", required=("url",), may_be_bare=True),
    "image": TagForm(BOTH, required=("href",), optional=(
        "alt", "aspect-ratio", "width", "height", "type", "purpose")),
    "images": TagForm(BOTH, required=("srcset",), is_single=True),
    "integrity": TagForm((), required=("type", "value"), is_single=True),
    "license": TagForm(BOTH, "label", optional=("url",), is_single=True),
    "location": TagForm(BOTH, "label", optional=("rel", "geo", "osm", "country")),
    "medium": TagForm((CHANNEL,), "medium", is_single=True),
    "person": TagForm(BOTH, "label", optional=("role", "group", "img", "href")),
    "podping": TagForm((CHANNEL,), required=("usesPodping",), is_single=True),
    "podroll": TagForm((CHANNEL,), within=("remoteItem",), needs="remoteItem", is_single=True),
    "publisher": TagForm((CHANNEL,), within=("remoteItem",), needs="remoteItem", is_single=True),
    "remoteItem": TagForm((CHANNEL,), required=("feedGuid",), optional=(
        "feedUrl", "itemGuid", "medium", "title")),
    "season": TagForm((ITEM,), "number", optional=("name",), is_single=True),
    "socialInteract": TagForm(BOTH, required=("protocol",), optional=(
        "uri", "accountId", "accountUrl", "priority")),
    "soundbite": TagForm((ITEM,), "label", required=("startTime", "duration"), may_be_bare=True),
    "source": TagForm((), required=("uri",), optional=("contentType",)),
    "trailer": TagForm((CHANNEL,), "label", required=("url", "pubdate"), optional=(
        "length", "type", "season")),
    "transcript": TagForm((ITEM,), required=("url", "type"), optional=("language", "rel")),
    "txt": TagForm(BOTH, "text", optional=("purpose",)),
    "updateFrequency": TagForm((CHANNEL,), "label", optional=(
        "rrule", "complete", "dtstart"), is_single=True),
    "value": TagForm(BOTH, required=("type", "method"), optional=("suggested",), within=(
        "valueRecipient", "valueTimeSplit"), needs="valueRecipient"),
    "valueRecipient": TagForm((), required=("type", "address", "split"), optional=(
        "name", "customKey", "customValue", "fee")),
    "valueTimeSplit": TagForm((), required=("startTime", "duration"), optional=(
        "remoteStartTime", "remotePercentage"), within=("remoteItem", "valueRecipient")),
}  # fmt: skip

ATTRIBUTES: dict[str, str] = {
    "accountUrl": "address", "bitrate": "decimal", "complete": "flag", "default": "flag",
    "duration": "decimal", "fee": "flag", "feedGuid": "uuid", "feedUrl": "address", "height": "number",
    "href": "address", "img": "address", "lang": "language", "language": "language", "length": "number",
    "priority": "number", "remoteStartTime": "decimal", "season": "number", "split": "number",
    "startTime": "decimal", "url": "address", "usesPodping": "flag", "width": "number",
}  # fmt: skip
"""Kinds of attributes; every other holds words."""

NOT_HERE: dict[str, str] = {
    "guid": "is the field 'guid' of 'feed'; write it there",
    "locked": "is the field 'locked' of 'feed'; write it there",
    "liveItem": "announces what is live, and nothing in an archive is; leave it out",
}
"""Tags that an archivist cannot write, and why."""

MEDIA = ("podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course")
MEDIUMS = (*MEDIA, *(f"{one}L" for one in MEDIA), "mixed")
"""What a feed may hold; with L a list of it."""


def known_in(place: str) -> tuple[str, ...]:
    """The tags that may stand in a channel or an item."""
    return tuple(name for name, form in TAGS.items() if place in form.stands_in)
