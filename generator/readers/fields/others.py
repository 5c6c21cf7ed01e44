"""The front matter of people, topics, collections of quotations and pages."""

from typing import ClassVar

from generator.readers.fields.base import Fields
from generator.readers.fields.places import FileName, WebAddress
from generator.readers.fields.shared import QuoteFields
from generator.readers.fields.values import Line, Lines


class PersonFields(Fields):
    noun: ClassVar = "a person"

    name: Line
    aliases: Lines = []
    not_same_as: Lines = []
    links: dict[str, WebAddress] = {}
    portrait: FileName = ""


class TopicFields(Fields):
    noun: ClassVar = "a topic"

    title: Line
    aliases: Lines = []
    description: Line = ""


class CollectionFields(Fields, kw_only=True):
    noun: ClassVar = "a collection of quotations"

    title: Line
    source: Line = ""
    url: WebAddress = ""
    quotes: list[QuoteFields]


class PageFields(Fields):
    noun: ClassVar = "a page"

    title: Line
