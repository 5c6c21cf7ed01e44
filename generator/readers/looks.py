"""What reading a file depended on: questions to the rest of the archive, and the answers there were."""

from generator.record import Record


class Look(Record):
    """One question and its answer. An entry holds as long as all of its answers are the same."""

    question: str
    """text (answer: the digest of a file's bytes), size (bytes, empty for no file), attached (names of
    files), sound and picture (what a media file says of itself, as JSON, empty for no file), maker (the
    version of what makes copies of pictures, empty where there is none), given (the folder as the user
    wrote it, which every place names), show and called (the digest of what every file is read in the
    light of)."""
    name: str
    answer: str
