"""The words in templates, put in when a template is compiled: `{{ say.hear_it }}` costs a page nothing.

`say.name` is a sentence, `say.name(place=…)` one with its placeholders filled, `say.name[value]` one of
those to choose from, `say.name.pattern` one that keeps its placeholders, for a script to fill.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from jinja2 import TemplateAssertionError, nodes
from jinja2.visitor import NodeTransformer

from generator.problems import quoted
from generator.record import Record
from generator.theme.words import COUNT, PLACEHOLDER, Entry, Words, is_plural, placeholders

NAME = "say"
"""What templates call the words."""
COUNTED = "counted"
"""The filter that writes a count."""


Way: TypeAlias = tuple[nodes.Expr | None, list[nodes.Expr]]
"""When it is that a sentence is said, None for all that is left, and its pieces."""


class Said(Record, gc=True):
    """Words that a template asks for."""

    entry: Entry
    choice: nodes.Expr | None
    """What chooses between them."""
    values: dict[str, nodes.Expr]
    is_pattern: bool


class Wording(NodeTransformer):
    """Replaces what templates ask of `say` by the words."""

    def __init__(self, words: Words, template: str | None, file: str | None) -> None:
        self._words, self._template, self._file = words, template, file

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802
        """Sentences that stand by themselves become text of the template, forms of them its branches."""
        made: list[nodes.Node] = [nodes.Output([], lineno=node.lineno)]
        for child in node.nodes:
            said = self._said(child)
            ways: list[Way] = [*self._ways(said, child)] if said else [(None, [self.visit(child)])]
            if len(ways) == 1:
                made[-1].nodes += ways[0][1]  # type: ignore[attr-defined]
            else:
                made += [_branches(ways, node.lineno), nodes.Output([], lineno=node.lineno)]
        return [one for one in made if not isinstance(one, nodes.Output) or one.nodes]

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        return self._expression(node)

    visit_Getitem = visit_Call = visit_Getattr  # noqa: N815

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        if node.name == NAME:
            raise self._fault(node, f"{quoted(NAME)} stands alone; name the words that it is to say")
        return node

    def _expression(self, node: Any) -> nodes.Node:
        """Words that are a value within something else."""
        said = self._said(node)
        if said is None:
            return self.generic_visit(node)
        made: nodes.Expr | None = None
        for test, pieces in reversed([*self._ways(said, node)]):
            one = pieces[0] if len(pieces) == 1 else nodes.Concat(pieces, lineno=node.lineno)
            made = one if test is None else nodes.CondExpr(test, one, made, lineno=node.lineno)
        assert made is not None  # the last way has no test
        return made

    def _said(self, node: nodes.Node) -> Said | None:
        """What `node` asks of the words, None where it asks for something else."""
        of: Any = node
        values, choice, is_pattern = [], None, False
        if isinstance(of, nodes.Call):
            of, values = of.node, of.kwargs
        elif isinstance(of, nodes.Getattr) and of.attr == "pattern":
            of, is_pattern = of.node, True
        if isinstance(of, nodes.Getitem):
            of, choice = of.node, of.arg
        is_word = isinstance(of, nodes.Getattr) and isinstance(of.node, nodes.Name) and of.node.name == NAME
        if not is_word:
            return None
        name = of.attr
        given = {one.key: self.visit(one.value) for one in values}
        chosen = None if choice is None else self.visit(choice)
        entry = self._words.entries.get(name)
        if entry is None:
            raise self._fault(
                node, f"there are no words {quoted(name)} in strings/{self._words.language}.yaml"
            )
        self._check(node, name, entry, given, is_pattern=is_pattern, is_choice=chosen is not None)
        return Said(entry, chosen, given, is_pattern)

    def _check(
        self, node: nodes.Node, name: str, entry: Entry, given: Any, *, is_pattern: bool, is_choice: bool
    ) -> None:
        wanted = set() if is_pattern else placeholders(entry)
        if not wanted <= given.keys() <= wanted | {COUNT}:
            names = ", ".join(sorted(wanted)) or "nothing"
            raise self._fault(node, f"the words {quoted(name)} take {names}, and no other value")
        if is_choice != (isinstance(entry, dict) and not is_plural(entry)):
            remedy = "are one sentence" if is_choice else "are several; choose by [a value]"
            raise self._fault(node, f"the words {quoted(name)} {remedy}")

    def _ways(self, said: Said, node: nodes.Node) -> Iterator[Way]:
        """Each sentence there may be in pieces, and when it is that; the last stands for all that is left."""
        if said.choice is None:
            yield from self._forms(said, said.entry, None, node)
            return
        assert isinstance(said.entry, dict)
        for value, entry in said.entry.items():
            yield from self._forms(said, entry, _equal(said.choice, value, node), node)
        yield None, [said.choice]

    def _forms(self, said: Said, entry: Entry, test: nodes.Expr | None, node: nodes.Node) -> Iterator[Way]:
        if not isinstance(entry, dict):
            yield test, _pieces(str(entry), said, node)
            return
        for name, sentence in entry.items():
            if name != "other":
                number = nodes.Filter(said.values[COUNT], "form", [], [], None, None, lineno=node.lineno)
                is_form = _equal(number, name, node)
                yield nodes.And(test, is_form) if test else is_form, _pieces(str(sentence), said, node)
        yield test, _pieces(str(entry["other"]), said, node)

    def _fault(self, node: nodes.Node, message: str) -> TemplateAssertionError:
        return TemplateAssertionError(message, node.lineno, self._template, self._file)


def _equal(of: nodes.Expr, value: str, node: nodes.Node) -> nodes.Expr:
    return nodes.Compare(of, [nodes.Operand("eq", nodes.Const(value))], lineno=node.lineno)


def _pieces(sentence: str, said: Said, node: nodes.Node) -> list[nodes.Expr]:
    """A sentence with values in place of its placeholders."""
    if said.is_pattern:
        return [nodes.Const(sentence, lineno=node.lineno)]
    pieces: list[nodes.Expr] = []
    for at, part in enumerate(PLACEHOLDER.split(sentence)):
        if at % 2 == 0:
            pieces += [nodes.Const(part, lineno=node.lineno)] if part else []
        elif part == COUNT:
            value = said.values[part]
            pieces.append(nodes.Filter(value, COUNTED, [], [], None, None, lineno=node.lineno))
        else:
            pieces.append(said.values[part])
    return pieces


def _branches(ways: list[Way], line: int) -> nodes.If:
    (first, pieces), *others = ways
    rest = [
        nodes.If(test, [nodes.Output(one, lineno=line)], [], [], lineno=line) for test, one in others[:-1]
    ]
    last = [nodes.Output(others[-1][1], lineno=line)]
    return nodes.If(first, [nodes.Output(pieces, lineno=line)], rest, last, lineno=line)
