"""A build: the path of data from content to output, in the order in which it is read here."""

from generator.build.options import Options
from generator.build.path import Outcome, build

__all__ = ["Options", "Outcome", "build"]
