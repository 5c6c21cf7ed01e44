"""What a theme may see: for every kind of page a frozen record of plain values, links ready to use.

A view knows the page it stands on, so that its links are relative to it. Nothing in a view is HTML
but the fields whose names end in `html`.
"""
