"""The categories of podcast directories (Apple Podcasts categories, 2019): they take them as spelled."""

from typing import Any

from generator.problems import quoted
from generator.readers.fields.values import line

CATEGORIES: dict[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": (
        "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
    ),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden",
        "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News",
        "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ),
    "Science": (
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences",
        "Nature", "Physics", "Social Sciences",
    ),
    "Society & Culture": (
        "Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships",
    ),
    "Sports": (
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby",
        "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
    "Technology": (),
    "True Crime": (),
}  # fmt: skip
"""Each with its subcategories."""


def category(value: Any) -> tuple[str, ...]:
    """`Technology`, `Society & Culture > Documentary`, or `{Society & Culture: Documentary}`."""
    names = _names(value)
    if names[0] not in CATEGORIES:
        raise ValueError(f"is no category of directories; {_remedy(names)}")
    if names[1:] and names[1] not in CATEGORIES[names[0]]:
        raise ValueError(f"is no subcategory of {names[0]}; {_remedy(names)}")
    return names


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, dict) and len(value) == 1 and None not in value.values():
        (pair,) = value.items()
        return tuple(line(name) for name in pair)
    if not isinstance(value, str):
        raise ValueError("is not a category; write one like Society & Culture > Documentary")
    return tuple(line(name) for name in value.split(">", 1))


def _remedy(names: tuple[str, ...]) -> str:
    """The category that was probably meant, wherever its name stands in the list."""
    from difflib import get_close_matches  # costs every run milliseconds, and few have such a name

    ways = {inner: f"{outer} > {inner}" for outer, all_in in CATEGORIES.items() for inner in all_in}
    ways |= {outer: outer for outer in CATEGORIES}
    folded = {name.casefold(): way for name, way in ways.items()}
    near = get_close_matches(names[-1].casefold(), folded, n=1)
    if near:
        return f"did you mean {quoted(folded[near[0]])}?"
    known = CATEGORIES.get(names[0]) or tuple(CATEGORIES)
    return f"there are {', '.join(known)}"
