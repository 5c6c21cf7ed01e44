"""Archive → what can be looked up in it: people, topics, quotations with verdicts, works.

An index is pure: the same archive gives the same index, and nothing is opened to make it.
"""
