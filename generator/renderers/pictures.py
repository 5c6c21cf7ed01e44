"""Smaller copies of pictures, kept beside the state so that the same one is never made again."""

import os
from pathlib import Path

from generator import pictures
from generator.problems import Place, Problem, Refused
from generator.surroundings import cache_of
from generator.views.files import PictureView

KEPT = "pictures"


def small_copy(view: PictureView) -> bytes:
    """The copy. Raises Refused where the picture cannot be decoded."""
    kept = Path(cache_of(view.folder), KEPT, view.copy.name)
    try:
        return kept.read_bytes()
    except OSError:
        data = _made(view)
    _keep(kept, data)
    return data


def _made(view: PictureView) -> bytes:
    source = Path(view.folder, view.file)
    try:
        return pictures.smaller(source.read_bytes(), view.copy.width)
    except ValueError as fault:
        message = f"cannot be decoded ({fault}); save the picture anew"
        raise Refused([Problem(Place(source.as_posix()), message)]) from None


def _keep(path: Path, data: bytes) -> None:
    """At once as a whole, or not at all: there are builds that can remember nothing."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        os.replace(new, path)
    except OSError:
        return
