"""What YAML itself cannot read, said so that a writer can mend it."""

import yaml

from generator.problems import Place, Problem, quoted

REMEDIES = (
    (
        "mapping values are not allowed",
        "has ': ' in unquoted text; put the value in quotes, or see whether the line above lacks its ':'",
    ),
    ("cannot start any token", "starts with a character that needs quotes, or is indented with a tab"),
    ("expected ',' or ']'", "has a list whose ']' is missing, or text in it that needs quotes"),
    ("expected ',' or '}'", "has a mapping whose '}' is missing, or text in it that needs quotes"),
    ("expected node content", "has text in a list or mapping that needs quotes"),
    ("expected <block end>", "is indented differently from its neighbours, or needs quotes"),
    ("expected '-' indicator", "is indented differently from the entry above, or has text after its quotes"),
    ("expected key", "has text after its quotes, or a quotation mark above is open, or the indent differs"),
    ("tab character", "is indented with a tab; use spaces"),
    ("could not find expected ':'", "has no ': ' after its name; write it as 'name: value'"),
    ("unexpected end of stream", "has a quotation mark that is never closed"),
    ("another document", "starts a second document; keep one"),
    ("undefined alias", "uses an alias (*); write the value out, or put it in quotes"),
)
"""A part of what the parser says, and the end of a sentence that begins with the line it is about."""

OPENED = ("quoted scalar", "flow sequence", "flow mapping", "flow node", "simple key")
"""What was opened and not closed is mended where it was opened, not where the parser gave up."""


def syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """`error`, met in `text`, which begins in line `first_line` of `file`."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        opened = str(error.context).endswith(OPENED) and error.context_mark
        line, said = (opened or error.problem_mark).line, str(error.problem)
    else:
        line = text.count("\n", 0, getattr(error, "position", 0))
        said = str(getattr(error, "reason", error))
    lines = text.splitlines() or [""]
    shown = quoted(lines[min(line, len(lines) - 1)].strip())
    remedy = next((words for sign, words in REMEDIES if sign in said), f"is not YAML: {said}")
    return Problem(Place(file, line + first_line), f"{shown} {remedy}")
