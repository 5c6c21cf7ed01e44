"""Tokens: the colours and sizes that stylesheets use by name, as `var(--paper)`."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.record import Record

MARK = "@tokens;"
"""Where a stylesheet wants them."""

_USED = re.compile(r"var\(--([a-z0-9-]+)")
SAID = "say-"
"""What the name of a token begins with that is a sentence, for `content`."""


class Token(Record):
    light: str
    dark: str


def with_tokens(style: str, tokens: Mapping[str, Token], say: Callable[[str], str]) -> str:
    """`style` with the tokens that it uses as custom properties, in place of `@tokens;`.

    `--say-name` is the sentence `name`, as a string of CSS.
    """
    if MARK not in style:
        return style
    used = _reached(_USED.findall(style), tokens)
    light = [f"--{name}: {tokens[name].light}" for name in tokens if name in used]
    dark = [f"--{name}: {one.dark}" for name, one in tokens.items() if name in used and one.dark != one.light]
    said = sorted(name for name in used - tokens.keys() if name.startswith(SAID))
    light += [f"--{name}: {_string(say(name.removeprefix(SAID).replace('-', '_')))}" for name in said]
    return style.replace(MARK, "".join(_rules(light, dark)), 1)


def _rules(light: Iterable[str], dark: Iterable[str]) -> Iterator[str]:
    yield _rule(["color-scheme: light dark", *light])
    if dark:
        yield f"\n@media (prefers-color-scheme: dark) {{ {_rule(dark)} }}"


def _rule(declarations: Iterable[str]) -> str:
    return f":root {{ {'; '.join(declarations)} }}"


def _reached(names: Iterable[str], tokens: Mapping[str, Token]) -> set[str]:
    """The names used, and those that the values of such tokens use in turn."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            one = tokens.get(name)
            waiting += _USED.findall(f"{one.light} {one.dark}") if one else []
    return reached


def _string(text: str) -> str:
    """A string of CSS (CSS Syntax Level 3, 4.3.5)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'
