"""File formats, one a module: text in, plain data or model out, every fault with its line."""
