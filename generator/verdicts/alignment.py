"""Two texts word by word: which words of a claim stand, in their order, in a window of a transcript."""

from collections import deque
from collections.abc import Sequence
from typing import TypeAlias

from generator.verdicts.claim import GAP

Pairs: TypeAlias = list[tuple[int, int]]
"""Word of the claim and word of the window that are the same, both from 0 and in order."""
Row: TypeAlias = list[int]
"""For each place in the window: what the differences up to there cost at least."""

ALONE, OTHER = 2, 3
"""What a word costs that only one of the two has, and a word in place of another: less than two words alone,
but two such cost more than that, so that no word that is the same is given up for them.
"""


def aligned(pieces: Sequence[Sequence[str]], window: Sequence[str]) -> Pairs:
    """The alignment whose differences cost least: words put in, left out, or put in place of another.

    Words of the window before the first and behind the last that are the same do not count, nor do up to
    `GAP` words between two pieces.
    """
    rows = [[0] * (len(window) + 1)]
    words: list[str] = []
    skips: list[bool] = []
    """Whether words of the window before this one of the claim are free."""
    for piece in pieces:
        if words:
            rows.append(_skipped(rows[-1]))
            words.append("")
            skips.append(True)
        for word in piece:
            rows.append(_next(rows[-1], word, window))
            words.append(word)
            skips.append(False)
    return _traced(rows, words, skips, window)


def _next(before: Row, word: str, window: Sequence[str]) -> Row:
    """The row of one word more of the claim."""
    left = before[0] + ALONE
    row = [left]
    add = row.append
    diagonal = before[0]
    for said, above in zip(window, before[1:], strict=True):
        if said == word:
            left = diagonal
        else:
            alone = (above if above < left else left) + ALONE
            other = diagonal + OTHER
            left = alone if alone < other else other
        diagonal = above
        add(left)
    return row


def _skipped(before: Row) -> Row:
    """The row in which up to `GAP` words of the window are passed over for nothing: the least of the last
    `GAP` + 1 of each place.
    """
    row: Row = []
    least: deque[int] = deque()
    """Places of which each is less than all behind it."""
    for at, value in enumerate(before):
        while least and before[least[-1]] > value:
            least.pop()
        least.append(at)
        if least[0] < at - GAP:
            least.popleft()
        row.append(before[least[0]])
    return row


def _traced(rows: list[Row], words: Sequence[str], skips: Sequence[bool], window: Sequence[str]) -> Pairs:
    """The way back from the best end."""
    pairs: Pairs = []
    at = rows[-1].index(min(rows[-1]))
    word = len(words)
    while word:
        row, before = rows[word], rows[word - 1]
        if skips[word - 1]:
            first = max(at - GAP, 0)
            at = before.index(row[at], first, at + 1)
            word -= 1
        elif at and window[at - 1] == words[word - 1] and row[at] == before[at - 1]:
            at -= 1
            word -= 1
            pairs.append((word - sum(skips[:word]), at))
        elif at and row[at] == before[at - 1] + OTHER:
            at -= 1
            word -= 1
        elif row[at] == before[at] + ALONE:
            word -= 1
        else:
            at -= 1
    return pairs[::-1]
