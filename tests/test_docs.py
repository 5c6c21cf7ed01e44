"""The documents say what the program does."""

import re
from collections.abc import Iterator

import pytest

from generator.readers.fields.base import Fields
from generator.readers.fields.episode import EpisodeFields
from generator.readers.fields.others import CollectionFields, PageFields, PersonFields, TopicFields
from generator.readers.fields.show import ShowFields
from tests.conftest import PROJECT, Scratch
from tests.test_architecture import FLOORS

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    found = re.findall(r"^```(\w*)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [block for name, block in found if name == language]


def test_the_archive_of_the_readme_builds_without_a_word(scratch: Scratch) -> None:
    (show,) = blocks(README, "yaml")
    (episode,) = blocks(README, "markdown")
    scratch.write(f"-- show.yaml --\n{show}-- episodes/soil.md --\n{episode}")
    assert scratch.problems() == []
    assert 'id="t=750"' in scratch.page("episodes/soil/index.html")


def test_the_messages_of_the_readme_are_real(scratch: Scratch) -> None:
    (show,) = blocks(README, "yaml")
    (episode,) = blocks(README, "markdown")
    shown = next(block for block in blocks(README, "") if "gests" in block)
    faulty = episode.replace("guests:", "gests:").replace("0:12:30", "0:75:30", 1)
    scratch.write(f"-- show.yaml --\n{show}-- episodes/soil.md --\n{faulty}")
    assert [one for one in scratch.problems() if "[[person" not in one] == shown.strip().splitlines()


def test_every_link_of_the_documents_leads_to_a_file() -> None:
    for path in (*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")):
        text = re.sub(r"`[^`\n]+`", "", path.read_text(encoding="utf-8"))
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
            assert (path.parent / link).exists(), f"{path.name} links to {link}"


def fields_of(group: type[Fields]) -> Iterator[str]:
    """Every field's name, those of the groups within included."""
    for one in (group, *group.__subclasses__()):
        yield from one.__struct_fields__
    for name in dir(__import__(group.__module__, fromlist=["x"])):
        inner = getattr(__import__(group.__module__, fromlist=["x"]), name)
        if isinstance(inner, type) and issubclass(inner, Fields) and inner is not Fields:
            yield from inner.__struct_fields__


@pytest.mark.parametrize(
    "group", [ShowFields, EpisodeFields, PersonFields, TopicFields, CollectionFields, PageFields]
)
def test_every_field_is_explained(group: type[Fields]) -> None:
    text = (PROJECT / "docs/content.md").read_text(encoding="utf-8")
    missing = {name for name in fields_of(group) if f"`{name}`" not in text}
    assert missing == set()


def test_every_room_stands_in_the_table_of_the_architecture() -> None:
    text = (PROJECT / "docs/architecture.md").read_text(encoding="utf-8")
    for room in (room for floor in FLOORS for room in floor):
        assert re.search(rf"`{room}(\.py)?`", text), room


def test_every_library_that_is_needed_has_its_reason() -> None:
    text = (PROJECT / "docs/architecture.md").read_text(encoding="utf-8")
    wanted = re.search(
        r"^dependencies = \[(.*?)^\]", (PROJECT / "pyproject.toml").read_text(), re.DOTALL | re.MULTILINE
    )
    assert wanted
    for library in re.findall(r'"([a-z0-9-]+)', wanted[1]):
        assert library in text
