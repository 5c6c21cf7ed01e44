"""A built feed → what directories and apps would find wrong with it, rule by rule."""
