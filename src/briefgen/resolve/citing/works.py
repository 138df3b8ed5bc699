"""The works of one document → entries that differ, in the order of the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import NOWHERE
from briefgen.model.cited import ListedWork
from briefgen.model.inlines import Cite
from briefgen.model.sources import Name, Source
from briefgen.resolve.citing.entry import Entry, Position, Shown
from briefgen.resolve.citing.names import Given, given_of
from briefgen.resolve.citing.piece import Piece, text_of
from briefgen.resolve.citing.setting import set_words
from briefgen.resolve.citing.style import CitationStyle

_LED = ("author", "editor", "translator")
_LAWS = frozenset("bill hearing legal_case legislation regulation treaty".split())
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Works:
    """The works of one document, and what is known of them all.

    `numbers` are those of the list; `order` is the order of the list. `first_notes` say
    in which note each is cited first.
    """

    def __init__(
        self,
        style: CitationStyle,
        terms: CitationTerms,
        sources: Mapping[str, Source],
        keys: Sequence[str],
        first_notes: Mapping[str, int],
    ) -> None:
        self._style, self._terms = style, terms
        self._sources = {key: _named(key, sources[key]) for key in keys}
        self._first_notes = first_notes
        self._settings = style.settings(terms.language)
        self._keys = tuple(keys)
        self.numbers = {key: at for at, key in enumerate(self._keys, start=1)}
        self._shown: dict[str, Shown] = {}
        self._letters: dict[str, str] = {}
        self._doubtful: frozenset[str] = frozenset()
        self._read: dict[tuple[str, Shown], str] = {}  # as a work is cited, shown so
        self.order = self._order()
        if style.kind == "number" and style.sort_entries is not None:
            self.numbers = {key: at for at, key in enumerate(self.order, start=1)}
        self._tell_apart()

    def entry(self, key: str) -> Entry:
        """Give a work as the list writes it."""
        style = self._style
        return Entry(
            self._sources[key],
            self._terms,
            self._settings,
            et_al=style.et_al_entry,
            number=self.numbers.get(key, 0),
            letter=self._letters.get(key, ""),
            shown=self._shown.get(key, Shown()),
        )

    def cited(
        self,
        key: str,
        cite: Cite | None = None,
        position: Position = "subsequent",
        first_note: int | None = None,
    ) -> Entry:
        """Give a work as a citation writes it."""
        return Entry(
            self._sources[key],
            self._terms,
            self._settings,
            et_al=self._style.et_al_cite,
            number=self.numbers[key],
            letter=self._letters.get(key, ""),
            locator=cite.locator if cite else None,
            label=cite.label if cite else None,
            position=position,
            first_note=first_note,
            shown=self._shown.get(key, Shown()),
            doubtful=key in self._doubtful,
        )

    def listed(self) -> tuple[ListedWork, ...]:
        """Write the list: each work as an entry, in its order."""
        listed = []
        before: tuple[Name, ...] = ()
        for key in self.order:
            piece = self._style.entry(self.entry(key))
            if not piece:
                continue
            if self._style.lead is not None:
                people = self._style.led_by(self._sources[key])
                if people and _alike(people, before):
                    lead = self._style.lead(self.entry(key))
                    piece = _replaced(piece, lead, self._style.again)
                before = people
            text = set_words(piece.nodes, self._terms)
            label = self._style.label.format(self.numbers[key])
            listed.append(ListedWork(key, text, label))
        return tuple(listed)

    def _order(self) -> tuple[str, ...]:
        sort = self._style.sort_entries
        if sort is None:
            return self._keys
        return tuple(sorted(self._keys, key=lambda key: sort(self.entry(key))))

    def _tell_apart(self) -> None:
        apart = self._style.apart
        if self._style.kind == "number":
            return
        if apart.given in {"initials", "whole"}:
            self._name_namesakes(whole=apart.given == "whole")
        clashing = self._clashing()
        if apart.names:
            for keys in clashing:
                self._show_more(keys)
            clashing = self._clashing()
        if apart.given == "alike":
            for keys in clashing:
                self._show_given(keys)
            clashing = self._clashing()
        if apart.letters:
            for keys in clashing:
                ordered = [key for key in self.order if key in keys]
                for at, key in enumerate(ordered):
                    self._letters[key] = _letter(at)
        elif clashing:
            self._doubtful = frozenset(key for keys in clashing for key in keys)

    def _clashing(self) -> list[tuple[str, ...]]:
        """Give the works whose citations read alike."""
        alike: dict[str, list[str]] = {}
        for key in self._keys:
            text = self._cited_text(key)
            if text:
                alike.setdefault(text, []).append(key)
        return [tuple(found) for found in alike.values() if len(found) > 1]

    def _cited_text(self, key: str) -> str:
        """Give the words with which a work is cited again."""
        way = key, self._shown.get(key, Shown())
        if way not in self._read:
            note = self._first_notes.get(key, 0)
            cited = self._style.cite(self.cited(key, first_note=note))
            self._read[way] = text_of(cited.nodes)
        return self._read[way]

    def _name_namesakes(self, *, whole: bool) -> None:
        """Show the first author's given name, where another has the family name."""
        namesakes: dict[str, set[Given]] = {}
        for key in self._keys:
            for name in self._sources[key].leading[:1]:
                namesakes.setdefault(_family(name), set()).add(given_of(name))
        for key in self._keys:
            for name in self._sources[key].leading[:1]:
                given, beside = given_of(name), namesakes[_family(name)]
                if not whole:
                    beside = {other for other in beside if other[0] != given[0]}
                if name.family and (depth := _depth(given, beside)):
                    self._shown[key] = Shown(given=(depth,))

    def _show_given(self, keys: tuple[str, ...]) -> None:
        """Show given names of works that read alike, as far as that parts them."""
        for key in keys:
            mine = self._sources[key].leading
            beside = [self._sources[other].leading for other in keys]
            shown = self._shown.get(key, Shown())
            visible = max(self._style.et_al_cite.first, shown.names)
            few = len(mine) < (self._style.et_al_cite.least or len(mine) + 1)
            depths = tuple(
                _depth(given_of(name), {given_of(o[at]) for o in beside if at < len(o)})
                for at, name in enumerate(mine if few else mine[:visible])
            )
            self._shown[key] = shown._replace(given=depths)

    def _show_more(self, keys: tuple[str, ...]) -> None:
        """Show more names of works that read alike, as far as that parts them.

        Works by the very same people are parted by letters: names do nothing for them.
        """
        if len({self._families(key) for key in keys}) == 1:
            return
        most = max(len(self._families(key)) for key in keys)
        for key in keys:
            mine = self._families(key)
            others = {self._families(other) for other in keys} - {mine}
            fewest = next(
                (
                    n
                    for n in range(1, most + 1)
                    if all(mine[:n] != o[:n] for o in others)
                ),
                most,
            )
            shown = self._shown.get(key, Shown())
            self._shown[key] = shown._replace(names=min(fewest, len(mine)))

    def _families(self, key: str) -> tuple[str, ...]:
        people = self._sources[key].leading
        return tuple(f"{name.family or name.literal}" for name in people)


def _named(key: str, source: Source) -> Source:
    """Give a work that has a name: what has neither title nor people has its key."""
    if source.title or source.reviewed_title or source.reviewed_genre:
        return source
    people = any(any(getattr(source, role)) for role in _LED)
    if people and source.type not in _LAWS:  # they go by their titles alone
        return source
    return replace(source, title=key)


def _family(name: Name) -> str:
    return f"{name.non_dropping_particle or ''} {name.family}".casefold()


def _depth(given: Given, beside: set[Given]) -> int:
    """Say how much of a given name parts it from others: initials, all, or nothing."""
    others = beside - {given}
    if not others:
        return 0
    return 2 if any(given.initials == other.initials for other in others) else 1


def _alike(some: tuple[Name, ...], others: tuple[Name, ...]) -> bool:
    """Say whether the same people lead two entries."""
    return [_bare(name) for name in some] == [_bare(name) for name in others]


def _bare(name: Name) -> Name:
    return replace(name, span=NOWHERE)


def _letter(at: int) -> str:
    letter = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, len(_LETTERS))
        letter = _LETTERS[rest] + letter
    return letter


def _replaced(piece: Piece, author: Piece, mark: str) -> Piece:
    """Put a dash in place of the author, where that is who leads the entry."""
    names = text_of(author.nodes)
    if not text_of(piece.nodes).startswith(names):
        return piece
    size = len(names)
    nodes = list(piece.nodes)
    while nodes and size:
        node = nodes.pop(0)
        text = node if isinstance(node, str) else text_of(node.nodes)
        if len(text) > size:
            assert isinstance(node, str), "names bear no marks"
            nodes.insert(0, text[size:])
            size = 0
        else:
            size -= len(text)
    return Piece((mark, *nodes), piece.asked)
