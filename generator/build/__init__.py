"""A build: the path of data from content to output. `path` is the place to begin reading."""
