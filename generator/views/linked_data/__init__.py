"""Pages as search engines read them (schema.org), with absolute addresses."""
