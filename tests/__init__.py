"""Sentences about behaviour. `conftest.Scratch` is an archive written as one string."""
