"""A brief as its author wrote it: the argument, its sources, its front matter.

The decoder walks these types beside the YAML. A field without default must be
written; `metadata["later"]` marks one that the format has and this version does
not print, `metadata["comment"]` one that is written in comments; `SHORT` names the
field that a plain scalar fills.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, ClassVar, Literal

from briefgen.diagnostics import Span
from briefgen.model.blocks import Body, Voice
from briefgen.model.inlines import Text
from briefgen.model.sources import Source
from briefgen.model.values import CitationStyle, Id, Language, Orcid, PartialDate, Url
from briefgen.record import record


def later(what: str, *, default: Any = None) -> Any:  # noqa: ANN401 (any field's type)
    """Declare a field that the format has and this version does not print yet."""
    return field(default=default, metadata={"later": what})


PARTS = (
    "summary",
    "recommendations-at-a-glance",
    "key-messages",
    "context",
    "findings",
    "sections",
    "recommendations",
    "caveats",
    "alternatives",
    "change-our-mind",
    "methods",
    "glossary",
    "corrections",
    "acknowledgements",
    "disclosure",
    "sources",
)
"""The parts with a fixed name, in their usual order; `sections` stands for them all."""


class Level(StrEnum):
    """How sure a finding is."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


@record
class Person:
    """A voice, named once."""

    span: Span
    name: str
    role: str | None = None
    title: str | None = None
    affiliation: str | None = None


@record
class Evidence:
    """What a finding rests on: a source, where in it, and its own words."""

    SHORT: ClassVar[str] = "source"
    span: Span
    source: str
    at: str | None = None  # locator
    quote: str | None = None  # verbatim
    translated: bool = False
    show: bool = False  # print the quotation with the finding
    by: Voice | None = None
    design: str | None = None


@record
class Confidence:
    """How sure, and why."""

    SHORT: ClassVar[str] = "level"
    span: Span
    level: Level
    because: Text = ()


@record
class Position:
    """One side of a contested finding."""

    span: Span
    by: Voice
    quote: str
    source: str
    at: str | None = None
    translated: bool = False


@record
class Finding:
    """What is known: a claim, on evidence."""

    span: Span
    id: Id
    claim: Text
    basis: Literal["measured", "reported", "judgement", "assumption"] | None = None
    confidence: Confidence | None = None
    likelihood: str | None = later("a likelihood from a word scale")
    body: Body = ()
    evidence: tuple[Evidence, ...] = ()
    contested: tuple[Position, ...] = ()
    marking: str | None = later("a marking of one part")


@record
class Caveat:
    """A warning, and what it qualifies: it stands beside each."""

    span: Span
    id: Id | None = None
    label: str | None = None
    point: Text = ()
    by: Voice | None = None  # left out: this brief itself
    qualifies: tuple[str, ...] = ()
    severity: Literal["major", "minor"] = "minor"
    quote: str | None = None  # verbatim
    translated: bool = False
    source: str | None = None
    at: str | None = None
    response: Text = ()


@record
class Recommendation:
    """What to do: an action, on findings."""

    span: Span
    action: Text
    id: Id | None = None
    issued_by: str | None = None  # a source; left out: this brief
    to: tuple[str, ...] = ()
    due: str | None = None
    priority: str | None = None
    strength: str | None = None
    rests_on: tuple[str, ...] = ()
    on_authority_of: str | None = None  # a source
    caveats: tuple[Caveat, ...] | Literal["none known"] = ()
    assessed: Mapping[str, str] = field(default_factory=dict)
    body: Body = ()


@record
class KeyMessage:
    """A sentence to take away; it may point at a finding."""

    SHORT: ClassVar[str] = "text"
    span: Span
    text: Text
    finding: str | None = None


@record
class Section:
    """A part of the author's own, placed by `parts`."""

    span: Span
    id: Id
    title: Text
    body: Body
    marking: str | None = later("a marking of one part")


@record
class Author:
    """Who wrote the brief."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str
    role: str | None = None
    affiliation: str | None = None
    orcid: Orcid | None = None


@record
class Publisher:
    """Who publishes the brief."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str
    url: Url | None = None
    logo: str | None = None  # a path inside the project folder


@record
class Series:
    """The series that the brief belongs to."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str
    number: str | None = None


@record
class Contact:
    """Whom a reader may ask."""

    span: Span
    name: str | None = None
    email: str | None = None


@record
class Disclosure:
    """What a reader should know of the making."""

    span: Span
    funding: Text = ()
    interests: Text = ()
    review: Text = ()
    ai: Text = ()


@record
class Limits:
    """How long the brief may be, and how hard to read."""

    span: Span
    pages: int | None = None
    words: int | None = None  # of its printed text
    sentence: int | None = None  # words of the longest; the rule BG605 has its own
    grade: int | None = None  # of school, by Flesch and Kincaid: see BG606


@record
class Citations:
    """How works are cited."""

    span: Span
    style: CitationStyle = CitationStyle("numeric")
    place: str | None = later("another place for citations")


@record
class Waiver:
    """A comment that lets one rule pass at one place, with its reason."""

    span: Span
    rule: str  # its name, once it is known to be one
    reason: str
    lines: tuple[int, int]  # the first and the last that it is about

    @property
    def public(self) -> bool:
        """Whether readers are told: it is the argument that was let pass."""
        return self.rule.startswith(("argument/", "caveat/"))


@record
class Brief:
    """One policy brief."""

    span: Span
    title: Text
    subtitle: Text = ()
    language: Language = Language("en-GB")
    date: PartialDate | None = None
    status: Literal["draft", "final", "superseded"] | None = None
    version: str | None = None
    review_by: PartialDate | None = None
    embargo: str | None = later("an embargo")
    attach: Literal["source", "none"] = "source"
    series: Series | None = None
    publisher: Publisher | None = None
    authors: tuple[Author, ...] = ()
    audience: Text = ()
    decision: Text = ()
    topic: str | None = None
    keywords: tuple[str, ...] = ()
    license: str | None = None
    marking: str | None = None
    distribution: Text = ()
    contact: Contact | None = None
    disclosure: Disclosure | None = None
    style: str | None = None
    citations: Citations | None = None
    bibliography: str | None = later("a bibliography file")
    standards: tuple[str, ...] = later("a word scale", default=())
    kind: str | None = later("a kind of brief")
    illustrative: bool = False
    limits: Limits | None = None
    people: Mapping[str, Person] = field(default_factory=dict)
    summary: Body = ()
    key_messages: tuple[KeyMessage, ...] = ()
    context: Body = ()
    findings: tuple[Finding, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    options: Any = later("an appraisal of options")
    recommendations: tuple[Recommendation, ...] = ()
    sections: tuple[Section, ...] = ()
    alternatives: tuple[Text, ...] = ()
    change_our_mind: tuple[Text, ...] = ()
    methods: Body = ()
    glossary: Mapping[str, Text] = field(default_factory=dict)
    corrections: tuple[Text, ...] = ()
    acknowledgements: Body = ()
    parts: tuple[str, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = field(default=(), metadata={"comment": True})
