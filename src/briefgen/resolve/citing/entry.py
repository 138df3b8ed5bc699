"""One work as a style writes it: its fields, terms, labels, dates and names."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cache, cached_property
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

from briefgen.citation_terms import CitationTerms
from briefgen.model.sources import Name, Source
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.resolve.citing.cases import capital, cased
from briefgen.resolve.citing.dates import write_date
from briefgen.resolve.citing.markup import read_markup
from briefgen.resolve.citing.names import EtAl, NameForm, Words, join, write_name
from briefgen.resolve.citing.numbers import is_many, is_numeric, ranges
from briefgen.resolve.citing.piece import ASKED, NOTHING, Piece, group, words

AND_OTHERS = "others"
"""What BibTeX has in place of the names that a library leaves out."""
_ROLES = tuple(each.name for each in fields(Source) if each.type == tuple[Name, ...])
_IN_A_DOI = "/:;()._-"  # and letters and digits: what an address takes as it is

Position = Literal["first", "subsequent", "ibid", "ibid-with-locator"]


class Label(NamedTuple):
    """What is said of people beside their names: (Eds.), translated by."""

    form: str = ""
    before: str = ""
    after: str = ""
    case: str = ""
    leads: bool = False  # stands in front of the names
    stops: bool = True  # keeps its full stops


class Settings(NamedTuple):
    """What holds for all that a style writes."""

    page_range: str = ""
    demote: bool = True  # a particle goes behind the given name where that is behind
    overrides: tuple[tuple[str, str], ...] = ()  # terms of the style's own
    months: tuple[
        tuple[str, str], ...
    ] = ()  # and short months: the language's, its own


class Shown(NamedTuple):
    """How much of its names a citation shows, so that it is like no other."""

    names: int = 0  # more than the style would; 0: as the style does
    given: tuple[int, ...] = ()  # of each first name: 0 none, 1 initials, 2 all


class Entry:
    """A work that is being written, once: in a citation, or in the list."""

    def __init__(  # noqa: PLR0913 (a work, and where it stands)
        self,
        source: Source,
        terms: CitationTerms,
        settings: Settings,
        *,
        et_al: EtAl,
        number: int = 0,
        letter: str = "",
        locator: str | None = None,
        label: str | None = None,
        position: Position = "first",
        first_note: int | None = None,
        shown: Shown | None = None,
        doubtful: bool = False,
    ) -> None:
        self.source = source
        self.type: str = source.type
        self.terms = terms
        self.settings = settings
        self.et_al = et_al
        self.number = number
        self.letter = letter
        self.locator = locator
        self.label_of_locator = label or "page"
        self.position = position
        self.first_note = first_note
        self.shown = shown or Shown()
        self.doubtful = doubtful  # could be taken for another work
        self.author_hidden = False
        self._gone: set[str] = set()  # fields that stand in for a name
        self._taken: list[str] | None = None

    def get(self, field: str) -> Any:  # noqa: ANN401 (any field's value)
        """Give a field's value, whatever was written of it already."""
        if field == "locator":
            return self.locator
        if field == "page_first" and self.source.page_first is None:
            page = self.source.page
            return page and page.replace("–", "-").split("-")[0].split(",")[0].strip()
        return getattr(self.source, field)

    def has(self, *fields: str) -> bool:
        """Say whether a work has all of some fields."""
        return all(map(self._value, fields))

    def any(self, *fields: str) -> bool:
        """Say whether a work has one of some fields."""
        return any(map(self._value, fields))

    def _value(self, field: str) -> object:
        value = self.get(field)
        return None if value == "n.d." else value

    def numeric(self, field: str) -> bool:
        """Say whether a field is a number."""
        return is_numeric(self.get(field))

    @cached_property
    def hands(self) -> frozenset[str]:
        """The roles that people have in a work."""
        source = self.source
        return frozenset(role for role in _ROLES if getattr(source, role))

    @property
    def same_editor_and_translator(self) -> bool:
        """Whether the same people edited and translated a work."""
        return _same(self.source.editor, self.source.translator)

    @property
    def english(self) -> bool:
        """Whether titles may be put in title case."""
        language = self.source.language
        return (language or self.terms.language).startswith("en")

    def text(
        self, field: str, *, short: bool = False, case: str = "", stops: bool = True
    ) -> Piece:
        """Write a field; nothing where it has stood in for a name."""
        if field in self._gone:
            return ASKED
        value: str | None = None
        if short:
            value = getattr(self.source, f"{field}_short", None)
        value = value or self.get(field)
        if not value:
            return ASKED
        if self._taken is not None:
            self._taken.append(field)
        if field in {"page", "locator"}:
            form = self.settings.page_range
            page = field == "page" or self.label_of_locator == "page"
            return Piece((ranges(value, form if page else "", self.terms.dash),), True)  # noqa: FBT003 (asked)
        if field in {"DOI", "URL"}:
            return Piece((str(value),), asked=True)
        nodes = read_markup(value if stops else value.replace(".", ""))
        if case == "title" and not self.english:
            case = ""
        return Piece(cased(nodes, case), asked=True)

    def span(self, field: str) -> Piece:
        """Write numbers, with a dash between the first and the last: 1–2."""
        return Piece(
            tuple(
                ranges(node, "", self.terms.dash) if isinstance(node, str) else node
                for node in self.text(field).nodes
            ),
            asked=True,
        )

    def doi(self, before: str = "https://doi.org/") -> Piece:
        """Write the DOI, a link."""
        bare = (self.source.DOI or "").removeprefix("https://doi.org/")
        link = self.text("DOI")
        if not link:
            return link
        return Piece((f"{before}{bare}",), True).marked(  # noqa: FBT003 (asked)
            "link", f"https://doi.org/{quote(bare, safe=_IN_A_DOI)}"
        )

    def url(self) -> Piece:
        """Write the address, a link."""
        return self.text("URL").marked("link", str(self.source.URL or ""))

    def term(
        self,
        name: str,
        form: str = "",
        *,
        plural: bool = False,
        case: str = "",
        stops: bool = True,
    ) -> Piece:
        """Write a term of the language."""
        text = self._term(name, form, plural=plural, case=case)
        return words(text if stops else text.replace(".", ""))

    def _term(self, name: str, form: str, *, plural: bool, case: str = "") -> str:
        key = f"{name}.{form}" if form else name
        text = _own_terms(self.settings.overrides).get(key)
        if text is not None:
            one, bar, many = text.partition("|")
            text = many if plural and bar else one
        else:
            text = self.terms.term(name, form, plural=plural)
        if case == "title" and self.terms.language.startswith("en"):
            return str(cased((text,), "title")[0])
        return capital(text) if case in {"first", "title"} else text

    def label(
        self, field: str, form: str = "", *, case: str = "", stops: bool = True
    ) -> Piece:
        """Write what a number is a number of: p., pp., vol."""
        value = self.get(field)
        if not value:
            return ASKED
        plural = is_many(value)
        if field.startswith("number_of"):
            plural = value.strip() != "1"
        name = self.label_of_locator if field == "locator" else field.replace("_", "-")
        text = self._term(name, form, plural=plural, case=case)
        return words(text if stops else text.replace(".", ""))

    def labelled(self, field: str, form: str = "short", *, case: str = "") -> Piece:
        """Write a field behind its label, where it is a number; else as it is."""
        label = self.label(field, form, case=case) if self.numeric(field) else NOTHING
        return group(" ", label, self.text(field))

    def edition(self, *, stops: bool = True, case: str = "") -> Piece:
        """Write the edition: 3rd ed.; one that is no number as it is."""
        written = self.text("edition", case=case)
        if not written or not self.numeric("edition"):
            return written
        value = (self.source.edition or "").strip()
        if not value.isdecimal():
            return group(" ", written, self.label("edition", "short", stops=stops))
        nth = Piece((self.terms.nth(int(value)),), asked=True)
        return group(" ", nth, self.label("edition", "short", stops=stops))

    def circa(self, field: str = "issued") -> bool:
        """Say whether a date is only about right."""
        date = self.get(field)
        return isinstance(date, WorkDate) and date.circa

    def date(
        self, field: str, parts: str = "ymd", *, short: bool = False, pattern: str = ""
    ) -> Piece:
        """Write a date; `pattern`: not as the language has it, but the style."""
        date = self.get(field)
        if isinstance(date, PartialDate):
            date = WorkDate(date)
        if not isinstance(date, WorkDate):
            return ASKED
        era = self._term("bc", "", plural=False)
        text = write_date(
            date, self.terms, parts, short=short, pattern=pattern, era=era
        )
        if short:
            for usual, own in self.settings.months:
                text = text.replace(usual, own)
        return Piece((text,) if text else (), asked=True)

    def names(  # noqa: PLR0913 (how names are written)
        self,
        roles: Sequence[str],
        form: NameForm,
        label: Label | None = None,
        *,
        delimiter: str = ", ",
        et_al: EtAl | None = None,
        instead: Iterable[Callable[[], Piece]] = (),
    ) -> Piece:
        """Write the people in some roles; where there are none, what stands instead."""
        written = ASKED
        if not self.hands.isdisjoint(roles):
            pieces = self._by_role(roles, form, label, et_al or self.et_al)
            written = group(delimiter, *pieces) if pieces else ASKED
        if written or not instead:
            return self._hide(written) if instead else written
        for other in instead:
            self._taken = []
            written = other()
            taken, self._taken = self._taken, None
            if written:
                self._gone |= set(taken)
                return self._hide(written)
        return ASKED

    def _hide(self, written: Piece) -> Piece:
        if not self.author_hidden:
            return written
        self.author_hidden = False
        return Piece((), asked=False)

    def _by_role(
        self, roles: Sequence[str], form: NameForm, label: Label | None, et_al: EtAl
    ) -> list[Piece]:
        pieces = []
        both = "translator" in roles and "editor" in roles
        both = both and self.same_editor_and_translator and "editor" not in self._gone
        for role in roles:
            people = tuple(name for name in getattr(self.source, role) if name)
            if not people or role in self._gone or (both and role == "translator"):
                continue
            if self._taken is not None:
                self._taken += ("editor", "translator") if both else (role,)
            name = "editor-translator" if both and role == "editor" else role
            listed = self._listed(people, form, et_al)
            pieces.append(self._with_label(listed, name, len(people), label))
        return pieces

    def _listed(self, people: tuple[Name, ...], form: NameForm, et_al: EtAl) -> Piece:
        shown = max(et_al.first, self.shown.names)
        if len(people) > 1 and people[-1].literal == AND_OTHERS:
            # There are more than the library names: those that it does, and “et al.”.
            many = bool(et_al.least) and len(people) >= et_al.least
            shown = min(shown, len(people) - 1) if many else len(people) - 1
            et_al = EtAl(len(people), shown)
        leads = people == tuple(filter(None, self.source.leading))
        written = []
        for at, name in enumerate(people):
            inverted = form.inverted == "all" or (form.inverted == "first" and not at)
            told = self.shown.given[at] if leads and at < len(self.shown.given) else 0
            whole = told == 2 and not form.short  # noqa: PLR2004 (all of it)
            written.append(
                write_name(
                    name,
                    form._replace(initials=None) if whole else form,
                    inverted=inverted,
                    demoted=self.settings.demote,
                    given=told if form.short else 2,
                )
            )
        union = Words(self._term("and", "", plural=False), self._et_al())
        return join(written, form, et_al, shown, union)

    def _et_al(self) -> str:
        return self._term("et-al", "", plural=False)

    def _with_label(
        self, listed: Piece, role: str, count: int, label: Label | None
    ) -> Piece:
        if label is None:
            return listed
        name = role.replace("_", "-")
        text = self._term(name, label.form, plural=count > 1, case=label.case)
        text = text if label.stops else text.replace(".", "")
        if not text:
            return listed
        said = f"{label.before}{text}{label.after}"
        if label.leads:
            return Piece((said, *listed.nodes), asked=True)
        return Piece((*listed.nodes, said), asked=True)


@cache
def _own_terms(overrides: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(overrides)


def _same(some: tuple[Name, ...], others: tuple[Name, ...]) -> bool:
    bare = [[(n.family, n.given, n.literal) for n in names] for names in (some, others)]
    return bool(some) and bare[0] == bare[1]
