"""Pagefind, which makes the index of the search: the only program that a build starts."""
