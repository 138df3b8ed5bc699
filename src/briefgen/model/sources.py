"""What a brief rests on: works, under CSL-JSON's field names."""

from dataclasses import field
from typing import ClassVar, Literal

from briefgen.diagnostics import Span
from briefgen.model.inlines import Text
from briefgen.model.values import PartialDate, Url
from briefgen.record import record


@record
class Name:
    """A person's or a body's name; `literal` is printed as it stands."""

    SHORT: ClassVar[str] = "literal"
    span: Span
    family: str | None = None
    given: str | None = None
    literal: str | None = None


@record
class Archived:
    """A copy that stays."""

    span: Span
    URL: Url
    date: PartialDate | None = None


@record
class Changed:
    """What became of the work later: an appeal, a correction, a retraction."""

    span: Span
    source: str | None = None
    note: Text = ()


@record
class Source:
    """One work, as its author describes it."""

    span: Span
    type: str
    title: str | None = None
    author: tuple[Name, ...] = field(default=(), metadata={"one": True})
    editor: tuple[Name, ...] = field(default=(), metadata={"one": True})
    issued: PartialDate | Literal["n.d."] | None = None
    container_title: str | None = field(
        default=None, metadata={"key": "container-title"}
    )
    publisher: str | None = None
    publisher_place: str | None = field(
        default=None, metadata={"key": "publisher-place"}
    )
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    edition: str | None = None
    genre: str | None = None
    medium: str | None = None
    DOI: str | None = None
    URL: Url | None = None
    accessed: PartialDate | None = None
    archived: Archived | None = None
    archive_copy: str | None = field(
        default=None, metadata={"later": "a copy that quotations are compared with"}
    )
    via: str | None = None  # known through this source, and not read itself
    read: bool | None = None
    design: str | None = None
    reliability: str | None = field(
        default=None, metadata={"later": "an Admiralty grade"}
    )
    describe: Text = ()
    changed: Changed | None = None
