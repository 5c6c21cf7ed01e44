"""A site of which nothing is known but what was asked of it before."""

from collections.abc import Mapping
from typing import Any

from generator.model import Episode, Show
from generator.plan.addresses import Address
from generator.plan.setting import Setting, Target
from generator.record import Record
from generator.theme.words import Words


class Unanswered(Exception):
    """A page asks what was not asked before, so that it cannot be made from the answers alone."""


class Known(Record):
    """What there is to remember of a setting."""

    show: Show
    base: str
    assets: dict[str, Address]
    theme: str
    """The name of the theme."""
    words: Words
    closures: dict[str, str]
    """The digests of its templates, each with all that it needs."""
    unshown: dict[str, str]
    """The outlines (`readers.entry`) of episodes whose text stands nowhere in the site, by file: those held
    back, to come or withdrawn.
    """


Answers = dict[str, Target | None]
"""What a name leads to, by `asked`."""


class Asked(Record):
    """What the page of an episode was made from, besides its text."""

    outline: str
    """Of the episode (`readers.entry`)."""
    answers: Answers


def asked(kind: str, name: str) -> str:
    return f"{kind}:{name}"


class Asking(Setting):
    """A setting that notes what it is asked, and what it answers."""

    inner: Setting
    answers: Answers

    def find(self, kind: str, name: str) -> Target | None:
        answer = self.answers[asked(kind, name)] = self.inner.find(kind, name)
        return answer

    def full(self, slug: str) -> Episode:
        return self.inner.full(slug)


class Remembered(Setting):
    """A setting that answers from what was noted. Raises Unanswered."""

    answers: Answers
    episodes: Mapping[str, Episode]

    def find(self, kind: str, name: str) -> Target | None:
        try:
            return self.answers[asked(kind, name)]
        except KeyError:
            raise Unanswered(asked(kind, name)) from None

    def full(self, slug: str) -> Episode:
        return self.episodes[slug]


def asking(setting: Setting) -> Asking:
    return Asking(setting.show, setting.base, setting.assets, setting.words, setting, {})


def remembered(known: Known, answers: Answers, episode: Any) -> Remembered:
    """What is known of the site, as the page of `episode` needs it."""
    return Remembered(known.show, known.base, known.assets, known.words, answers, {episode.slug: episode})
