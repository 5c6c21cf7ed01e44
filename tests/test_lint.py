"""`check` finds single faults in a feed, and calls the rule that each of them breaks."""

import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.formats import picture
from generator.lint.linting import lint, told
from generator.lint.rules import CHANNEL, DOCUMENT, ITEM, TOGETHER
from tests.conftest import PROJECT, Scratch
from tests.pictures import chunk, jpeg, png

BASE = "https://garden.example/hour/"


@dataclass(frozen=True)
class Site:
    """The files of a site; `other` stand in place of those that it has."""

    folder: Path
    other: tuple[tuple[str, bytes], ...] = ()
    base: str = BASE

    def has(self, file: str) -> bool:
        return (self.folder / file).is_file()

    def read(self, file: str) -> bytes:
        return dict(self.other).get(file) or (self.folder / file).read_bytes()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Of an archive that uses every field of the feed, in which nothing is wrong."""
    scratch = Scratch(tmp_path_factory.mktemp("lint"))
    text = (PROJECT / "tests/fixtures/feed.txt").read_text(encoding="utf-8")
    scratch.write(
        text.replace("-- content/", "-- ").replace("season: 1\n", 'season: 1\nduration: "1:00:00"\n')
    )
    (scratch.content / "media/cover.png").write_bytes(png(1400, 1400))
    scratch.build()
    (scratch.output / "media/soil.jpg").write_bytes(jpeg(1400, 1400))
    return Site(scratch.output)


@pytest.fixture(scope="module")
def good(site: Site) -> str:
    return site.read("feed.xml").decode()


Swap = tuple[str, str]

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
SELF = f'<atom:link href="{BASE}feed.xml" rel="self" type="application/rss+xml"/>'
SOIL_GUID = '<guid isPermaLink="false">https://old.example/?p=312&amp;x</guid>'
SOIL_AUDIO = 'url="https://measure.example/e/audio.example/soil.mp3?v=1&amp;x=2" length="1200"'
RAIN_AUDIO = f'url="https://measure.example/e/{BASE[8:]}media/rain.mp3"'
LIVE = '<podcast:liveItem status="pending" start="2024-03-02T09:00:00Z"><title>Live</title><podcast:contentLink href="https://video.example/">Watch</podcast:contentLink></podcast:liveItem>'
VTT = f'<podcast:transcript url="{BASE}episodes/soil/transcript.vtt" type="text/vtt" language="de" rel="captions"/>'

FAULTS: dict[str, tuple[str, Swap]] = {
    "an & that is not escaped": ("well-formed", ("Garden &amp; Field Hour</title>", "Garden & Field Hour</title>")),
    "a < that is not escaped": ("well-formed", ("gardens &lt; fields", "gardens < fields")),
    "a prefix that is not declared": ("well-formed", (' xmlns:psc="http://podlove.org/simple-chapters"', "")),
    "a control character": ("well-formed", ("Keep us digging", "Keep us \x0bdigging")),
    "a DOCTYPE": ("well-formed", ("<rss ", '<!DOCTYPE rss [<!ENTITY x "y">]>\n<rss ')),
    "no XML declaration": ("declaration", ("<?xml version='1.0' encoding='UTF-8'?>\n", "")),
    "another encoding": ("encoding", ("encoding='UTF-8'", "encoding='ISO-8859-1'")),
    "another version of RSS": ("root", ('version="2.0">', 'version="0.91">')),
    "Apple's namespace in capitals": ("namespace", (ITUNES, ITUNES.replace("dtds", "DTDs"))),
    "a namespace with a slash behind it": ("namespace", ("podlove.org/simple-chapters", "podlove.org/simple-chapters/")),
    "a namespace of another scheme": ("namespace", ("https://podcastindex.org/namespace", "http://podcastindex.org/namespace")),
    "no title of the show": ("channel-title", ("<channel>\n    <title>The Garden &amp; Field Hour</title>", "<channel>")),
    "an empty description of the show": ("channel-description", ("Two people talk about gardens &lt; fields. A test of an archive.", "")),
    "no link to the pages": ("channel-link", ("    <link>https://garden.example/hour/</link>\n    <desc", "    <desc")),
    "no language": ("channel-language", ("<language>en-GB</language>", "")),
    "no explicit": ("channel-itunes:explicit", ("<itunes:explicit>true</itunes:explicit>\n    <itunes:image", "<itunes:image")),
    "no artwork": ("channel-itunes:image", (f'<itunes:image href="{BASE}media/cover.png"/>', "")),
    "no author": ("channel-itunes:author", ("<itunes:author>Ada Moss</itunes:author>", "")),
    "no guid of the feed": ("channel-podcast:guid", ("<podcast:guid>917393E3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", "")),
    "two languages": ("channel-once", ("<language>en-GB</language>", "<language>en-GB</language><language>de</language>")),
    "no link to itself": ("self-link", (SELF, "")),
    "two links to itself": ("self-link", (SELF, SELF + SELF)),
    "a language that is none": ("language", ("<language>en-GB", "<language>english")),
    "a language of no country": ("language", ("<language>en-GB", "<language>uk2")),
    "a category in small letters": ("category", ('"Technology"', '"technology"')),
    "a subcategory within another": ("category", ('"Documentary"', '"Home &amp; Garden"')),
    "explicit as it once was": ("explicit", ("<itunes:explicit>true</itunes:explicit>\n    <itunes:image", "<itunes:explicit>yes</itunes:explicit>\n    <itunes:image")),
    "a type of show that is none": ("show-type", ("<itunes:type>serial", "<itunes:type>Serial")),
    "an owner who cannot be written to": ("owner", ("<itunes:email>ada@garden.example", "<itunes:email>ada at garden")),
    "complete in other words": ("block", ("<itunes:complete>Yes", "<itunes:complete>true")),
    "an element in other letters": ("itunes-known", ("itunes:episodeType>full</itunes:episodeType", "itunes:episodetype>full</itunes:episodetype")),
    "a description that is too long": ("length", ("Two people talk", "Two people talk" + " é" * 1400)),
    "a title that is too long": ("length", ("<title>Rain</title>", f"<title>{'Rain ' * 60}!</title>")),
    "spaces around a title": ("spaces", ("<title>Rain</title>", "<title> Rain</title>")),
    "HTML outside of CDATA": ("markup", ("How a field keeps", "&lt;p&gt;How a field keeps")),
    "HTML that apps drop": ("markup", ('How a field keeps its "past".', "<![CDATA[<table>How</table>]]>")),
    "markup in a title": ("markup", ("<title>Rain</title>", "<title>&lt;b&gt;Rain&lt;/b&gt;</title>")),
    "a title that is escaped twice": ("escaped-twice", ("<title>What soil remembers &amp; forgets", "<title>What soil remembers &amp;amp; forgets")),
    "a sign of copyright": ("copyright", ("<copyright>Ada", "<copyright>© Ada")),
    "a year of copyright": ("copyright", ("<copyright>Ada Moss", "<copyright>Ada Moss, 2019–2024")),
    "a name of the owner that is too long": ("length", ("<itunes:name>Ada", f"<itunes:name>{'Ada ' * 70}")),
    "a number in a title": ("title-number", ("<title>Rain</title>", "<title>Ep. 12: Rain</title>")),
    "the show's name in a title": ("title-show", ("<title>Rain</title>", "<title>The Garden &amp; Field Hour: Rain</title>")),
    "a date of another form": ("date", ("<pubDate>Mon, 01 May 2023 08:00:00 +0200", "<pubDate>2023-05-01T08:00:00+02:00")),
    "a date without a zone": ("date", ("<pubDate>Mon, 01 May 2023 08:00:00 +0200", "<pubDate>Mon, 01 May 2023 08:00:00")),
    "another day of the week": ("date", ("<pubDate>Mon, 01 May 2023", "<pubDate>Tue, 01 May 2023")),
    "a day that is none": ("date", ("<pubDate>Mon, 01 May 2023", "<pubDate>31 Feb 2023")),
    "a month in another language": ("date", ("<pubDate>Mon, 01 May 2023", "<pubDate>Mon, 01 Mai 2023")),
    "a trailer's date": ("trailer-date", ('pubdate="Mon, 01 May', 'pubdate="Mon, 01 05')),
    "a duration in words": ("duration", ("<itunes:duration>4230", "<itunes:duration>70 min")),
    "an address that is relative": ("podcast-attribute", ('feedUrl="https://news.example/rss"', 'feedUrl="/rss"')),
    "an address of another scheme": ("absolute", ("<itunes:new-feed-url>https:", "<itunes:new-feed-url>feed:")),
    "an address with other letters": ("ascii", ("media/ben%20clay.jpg", "media/bén.jpg")),
    "an address of Podcasting 2.0 that is not https": ("https", ('<podcast:funding url="https://shop', '<podcast:funding url="http://shop')),
    "a post that is not https": ("https", ('uri="https://social', 'uri="http://social')),
    "audio that is not https": ("https-media", ('<enclosure url="https://measure.example/e/audio', '<enclosure url="http://measure.example/e/audio')),
    "chapters that are not there": ("dangling", ("episodes/rain/chapters.json", "episodes/snow/chapters.json")),
    "a transcript that is not there": ("dangling", ("soil/transcript.srt", "soil/captions.srt")),
    "a year of the feed that is not there": ("dangling", (SELF, f'{SELF}<atom:link rel="prev-archive" href="{BASE}feed/2019.xml"/>')),
    "a page that is not there": ("dangling", (f"<link>{BASE}episodes/rain/</link>", f"<link>{BASE}episodes/reign/</link>")),
    "no enclosure": ("item-enclosure", (f'<enclosure {SOIL_AUDIO} type="audio/mpeg"/>', "")),
    "an empty enclosure": ("item-enclosure", (f'<enclosure {SOIL_AUDIO} type="audio/mpeg"/>', "<enclosure/>")),
    "an enclosure without an address": ("enclosure", (f"<enclosure {SOIL_AUDIO}", '<enclosure url="" length="1200"')),
    "an enclosure without a length": ("enclosure", (SOIL_AUDIO, SOIL_AUDIO.replace(' length="1200"', ""))),
    "a length of None": ("enclosure", (SOIL_AUDIO, SOIL_AUDIO.replace("1200", "None"))),
    "a length that is not known": ("enclosure-size", (SOIL_AUDIO, SOIL_AUDIO.replace("1200", "0"))),
    "a type that is not the ending's": ("enclosure-type", (f'<enclosure {SOIL_AUDIO} type="audio/mpeg"', f'<enclosure {SOIL_AUDIO} type="audio/ogg"')),
    "an ending that nobody lists": ("enclosure-type", ("<enclosure " + RAIN_AUDIO, "<enclosure " + RAIN_AUDIO.replace("mp3", "exe"))),
    "no guid of an item": ("item-guid", ('<guid isPermaLink="false">rain</guid>', "")),
    "no title of an item": ("item-title", ("<title>Rain</title>\n      <link>", "<link>")),
    "no date": ("item-pubDate", ("<pubDate>Mon, 01 May 2023 08:00:00 +0200</pubDate>", "")),
    "two guids": ("item-once", (SOIL_GUID, SOIL_GUID + SOIL_GUID)),
    "a guid that two items have": ("guid-twice", ('<guid isPermaLink="false">rain</guid>', SOIL_GUID)),
    "audio that two items have": ("enclosure-twice", ("<enclosure " + RAIN_AUDIO, "<enclosure " + SOIL_AUDIO.partition(" ")[0])),
    "a guid that says to be an address": ("guid-permalink", ('<guid isPermaLink="false">rain', "<guid>rain")),
    "the oldest item first": ("order", ("<pubDate>Mon, 01 May 2023", "<pubDate>Wed, 01 May 2024")),
    "a serial show's episode without a number": ("serial-episode", ("<itunes:episode>12</itunes:episode>", "")),
    "a number of nought": ("number", ("<itunes:season>1</itunes:season>", "<itunes:season>0</itunes:season>")),
    "a type of episode that is none": ("episode-type", (">trailer</itunes:episodeType>", ">teaser</itunes:episodeType>")),
    "artwork that is named as neither JPEG nor PNG": ("artwork-name", (f'<itunes:image href="{BASE}media/soil.jpg"', f'<itunes:image href="{BASE}episodes/soil/index.html"')),
    "a tag that is none": ("podcast-tag", ("podcast:podping", "podcast:podPing")),
    "a tag where it does not stand": ("podcast-tag", ('<podcast:txt purpose="release">1</podcast:txt>', "<podcast:medium>podcast</podcast:medium>")),
    "a tag without what it needs": ("podcast-required", ('<podcast:valueRecipient type="node" address="02d5c1" split="100"/>', "")),
    "a tag within another": ("podcast-within", (">Gus Hill<", ">Gus Hill<podcast:txt>1</podcast:txt><")),
    "two proofs of one file": ("podcast-within", ('</podcast:alternateEnclosure>', '<podcast:integrity type="sri" value="sha256-x"/><podcast:integrity type="sri" value="sha256-y"/></podcast:alternateEnclosure>')),
    "time stamps out of order": ("time-stamps", ("<p>00:20 Puddles</p>", "<p>59:59 Puddles</p>")),
    "an attribute that is missing": ("podcast-required", (' split="100"', "")),
    "an attribute that is none": ("podcast-attribute", ('locked owner="', 'locked email="')),
    "a time in words": ("podcast-attribute", ('startTime="604"', 'startTime="10:04"')),
    "a medium that is none": ("podcast-text", (">video</podcast:medium>", ">vlog</podcast:medium>")),
    "locked otherwise than yes or no": ("podcast-text", (">yes</podcast:locked>", ">true</podcast:locked>")),
    "a name that is too long": ("podcast-text", (">Gus Hill<", f">{'Gus' * 50}<")),
    "a guid that is no UUID": ("podcast-text", ("<podcast:guid>917393E3-", "<podcast:guid>feed-")),
    "a place of no form": ("podcast-value", ('geo="geo:51.2,0.7"', 'geo="51.2,0.7"')),
    "a protocol that is none": ("podcast-value", ('protocol="activitypub"', 'protocol="mastodon"')),
    "a mail address that is none": ("podcast-value", ('<podcast:locked owner="ada@', '<podcast:locked owner="ada at ')),
    "a service that is blocked by words": ("podcast-value", ('<podcast:block id="google">', '<podcast:block id="Google Podcasts">')),
    "a server with a scheme": ("podcast-value", ('server="irc.example"', 'server="irc://irc.example"')),
    "a chat of another protocol": ("podcast-value", ('protocol="irc"', 'protocol="slack"')),
    "a recipient of another kind": ("podcast-value", ('<podcast:valueRecipient name="Ada" type="node"', '<podcast:valueRecipient name="Ada" type="wallet"')),
    "an item of another medium": ("podcast-value", ('itemGuid="one" medium="music"', 'itemGuid="one" medium="song"')),
    "a rule of no frequency": ("podcast-value", ("FREQ=WEEKLY;INTERVAL=2", "every two weeks")),
    "a beginning that is no date": ("podcast-value", ('complete="false"', 'complete="false" dtstart="next week"')),
    "a country in full": ("podcast-value", ('country="GB">Kent', 'country="England">Kent')),
    "a place on no map": ("podcast-value", ('osm="R172385"', 'osm="172385"')),
    "a place that is neither subject nor creator": ("podcast-value", ('rel="creator"', 'rel="studio"')),
    "a proof of another type": ("podcast-value", ('<podcast:integrity type="sri"', '<podcast:integrity type="md5"')),
    "a title of a file that is too long": ("podcast-value", ('title="Small"', f'title="{"Small" * 7}"')),
    "a number shown at length": ("podcast-value", ('display="12½"', f'display="{"12½" * 11}"')),
    "the name of a season that is too long": ("podcast-value", ('name="The second spring"', f'name="{"spring " * 19}"')),
    "the purpose of a text that is too long": ("podcast-value", ('purpose="verify"', f'purpose="{"verify" * 22}"')),
    "a form of a picture in words": ("podcast-value", ('aspect-ratio="3/1"', 'aspect-ratio="wide"')),
    "pings that are not used": ("podcast-value", ('usesPodping="true"', 'usesPodping="false"')),
    "a state of what is live that is none": ("podcast-value", ("<podcast:podping", f'{LIVE.replace("pending", "soon")}<podcast:podping')),
    "a beginning of what is live without a zone": ("podcast-value", ("<podcast:podping", f"{LIVE.replace('00Z', '00')}<podcast:podping")),
    "what is live and leads nowhere": ("podcast-required", ("<podcast:podping", f'{LIVE.partition("<podcast:content")[0]}</podcast:liveItem><podcast:podping')),
    "a person without a name": ("podcast-text", (">Gus Hill<", "> <")),
    "a text of any length": ("podcast-text", (">Written by hand.<", f">{'Written' * 572}<")),
    "a season that is no number": ("podcast-text", (">2</podcast:season>", ">two</podcast:season>")),
    "a part that nobody has": ("person-role", ('role="Narrator"', 'role="Storyteller"')),
    "a part of another group": ("person-role", ('role="Narrator"', 'role="Fact Checker"')),
    "a group that there is not": ("person-role", ('group="Audio Post-Production"', 'group="Sound"')),
    "a licence of words without an address": ("license", (' url="https://garden.example/licence">my-licence-v1<', ">my own licence<")),
    "a licence in capitals": ("license", (">cc-by-sa-4.0<", ">CC-BY-SA-4.0<")),
    "a post without an address": ("social-interact", (' uri="https://social.example/@ada/1"', "")),
    "a publisher of another medium": ("publisher", ('medium="publisher"', 'medium="podcast"')),
    "a rule that counts from nowhere": ("update-frequency", ("INTERVAL=2", "COUNT=2")),
    "a split for nobody": ("value-split", ('<podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810" itemGuid="two"/>', "")),
    "a soundbite that is too short": ("soundbite", ('duration="15.5"', 'duration="5.5"')),
    "images that are deprecated": ("deprecated", ("<podcast:location>Kent</podcast:location>", f'<podcast:images srcset="{BASE}media/soil.jpg 1400w"/>')),
    "a chapter without a title": ("podlove-chapter", ('title="Puddles"', 'title=""')),
    "a chapter at no time": ("podlove-chapter", ('start="00:00:20.000"', 'start="00:00:75.000"')),
    "chapters of another version": ("podlove-chapter", ('<psc:chapters version="1.2">\n        <psc:chapter start="00:00:00.000" title="Drops"', '<psc:chapters version="2">\n        <psc:chapter start="00:00:00.000" title="Drops"')),
    "chapters out of order": ("podlove-order", ('start="00:00:20.000"', 'start="01:00:20.000"')),
    "chapters of another type": ("chapters-type", ('rain/chapters.json" type="application/json+chapters"', 'rain/chapters.json" type="application/json"')),
    "a chapter that the file does not have": ("chapters-file", ('        <psc:chapter start="00:59:59.900" title="Floods"/>\n', "")),
    "a transcript of no type": ("transcript-type", ('type="text/vtt"', 'type="text/webvtt"')),
    "a transcript in no language": ("transcript-language", ('type="text/vtt" language="de"', 'type="text/vtt" language="german"')),
    "captions without times": ("transcript-type", ('type="text/vtt" language="de"', 'type="text/plain" language="de"')),
    "a transcript twice": ("transcript-twice", (VTT, VTT + VTT)),
    "a transcript that is of another type": ("transcript-file", ("soil/transcript.vtt", "soil/transcript.srt")),
    "an archive that leads nowhere": ("archive-current", (SELF, f"{SELF}<fh:archive/>")),
    "a complete feed that goes on": ("complete", (SELF, f'{SELF}<fh:complete/><atom:link rel="next" href="{BASE}"/>')),
    "a next document of no archive": ("archive-link", (SELF, f'{SELF}<atom:link rel="next-archive" href="{BASE}"/>')),
    "a relation that is none": ("archive-link", (SELF, f'{SELF}<atom:link rel="prev" href="{BASE}"/>')),
    "a hub for no feed": ("hub", (SELF, "")),
}  # fmt: skip
"""The rule that a fault breaks, and how it is put into a good feed."""


def broken(feed: str, site: Site) -> set[str]:
    return {one.rule.name for one in lint(feed.encode(), site)}


def test_nothing_is_found_in_a_good_feed(good: str, site: Site) -> None:
    assert lint(good.encode(), site) == []


@pytest.mark.parametrize(("rule", "swap"), FAULTS.values(), ids=FAULTS)
def test_a_single_fault_is_found_by_its_rule(good: str, site: Site, rule: str, swap: Swap) -> None:
    assert swap[0] in good
    assert rule in broken(good.replace(*swap, 1), site)


ALSO = {
    "no link to itself": {"hub"},
    "a hub for no feed": {"self-link"},
    "an empty enclosure": {"enclosure", "enclosure-type"},
    "an enclosure without an address": {"absolute", "enclosure-type"},
    "chapters out of order": {"chapters-file"},
    "a chapter at no time": {"chapters-file"},
    "a chapter without a title": {"chapters-file"},
    "an address with other letters": {"dangling"},
    "artwork that is named as neither JPEG nor PNG": {"artwork"},
}
"""Other rules that the same fault breaks."""


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_told_once_and_not_under_other_names(good: str, site: Site, what: str) -> None:
    rule, swap = FAULTS[what]
    assert broken(good.replace(*swap, 1), site) == {rule, *ALSO.get(what, ())}


PICTURES = {
    "too small": png(600, 600),
    "no square": png(1400, 1500),
    "too large": png(3200, 3200),
    "grey": png(1400, 1400, 0),
    "with transparency": png(1400, 1400, 6),
    "JPEG by the name of PNG": jpeg(1400, 1400),
    "no picture": b"nothing",
    "300 dots an inch": png(1400, 1400, extra=chunk(b"pHYs", 2 * (11811).to_bytes(4) + b"\1")),
}


@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_artwork_that_apps_refuse_is_found(good: str, site: Site, data: bytes) -> None:
    other = Site(site.folder, (("media/cover.png", data),))
    assert broken(good, other) == {"artwork"}


def jpeg_of(unit: int, density: int) -> bytes:
    """A JPEG that tells its density by that unit of JFIF."""
    data = jpeg(1400, 1400)
    return data[:13] + bytes([unit]) + 2 * density.to_bytes(2) + data[18:]


FILES = {
    "no JSON": ("episodes/rain/chapters.json", b"chapters", "chapters-file"),
    "no version": ("episodes/rain/chapters.json", b'{"chapters": [{"startTime": 0}]}', "chapters-file"),
    "out of order": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": 9}, {"startTime": 0}]}', "chapters-file"),
    "ends too early": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": 9, "endTime": 3}]}', "chapters-file"),
    "a time in words": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": "0"}]}', "chapters-file"),
    "toc in words": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": 0, "toc": "no"}]}', "chapters-file"),
    "a picture beside it": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": 0, "img": "a.png"}]}', "chapters-file"),
    "a place without a name": ("episodes/rain/chapters.json", b'{"version": "1.2.0", "chapters": [{"startTime": 0, "location": {"geo": "geo:1,2"}}]}', "chapters-file"),
    "no WebVTT": ("episodes/soil/transcript.vtt", b"1\n", "transcript-file"),
    "no SubRip": ("episodes/soil/transcript.srt", b"WEBVTT\n", "transcript-file"),
    "no JSON transcript": ("episodes/soil/transcript.json", b'{"version": "1.0.0", "segments": [{}]}', "transcript-file"),
    "a segment without words": ("episodes/soil/transcript.json", b'{"version": "1.0.0", "segments": [{"startTime": 1}]}', "transcript-file"),
    "a segment that ends too early": ("episodes/soil/transcript.json", b'{"version": "1.0.0", "segments": [{"startTime": 9, "endTime": 3, "body": "No."}]}', "transcript-file"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "rule"), FILES.values(), ids=FILES)
def test_files_beside_an_episode_are_of_their_kind(
    good: str, site: Site, name: str, data: bytes, rule: str
) -> None:
    assert broken(good, Site(site.folder, ((name, data),))) == {rule}


JPEGS = {
    "in inches": (jpeg_of(1, 300), 300),
    "in centimetres": (jpeg_of(2, 118), 300),
    "of no unit": (jpeg_of(0, 1), 0),
    "without a head of JFIF": (jpeg(1400, 1400).replace(b"JFIF", b"Exif"), 0),
}


@pytest.mark.parametrize(("data", "density"), JPEGS.values(), ids=JPEGS)
def test_how_dense_a_jpeg_says_to_be(data: bytes, density: int) -> None:
    assert picture.read(io.BytesIO(data)).density == density


def test_a_live_item_may_hold_what_items_may(good: str, site: Site) -> None:
    assert broken(good.replace("<podcast:podping", f"{LIVE}<podcast:podping", 1), site) == set()


def test_a_transcript_in_html_has_words_in_its_elements(good: str, site: Site) -> None:
    html = good.replace('soil/transcript.vtt" type="text/vtt"', 'soil/transcript.vtt" type="text/html"', 1)
    name = "episodes/soil/transcript.vtt"
    for data, found in ((b"<p>Words.</p>", set()), (b"Words.", {"transcript-file"})):
        assert broken(html, Site(site.folder, ((name, data),))) == found


def test_every_rule_has_a_fault_that_it_finds() -> None:
    rules = {one.name for one in (*DOCUMENT, *CHANNEL, *ITEM, *TOGETHER)}
    tried = {rule for rule, _ in FAULTS.values()} | {"artwork"}
    assert rules - tried == {
        *("channel-itunes:category", "channel-podcast:locked"),
        *("item-description", "item-itunes:duration", "item-itunes:explicit", "item-link"),
    }  # rows of the tables of which the others try the rest
    assert tried - rules == {"well-formed"}


def test_a_finding_says_where_what_and_by_which_rule(good: str, site: Site) -> None:
    feed = good.replace('startTime="604"', 'startTime="10:04"')
    ((rule, fault),) = told(lint(feed.encode(), site))
    assert (rule.name, rule.source, rule.is_warning) == ("podcast-attribute", "Podcasting 2.0", False)
    assert feed.splitlines()[fault.line - 1].strip().startswith('<podcast:soundbite startTime="10:04"')
    assert fault.field == "item[0].podcast:soundbite.startTime"
    assert fault.message == "'10:04' is not a number; write it like 12 or 12.5"


def test_of_many_places_three_are_told_and_the_rest_counted(good: str, site: Site) -> None:
    feed = good.replace("person role=", "person roll=")
    findings = [one for one in lint(feed.encode(), site) if one.rule.name == "podcast-attribute"]
    said = [fault.message for _, fault in told(findings)]
    assert len(findings) == 8
    assert said[2] == "is no attribute of the tag; leave it out; and in 5 places more"
    assert len(said) == 3


def test_check_tells_what_is_wrong_with_the_feed_that_was_built(small: Scratch) -> None:
    small.run()
    path = small.output / "feed.xml"
    path.write_text(path.read_text().replace("<itunes:explicit>false", "<itunes:explicit>no", 1))
    done = small.run("check")
    assert done.code == 1
    assert done.err.splitlines() == [
        "output/feed.xml: was changed since a build made it; put it right with --clean",
        "output/feed.xml:24: channel.itunes:explicit: 'no' is not one of true, false (explicit: A Podcaster's Guide to RSS)",
    ]


def test_check_looks_at_the_documents_of_years_too(small: Scratch) -> None:
    small.write(
        "-- episodes/two.md --\n---\ntitle: Two\ndate: 2022-01-01\nsummary: S\nduration: 10\naudio: {url: https://e.example/2.mp3, length: 1}\n---\n"
    )
    show = small.content / "show.yaml"
    show.write_text(show.read_text().replace("feed: {", "feed: {limit: 1, "))
    small.run()
    assert small.run("check").err == ""
    show.write_text(show.read_text().replace("author: Ada Moss\n", ""))
    small.run()
    (once,) = small.run("check").err.splitlines()
    assert once.startswith("output/feed.xml:4: warning: channel.itunes:author: is missing; write `author`")
    path = small.output / "feed/2022.xml"
    path.write_text(path.read_text().replace('rel="current"', 'rel="now"', 1))
    assert (
        "output/feed/2022.xml:4: warning: channel.atom:link: is missing; a document" in small.run("check").err
    )
