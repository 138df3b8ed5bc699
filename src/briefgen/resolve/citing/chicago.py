"""What notes and author-date of the Chicago Manual (17th edition) have in common."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words

FULL = NameForm(joined_by="text")
LEADING = NameForm(joined_by="text", before_last="always", inverted="first")
SHORT = NameForm(short=True, joined_by="text", initials=". ")
_TERMS = (
    ("advance-online-publication", "ahead of print"),
    ("anonymous", "unsigned"),
    ("collection-number.short", "vol.|vols."),
    ("editor.verb-short", "ed."),
    ("collection-editor.verb-short", "ed."),
    ("compiler.verb-short", "comp."),
    ("editor-translator.short", "ed. and trans.|eds. and trans."),
    ("editor-translator.verb", "edited and translated by"),
    ("editor-translator.verb-short", "ed. and trans."),
    ("illustrator.verb-short", "ill."),
    ("translator.verb-short", "trans."),
    ("original-work-published", "originally published as"),
    ("legislation.short", "Pub. L."),
    ("manuscript", "unpublished manuscript"),
    ("paper-conference.short", "paper"),
    ("timestamp", "at"),
)
_BRITISH = (
    ("collection-number.short", "vol.|vols"),
    ("editor-translator.short", "ed. and trans.|eds and trans."),
    ("illustrator.verb-short", "illus."),
)


def settings(language: str) -> Settings:
    """Give what holds in a language."""
    own: tuple[tuple[str, str], ...] = _TERMS if language.startswith("en") else ()
    own += _BRITISH if language == "en-GB" else ()
    return Settings(page_range="chicago", overrides=own)


ROLE = Label("short", ", ", "")

SERIALS = frozenset(
    """article-journal article-magazine article-newspaper periodical post-weblog
    review review-book""".split()
)
LEGAL = frozenset("bill hearing legal_case legislation regulation treaty".split())
ENTRIES = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
EDITED = ("collection_editor", "compiler", "editor", "editorial_director")
PUBLIC = (
    *("archive", "archive_place", "container_title", "DOI", "number", "publisher"),
    *("references", "URL"),
)
"""Fields of which a letter or an interview has one where it can be looked up."""
_PERIODIC = ("article-magazine", "article-newspaper")
_ON_DAYS = frozenset(
    """article broadcast collection dataset document event graphic manuscript map
    patent performance personal_communication post software song speech standard
    webpage""".split()
)
_PAPERS = frozenset(
    """article dataset document interview manuscript paper-conference
    personal_communication speech thesis webpage""".split()
)
BOOKISH = frozenset(
    """book chapter classic interview musical_score pamphlet paper-conference report
    thesis""".split()
)
_PARTED = ("number_of_volumes", "part_number", "part_title", "volume", "volume_title")


class Way(NamedTuple):
    """Where a work is written: in a note or the list; the year behind the names."""

    note: bool = False
    dated: bool = False

    @property
    def stop(self) -> str:
        """What parts the elements."""
        return ", " if self.note else ". "

    @property
    def case(self) -> str:
        """What the elements begin with."""
        return "" if self.note else "first"


def is_described(e: Entry) -> bool:
    """Say whether a review is named by what it reviews, where it is named in short."""
    if not is_review(e):
        return False
    return not e.has("reviewed_genre", "title")


def is_serial(e: Entry) -> bool:
    """Say whether a work appeared in a series of issues."""
    if e.type in SERIALS:
        return True
    return e.type in {"interview", "paper-conference"} and not e.any(*EDITED)


def is_review(e: Entry) -> bool:
    """Say whether a work is the review of another."""
    reviewed = ("reviewed_author", "reviewed_genre", "reviewed_title")
    return e.type in {"review", "review-book"} or e.any(*reviewed)


# ── who ──


def leading_names(
    e: Entry,
    form: NameForm,
    label: Label | None,
    titles: Sequence[Callable[[], Piece]],
    early: Sequence[Callable[[], Piece]] = (),
) -> Piece:
    """Write who leads an entry: the first role that has people, or a title.

    `early` are titles that come before all but those who wrote or spoke.
    """
    first = ["author", "guest", "host"]
    first += ["performer"] if e.type == "song" else []
    roles = ["illustrator"]
    if e.type != "standard":
        roles += ["editor", "translator", "collection_editor"]
    roles += ["director", "producer", "executive_producer", "series_creator"]
    roles += ["editorial_director", "compiler"]
    if e.type in {"event", "performance", "speech"}:
        roles += ["chair", "organizer"]
    roles += ["curator"]
    instead: list[Callable[[], Piece]] = [_role(e, r, form, label) for r in roles]
    if e.same_editor_and_translator:
        at = roles.index("editor")
        instead[at] = lambda: e.names(("editor", "translator"), form, label)
    writers = [_role(e, role, form, label) for role in first]
    every = (*writers, *early, *instead, *titles)
    return e.names(("composer",), form, label, instead=every)


def _role(
    e: Entry, role: str, form: NameForm, label: Label | None
) -> Callable[[], Piece]:
    return lambda: e.names((role,), form, label)


def institution(e: Entry, *, short: bool = False) -> Piece:
    """Write the body that stands for an author."""
    if e.type in {"software", "webpage"}:
        return e.text("publisher", short=short)
    return e.text("authority", short=short) if e.type == "standard" else NOTHING


def container_leads(e: Entry) -> Piece:
    """Write the paper or the site that leads where nobody is named."""
    if e.type in _PERIODIC or is_review(e):
        return serial_name(e)
    if e.type in ENTRIES or e.type == "broadcast":
        return e.text("container_title", case="title").italic()
    if e.type == "webpage":
        return e.text("container_title", case="title")
    return NOTHING


def contributors(e: Entry, way: Way, *, inside: bool = False) -> Piece:
    """Write who did what else: edited by, translated by."""
    gap = ", " if way.note or inside else ". "
    case = "first" if not (way.note or inside) else ""
    short = "verb-short" if way.note else "verb"

    def by(form: str, *roles: str) -> Piece:
        label = Label(form, "", " ", case=case, leads=True)
        return e.names(roles, FULL, label, delimiter=gap)

    if is_serial(e) and not inside:
        pieces = [by(short, "translator"), by("verb", "narrator")]
    elif e.has("container_title") and not inside and e.type not in {"post", "webpage"}:
        pieces = [by(short, "illustrator"), by("verb", "narrator")]
        return group(gap, *pieces)
    else:
        pieces = [
            by("verb", "container_author"),
            by(short, "editor", "translator"),
            by(short, "editorial_director"),
            by("verb", "guest"),
            by("verb", "host"),
            by(short, "illustrator"),
            by("verb", "narrator"),
        ]
    pieces += [
        by(short, "compiler"),
        by("verb", "chair", "organizer", "curator"),
        by("verb", "series_creator", "executive_producer"),
        by("verb", "producer"),
        by("verb", "director"),
    ]
    if e.type in {"broadcast", "performance"} or is_serial(e):
        pieces.append(by("verb", "script_writer"))
    pieces.append(by("verb", "performer"))
    if e.type not in {"song", "thesis"} and not is_serial(e):
        pieces.append(by("verb", "contributor"))
    return group(gap, *pieces)


# ── titles ──


def title(e: Entry, *, short: bool = False) -> Piece:
    """Write a title: of a whole in italics, of a part in quotation marks."""
    t = e.type
    if t == "patent":
        return e.text("title", short=True, case="first")
    if t in {"bill", "collection", "legislation", "regulation", "treaty"}:
        return e.text("title", short=short, case="title")
    if t == "legal_case":
        return e.text("title", short=short).italic()
    if t in {"book", "classic", "graphic", "hearing", "map"}:
        return e.text("title", short=short, case="title").italic()
    entry = t in {"entry-dictionary", "entry-encyclopedia"} and e.has("container_title")
    if t == "post" or (entry and not (t == "entry-encyclopedia" and e.has("author"))):
        return e.text("title", short=short).quoted()
    if e.has("container_title") or t in _PAPERS:
        return e.text("title", short=short, case="title").quoted()
    return e.text("title", short=short, case="title").italic()


def whole_title(e: Entry, way: Way) -> Piece:
    """Write a title with the volume or part that it names."""
    if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
        return NOTHING
    main = title(e)
    if e.any("part_title", "part_number") and is_serial(e):
        part = group(
            ", ", _part_number(e, way.case), e.text("part_title", case="title")
        )
        return group(way.stop, main, part)
    return main


def description(e: Entry, way: Way) -> Piece:
    """Write what kind of work it is, where that is told."""
    if e.type == "interview" or e.has("interviewer"):
        return _interview(e, way)
    if is_review(e):
        return _review(e, way)
    if e.type == "personal_communication":
        return _letter(e, way)
    if e.type == "thesis":
        return NOTHING
    if e.type in SERIALS:
        section = e.text("section", case="title")
        if e.numeric("section"):
            section = group(" ", e.label("section", "short", case=way.case), section)
        return group(way.stop, _kind(e, way), section)
    if e.type == "paper-conference":
        if e.any(*EDITED):
            return _kind(e, way)
        return group(way.stop, _kind(e, way), _event(e, way))
    if not e.has("container_title"):
        return _kind(e, way)
    if e.type in {"document", "report", "software", "standard"}:
        return NOTHING
    return _kind(e, way)


def _kind(e: Entry, way: Way) -> Piece:
    if e.has("genre", "number"):
        return NOTHING
    if e.has("genre"):
        return e.text("genre", case=way.case)
    if e.any(*PUBLIC):
        return NOTHING
    if e.type == "manuscript":
        return e.term("manuscript", case=way.case)
    if e.type == "personal_communication":
        return e.term("personal-communication", case=way.case)
    return NOTHING


def _interview(e: Entry, way: Way) -> Piece:
    label = Label("verb", "", " ", case=way.case, leads=True)
    if e.has("genre") and not e.has("number"):
        people = e.names(("interviewer",), FULL)
        by = group(" ", e.term("container-author", "verb"), people)
        said = group(" ", e.text("genre", case=way.case), by if people else NOTHING)
    elif e.has("interviewer"):
        said = e.names(("interviewer",), FULL, label)
    else:
        said = _kind(e, way)
    return group(", ", said, _event_place(e))


def _review(e: Entry, way: Way) -> Piece:
    said = e.term("review-of", case=way.case)
    if e.has("genre") and not e.any("number", "reviewed_genre"):
        said = e.text("genre", case=way.case)
    reviewed = (
        "reviewed_title" if e.any("reviewed_genre", "reviewed_title") else "title"
    )
    of = e.text(reviewed, case="title").italic()
    label = Label("verb", "", " ", leads=True)
    by = e.names(("reviewed_author",), FULL, label)
    return group(", ", group(" ", said, e.text("reviewed_genre"), of), by)


def _letter(e: Entry, way: Way) -> Piece:
    if not e.has("recipient"):
        return _kind(e, way)
    case = "" if e.has("genre") and not e.has("number") else way.case
    to = e.names(("recipient",), FULL, Label("verb", "", " ", case=case, leads=True))
    kind = _kind(e, way) if e.has("genre") else NOTHING
    return group(
        ", ", group(" ", kind, to), e.text("event_place"), e.date("event_date")
    )


# ── numbers ──


def identifier(e: Entry, way: Way) -> Piece:
    """Write what tells a work from its like: number, version, edition, volume."""
    if e.type == "patent":
        return _patent(e)
    if e.type in {"post", "webpage"}:
        return group(
            way.stop,
            _number(e, way),
            _version(e, way),
            _edition(e, way),
            contributors(e, way),
        )
    if e.has("container_title"):
        number = NOTHING
        if e.type in {"broadcast", "graphic", "map", "motion_picture"}:
            number = _number(e, way)
        return group(way.stop, number, contributors(e, way))
    number = NOTHING if e.type == "song" else _number(e, way)
    if e.type == "report" and not e.has("title"):
        number = NOTHING
    return group(
        way.stop,
        number,
        _version(e, way),
        _edition(e, way),
        *(
            (_volume(e, way), contributors(e, way))
            if way.note or not way.dated
            else (contributors(e, way), _volume(e, way))
        ),
        _volumes(e),
    )


def number_alone(e: Entry, way: Way) -> Piece:
    """Write the number of a report or a bill that has no title."""
    return _number(e, way)


def _number(e: Entry, way: Way) -> Piece:
    if e.type == "thesis" or not e.has("number"):
        return NOTHING
    if e.type == "broadcast" and e.numeric("number"):
        kind = e.text("genre", case=way.case) if e.has("genre") else NOTHING
        episode = words("episode" if way.note else "Episode")
        return group(" ", kind or episode, e.text("number"))
    label = NOTHING
    if e.type != "standard" and (
        e.numeric("number") or e.type in {"legislation", "regulation"}
    ):
        label = e.label("number", "short", case=way.case)
    kind = e.text("genre", case="title" if not way.note else "")
    return group(" ", kind, label, e.text("number", case=way.case))


def _version(e: Entry, way: Way) -> Piece:
    form = "short" if e.type == "software" else ""
    return group(" ", e.label("version", form, case=way.case), e.text("version"))


def _edition(e: Entry, way: Way) -> Piece:
    if e.has("issued", "original_date") and not e.has("original_title"):
        return NOTHING
    return e.edition(case=way.case)


def _volume(e: Entry, way: Way) -> Piece:
    if is_serial(e):
        return NOTHING
    name = e.text("volume_title", case="title").italic()
    volume = e.labelled("volume", case=way.case)
    if way.note and e.locator and e.label_of_locator == "page" and e.numeric("volume"):
        volume = (
            volume if e.any("part_number", "part_title", "volume_title") else NOTHING
        )
    case = "" if e.has("volume") else way.case
    part = group(", ", _part_number(e, case), e.text("part_title", case="title"))
    return group(", ", volume, name, part)


def _part_number(e: Entry, case: str) -> Piece:
    if not e.numeric("part_number"):
        return e.text("part_number")
    return group(" ", e.term("part", "short", case=case), e.text("part_number"))


def _volumes(e: Entry) -> Piece:
    if is_serial(e) or e.any("part_number", "part_title", "volume", "volume_title"):
        return NOTHING
    label = (
        e.label("number_of_volumes", "short")
        if e.numeric("number_of_volumes")
        else NOTHING
    )
    return group(" ", e.text("number_of_volumes"), label)


def _patent(e: Entry) -> Piece:
    kind = (
        e.text("genre", case="first")
        if e.has("genre")
        else e.term("patent", case="first")
    )
    number = group(" ", e.text("authority", short=True), kind, e.text("number"))
    filed = group(" ", words("filed"), e.date("submitted"))
    issued = group(" ", words("issued"), issued_full(e))
    if e.has("issued", "submitted"):
        issued = group(" ", e.term("and"), issued)
    return group(", ", number, group(" ", filed, issued))


# ── where ──


def source(e: Entry, way: Way) -> Piece:
    """Write what a work stands in: journal, paper, book."""
    if e.type in {"patent", "post", "webpage"}:
        return NOTHING
    return _serial(e, way) if is_serial(e) else _monograph(e, way)


def serial_name(e: Entry) -> Piece:
    """Write the name of a journal or a paper, with its town where that is given."""
    name = e.text("container_title", case="title").italic()
    town = NOTHING
    if not e.any("event_date", "event_title"):
        town = e.text("publisher_place").parenthesised()
    return group(" ", name, town)


def _serial(e: Entry, way: Way) -> Piece:
    name = serial_name(e)
    if (
        e.type == "article-journal"
        and e.has("DOI", "issued")
        and not e.any(
            "collection_title",
            "issue",
            "number",
            "page",
            "supplement_number",
            "volume",
            "volume_title",
            "available_date",
            "status",
        )
    ):
        name = group(", ", name, e.term("advance-online-publication"))
    rest = _serial_numbers(e, way)
    tight = e.has("volume") and not e.has("collection_title")
    tight = tight and e.type not in _PERIODIC
    return group(" " if tight else ", ", name, rest)


def _serial_numbers(e: Entry, way: Way) -> Piece:
    locator = _serial_locator(e, way)
    if e.type in _PERIODIC:
        when = group(", ", e.text("collection_title"), _status_and_date(e, way))
        return group(", ", group(way.stop, when, e.edition(case="title")), locator)
    if not e.any("issue", "supplement_number", "volume"):
        house = (
            e.text("publisher") if e.type in {"interview", "post-weblog"} else NOTHING
        )
        when = _status_and_date(e, way)
        return group(", ", e.text("collection_title"), house, when, locator)
    if way.dated and not way.note:
        numbers = _volume_and_issue_dated(e, way)
    else:
        volume = e.labelled("volume") if e.has("collection_title") else e.text("volume")
        issue = group(" ", e.label("issue", "short"), e.text("issue"))
        numbers = group(
            " ",
            group(", ", volume, issue, _supplement(e)),
            when_issued(e, way).parenthesised(),
        )
    return group(": ", group(", ", e.text("collection_title"), numbers), locator)


def _volume_and_issue_dated(e: Entry, way: Way) -> Piece:
    when = when_issued(e, way)
    if not e.has("volume"):
        issue = group(" ", e.label("issue", "short"), e.text("issue"))
        return group(" ", group(", ", issue, _supplement(e)), when.parenthesised())
    volume = e.labelled("volume") if e.has("collection_title") else e.text("volume")
    inner = when
    if e.any("issue", "supplement_number"):
        inner = group(", ", e.text("issue"), _supplement(e))
    return group(" ", volume, inner.parenthesised())


def _supplement(e: Entry) -> Piece:
    label = NOTHING
    if e.has("issue", "supplement_number") or e.numeric("supplement_number"):
        label = e.term("supplement", "short")
    return group(" ", label, e.text("supplement_number"))


def _serial_locator(e: Entry, way: Way) -> Piece:
    if e.any("locator", "number"):
        cited = locator(e) if way.note else NOTHING
        return group(", ", cited, e.text("number"))
    return NOTHING if e.type in _PERIODIC else e.text("page")


def _monograph(e: Entry, way: Way) -> Piece:
    container = NOTHING
    if e.has("container_title"):
        name = e.text("container_title", case="title").italic()
        kind = NOTHING
        if e.type in {"document", "report", "software", "standard"}:
            kind = _kind(e, Way(note=True))
        number = NOTHING
        if e.type not in {"broadcast", "graphic", "map", "motion_picture", "song"}:
            number = _number(e, way)
        small = Way(note=True)
        hands = contributors(e, way, inside=True)
        volume = _volume(e, small)
        if e.numeric("volume") and e.has("page") and not volume_apart(e, way):
            volume = NOTHING
        numbers = (hands, volume) if way.dated else (volume, hands)
        parts = (number, _version(e, small), _edition(e, small), *numbers)
        pages = NOTHING if way.note else _pages(e, way)
        container = group(
            ", ", group(" ", _preposition(e, way), name), kind, *parts, pages
        )
    event = NOTHING
    if way.note or e.any(*_PUBLISHED):
        event = _event(e, way)
    return group(way.stop, container, _series(e, way), event)


_PUBLISHED = (
    *("event_date", "original_date", "original_publisher"),
    *("original_publisher_place", "publisher", "status"),
)


def _preposition(e: Entry, way: Way) -> Piece:
    if e.type in {"broadcast", "motion_picture"}:
        return NOTHING
    if e.type == "chapter" and e.has("genre"):
        return words("to")
    if e.type in ENTRIES and not e.any("author", "composer"):
        return NOTHING
    if e.has("chapter_number") and not e.has("page", "title"):
        number = group(
            " ",
            e.label("chapter_number", "short", case=way.case),
            e.text("chapter_number"),
        )
        return group(" ", number, e.term("in"))
    return e.term("in", case=way.case)


def volume_apart(e: Entry, way: Way) -> bool:
    """Say whether a volume stands before its hands, and not before its pages."""
    if way.dated:
        return e.has("collection_editor")
    named = e.any("part_number", "part_title", "volume_title")
    return named or e.any("container_author", "editor", "translator")


def _pages(e: Entry, way: Way) -> Piece:
    volume = NOTHING
    if e.numeric("volume") and e.has("page") and not volume_apart(e, way):
        volume = e.text("volume")
    return group(":", volume, e.text("page"))


def _series(e: Entry, way: Way) -> Piece:
    series = e.text("collection_title", case="title")
    if not series:
        return NOTHING
    number = e.text("collection_number")
    if not e.any(*_PARTED) and e.has("collection_editor"):
        form = "verb-short" if way.note else "verb"
        by = e.names(("collection_editor",), FULL, Label(form, "", " ", leads=True))
        return group(", ", series, by, e.labelled("collection_number"), _issue(e))
    if e.has("issue"):
        return group(", ", series, e.labelled("collection_number"), _issue(e))
    return group(" " if e.numeric("collection_number") else ", ", series, number)


def _issue(e: Entry) -> Piece:
    return group(" ", e.label("issue", "short"), e.text("issue"))


def _event(e: Entry, way: Way) -> Piece:
    told = e.type == "interview" or e.has("interviewer") or is_review(e)
    if told or (e.type == "personal_communication" and e.has("recipient")):
        return NOTHING
    if not e.any("event_date", "event_title"):
        return NOTHING
    if e.type == "paper-conference":
        bound = (*EDITED, "issue", "page", "supplement_number", "volume")
        if e.any(*bound):
            return NOTHING
    name = e.text("event_title")
    if e.type == "paper-conference":
        said = words("presented" if way.note else "Presented")
        if not e.has("genre"):
            paper = e.term("paper-conference", "short", case=way.case)
            said = group(" ", paper, words("presented"))
        lead = group(" ", said, e.term("at") if name else NOTHING)
    else:
        lead = NOTHING if e.has("issued") else e.text("status", case=way.case)
        name = e.text("event_title", case=way.case)
    return group(
        " ", lead, group(", ", name, e.date("event_date"), e.text("event_place"))
    )


def event_apart(e: Entry, way: Way) -> Piece:
    """Write the event of a work that nobody published."""
    if e.any(*_PUBLISHED) or is_serial(e):
        return NOTHING
    return _event(e, way)


def _event_place(e: Entry) -> Piece:
    if not e.any("event_date", "event_title"):
        return NOTHING
    return group(
        ", ", e.text("event_title"), e.text("event_place"), e.date("event_date")
    )


# ── when and by whom published ──


def publication(e: Entry, way: Way) -> Piece:
    """Write place, publisher and date."""
    if e.type == "patent" or is_serial(e):
        return _original_title(e, way)
    site = NOTHING
    if e.type in {"post", "webpage"}:
        site = e.text("container_title", case="title")
    house = _history(e, way)
    aired = e.type == "broadcast" and not e.any("DOI", "URL")
    parts = [site, NOTHING if aired else house, _status_and_date(e, way)]
    if aired:
        parts.append(group(" ", e.term("on"), house) if house else NOTHING)
    gap = "; " if way.note else ". "
    return group(gap, group(", ", *parts), _original_title(e, way))


def _history(e: Entry, way: Way) -> Piece:
    kind = NOTHING
    if e.type == "article" and not e.has("genre"):
        kind = e.term("preprint", case=way.case)
    elif e.type == "thesis":
        kind = e.text("genre", case=way.case)
    now = group(", ", kind, _publisher(e, way))
    if e.has("original_title"):
        return now
    first = _original_house(e)
    when = original(e)
    if e.any("edition", "original_publisher", "original_publisher_place"):
        again = NOTHING
        if e.has("issued", "original_date"):
            again = e.edition(case=way.case)
        gap = "; " if way.note else ". "
        late = ", " if way.note else ". "
        return group(gap, group(", ", first, when), group(late, again, now))
    return group("; ", when, now)


def _publisher(e: Entry, way: Way) -> Piece:
    if e.type == "thesis" and e.has("publisher"):
        return e.text("publisher", case=way.case)
    if e.has("publisher"):
        place = e.text("publisher_place", case=way.case)
        return group(": ", place, e.text("publisher", case=way.case))
    if e.any("event_date", "event_title"):
        return NOTHING
    return e.text("publisher_place", case=way.case)


def _original_house(e: Entry) -> Piece:
    return group(": ", e.text("original_publisher_place"), e.text("original_publisher"))


def original(e: Entry, parts: str = "") -> Piece:
    """Write when a work was first published."""
    parts = parts or ("ymd" if e.type in _ON_DAYS else "y")
    when = e.date("original_date", parts)
    return when.around("[", "?]") if e.circa("original_date") else when


def _original_title(e: Entry, way: Way) -> Piece:
    if not e.has("original_title"):
        return NOTHING
    name = e.text("original_title", case="title").italic()
    told = group(", ", _original_house(e), original(e)).parenthesised()
    lead = e.term("original-work-published", case=way.case)
    people = e.names(("original_author",), FULL)
    return group(" ", lead, group(", ", people, name), told)


def issued(e: Entry, parts: str) -> Piece:
    """Write when a work was issued; what is only about right, in brackets."""
    when = e.date("issued", parts)
    return when.around("[", "?]") if e.circa() else when


def issued_full(e: Entry) -> Piece:
    """Write the whole date of issue."""
    return issued(e, "ymd")


def when_issued(e: Entry, way: Way) -> Piece:
    """Write the date of issue as the kind of work has it, or that there is none."""
    if way.dated and not way.note:
        return _rest_of_date(e)
    if e.any("event_date", "issued"):
        return _whole_date(e)
    if e.has("status"):
        return e.text("status", case="lower")
    none = e.term("no date", "short")
    if e.type in {"interview", "personal_communication"}:
        return none if e.any(*PUBLIC) else NOTHING
    if e.type in {"classic", "collection", "webpage"} | ENTRIES:
        return NOTHING
    if e.type == "article-journal" and e.has("available_date"):
        return e.term("forthcoming")
    return none


def _whole_date(e: Entry) -> Piece:
    if e.type in ENTRIES:
        return issued(e, "ymd" if e.any("DOI", "URL") else "y")
    if e.type in _ON_DAYS:
        return issued_full(e)
    if is_serial(e):
        return _serial_date(e)
    return issued(e, "y") if e.has("issued") else e.date("event_date", "y")


def _serial_date(e: Entry) -> Piece:
    if e.type in _PERIODIC:
        return issued_full(e)
    bound = e.any("issue", "volume", "supplement_number")
    return issued(e, "ym" if bound else "ymd")


def _rest_of_date(e: Entry) -> Piece:
    """Write what an entry's date has beyond the year behind the names."""
    if is_serial(e):
        return _serial_date(e)
    if e.type in ENTRIES:
        return e.date("issued", "md") if e.any("DOI", "URL") else NOTHING
    return month_and_day(e) if e.type in _ON_DAYS else NOTHING


def month_and_day(e: Entry) -> Piece:
    """Write month and day, in that order in any language."""
    return group(" ", e.date("issued", "m"), e.day("issued"))


def _status_and_date(e: Entry, way: Way) -> Piece:
    status = NOTHING
    if e.has("issued", "status"):
        status = e.text("status", case=way.case if not way.dated else "first")
    elif e.type == "broadcast" and e.has("issued") and not e.has("URL"):
        status = words("aired" if way.note else "Aired")
    elif e.type == "software" and e.has("issued"):
        status = words("released" if way.note or e.has("publisher") else "Released")
    if way.dated and not way.note and e.type not in _PERIODIC and not e.has("issued"):
        return status
    return group(" ", status, when_issued(e, way))


# ── ends ──


def medium(e: Entry, way: Way) -> Piece:
    """Write what it is on, and how large."""
    return group(
        ", ", e.text("medium", case=way.case), e.text("scale"), e.text("dimensions")
    )


def archive(e: Entry, way: Way) -> Piece:
    """Write where a work is kept."""
    place = e.text("archive_location", case=way.case)
    house = group(", ", e.text("archive"), e.text("archive_place"))
    return group(way.stop, place, e.text("archive_collection"), house)


def address(e: Entry, way: Way) -> Piece:
    """Write the DOI, or the address; when it was seen, where no date is known."""
    if e.has("DOI"):
        return e.doi()
    seen = NOTHING
    dated = e.any("available_date", "event_date", "issued", "status")
    if not dated and e.has("accessed", "URL"):
        seen = group(" ", e.term("accessed", case=way.case), e.date("accessed"))
    return group(way.stop, seen, e.url())


def locator(e: Entry) -> Piece:
    """Write the place in a work: a page bare, all else with its label."""
    label = NOTHING
    if e.label_of_locator != "page":
        legal = e.type in LEGAL
        symbol = legal and e.label_of_locator in {"chapter", "paragraph", "section"}
        label = e.label("locator", "symbol" if symbol else "short")
    return group(" ", label, e.text("locator"))


def legal(e: Entry, way: Way) -> Piece:
    """Write a case or a law as the Bluebook has them."""
    name = e.text("title", case="title")
    if e.type == "hearing":
        on = group(" ", e.term("on"), e.text("number"))
        hearing = group(" ", e.term("hearing", case="first"), on)
        name = group(": ", e.text("title", case="first"), hearing).italic()
    year = group(" ", issued(e, "y")).parenthesised()
    if e.type == "legal_case":
        when = issued(e, "y") if e.has("container_title") else issued_full(e)
        year = group(" ", e.text("authority"), when).parenthesised()
    if e.type == "treaty":
        head = group(", ", name, issued_full(e), _reporter(e))
    else:
        head = group(" ", group(", ", name, _law(e)), year)
    return group(", ", head, locator(e) if way.note else NOTHING)


def _law(e: Entry) -> Piece:
    number = e.text("number")
    if e.numeric("number") or e.type in {"legislation", "regulation"}:
        number = group(" ", e.label("number", "short", case="first"), number)
    match e.type:
        case "hearing":
            return group(" ", e.text("authority"), e.text("chapter_number"))
        case "legal_case":
            return _reporter(e) if e.has("container_title") else number
        case "legislation" if e.has("number"):
            kind = e.text("genre", case="first") or e.term(
                "legislation", "short", case="first"
            )
            return group(", ", group(" ", kind, number), _reporter(e))
        case "legislation":
            return _reporter(e)
        case _:
            return group(", ", group(" ", e.text("genre"), number), _reporter(e))


def _reporter(e: Entry) -> Piece:
    section = group(" ", e.label("section", "symbol"), e.text("section"))
    page = NOTHING if e.has("section") else e.text("page_first")
    return group(" ", e.text("volume"), e.text("container_title"), section, page)
