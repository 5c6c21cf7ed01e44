"""Jinja as themes know it: everything escaped, everything unknown an error."""

import re
from collections.abc import MutableMapping
from keyword import iskeyword
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame

from generator.renderers.filters import filters_in
from generator.renderers.wording import Wording
from generator.theme.words import Words

_ESCAPING = "; from generator.renderers.escaping import escape, escape_text\n"

EVERY = -1
"""How many templates Jinja is to hold, so that it need not count their uses."""

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class _Code(CodeGenerator):
    """Reads an attribute as Python does. Only what cannot stand behind a dot is asked for by its name."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if iskeyword(node.attr) or not node.attr.isascii():
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Text is escaped in place: a page has a thousand values, and nearly all are text."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("(escape_text(v_) if type(v_ := (")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write(")) is str else escape(v_))")
        else:
            super()._output_child_post(node, frame, finalize)


class _Plain(Environment):
    """Puts words in their places. Of the indentation of templates, which is for those who read them, keeps
    one space: it may be all that parts two words where a line before it ends with a tag.
    """

    words: Words

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Jinja's own hook. In one mapping, as every page copies them; nobody changes them later."""
        return {**self.globals, **(d or {})}

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *others: Any, **options: Any
    ) -> str:
        """Jinja's own hook."""
        Wording(self.words, name, filename).visit(source)
        source.set_environment(self)
        return super()._generate(source, name, filename, *others, **options)

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        return _INDENTATION.sub(" ", super().preprocess(source, name, filename))


class _Quick(_Plain):
    """Compiles templates to code that escapes as `escaping` does, and hands on each block in one piece."""

    code_generator_class = _Code

    def _generate(self, source: nodes.Template, *arguments: Any, **options: Any) -> str:
        """The first line imports what the rest needs, `escape` among it."""
        for block in source.find_all(nodes.Block):
            block.body = [_gathered(block.body)]
        imports, _, code = super()._generate(source, *arguments, **options).partition("\n")
        return imports + _ESCAPING + code


def _gathered(body: list[nodes.Node]) -> nodes.Node:
    """`body` as one string.

    A block of a template that extends another hands each of its pieces through both of them, which
    costs more than making it.
    """
    whole = nodes.Filter(None, "safe", [], [], None, None)
    return nodes.FilterBlock(body, whole)


def environment(loader: BaseLoader, words: Words, *, is_quick: bool) -> Environment:
    """The environment of a theme's templates, which say `words`.

    A quick one reads attributes with no more ado, so that one which a view does not have is an
    AttributeError that names no line. The other one is for finding that line.
    """
    made = (_Quick if is_quick else _Plain)(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=EVERY,
    )
    made.words = words
    made.filters.update(filters_in(words))
    if is_quick:
        made.getattr = getattr  # type: ignore[method-assign, assignment]
    return made
