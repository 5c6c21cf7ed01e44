"""The feed's view → RSS 2.0, by feedgen with one extension for each namespace."""
