"""What is written in a YAML file of a theme."""

import re
from pathlib import Path

from generator.formats import document
from generator.formats.document import Document
from generator.problems import Misused, Refused
from generator.theme import files

_COMMENT = re.compile(r"^#.*$", re.MULTILINE)


def read(path: Path) -> Document:
    """The mapping in a file. Comments on lines of their own are passed over before, so that the quick way to
    read it can be taken.

    Raises Misused with every fault of its YAML.
    """
    plain = _COMMENT.sub("", files.text(path))
    begun = plain.lstrip("\n")
    try:
        return document.read(begun, path.as_posix(), first_line=1 + len(plain) - len(begun))
    except Refused as refused:
        raise Misused(refused.problems) from None
