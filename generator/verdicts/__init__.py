"""What a transcript says of a quotation."""

from generator.verdicts.judging import NEAR, judge
from generator.verdicts.transcript import TranscriptWords
from generator.verdicts.words import words_of

__all__ = ["NEAR", "TranscriptWords", "judge", "words_of"]
