"""A brief as its author wrote it: the argument, its sources, its front matter.

The decoder walks these types beside the YAML. A field without default must be
written; `metadata["comment"]` marks one that is written in comments; `SHORT` names
the field that a plain scalar fills.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import ClassVar, Literal

from briefgen.diagnostics import Span
from briefgen.model.blocks import Body, Voice
from briefgen.model.edition import Edition
from briefgen.model.identifiers import Email, Orcid, Url
from briefgen.model.inlines import Text
from briefgen.model.limits import Limits
from briefgen.model.sources import Source
from briefgen.model.values import CitationStyle, Due, Embargo, Id, Language, PartialDate
from briefgen.record import record

PARTS = (
    "summary",
    "recommendations-at-a-glance",
    "key-messages",
    "context",
    "findings",
    "sections",
    "options",
    "recommendations",
    "caveats",
    "alternatives",
    "change-our-mind",
    "methods",
    "standards",
    "glossary",
    "corrections",
    "acknowledgements",
    "disclosure",
    "sources",
)
"""The parts with a fixed name, in their usual order; `sections` stands for them all."""

PART_NAMES = (*PARTS, "findings-at-a-glance", "evidence-table")
"""All names of parts: those that are printed only where they are asked for as well."""


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
    name: str  # as in `Jane Doe`
    role: str | None = None  # as in `author of the survey`
    title: str | None = None  # as in `Professor`
    affiliation: str | None = None  # as in `Northgate Institute`
    named_because: str | None = None
    """Why a private person is named; it is not printed."""


@record
class Evidence:
    """What a finding rests on: a source, where in it, and its own words."""

    SHORT: ClassVar[str] = "source"
    span: Span
    source: str  # a key of `sources`
    at: str | None = None  # locator
    quote: str | None = None  # verbatim
    translated: bool = False  # the quotation is a translation
    show: bool = False  # print the quotation with the finding
    by: Voice | None = None  # who says it
    design: str | None = None  # of the study, as in `survey` or `opinion`


@record
class Confidence:
    """How sure, and why."""

    SHORT: ClassVar[str] = "level"
    span: Span
    level: Level  # how sure
    because: Text = ()  # why no surer, and no less sure


@record
class Position:
    """One side of a contested finding."""

    span: Span
    by: Voice  # whose position it is
    quote: str  # verbatim
    source: str  # a key of `sources`
    at: str | None = None  # where in it, as in `p. 12`
    translated: bool = False  # the quotation is a translation


@record
class Finding:
    """What is known: a claim, on evidence."""

    span: Span
    id: Id  # as in `weight`
    claim: Text  # a full sentence; it becomes the heading
    basis: Literal["measured", "reported", "judgement", "assumption"] | None = None
    """What it is: measured, reported, a judgement, an assumption."""
    confidence: Confidence | None = None  # how sure, and why
    likelihood: str | None = None  # of a forecast: a word of the brief's scale
    body: Body = ()  # what is known, in full
    evidence: tuple[Evidence, ...] = ()
    """What it rests on: keys of `sources`, or more of each."""
    contested: tuple[Position, ...] = ()
    """Positions side by side, where experts disagree."""
    marking: str | None = None  # of this part alone


@record
class Caveat:
    """A warning, and what it qualifies: it stands beside each."""

    span: Span
    id: Id | None = None  # as in `one-district`
    label: str | None = None  # two or three words, for the margin
    point: Text = ()  # what the warning is
    by: Voice | None = None  # left out: this brief, or the source that is quoted
    qualifies: tuple[str, ...] = ()  # ids of what it limits
    severity: Literal["major", "minor"] = "minor"  # a major one belongs in the summary
    quote: str | None = None  # verbatim
    translated: bool = False  # the quotation is a translation
    source: str | None = None  # a key of `sources`
    at: str | None = None  # where in it, as in `p. 12`
    response: Text = ()  # what the brief does about it


@record
class Criterion:
    """By what options are compared."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: Text  # as in `Cost to the ministry`


@record
class Rating:
    """How an option does by one criterion."""

    SHORT: ClassVar[str] = "text"
    span: Span
    text: Text  # as in `low`, or `not assessed`


@record
class Option:
    """One of the things that could be done."""

    span: Span
    name: Text  # what could be done
    id: Id | None = None  # as in `wait`
    baseline: bool = False  # what the others are measured against
    values: Mapping[str, Rating] = field(default_factory=dict)  # by criterion


@record
class Options:
    """An appraisal: what could be done, judged by the same criteria."""

    span: Span
    criteria: Mapping[str, Criterion]
    """By what they are judged, by a key of your own."""
    items: tuple[Option, ...]  # two or more


@record
class Recommendation:
    """What to do: an action, on findings."""

    span: Span
    action: Text  # starts with its verb
    id: Id | None = None  # as in `keep-open`
    issued_by: str | None = None  # a source; left out: this brief
    to: tuple[str, ...] = ()  # who is to act, as in `Ministry of Education`
    due: Due | None = None  # by when, as in `2025-06` or `autumn 2025`
    priority: str | None = None  # as in `high`
    strength: str | None = None  # as in `strong` or `conditional`
    rests_on: tuple[str, ...] = ()  # ids of findings
    on_authority_of: str | None = None  # a source
    caveats: tuple[Caveat, ...] | Literal["none known"] = ()  # its own; or `none known`
    assessed: Mapping[str, str] = field(default_factory=dict)
    """What was weighed, by name."""
    body: Body = ()  # how it is to be done


@record
class KeyMessage:
    """A sentence to take away; it may point at a finding."""

    SHORT: ClassVar[str] = "text"
    span: Span
    text: Text  # one sentence
    finding: str | None = None  # the id of the finding that it sums up


@record
class Section:
    """A part of the author's own, placed by `parts`."""

    span: Span
    id: Id  # as in `legal`; `parts` names it
    title: Text  # its heading
    body: Body  # its words
    marking: str | None = None  # of this part alone


@record
class Author:
    """Who wrote the brief."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str  # as in `A. Writer`
    role: str | None = None  # as in `Fellow`
    affiliation: str | None = None  # as in `Northgate Institute`
    orcid: Orcid | None = None  # as in `0000-0002-1825-0097`


@record
class Publisher:
    """Who publishes the brief."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str  # as in `Northgate Institute`
    url: Url | None = None  # as in `https://example.org`
    logo: str | None = None  # a path inside the project folder; PNG, JPEG or SVG


@record
class Series:
    """The series that the brief belongs to."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str  # as in `Policy brief`
    number: str | None = None  # as in `12`


@record
class Contact:
    """Whom a reader may ask."""

    span: Span
    name: str | None = None  # whom to ask
    email: Email | None = None  # as in `press@example.org`


@record
class Disclosure:
    """What a reader should know of the making."""

    span: Span
    funding: Text = ()  # who paid for it, or `none`
    interests: Text = ()  # what its authors have at stake, or `none declared`
    review: Text = ()  # who has read it before
    ai: Text = ()  # what was made with AI


@record
class Citations:
    """How works are cited."""

    span: Span
    style: CitationStyle | None = None  # as in `numeric`, which is the usual one
    place: Literal["footnotes", "endnotes", "inline"] | None = None  # where they stand


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
    title: Text  # what it is called
    subtitle: Text = ()  # what it is about, below the title
    language: Language = Language("en-GB")  # as in `en-GB`
    date: PartialDate | None = None  # of the brief, as in `2024-11`
    status: Literal["draft", "final", "superseded"] | None = None
    """A draft is marked on each page; a final brief is asked for more."""
    version: str | None = None  # as in `1.0`
    review_by: PartialDate | None = None  # when it is out of date
    url: Url | None = None  # where it is published; an edition of it leads there
    embargo: Embargo | None = None
    """Until when nobody may publish it, as in `2024-09-28T06:00Z`; on each page."""
    attach: Literal["source", "none"] = "source"
    """Whether what it was made from is attached to the PDF."""
    series: Series | None = None  # the series it belongs to
    publisher: Publisher | None = None  # who publishes it
    authors: tuple[Author, ...] = ()  # who wrote it
    audience: Text = ()  # who is to read it
    decision: Text = ()  # what they are to decide
    topic: str | None = None  # as in `Health`
    keywords: tuple[str, ...] = ()  # for the file's metadata
    license: str | None = None  # as in `CC-BY-4.0`
    marking: str | None = None  # as in `TLP:CLEAR`; on each page
    distribution: Text = ()  # who may have it
    contact: Contact | None = None  # whom a reader may ask
    disclosure: Disclosure | None = None  # who paid, with what interests
    style: str | None = None  # a built-in style, or a style file; as in `institute`
    citations: Citations | None = None  # how works are cited
    bibliography: tuple[str, ...] = field(default=(), metadata={"one": True})
    """Files with works, as Zotero exports them: BibTeX, CSL-JSON, CSL-YAML or RIS."""
    standards: tuple[str, ...] = ()  # word scales, by name or path; as in `phia`
    kind: Literal["advocacy", "objective", "assessment", "evidence"] | None = None
    """What sort of brief it is: an objective one weighs options and recommends none."""
    illustrative: bool = False  # the subject is invented; a banner says so
    limits: Limits | None = None  # how long it may be
    editions: Mapping[str, Edition] = field(default_factory=dict)
    """Shorter briefs from the same file, by a name of your own."""
    people: Mapping[str, Person] = field(default_factory=dict)
    """Voices, by a key of your own."""
    summary: Body = ()  # the bottom line, with its main limit
    key_messages: tuple[KeyMessage, ...] = ()  # sentences to take away
    context: Body = ()  # why this, and why now
    findings: tuple[Finding, ...] = ()  # what is known, on what evidence
    caveats: tuple[Caveat, ...] = ()  # warnings, each with what it limits
    options: Options | None = None  # what could be done, judged by the same criteria
    recommendations: tuple[Recommendation, ...] = ()
    """What to do, and what that rests on."""
    sections: tuple[Section, ...] = ()  # parts of your own
    alternatives: tuple[Text, ...] = ()  # other explanations, and why less likely
    change_our_mind: tuple[Text, ...] = ()  # what would change the advice
    methods: Body = ()  # how it was found out
    glossary: Mapping[str, Text] = field(default_factory=dict)
    """Terms, each with its meaning."""
    corrections: tuple[Text, ...] = ()  # what was put right since
    acknowledgements: Body = ()  # whom to thank
    parts: tuple[str, ...] = ()  # what is printed, in order
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Works, by a cite key of your own."""
    waivers: tuple[Waiver, ...] = field(default=(), metadata={"comment": True})
