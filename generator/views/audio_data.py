"""Audio as the copies for machines tell of it."""

from functools import partial

from generator.model import Listing
from generator.views.audio import audio, enclosure_link
from generator.views.desk import Desk
from generator.views.plain import Data, known
from generator.views.recordings import RecordingView, recordings


def audio_data(desk: Desk, one: Listing) -> Data | None:
    """None where there is no audio."""
    view = audio(desk, one)
    if view is None or one.enclosure is None:
        return None
    sha256, files = one.enclosure.sha256, recordings(one, partial(enclosure_link, desk))
    return known({
        "url": view.href, "type": view.type, "length": view.length or None, "sha256": sha256,
        "files": [_file(each) for each in files],
    })  # fmt: skip


def _file(one: RecordingView) -> Data:
    """One of several files."""
    return known({
        "url": one.href, "type": one.type, "length": one.length or None, "sha256": one.sha256,
        "title": one.title, "bitrate": one.bitrate or None, "height": one.height or None,
        "language": one.language, "codecs": one.codecs, "rel": one.rel,
    })  # fmt: skip
