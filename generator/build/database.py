"""The SQLite database in which builds remember: its form, and how it is opened."""

import os
import sqlite3
from pathlib import Path

NAME = "state.db"

FORM = 2
"""The form of the tables below; a change of them is a change of this number."""

PATIENCE = 30
"""Seconds that a build waits for another one to write."""

TABLES = """
CREATE TABLE maker (digest TEXT);
CREATE TABLE files (name TEXT PRIMARY KEY, stamp TEXT, digest TEXT) WITHOUT ROWID;
CREATE TABLE entries (name TEXT PRIMARY KEY, head BLOB, value BLOB);
CREATE TABLE sites (output TEXT PRIMARY KEY, manifest TEXT, known BLOB);
CREATE TABLE artifacts (
    output TEXT, file TEXT, fingerprint BLOB, size INTEGER, answers BLOB, PRIMARY KEY (output, file)
);
"""


def opened(file: Path | None, maker: str) -> sqlite3.Connection:
    """The database in `file`, empty where it was of another form or made by another program than `maker`;
    one in memory where there is no file.

    One that cannot be read is thrown away.
    """
    try:
        return _connected(file or ":memory:", maker)
    except sqlite3.DatabaseError:
        if file:
            forget(file.parent)
        return _connected(file or ":memory:", maker)


def forget(folder: Path) -> None:
    """Remove the state in `folder`: it could not be read."""
    for name in (NAME, f"{NAME}-journal"):
        (folder / name).unlink(missing_ok=True)


def touched(folder: Path) -> int:
    """Make `folder`, and return the time of the file system, in nanoseconds; 0 where the folder cannot be
    written, and nothing will be remembered.
    """
    try:
        folder.mkdir(exist_ok=True)
        os.utime(folder)
        if not (note := folder / ".gitignore").exists():
            note.write_text("*\n", encoding="utf-8")
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _connected(path: Path | str, maker: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=PATIENCE)
    # A machine that loses power loses the state at worst, and it can be learned again.
    database.execute("PRAGMA synchronous = OFF")
    (form,) = database.execute("PRAGMA user_version").fetchone()
    if form != FORM or database.execute("SELECT digest FROM maker").fetchone() != (maker,):
        _make_anew(database, maker)
    return database


def _make_anew(database: sqlite3.Connection, maker: str) -> None:
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in tables:
        database.execute(f"DROP TABLE {name}")
    database.executescript(TABLES)
    database.execute("INSERT INTO maker VALUES (?)", (maker,))
    database.execute(f"PRAGMA user_version = {FORM}")
    database.commit()
