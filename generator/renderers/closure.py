"""What a page's template is made of: itself, and all that it extends, imports or includes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, meta, nodes

from generator.digest import digest


def closures(environment: Environment, sources: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The digest of each template and of every template that it may need, by name.

    `folder` is where they stand. A template whose name is only known when a page is made may be any of
    them.
    """
    parsed = {name: environment.parse(text, name, str(folder / name)) for name, text in sources.items()}
    needs = {name: _needs(tree, sources) for name, tree in parsed.items()}
    return {name: _digest(_reached(name, needs), sources) for name in sources}


def _needs(tree: nodes.Template, sources: Mapping[str, str]) -> set[str]:
    found = set(meta.find_referenced_templates(tree))
    return set(sources) if None in found else {name for name in found if name and name in sources}


def _reached(name: str, needs: Mapping[str, set[str]]) -> Iterator[str]:
    reached, waiting = {name}, [name]
    while waiting:
        new = needs[waiting.pop()] - reached
        reached |= new
        waiting += new
    return iter(sorted(reached))


def _digest(names: Iterator[str], sources: Mapping[str, str]) -> str:
    return digest("\0".join(f"{name}\0{sources[name]}" for name in names).encode())
