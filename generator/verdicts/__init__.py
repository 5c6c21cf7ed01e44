"""What a transcript says of a quotation."""

from generator.verdicts.judging import judge
from generator.verdicts.transcript import TranscriptWords
from generator.verdicts.words import words_of

__all__ = ["TranscriptWords", "judge", "words_of"]
