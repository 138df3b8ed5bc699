"""What a brief rests on: works, under CSL-JSON's field names."""

from dataclasses import field
from typing import Any, ClassVar, Literal

from briefgen.diagnostics import Span
from briefgen.model.identifiers import Doi, Sha256, Url
from briefgen.model.inlines import Text
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import WorkType
from briefgen.record import record


def _keyed(key: str) -> Any:  # noqa: ANN401 (a field of any type)
    return field(default=None, metadata={"key": key})


def _names(key: str) -> Any:  # noqa: ANN401 (a field of any type)
    return field(default=(), metadata={"key": key, "one": True})


@record
class Name:
    """A person's or a body's name; `literal` is printed as it stands.

    A particle that drops leaves with the given name (*von* Humboldt); one that does
    not stays with the family name (*de* Gaulle).
    """

    SHORT: ClassVar[str] = "literal"
    span: Span
    family: str | None = None  # as in `Doe`
    given: str | None = None  # as in `Jane`
    literal: str | None = None  # as it stands, of a body: `Ministry of Education`
    suffix: str | None = None  # Jr., III
    dropping_particle: str | None = _keyed("dropping-particle")
    non_dropping_particle: str | None = _keyed("non-dropping-particle")
    comma_suffix: bool = field(default=False, metadata={"key": "comma-suffix"})
    static_ordering: bool = field(default=False, metadata={"key": "static-ordering"})

    def __bool__(self) -> bool:
        """Say whether there is a name."""
        return bool(self.family or self.given or self.literal)


@record
class Archived:
    """A copy that stays."""

    span: Span
    URL: Url  # where the copy is
    date: PartialDate | None = None  # when it was made


@record
class ArchiveCopy:
    """A file with the work's own text, which quotations are compared with."""

    SHORT: ClassVar[str] = "path"
    span: Span
    path: str  # inside the project folder; txt, md, html or pdf
    sha256: Sha256 | None = None  # of its bytes: another file is not taken for it
    private: bool = False  # may not be passed on: most who have the brief lack it


@record
class Changed:
    """What became of the work later: an appeal, a correction, a retraction."""

    span: Span
    source: str | None = None  # the key of what changed it
    note: Text = ()  # what changed


@record
class Source:
    """One work, as its author describes it: first as CSL-JSON does, then as we do.

    Titles may be marked up as in CSL-JSON: `<i>`, `<b>`, `<sup>`, `<sub>`,
    `<span class="nocase">`.
    """

    span: Span
    type: WorkType = field(metadata={"imported": True})
    """As in `report`, `webpage` or `article-journal`; a bibliography may have it."""
    author: tuple[Name, ...] = _names("author")
    """Who made it, each with family and given."""
    editor: tuple[Name, ...] = _names("editor")
    translator: tuple[Name, ...] = _names("translator")
    chair: tuple[Name, ...] = _names("chair")
    collection_editor: tuple[Name, ...] = _names("collection-editor")
    compiler: tuple[Name, ...] = _names("compiler")
    composer: tuple[Name, ...] = _names("composer")
    container_author: tuple[Name, ...] = _names("container-author")
    contributor: tuple[Name, ...] = _names("contributor")
    curator: tuple[Name, ...] = _names("curator")
    director: tuple[Name, ...] = _names("director")
    editorial_director: tuple[Name, ...] = _names("editorial-director")
    executive_producer: tuple[Name, ...] = _names("executive-producer")
    guest: tuple[Name, ...] = _names("guest")
    host: tuple[Name, ...] = _names("host")
    illustrator: tuple[Name, ...] = _names("illustrator")
    interviewer: tuple[Name, ...] = _names("interviewer")
    narrator: tuple[Name, ...] = _names("narrator")
    organizer: tuple[Name, ...] = _names("organizer")
    original_author: tuple[Name, ...] = _names("original-author")
    performer: tuple[Name, ...] = _names("performer")
    producer: tuple[Name, ...] = _names("producer")
    recipient: tuple[Name, ...] = _names("recipient")
    reviewed_author: tuple[Name, ...] = _names("reviewed-author")
    script_writer: tuple[Name, ...] = _names("script-writer")
    series_creator: tuple[Name, ...] = _names("series-creator")
    issued: WorkDate | Literal["n.d."] | None = None
    """As in `2024-03`; `n.d.` is undated."""
    available_date: WorkDate | None = _keyed("available-date")
    event_date: WorkDate | None = _keyed("event-date")
    original_date: WorkDate | None = _keyed("original-date")
    submitted: WorkDate | None = None
    title: str | None = None  # of the work
    title_short: str | None = _keyed("title-short")
    container_title: str | None = _keyed("container-title")
    container_title_short: str | None = _keyed("container-title-short")
    collection_title: str | None = _keyed("collection-title")
    collection_number: str | None = _keyed("collection-number")
    volume: str | None = None
    volume_title: str | None = _keyed("volume-title")
    number_of_volumes: str | None = _keyed("number-of-volumes")
    part_number: str | None = _keyed("part-number")
    part_title: str | None = _keyed("part-title")
    issue: str | None = None
    page: str | None = None  # as in `12–19`
    page_first: str | None = _keyed("page-first")
    number: str | None = None
    number_of_pages: str | None = _keyed("number-of-pages")
    edition: str | None = None
    version: str | None = None
    supplement_number: str | None = _keyed("supplement-number")
    printing_number: str | None = _keyed("printing-number")
    chapter_number: str | None = _keyed("chapter-number")
    section: str | None = None
    publisher: str | None = None  # who published it
    publisher_place: str | None = _keyed("publisher-place")
    original_title: str | None = _keyed("original-title")
    original_publisher: str | None = _keyed("original-publisher")
    original_publisher_place: str | None = _keyed("original-publisher-place")
    reviewed_title: str | None = _keyed("reviewed-title")
    reviewed_genre: str | None = _keyed("reviewed-genre")
    event_title: str | None = _keyed("event-title")
    event_place: str | None = _keyed("event-place")
    genre: str | None = None
    medium: str | None = None
    authority: str | None = None
    jurisdiction: str | None = None
    division: str | None = None
    status: str | None = None
    references: str | None = None
    scale: str | None = None
    dimensions: str | None = None
    source: str | None = None
    archive: str | None = None
    archive_collection: str | None = None
    archive_place: str | None = _keyed("archive-place")
    archive_location: str | None = None
    call_number: str | None = _keyed("call-number")
    language: str | None = None
    DOI: Doi | None = None  # as in `10.1000/182`
    ISBN: str | None = None
    ISSN: str | None = None
    PMID: str | None = None
    PMCID: str | None = None
    keyword: str | None = None
    abstract: str | None = None
    note: str | None = None
    annote: str | None = None
    URL: Url | None = None  # as in `https://example.org/survey`
    accessed: PartialDate | None = None  # when you read it there

    archived: Archived | None = None  # a copy that stays
    archive_copy: ArchiveCopy | None = None  # its text, to compare quotations with
    via: str | None = None  # known through this source, and not read itself
    read: bool | None = None  # whether you have read it yourself
    design: str | None = None  # of the study, as in `survey` or `opinion`
    reliability: str | None = None  # an Admiralty grade, as in `B2`
    # the sources that confirm it, where its grade says so
    confirmed_by: tuple[str, ...] = field(default=(), metadata={"one": True})
    describe: Text = ()  # a line on what it is
    changed: Changed | None = None  # what became of it later

    @property
    def leading(self) -> tuple[Name, ...]:
        """The people whom a work goes by."""
        roles = (self.author, self.editor, self.translator)
        return next((people for people in roles if any(people)), ())
