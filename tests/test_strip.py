from datetime import UTC, datetime

from generator.model import Listing
from generator.problems import Place
from generator.views.strip import Strip, strip


def episode(duration: int | None, *starts: int) -> Listing:
    return Listing(
        slug="x", title="X", date=datetime(2024, 1, 1, tzinfo=UTC), guid="x", place=Place("f"),
        duration=duration, starts=starts,
    )  # fmt: skip


def test_chapters_stand_in_true_proportion_and_the_last_reaches_the_end() -> None:
    assert strip(episode(4000, 0, 1000, 3000)) == Strip(
        "M0 0h247v10h-247zM750 0h250v10h-250z", "M250 0h497v10h-497z"
    )


def test_a_very_short_chapter_is_still_seen() -> None:
    drawn = strip(episode(1_000_000, 0, 10, 500_000))
    assert drawn is not None
    assert drawn.odd.startswith("M0 0h1v")


def test_without_a_length_or_chapters_there_is_nothing_to_draw() -> None:
    assert strip(episode(None, 0, 1000)) == strip(episode(4000, 0)) == strip(episode(4000)) is None
