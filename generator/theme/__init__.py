"""What a theme is made of: templates, assets and the words of each language. The one door to its files."""
