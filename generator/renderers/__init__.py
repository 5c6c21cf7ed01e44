"""A view → bytes. One renderer for each kind of artifact; none knows more than the view it is given."""
