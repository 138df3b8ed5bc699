"""The works of one document → entries that differ, in the order of the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import NOWHERE
from briefgen.model.cited import CitedText
from briefgen.model.inlines import Cite
from briefgen.model.sources import Name, Source
from briefgen.resolve.citing.entry import Entry, Position, Shown
from briefgen.resolve.citing.piece import Piece, text_of
from briefgen.resolve.citing.setting import set_words
from briefgen.resolve.citing.style import CitationStyle

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Works:
    """The works of one document, and what is known of them all.

    `numbers` are those of the list; `order` is the order of the list.
    """

    def __init__(
        self,
        style: CitationStyle,
        terms: CitationTerms,
        sources: Mapping[str, Source],
        keys: Sequence[str],
    ) -> None:
        self._style, self._terms, self._sources = style, terms, sources
        self._settings = style.settings(terms.language)
        self._keys = tuple(keys)
        self.numbers = {key: at for at, key in enumerate(self._keys, start=1)}
        self._shown: dict[str, Shown] = {}
        self._letters: dict[str, str] = {}
        self._doubtful: frozenset[str] = frozenset()
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

    def listed(self) -> tuple[tuple[str, CitedText], ...]:
        """Write the list: each work as an entry, in its order."""
        listed = []
        before: tuple[Name, ...] = ()
        for key in self.order:
            piece = self._style.entry(self.entry(key))
            if not piece:
                continue
            if self._style.lead is not None:
                people = _led_by(self._sources[key])
                if people and _alike(people, before):
                    lead = self._style.lead(self.entry(key))
                    piece = _replaced(piece, lead, self._style.again)
                before = people
            listed.append((key, set_words(piece.nodes, self._terms)))
        return tuple(listed)

    def _order(self) -> tuple[str, ...]:
        sort = self._style.sort_entries
        if sort is None:
            return self._keys
        return tuple(sorted(self._keys, key=lambda key: sort(self.entry(key))))

    def _tell_apart(self) -> None:
        style = self._style
        if style.kind == "number":
            return
        clashing = self._clashing(self._keys)
        if style.apart.initials:
            for keys in self._namesakes():
                for key in keys:
                    self._shown[key] = Shown(given=1)
            clashing = self._clashing(self._keys)
        if style.apart.names:
            for keys in clashing:
                self._show_more(keys)
            clashing = self._clashing(self._keys)
        if style.apart.letters:
            for keys in clashing:
                ordered = [key for key in self.order if key in keys]
                for at, key in enumerate(ordered):
                    self._letters[key] = _letter(at)
        elif clashing:
            self._doubtful = frozenset(key for keys in clashing for key in keys)

    def _clashing(self, keys: Sequence[str]) -> list[tuple[str, ...]]:
        """Give the works whose citations read alike."""
        alike: dict[str, list[str]] = {}
        for key in keys:
            text = text_of(self._style.cite(self.cited(key, first_note=0)).nodes)
            if text:
                alike.setdefault(text, []).append(key)
        return [tuple(found) for found in alike.values() if len(found) > 1]

    def _namesakes(self) -> list[tuple[str, ...]]:
        """Give the works of people who share a family name, and are not the same."""
        by_family: dict[str, dict[str, list[str]]] = {}
        for key in self._keys:
            source = self._sources[key]
            people = source.author or source.editor or source.translator
            if people and people[0].family:
                who = people[0]
                given = f"{who.given} {who.suffix or ''}"
                family = f"{who.non_dropping_particle or ''} {who.family}".casefold()
                by_family.setdefault(family, {}).setdefault(given, []).append(key)
        return [
            tuple(key for keys in given.values() for key in keys)
            for given in by_family.values()
            if len(given) > 1
        ]

    def _show_more(self, keys: tuple[str, ...]) -> None:
        """Show more names of works that read alike, as far as that parts them."""
        if len({self._people(key) for key in keys}) == 1:
            return
        most = max(len(self._people(key)) for key in keys)
        for key in keys:
            others = [self._people(other) for other in keys if other != key]
            mine = self._people(key)
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

    def _people(self, key: str) -> tuple[str, ...]:
        source = self._sources[key]
        people = source.author or source.editor or source.translator
        return tuple(f"{name.family or name.literal}" for name in people)


def _led_by(source: Source) -> tuple[Name, ...]:
    """Give the people who lead an entry."""
    return source.author or source.editor or source.translator


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
    """Put a dash in place of the author who leads an entry."""
    size = len(text_of(author.nodes))
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
