"""The fields of front matter and show.yaml: which there are, what each may hold.

Values arrive as the text that was typed (`generator.formats.document`) and leave as checked values.
`base` says how fields are declared, `shapes` reads by the declarations, `faults` has the words.
"""
