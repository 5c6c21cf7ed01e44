"""Links and pictures in texts that lead to no page and no file of the site."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.problems import Problem, quoted, warning


def dangling(site: Site, artifacts: Iterable[Artifact]) -> Iterator[Problem]:
    """A warning for each; a missing last slash is the likeliest slip."""
    files = {artifact.file for artifact in artifacts} | set(site.archive.media)
    for link in site.archive.links():
        path = urlsplit(link.name).path
        if link.kind != "site" or addresses.output_file(path) in files:
            continue
        is_folder = addresses.output_file(f"{path}/") in files
        remedy = f"write {quoted(path + '/')}" if is_folder else "correct it, or add what it leads to"
        yield warning(link.place, f"{quoted(path)} is no page or file of the site; {remedy}")
