"""What will be published, before anything is written: every address, every page, every file."""
