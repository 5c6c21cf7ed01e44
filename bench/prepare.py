"""Folders in which other generators build the same archive. Made before the clock runs."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bench import pools
from generator.formats import vtt
from generator.model import Cue
from generator.slugs import slug

HERE = Path(__file__).parent
ASSETS = HERE.parent / "themes" / "default" / "assets"
PAGE_SIZE = 50

_GUEST = re.compile(r"^  - \{name: ([^,]+), role: guest\}", re.MULTILINE)
_QUOTE = re.compile(r"^  - \{text: ", re.MULTILINE)


def site(generator: str, corpus: Path, folder: Path) -> None:
    """Make `folder` a project of `generator` that builds the archive of `corpus`."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / generator, folder, ignore=shutil.ignore_patterns("__pycache__"))
    PROJECTS[generator](corpus / "content", folder)


def _hugo(content: Path, folder: Path) -> None:
    shutil.copytree(content / "episodes", folder / "content" / "episodes")
    _write(folder / "data" / "show.yaml", (content / "show.yaml").read_text(encoding="utf-8"))
    shutil.copytree(ASSETS, folder / "static" / "assets")
    _transcripts(content, folder / "static")
    for name, text in _stubs(content):
        _write(folder / "content" / name, text)
    for path in sorted((content / "transcripts").glob("*.vtt")):
        cues = vtt.read(path.read_text(encoding="utf-8"), path.name, path.stem)
        _write(folder / "assets" / "transcripts" / f"{path.stem}.json", json.dumps(_segments(cues)))


def _eleventy(content: Path, folder: Path) -> None:
    shutil.copytree(content / "episodes", folder / "episodes")
    (folder / "episodes.11tydata.js").rename(folder / "episodes" / "episodes.11tydata.js")
    shutil.copytree(ASSETS, folder / "assets")
    _write(folder / "show.yaml", (content / "show.yaml").read_text(encoding="utf-8"))
    _transcripts(content, folder / "static")
    for name, title, text in PAGES:
        _write(folder / "pages" / f"{name}.md", f"---\ntitle: {title}\npermalink: /{name}/\n---\n\n{text}\n")


def _pelican(content: Path, folder: Path) -> None:
    shutil.copytree(content / "episodes", folder / "content" / "episodes")
    shutil.copytree(ASSETS, folder / "content" / "assets")
    (folder / "theme" / "static").mkdir()
    _write(folder / "show.yaml", (content / "show.yaml").read_text(encoding="utf-8"))
    if (content / "transcripts").is_dir():
        shutil.copytree(content / "transcripts", folder / "content" / "transcripts")
    for name, title, text in PAGES:
        page = f"---\ntitle: {title}\n---\n\n{text}\n"
        _write(folder / "content" / "pages" / f"{name}.md", page)


def _transcripts(content: Path, folder: Path) -> None:
    """Copy each WebVTT file to where its episode's page will be."""
    folder.mkdir(exist_ok=True)
    for path in sorted((content / "transcripts").glob("*.vtt")):
        copy = folder / "episodes" / path.stem / "transcript.vtt"
        copy.parent.mkdir(parents=True)
        shutil.copyfile(path, copy)


def _stubs(content: Path) -> Iterator[tuple[str, str]]:
    """Files that are pages because they exist: Hugo makes no page of a list that is not one of pages."""
    texts = [path.read_text(encoding="utf-8") for path in (content / "episodes").iterdir()]
    people = {name for text in texts for name in _GUEST.findall(text)} | {pools.HOST}
    for name in people:
        yield f"people/{slug(name)}.md", f"---\ntitle: {name}\n---\n"
    yield "episodes/_index.md", "---\ntitle: Episodes\n---\n"
    yield "people/_index.md", "---\ntitle: People\n---\n"
    yield "topics/_index.md", "---\ntitle: Topics\n---\n"
    quotes = sum(len(_QUOTE.findall(text)) for text in texts)
    yield "quotes/_index.md", "---\ntitle: Quotes\nnumber: 1\n---\n"
    for number in range(2, -(-quotes // PAGE_SIZE) + 1):
        page = f"---\ntitle: Quotes\nnumber: {number}\nurl: /quotes/page/{number}/\n---\n"
        yield f"quotes/page-{number}.md", page
    for name, title, text in PAGES:
        yield f"{name}.md", f"---\ntitle: {title}\n---\n\n{text}\n"


def _segments(cues: Iterable[Cue]) -> dict[str, object]:
    """`cues` as Podcasting 2.0 JSON, as Hugo reads no WebVTT."""
    segments = [
        {
            "speaker": cue.speaker,
            "startTime": cue.moment.start / 1000,
            "endTime": (cue.moment.end or cue.moment.start) / 1000,
            "body": cue.text,
        }
        for cue in cues
    ]
    return {"version": "1.0.0", "segments": segments}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


ABOUT = "An invented archive, as large as it is told to be."
SUBSCRIBE = """\
Copy this address into a podcast app: [https://bench.example/feed.xml](/feed.xml).

- [Newsletter](https://news.bench.example/)"""
PAGES = (("about", "About", ABOUT), ("subscribe", "Subscribe", SUBSCRIBE))
PROJECTS: dict[str, Callable[[Path, Path], None]] = {
    "hugo": _hugo,
    "eleventy": _eleventy,
    "pelican": _pelican,
}
