"""What media files say of themselves: each file is opened once, as long as its stamp is the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from generator.model import stored
from generator.readers.looks import Look

SOUND, PICTURE = "sound", "picture"
QUESTIONS = (SOUND, PICTURE)
MAKER = "maker"
"""The question of what makes copies of pictures, which is asked of no file."""

_BEHIND = "//"
"""Stands in no name of a file, and so between that and a question."""


class Facts:
    """Answers, kept by the stamps of the files that gave them."""

    def __init__(self, stamps: Mapping[str, str], before: Mapping[str, tuple[str, str]]) -> None:
        """`before` is what `known` gave to an earlier build, among other things."""
        self._stamps = stamps
        self._before = before
        self._answers: dict[str, str] = {}

    def of(self, question: str, name: str, path: Path, is_settled: Callable[[str], bool]) -> str:
        """What the file says; empty where there is none. Only of one that `is_settled` is a former answer
        still its own.
        """
        if name not in self._stamps:
            return ""
        key = f"{name}{_BEHIND}{question}"
        if key not in self._answers:
            stamp, answer = self._before.get(key, ("", ""))
            is_same = stamp == self._stamps[name] and is_settled(name)
            self._answers[key] = answer if is_same else _asked(question, path)
        return self._answers[key]

    def learn(self, looks: Iterable[Look]) -> None:
        """Take over what another process found."""
        for look in looks:
            if look.question in QUESTIONS and look.answer:
                self._answers[f"{look.name}{_BEHIND}{look.question}"] = look.answer

    def known(self, is_settled: Callable[[str], bool]) -> Iterator[tuple[str, tuple[str, str]]]:
        """Every answer that is still the file's own, with its stamp, by a name that no file has."""
        former = {key: answer for key, (_, answer) in self._before.items() if self._is_former(key)}
        for key, answer in {**former, **self._answers}.items():
            name = key.partition(_BEHIND)[0]
            if name in self._stamps and is_settled(name):
                yield key, (self._stamps[name], answer)

    def _is_former(self, key: str) -> bool:
        name, behind, _ = key.partition(_BEHIND)
        return behind != "" and self._before[key][0] == self._stamps.get(name)


def maker() -> str:
    """The answer to it: a version, or nothing."""
    from generator.pictures import copies

    return copies.maker()


def _asked(question: str, path: Path) -> str:
    read = _reader(question)
    with path.open("rb") as file:
        return stored.dump(read(file)).decode()


def _reader(question: str) -> Callable[[BinaryIO], Any]:
    if question == SOUND:
        from generator.formats import sound

        return sound.read
    from generator.formats import picture

    return picture.read
