"""content/ → archive. The only door through which content is opened."""

from generator.readers.archive import Reading, read_archive
from generator.readers.folder import Folder

__all__ = ["Folder", "Reading", "read_archive"]
