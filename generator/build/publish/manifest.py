"""`output/.manifest`: what builds made, one file a line, sorted. Only that is ever removed."""

from collections.abc import Iterable
from pathlib import Path

from generator.build.publish import disk
from generator.plan import addresses
from generator.plan.addresses import output_file

MANIFEST = output_file(addresses.MANIFEST)


def read_manifest(output: Path) -> frozenset[str]:
    """What builds made. A name that would lead out of the folder is nobody's."""
    names = disk.read(output / MANIFEST).decode("utf-8", "replace").splitlines()
    return frozenset(name for name in names if not name.startswith("/") and ".." not in name.split("/"))


def manifest_of(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted(names)).encode()
