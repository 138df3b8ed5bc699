"""Citations in the order of reading → their words, and the list of the works cited."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.citation_terms import CitationTerms
from briefgen.model.cited import CitedText, ListedWork, plain_words
from briefgen.model.inlines import Citation, Cite, Emphasis, Strong, Text, Words, plain
from briefgen.model.sources import Source
from briefgen.resolve.citing.cases import capital
from briefgen.resolve.citing.entry import Position
from briefgen.resolve.citing.piece import Marked, Node, Piece, text_of
from briefgen.resolve.citing.setting import set_words
from briefgen.resolve.citing.style import CitationStyle
from briefgen.resolve.citing.works import Works


class Placed(NamedTuple):
    """A citation where it stands; `own`: inside a note that the author wrote."""

    citation: Citation
    note: int = 0
    own: bool = False


class Written(NamedTuple):
    """A citation's words, and those that stay in the text where the rest is a note."""

    text: CitedText
    in_text: CitedText = ()


class CitedWorks(NamedTuple):
    """All citations in their order, and the entries of the list in theirs."""

    citations: tuple[Written, ...]
    entries: tuple[ListedWork, ...]
    numbers: Mapping[str, int]


def write_citations(
    style: CitationStyle,
    terms: CitationTerms,
    sources: Mapping[str, Source],
    placed: Sequence[Placed],
    further: Sequence[str] = (),
) -> CitedWorks:
    """Write every citation, and the list: of what is cited, and `further` works."""
    return _Writer(style, terms, sources, placed, further).written()


class _Writer:
    """The citations of one document, and the works that they cite."""

    def __init__(
        self,
        style: CitationStyle,
        terms: CitationTerms,
        sources: Mapping[str, Source],
        placed: Sequence[Placed],
        further: Sequence[str],
    ) -> None:
        self.style, self.terms, self.sources = style, terms, sources
        self.placed = placed
        cited = (cite.key for each in placed for cite in each.citation.cites)
        keys = dict.fromkeys(key for key in (*cited, *further) if key in sources)
        first_notes: dict[str, int] = {}
        for each in placed:
            for cite in each.citation.cites:
                first_notes.setdefault(cite.key, each.note)
        self.works = Works(style, terms, sources, tuple(keys), first_notes)
        self._authors: dict[str, str] = {}
        self._cited: dict[tuple[object, ...], Piece] = {}

    def written(self) -> CitedWorks:
        """Give everything in its order."""
        citations = tuple(self._citations())
        return CitedWorks(citations, self.works.listed(), self.works.numbers)

    def _citations(self) -> list[Written]:
        written = []
        first_notes: dict[str, int] = {}
        last: Placed | None = None
        for each in self.placed:
            positions = self._positions(each, last, first_notes)
            written.append(self._citation(each, positions))
            if each.citation.cites:
                last = each
        return written

    def _positions(
        self, each: Placed, last: Placed | None, first_notes: dict[str, int]
    ) -> list[tuple[Cite, Position, int | None]]:
        found: list[tuple[Cite, Position, int | None]] = []
        before: Cite | None = None
        if last is not None and len(last.citation.cites) == 1:
            near = self.style.kind != "note" or each.note - last.note <= 1
            before = last.citation.cites[0] if near else None
        for cite in each.citation.cites:
            if cite.key not in self.sources:
                continue
            noted = first_notes.get(cite.key)
            position: Position = "first" if noted is None else "subsequent"
            if noted is not None and before is not None and before.key == cite.key:
                position = _ibid(before, cite)
            first_notes.setdefault(cite.key, each.note)
            found.append((cite, position, noted))
            before = cite
        return found

    def _citation(
        self, each: Placed, positions: list[tuple[Cite, Position, int | None]]
    ) -> Written:
        style = self.style
        narrative = each.citation.narrative
        in_text: CitedText = ()
        if narrative and positions and style.kind != "number":
            in_text = set_words(self._named(positions[0][0].key).nodes, self.terms)
        items = [
            self._item(cite, position, noted, hidden=narrative and not at)
            for at, (cite, position, noted) in enumerate(positions)
        ]
        items = self._sorted(items, narrative=narrative)
        body = self._joined(items)
        if style.kind == "note":
            return self._note(each, body, in_text)
        nodes: list[Node] = []
        if narrative and in_text and style.kind == "author-date":
            nodes += [*self._named(positions[0][0].key).nodes, " "]
        nodes += [*((style.before,) if style.before else ()), *body]
        nodes += [style.after] if style.after else []
        return Written(set_words(tuple(nodes), self.terms))

    def _named(self, key: str) -> Piece:
        return self.style.author(self.works.cited(key))

    def _note(self, each: Placed, body: tuple[Node, ...], named: CitedText) -> Written:
        nodes = body if each.own else (*body, ".")
        text = set_words(nodes, self.terms)
        if not each.own and not plain_words(text).startswith("ibid"):
            text = capitalised(text)
        if each.own and each.citation.narrative:
            return Written((*named, *_spaced(text, named)), ())
        return Written(text, named)

    def _item(
        self, cite: Cite, position: Position, noted: int | None, *, hidden: bool
    ) -> "_Item":
        hidden = hidden or cite.suppress_author
        author = self._author(cite.key) if self.style.collapse == "year" else ""
        same = (cite.key, cite.locator, cite.label, position, noted, hidden)
        piece = self._cited.get(same)
        if piece is None:
            entry = self.works.cited(cite.key, cite, position, noted)
            entry.author_hidden = hidden
            piece = self._linked(self.style.cite(entry), cite.key)
            self._cited[same] = piece
        return _Item(cite, piece, author)

    def _author(self, key: str) -> str:
        if key not in self._authors:
            self._authors[key] = text_of(self._named(key).nodes)
        return self._authors[key]

    def _linked(self, piece: Piece, key: str) -> Piece:
        """Let a work in the text lead to its entry; a note has links of its own."""
        if self.style.kind == "note":
            return piece
        return piece.marked("link", f"#source.{key}")

    def _sorted(self, items: list["_Item"], *, narrative: bool) -> list["_Item"]:
        sort = self.style.sort_cites
        if self.style.kind == "number" and not any(
            item.cite.prefix for item in items[1:]
        ):
            items = sorted(items, key=lambda item: self.works.numbers[item.cite.key])
        elif sort and not narrative and not any(item.cite.prefix for item in items):
            items = sorted(
                items, key=lambda item: sort(self.works.cited(item.cite.key))
            )
        if self.style.collapse != "year":
            return items
        gathered: list[_Item] = []
        for item in items:
            same = [
                at for at, other in enumerate(gathered) if other.author == item.author
            ]
            if item.author and same and not item.cite.prefix:
                gathered.insert(same[-1] + 1, item._replace(follows=True))
            else:
                gathered.append(item)
        return gathered

    def _joined(self, items: list["_Item"]) -> tuple[Node, ...]:
        nodes: list[Node] = []
        style = self.style
        run = self._runs(items) if style.collapse == "number" else {}
        before: _Item | None = None
        for at, item in enumerate(items):
            if at in run and run[at] is None:
                continue
            if before is not None:
                nodes.append(self._between(before, item))
            nodes += _prefixed(item.cite)
            if item.follows:
                entry = self.works.cited(item.cite.key, item.cite)
                entry.author_hidden = True
                nodes += self._linked(style.cite(entry), item.cite.key).nodes
            elif run.get(at):
                nodes += [*item.piece.nodes, "–", str(run[at])]
            else:
                nodes += item.piece.nodes
            nodes += _suffixed(item.cite)
            before = item
        return tuple(nodes)

    def _between(self, before: "_Item", item: "_Item") -> str:
        if item.follows and not (before.cite.locator or before.cite.suffix):
            return ", "
        return self.style.between

    def _runs(self, items: list["_Item"]) -> dict[int, int | None]:
        """Tell of each run of numbers where it ends; None: inside a run."""
        runs: dict[int, int | None] = {}
        at = 0
        while at < len(items):
            end = at
            while end + 1 < len(items) and self._next(items[end], items[end + 1]):
                end += 1
            if end - at >= 2:  # noqa: PLR2004 (1–3, but 1,2)
                runs[at] = self.works.numbers[items[end].cite.key]
                runs |= dict.fromkeys(range(at + 1, end + 1))
            at = end + 1
        return runs

    def _next(self, one: "_Item", other: "_Item") -> bool:
        bare = not (one.cite.suffix or other.cite.prefix or other.cite.suffix)
        step = self.works.numbers[other.cite.key] - self.works.numbers[one.cite.key]
        return bare and step == 1


class _Item(NamedTuple):
    """One work in a citation."""

    cite: Cite
    piece: Piece
    author: str
    follows: bool = False  # another of the same author


def _ibid(before: Cite, cite: Cite) -> Position:
    same = (before.locator, before.label) == (cite.locator, cite.label)
    if same:
        return "ibid"
    return "ibid-with-locator" if cite.locator else "subsequent"


def _marked(text: Text) -> tuple[Node, ...]:
    """Give an author's words with their stresses."""
    nodes: list[Node] = []
    for inline in text:
        match inline:
            case Words():
                nodes.append(inline.text)
            case Emphasis():
                nodes.append(Marked("italic", _marked(inline.inlines)))
            case Strong():
                nodes.append(Marked("bold", _marked(inline.inlines)))
            case _:
                nodes.append(plain((inline,)))
    return tuple(nodes)


def _prefixed(cite: Cite) -> tuple[Node, ...]:
    return (*_marked(cite.prefix), " ") if cite.prefix else ()


def _suffixed(cite: Cite) -> tuple[Node, ...]:
    if not cite.suffix:
        return ()
    start = plain(cite.suffix)[:1]
    return (*(() if start in ".,;:" else (", ",)), *_marked(cite.suffix))


def _spaced(text: CitedText, named: CitedText) -> CitedText:
    if not text or not named:
        return text
    return (text[0]._replace(text=f", {text[0].text}"), *text[1:])


def capitalised(text: CitedText) -> CitedText:
    """Give a note's words with a capital first."""
    return (text[0]._replace(text=capital(text[0].text)), *text[1:]) if text else text
