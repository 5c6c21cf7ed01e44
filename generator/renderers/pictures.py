"""Pictures that are made, kept beside the state so that the same one is never made again."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.pictures import copies
from generator.pictures.card import drawn
from generator.problems import Place, Problem, Refused
from generator.surroundings import cache_of
from generator.views.files import CardView, PictureView

COPIES, CARDS = "pictures", "cards"
"""Where they are kept."""


def small_copy(view: PictureView) -> bytes:
    """The copy. Raises Refused where the picture cannot be decoded."""
    return _kept_or_made(Path(cache_of(view.folder), COPIES, view.copy.name), partial(_made, view))


def card(view: CardView) -> bytes:
    """The card of a quotation."""
    return _kept_or_made(Path(cache_of(view.folder), CARDS, view.card.name), partial(drawn, view.card.text))


def _kept_or_made(kept: Path, make: Callable[[], bytes]) -> bytes:
    try:
        return kept.read_bytes()
    except OSError:
        data = make()
    _keep(kept, data)
    return data


def _made(view: PictureView) -> bytes:
    source = Path(view.folder, view.file)
    try:
        return copies.smaller(source.read_bytes(), view.copy.width)
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
