"""content/ → archive. The only door through which content is opened."""
