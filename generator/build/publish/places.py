"""Where publishing keeps what is not the site: beside the output folder, or within where it must be."""

from errno import EACCES, ENOTDIR
from pathlib import Path

from generator.build.publish import disk


def ready(output: Path) -> Path:
    """Make the output folder where it is missing, and return its true place.

    Raises OSError, with a remedy, where it is a file or may not be written.
    """
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(ENOTDIR, "is a file; choose a folder with --output", str(output))
    disk.make_folder(output)
    if not disk.may_write(output.resolve()):
        remedy = "may not be written; change its permissions, or choose another with --output"
        raise PermissionError(EACCES, remedy, str(output))
    return output.resolve()


def beside(output: Path, kind: str) -> Path:
    folder = output.resolve()
    return folder.with_name(f".{folder.name}.{kind}")


def within(output: Path, kind: str) -> Path:
    return output.resolve() / f".{kind}"


def place(output: Path, kind: str) -> Path:
    """Beside the output folder; within where that is a disk of its own, or nothing may be written beside."""
    above = output.resolve().parent
    if not disk.device(above):
        disk.make_folder(above)
    is_apart = disk.device(output) not in (0, disk.device(above))
    if is_apart or not disk.may_write(above):
        disk.make_folder(output)
        return within(output, kind)
    return beside(output, kind)
