"""Where the bytes of a new site wait, each file where one rename can put it in place."""

from errno import EXDEV
from hashlib import sha256
from pathlib import Path

from generator.build.publish import disk

STAGING = "staging"

TREE, FILES = "tree", "files"


class Staging:
    """The staging folder of an output folder that nobody changes meanwhile. Any process may ask it.

    What goes into folders that the output folder has is in `files`, all in one folder, since to make and
    remove the folders of a whole site again takes longer than to write it. The rest is in `tree` as it will
    stand, so that a new folder is moved whole.
    """

    def __init__(self, root: Path, output: Path) -> None:
        self.root = root
        self.output = output
        self._device = disk.device(output)
        self._missing = {"": ""}

    def path(self, file: str) -> str:
        """Where the new `file` of the site waits."""
        return f"{self.root}/{self.source(file)}"

    def source(self, file: str) -> str:
        """The same, relative to the staging folder."""
        if self.missing(file.rpartition("/")[0]):
            return f"{TREE}/{file}"
        return f"{FILES}/{sha256(file.encode()).hexdigest()}"

    def missing(self, folder: str) -> str:
        """The topmost of `folder` and the folders it is in that is not there; empty where all are.

        Each is looked for once. Raises OSError where the output folder is several disks.
        """
        if folder not in self._missing:
            above = self.missing(folder.rpartition("/")[0])
            self._missing[folder] = above or ("" if self._has(folder) else folder)
        return self._missing[folder]

    def _has(self, folder: str) -> bool:
        device = disk.device(f"{self.output}/{folder}")
        if device not in (0, self._device):
            remedy = "is on another disk than the folder it is in; choose a folder on one disk with --output"
            raise OSError(EXDEV, remedy, str(self.output / folder))
        return device != 0
