"""Chapterhouse: a static site generator for podcast archives.

`generator.build.build` is the whole of it as one function; `generator.cli` is the command line.
The path of data and the floors of the house are drawn in `docs/architecture.md`.
"""

__version__ = "0.1.0"
