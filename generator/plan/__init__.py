"""What will be published, before anything is written: every address, every page, every file."""

from generator.plan.plan import Plan, make_plan
from generator.plan.site import Site

__all__ = ["Plan", "Site", "make_plan"]
