"""The fields of front matter and show.yaml: which there are, what each may hold.

Values arrive as the text that was typed (`generator.formats.document`) and leave as checked values.
Pydantic gathers every fault of a file at once; `checking` turns its findings into our problems.
"""
