"""What players read beside an episode: its chapters, and its transcript in further formats.

The formats are imported when one is wanted: an edit of a text makes none of these files.
"""

from generator.views.files import ChaptersView, TranscriptView


def json_chapters(view: ChaptersView) -> bytes:
    from generator.formats import json_chapters

    return json_chapters.write(view.chapters, title=view.title, show=view.show).encode()


def srt(view: TranscriptView) -> bytes:
    from generator.formats import srt

    return srt.write(view.cues).encode()


def json_transcript(view: TranscriptView) -> bytes:
    from generator.formats import json_transcript

    return json_transcript.write(view.cues).encode()
