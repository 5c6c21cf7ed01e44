"""The body of an episode, as show notes are written."""

from random import Random

from bench.words import Prose


def body(random: Random, seconds: int) -> str:
    """About 500 words of Markdown: headings, links, emphasis, a list, a quotation, two time stamps."""
    prose = Prose(random)
    blocks = [_paragraph(prose) for _ in range(random.randint(6, 8))]
    _decorate(random, blocks)
    for at in random.sample(range(len(blocks)), 2):
        blocks[at] += f" See [{clock(random.randrange(seconds))}] for that."
    blocks.insert(5, "> " + prose.sentence())
    blocks.insert(4, "\n".join(f"- {prose.sentence()}" for _ in range(4)))
    blocks.insert(4, f"## About {prose.thing()}")
    blocks.insert(2, f"## Where {prose.clause()}")
    return "\n\n".join(blocks) + "\n"


def clock(seconds: int) -> str:
    """Such as `1:04:10`."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _paragraph(prose: Prose) -> str:
    words = 0
    sentences = []
    while words < 52:
        sentences.append(prose.sentence())
        words += len(sentences[-1].split())
    return " ".join(sentences)


def _decorate(random: Random, blocks: list[str]) -> None:
    """Emphasis in most paragraphs, and four or five links in all."""
    for at in range(len(blocks)):
        words = blocks[at].split(" ")
        _wrap(random, words, "*", "*")
        if at % 2:
            _wrap(random, words, "**", "**")
        if at < random.randint(4, 5):
            name = words[0].lower().rstrip(",.")
            _wrap(random, words, "[", f"](https://{name}.example/{random.randrange(10_000)})")
        blocks[at] = " ".join(words)


def _wrap(random: Random, words: list[str], before: str, after: str) -> None:
    """Put marks around two plain words of the middle."""
    for _ in range(20):
        at = random.randrange(3, len(words) - 3)
        first, second = words[at : at + 2]
        if first.isalpha() and second.isalpha():
            words[at : at + 2] = [f"{before}{first}", f"{second}{after}"]
            return
