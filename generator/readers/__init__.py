"""content/ → archive. The only door through which content is opened."""

from generator.readers.archive import Reading, read_archive

__all__ = ["Reading", "read_archive"]
