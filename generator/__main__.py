"""`python -m generator`, and the installed command `chapterhouse`."""

import sys

from generator.cli import main

if __name__ == "__main__":
    sys.exit(main())
