"""Markdown tokens of one paragraph → inlines, each at its own place in the file."""

import re
from bisect import bisect_right
from typing import Any, NamedTuple

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.identifiers import Url
from briefgen.model.inlines import (
    Citation,
    Cite,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Note,
    Strong,
    Text,
    Words,
)
from briefgen.model.values import Language, Placed
from briefgen.read.characters import MOST_CHARACTERS, REFUSED, refused
from briefgen.read.faults import bad_value, short, shown, too_big
from briefgen.read.markdown.cites import WrittenCite
from briefgen.read.markdown.grammar import (
    HARD_BREAK,
    MARKUP,
    Environment,
    cited_alone,
    parse_inlines,
)
from briefgen.read.nodes import Scalar

MOST_DEPTH = 8
"""Levels of emphasis, links and notes in one another; and of lists and quotations."""

_LEFT_OVER = re.compile(
    r"(?<!\\)(?:\]\(|\[-?@|\[\^|\^\[|\]\{lang)"
)  # markup that was not read
_SPACE = re.compile(r"[ \t\n\r\x85\u2028\u2029]+")  # a no-break space stays
_BLANK = " \t\n\r\x85\u2028\u2029"


class Passage(NamedTuple):
    """A stretch of a scalar that is parsed in one go: its words, line by line.

    Lines may have lost their indentation, or the `>` of a quotation, to the block
    that they stand in: `starts` has their offsets here, `places` in the scalar.
    """

    scalar: Scalar
    text: str
    starts: tuple[int, ...] = (0,)
    places: tuple[int, ...] = (0,)

    def span(self, start: int, end: int) -> Span:
        """Give the place in the file of a stretch of the words."""
        if len(self.starts) == 1:  # a line: most texts are no longer
            gap = self.places[0] - self.starts[0]
            return self.scalar.span_of(gap + start, gap + max(start, end))
        first = self._offset(start)
        return self.scalar.span_of(first, max(self._offset(end - 1) + 1, first))

    def _offset(self, at: int) -> int:
        line = bisect_right(self.starts, at, 1) - 1
        return self.places[line] + at - self.starts[line]


class Notes:
    """The notes that one field defines, and those that it calls."""

    def __init__(self) -> None:
        self.defined: dict[str, tuple[Span, Text]] = {}
        self.called: set[str] = set()


def read_passage(
    passage: Passage,
    notes: Notes | None,
    environment: Environment,
    faults: list[Diagnostic],
) -> Text:
    """Give the inlines of a passage. `notes` is None inside a note."""
    text = passage.text
    if len(text) > MOST_CHARACTERS:
        message = f"a paragraph is longer than {MOST_CHARACTERS:,} characters"
        faults.append(
            too_big(passage.span(0, 1), message, "part it with an empty line")
        )
        return ()
    cited = None if HARD_BREAK in text else cited_alone(text)
    if cited == []:
        words = _spaced(text).strip(" ")
        if not words:
            return ()
        lead = len(text) - len(text.lstrip(_BLANK))
        return (Words(passage.span(lead, len(text.rstrip(_BLANK))), words),)
    builder = _Builder(passage, notes, faults)
    if cited is not None:
        at = 0
        for start, end, cites in cited:
            builder.words(text[at:start], at, start)
            builder.cite(cites, start, end)
            at = end
        builder.words(text[at:], at, len(text))
        return builder.done()
    for token in parse_inlines(text, environment):
        assert token.map is not None
        start, end = token.map
        match token.type:
            case "text" | "text_special":
                content = token.content
                if token.info == "entity":
                    # What stands for no character is taken as it is written.
                    content = token.markup if content == "\ufffd" else content
                    builder.check(content, start, end)
                builder.words(content, start, end)
            case "softbreak":
                builder.words(" ", start, end)
            case "hardbreak":
                builder.line_break(start, end)
            case "code_inline":
                builder.add(Code(passage.span(start, end), token.content))
            case "citation":
                narrative = token.meta.get("narrative", False)
                builder.cite(token.meta["cites"], start, end, narrative=narrative)
            case "note_call":
                builder.call(token.meta["label"], start, end)
            case "image":
                builder.image(token.content, start, end)
            case _ if token.nesting > 0:
                builder.open(
                    token.type.removesuffix("_open"), token.attrs | token.meta, start
                )
            case _:
                builder.close(end)
    return builder.done()


class _Open(NamedTuple):
    """A container that is not closed yet, and what surrounds it."""

    kind: str
    given: dict[str, str | int | float]
    start: int
    around: list[Inline]


class _Builder:
    """The inlines as far as they are read."""

    def __init__(
        self, passage: Passage, notes: Notes | None, faults: list[Diagnostic]
    ) -> None:
        self._passage = passage
        self._notes = notes
        self._faults = faults
        self._made: list[Inline] = []
        self._open: list[_Open] = []
        self._words: list[str] = []  # text not yet made an inline, and its stretch
        self._from = self._to = 0
        self._told = False

    def words(self, text: str, start: int, end: int) -> None:
        """Go on with plain words."""
        if not text:  # what is left of a mark of emphasis
            return
        if not self._words:
            self._from = start
        self._words.append(text)
        self._to = end

    def add(self, inline: Inline) -> None:
        """Add something that is not words."""
        self._flush()
        self._made.append(inline)

    def line_break(self, start: int, end: int) -> None:
        """End a line; the spaces before it were its mark, or are lost on it."""
        while self._words and not self._words[-1].strip(_BLANK):
            self._words.pop()
        if self._words:
            self._words[-1] = self._words[-1].rstrip(_BLANK)
        self.add(LineBreak(self._passage.span(start, end)))

    def check(self, text: str, start: int, end: int) -> None:
        """Refuse what may not stand in a file even where it is spelt out."""
        found = REFUSED.search(text)
        if found:
            span = self._passage.span(start, end)
            self._faults.append(refused(found[0], span))

    def cite(
        self,
        written: tuple[WrittenCite, ...],
        start: int,
        end: int,
        *,
        narrative: bool = False,
    ) -> None:
        """Add a citation."""
        made = tuple(
            Cite(
                self._passage.span(each.start, each.end),
                Placed(each.key, self._key_span(each)),
                each.place.locator,
                each.place.label,
                self._affix(each.prefix, start, end),
                self._affix(each.place.suffix, start, end),
                each.suppress_author,
                each.place.written,
            )
            for each in written
        )
        self.add(Citation(self._passage.span(start, end), made, narrative))

    def _affix(self, text: str | None, start: int, end: int) -> Text:
        """Read the words before or behind a work in a citation, with their stresses."""
        if not text:
            return ()
        span = self._passage.span(start, end)
        if not MARKUP.search(text) and HARD_BREAK not in text:
            return (Words(span, text),)
        read = read_passage(Passage(self._passage.scalar, text), None, {}, [])
        return tuple(
            inline._replace(span=span)
            for inline in read
            if isinstance(inline, Words | Emphasis | Strong)
        )

    def _key_span(self, cite: WrittenCite) -> Span:
        start = cite.start + len("-@" if cite.suppress_author else "@")
        return self._passage.span(start, start + len(cite.key))

    def call(self, label: str, start: int, end: int) -> None:
        """Put a note where it is called."""
        self._flush()
        span = self._passage.span(start, end)
        if self._notes is None:
            self._faults.append(bad_value(span, "a note cannot call a note"))
            return
        self._notes.called.add(label)
        if label in self._notes.defined:
            self._made.append(Note(span, self._notes.defined[label][1]))
            return
        message = f"the note “[^{short(label)}]” has no words in this text"
        hint = f"add a line “[^{short(label)}]: …” below the paragraph"
        self._faults.append(
            Diagnostic("BG302", "reference/unknown-id", span, message, hint)
        )

    def image(self, alt: str, start: int, end: int) -> None:
        """Say where a picture belongs; its words stay."""
        self._flush()
        span = self._passage.span(start, end)
        message = "a picture cannot stand inside a text"
        hint = "make the text a list, with an item “- figure: {image: …, alt: …}”"
        self._faults.append(bad_value(span, message, hint))
        if alt:
            behind = start + len("![")
            self.add(Words(self._passage.span(behind, behind + len(alt)), alt))

    def open(self, kind: str, given: dict[str, Any], start: int) -> None:
        """Open a container."""
        self._flush()
        if kind == "strong":
            start -= 1  # the token stands at the inner of its two marks
        self._open.append(_Open(kind, given, start, self._made))
        self._made = []

    def close(self, end: int) -> None:
        """Close the container that was opened last."""
        self._flush()
        kind, given, start, around = self._open.pop()
        inside, self._made = tuple(self._made), around
        if kind == "strong":
            end += 1
        span = self._passage.span(start, end)
        if len(self._open) >= MOST_DEPTH:
            self._too_deep(span)
            self._made += inside
            return
        match kind:
            case "em":
                self._made.append(Emphasis(span, inside))
            case "strong":
                self._made.append(Strong(span, inside))
            case "link":
                self._made += self._link(start, end, given, inside)
            case "note":
                self._made += self._note(span, inside)
            case _:
                assert kind == "foreign"
                self._made += self._foreign(span, str(given["language"]), inside)

    def done(self) -> Text:
        """Give what was made, without white space around it."""
        self._flush()
        assert not self._open
        return _trimmed(self._made)

    def _flush(self) -> None:
        text = _spaced("".join(self._words))
        self._words.clear()
        if not text:
            return
        self._made.append(Words(self._passage.span(self._from, self._to), text))
        if "[" not in text and "]" not in text:
            return  # as most do
        found = _LEFT_OVER.search(self._passage.text, self._from, self._to)
        if found:
            span = self._passage.span(found.start(), found.end())
            message = f"“{found[0]}” starts no link, citation or note as it stands"
            hint = "look for a space or a bracket too many; or write \\[ for a bracket"
            self._faults.append(bad_value(span, message, hint))

    def _too_deep(self, span: Span) -> None:
        if not self._told:
            message = f"emphasis, links and notes stand more than {MOST_DEPTH} deep"
            self._faults.append(too_big(span, message))
            self._told = True

    def _link(self, start: int, end: int, given: dict[str, Any], inside: Text) -> Text:
        span = self._passage.span(start, end)
        target = str(given.get("href", ""))
        if "title" in given:
            message = "a link has no title here, only words"
            self._faults.append(bad_value(span, message, "write it into the text"))
        if target.startswith("#") and len(target) > 1:
            return (CrossReference(span, self._target(target[1:], start, end), inside),)
        try:
            address = Url.parse(target)
        except ValueError as fault:
            hint = "to link to a part of the brief, write [](#its-id)"
            self._faults.append(bad_value(span, shown(str(fault)), hint))
            return inside
        return (Link(span, str(address), inside or (Words(span, target),)),)

    def _target(self, id_: str, start: int, end: int) -> str:
        """Place the id that a link leads to, where it stands in the link itself."""
        at = self._passage.text.rfind(f"(#{id_})", start, end) + len("(#")
        found = at > start
        return Placed(id_, self._passage.span(at, at + len(id_))) if found else id_

    def _note(self, span: Span, inside: Text) -> Text:
        if self._notes is None or any(each.kind == "note" for each in self._open):
            self._faults.append(bad_value(span, "a note cannot hold a note"))
            return ()
        return (Note(span, _trimmed([*inside])),)

    def _foreign(self, span: Span, language: str, inside: Text) -> Text:
        try:
            tag = Language.parse(language)
        except ValueError as fault:
            self._faults.append(bad_value(span, shown(str(fault))))
            return inside
        return (Foreign(span, str(tag), inside),)


def _spaced(text: str) -> str:
    """Make one space of each stretch of white space: for most texts, of each line."""
    text = text.replace("\n", " ")
    if text.isprintable() and "  " not in text:
        return text
    return _SPACE.sub(" ", text)


def _trimmed(made: list[Inline]) -> Text:
    if made and isinstance(made[0], Words) and made[0].text.startswith(" "):
        made[0] = made[0]._replace(text=made[0].text.lstrip(" "))
    if made and isinstance(made[-1], Words) and made[-1].text.endswith(" "):
        made[-1] = made[-1]._replace(text=made[-1].text.rstrip(" "))
    return tuple([each for each in made if not isinstance(each, Words) or each.text])
