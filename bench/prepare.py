"""Folders in which other generators build the same archive. Made before the clock runs."""

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.stubs import stubs
from generator.formats import vtt
from generator.model import Cue

HERE = Path(__file__).parent
ASSETS = HERE.parent / "themes" / "default" / "assets"


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
    for name, text in stubs(content / "episodes"):
        _write(folder / "content" / name, text)
    for name, title, text in PAGES:
        _write(folder / "content" / f"{name}.md", f"---\ntitle: {title}\n---\n\n{text}\n")
    for path in sorted((content / "transcripts").glob("*.vtt")):
        cues = vtt.read(path.read_text(encoding="utf-8"), path.name, path.stem)
        _write(folder / "assets" / "transcripts" / f"{path.stem}.json", json.dumps(_segments(cues)))


def _eleventy(content: Path, folder: Path) -> None:
    shutil.copytree(content / "episodes", folder / "episodes")
    (folder / "episodes.json").rename(folder / "episodes" / "episodes.json")
    shutil.copytree(ASSETS, folder / "assets")
    _write(folder / "_data" / "show.yaml", (content / "show.yaml").read_text(encoding="utf-8"))
    _transcripts(content, folder / "static")
    for name, title, text in PAGES:
        page = f"---\ntitle: {title}\nlayout: layouts/page.njk\npermalink: /{name}/\n---\n\n{text}\n"
        _write(folder / "pages" / f"{name}.md", page)


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
