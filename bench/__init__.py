"""Measures builds on invented archives, beside other site generators. Never part of the tests' clock."""
