"""Pictures that a build makes. The one door to Pillow, which need not be there."""
