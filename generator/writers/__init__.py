"""Content that is changed: places in a file spliced, nothing else of it touched."""
