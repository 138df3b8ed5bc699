"""Pieces → words as they are set: quotation marks, stops that meet, italics."""

from briefgen.citation_terms import CitationTerms
from briefgen.model.cited import CitedText, CitedWords
from briefgen.resolve.citing.piece import Marked, Node

_MEETING = {
    "!.": "!",
    "!:": "!",
    "?.": "?",
    "?:": "?",
    ":.": ":",
    ":!": "!",
    ":?": "?",
    ";.": ";",
    ";:": ";",
    ";!": "!",
    ";?": "?",
    ",.": ".",
}
"""Two stops that meet, and the one that is printed; others are both printed."""
_STOPS = frozenset(".,;:!?")


class _Setter:
    """Words set so far."""

    def __init__(self, terms: CitationTerms) -> None:
        self._terms = terms
        self.made: list[CitedWords] = []
        self._closing = 0  # how many of the last words are closing quotation marks
        self._depth = 0

    def nodes(self, nodes: tuple[Node, ...], look: CitedWords) -> None:
        for node in nodes:
            if isinstance(node, str):
                self._add(node, look)
            else:
                self._marked(node, look)

    def _marked(self, node: Marked, look: CitedWords) -> None:
        match node.kind:
            case "italic":
                self.nodes(node.nodes, look._replace(italic=not look.italic))
            case "bold":
                self.nodes(node.nodes, look._replace(bold=not look.bold))
            case "small-caps":
                self.nodes(node.nodes, look._replace(small_caps=True))
            case "super" | "sub":
                self.nodes(node.nodes, look._replace(script=node.kind))
            case "link":
                self.nodes(node.nodes, look._replace(target=node.target))
            case "as-is":
                self.nodes(node.nodes, look)
            case "quoted":
                opening, closing = self._marks()
                self._add(opening, look)
                self._depth += 1
                self.nodes(node.nodes, look)
                self._depth -= 1
                self._close(closing, look)

    def _marks(self) -> tuple[str, str]:
        quotes = self._terms.quotes
        return (quotes[2], quotes[3]) if self._depth % 2 else (quotes[0], quotes[1])

    def _close(self, mark: str, look: CitedWords) -> None:
        closing = self._closing
        last = self.made[-1] if self.made else None
        if last and not self._terms.stops_inside and last.text[-1:] in {",", ";"}:
            # A stop of the title's own does not stand inside.
            self.made[-1] = last._replace(text=last.text[:-1])
            mark += last.text[-1]
        self.made.append(look._replace(text=mark))
        self._closing = closing + 1

    def _add(self, text: str, look: CitedWords) -> None:
        if not text:
            return
        if self._closing and text[0] in _STOPS:
            text = self._at_closing(text)
        elif self.made:
            text = self._meeting(text)
        if text:
            self._closing = 0
            last = self.made[-1] if self.made else None
            if last is not None and last[1:] == look[1:]:
                self.made[-1] = CitedWords(last.text + text, *look[1:])
            else:
                self.made.append(CitedWords(text, *look[1:]))

    def _meeting(self, text: str) -> str:
        """Let what was set and what comes agree on the stop between them."""
        last = self.made[-1]
        end, start = last.text[-1:], text[0]
        if end == start and (end in _STOPS or end == " "):
            return text[1:]
        merged = _MEETING.get(end + start)
        if merged is None:
            return text
        if merged != end:
            self.made[-1] = last._replace(text=last.text[:-1] + merged)
        return text[1:]

    def _at_closing(self, text: str) -> str:
        """Move a stop inside the quotation marks before it, where it belongs there."""
        at = len(self.made) - self._closing - 1
        inner = self.made[at]
        end, start = inner.text[-1:], text[0]
        if start == ":" and end in "?!":
            return text  # “Who left?”: a question that is quoted asks nothing here
        if end == start or _MEETING.get(end + start) == end:
            return text[1:]
        if not self._terms.stops_inside or start not in ".,!?":
            return text
        merged = _MEETING.get(end + start, end + start)
        self.made[at] = inner._replace(text=inner.text[:-1] + merged)
        return text[1:]


def set_words(nodes: tuple[Node, ...], terms: CitationTerms) -> CitedText:
    """Give pieces as they are set in a language."""
    setter = _Setter(terms)
    setter.nodes(nodes, CitedWords(""))
    return tuple(words for words in setter.made if words.text)
