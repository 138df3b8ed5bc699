"""Texts as an author types them, to texts as a typesetter sets them.

Straight quotation marks become those of the language, nested ones alternate;
marks of citation move behind the punctuation; what must not part at a line's end
(a number and its month, an initial and its name) is joined by no-break spaces.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from briefgen.locale import Locale
from briefgen.model.inlines import (
    Changed,
    Citation,
    Code,
    Inline,
    LineBreak,
    Note,
    Text,
    Words,
)

_NO_BREAK = "\u00a0"
_OPENERS = "([{«„‹“‘–—-/\u00a0\u202f "
_INITIAL = re.compile(r"\b([A-Z])\. (?=[A-Z])")
_REFERENCE = re.compile(r"\b(pages?|pp?\.|paras?\.|[Nn]o\.|§+) (?=\d)")
_SPACED_DASH = re.compile(r" (?=[–—] )")
_MEASURED = re.compile(r"(?<=\d) (?=(?:per cent|million|billion|%|€|km|kg|mm|m|cm)\b)")
_STOPS = (".", ",", ";", ":", "!", "?")
_STRAIGHT = re.compile("[\"']")
_HIGH = re.compile(r"^ ?([;!?])")
_WHITE = " \u00a0\u202f"
_LEADING = re.compile(r"[.,;:!?]?[”’»“]?[.,;:]?")


Raised: TypeAlias = Callable[[Inline], bool]


@dataclass
class Typesetter:
    """Sets the texts of one language; quotation marks are balanced in each text."""

    locale: Locale
    single: bool = False  # single quotation marks outside, where the language lets
    in_notes: bool = False  # the same inside a note
    in_words: bool = False  # citations are words of the text, and no raised marks
    _open: list[str] = field(default_factory=list)

    @cached_property
    def _months(self) -> re.Pattern[str]:
        return re.compile(rf"(?<=\d) (?=(?:{'|'.join(self.locale.months)})\b)")

    def set(self, text: Text) -> Text:
        """Set a whole text."""
        self._open.clear()
        return self._settle(self._inlines(self._marks(text)))

    def plain(self, words: str) -> str:
        """Set the quotation marks and apostrophes of a plain field, as of a text."""
        if not _STRAIGHT.search(words):
            return words
        self._open.clear()
        return self._words(words, " ")[0]

    def quoted(self, words: str) -> str:
        """Put somebody's words in quotation marks; marks inside alternate."""
        self._open.clear()
        opened = self._mark('"', opening=True)
        inner, _ = self._words(_straight(words), " ")
        closed = self._mark('"', opening=False)
        return self._join(f"{opened}{inner}{closed}")

    def quotation(self, text: Text) -> Text:
        """Put a text in quotation marks; what is raised at its end stands behind."""
        end = len(text)
        while end and self.raised(text[end - 1]):
            end -= 1
        if not end:
            return self.set(text)
        said = [
            Words(each.span, _straight(each.text)) if isinstance(each, Words) else each
            for each in text[:end]
        ]
        first, last = said[0], said[-1]
        said.insert(0, Words(first.span, '"'))
        said.append(Words(last.span, '"'))
        return self.set((*_joined(said), *text[end:]))

    def _marks(self, text: Text) -> Text:
        """Put marks of citations and notes where the language has them."""
        if self._french:
            high = self.locale.punctuation.before_high
            return _before_punctuation(text, self.raised, high)
        return _behind_punctuation(text, self.raised)

    def raised(self, inline: Inline) -> bool:
        """Say whether an inline is printed as a raised mark, and not as words."""
        if isinstance(inline, Citation):
            return not (self.in_words or inline.narrative)
        return isinstance(inline, Note)

    @property
    def _french(self) -> bool:
        return bool(self.locale.punctuation.before_high)

    def _inlines(self, text: Text) -> Text:
        before, out = " ", list[Inline]()
        for inline in text:
            match inline:
                case Words():
                    words, before = self._words(inline.text, before)
                    out.append(Words(inline.span, words))
                case LineBreak():
                    before = " "
                    out.append(inline)
                case Citation():
                    out.append(inline)
                case Code():
                    before = inline.text[-1:] or before
                    out.append(inline)
                case Note():
                    # A note has quotation marks of its own.
                    inner = Typesetter(self.locale, self.single, in_words=self.in_notes)
                    out.append(inline._replace(inlines=inner.set(inline.inlines)))
                case Changed(how="removed"):
                    # So has what was removed: its other half may stay.
                    inner = Typesetter(self.locale, self.single)
                    out.append(inline._replace(inlines=inner.set(inline.inlines)))
                case _:
                    out.append(inline._replace(inlines=self._inlines(inline.inlines)))
                    before = "x"
        return tuple(out)

    def _words(self, words: str, before: str) -> tuple[str, str]:
        out, done = [], 0
        for found in _STRAIGHT.finditer(words):
            at = found.start()
            last, after = words[at - 1] if at else before, words[at + 1 : at + 2]
            if found.group() == '"':
                opening = last in _OPENERS and not after.isspace()
                mark = self._mark('"', opening=opening)
            else:
                mark = self._apostrophe(last, after)
            out += [words[done:at], mark]
            done = at + 1
        out.append(words[done:])
        return "".join(out), words[-1:] or before

    def _apostrophe(self, before: str, after: str) -> str:
        if before in _OPENERS and (after.isalnum() or after in "[(…"):
            # ’90s and ’tis are apostrophes; a year is the one case that is certain.
            return "’" if after.isdigit() else self._mark("'", opening=True)
        if self._open and self._open[-1] == "'" and not after.isalnum():
            return self._mark("'", opening=False)
        return "’"

    def _mark(self, typed: str, *, opening: bool) -> str:
        marks = self.locale.punctuation.marks(single=self.single)
        if opening:
            self._open.append(typed)
            outer = len(self._open) % 2 == 1
            return marks[0] if outer else marks[2]
        outer = len(self._open) % 2 == 1 or not self._open
        if self._open:
            self._open.pop()
        return marks[1] if outer else marks[3]

    def _settle(self, text: Text) -> Text:
        out = list[Inline]()
        for inline in text:
            match inline:
                case Words():
                    out.append(Words(inline.span, self._join(inline.text)))
                case Citation() | Code() | LineBreak() | Note():
                    out.append(inline)
                case _:
                    out.append(inline._replace(inlines=self._settle(inline.inlines)))
        return tuple(out)

    def _join(self, words: str) -> str:
        words = _INITIAL.sub(rf"\1.{_NO_BREAK}", words)
        words = _REFERENCE.sub(rf"\1{_NO_BREAK}", words)
        words = _SPACED_DASH.sub(_NO_BREAK, words)
        words = _MEASURED.sub(_NO_BREAK, words)
        words = self._months.sub(_NO_BREAK, words)
        if self._french:
            rules = self.locale.punctuation
            words = re.sub(r"(?<=[\w»)\]%]) ?([;!?])", rf"{rules.before_high}\1", words)
            words = re.sub(
                r"(?<=[\w»)\]%]) ?:(?=\s|$)", f"{rules.before_colon}:", words
            )
        return words


def _joined(text: Sequence[Inline]) -> Text:
    """Make words that meet one: a mark is kerned against its word."""
    out = list[Inline]()
    for each in text:
        last = out[-1] if out else None
        if isinstance(last, Words) and isinstance(each, Words):
            out[-1] = Words(last.span, last.text + each.text)
        else:
            out.append(each)
    return tuple(out)


def _straight(words: str) -> str:
    """Make the marks inside a quotation straight, so that they can alternate."""
    return re.sub("[“”„]", '"', re.sub("[‘‚]", "'", words))


def _takes_stop(out: list[Inline], raised: Raised) -> bool:
    """Say whether punctuation may follow what stands before the last marks."""
    words = next((i for i in reversed(out) if not raised(i)), None)
    return not isinstance(words, Words) or not words.text.endswith(_STOPS)


def _behind_punctuation(text: Text, raised: Raised) -> Text:
    """Move marks of citations and notes behind the punctuation that follows.

    The space that an author types before a citation goes: the mark stands at its
    word.
    """
    out = list[Inline]()
    for at, inline in enumerate(text):
        if raised(inline) and out:
            last = out[-1]
            if isinstance(last, Words):
                out[-1] = Words(last.span, last.text.rstrip(" "))
        elif isinstance(inline, Words) and at:
            before = text[at - 1]
            found = _LEADING.match(inline.text)
            moved = found.group() if found and _takes_stop(out, raised) else ""
            if raised(before) and moved:
                inline = Words(inline.span, inline.text[len(moved) :])  # noqa: PLW2901
                place = len(out)
                while place and raised(out[place - 1]):
                    place -= 1
                out.insert(place, Words(inline.span, moved))
        out.append(inline)
    return tuple(out)


def _before_punctuation(text: Text, raised: Raised, high: str) -> Text:
    """Move marks of citations and notes before the stop that they follow (French).

    `high` is the white before what stands high: it goes between mark and stop.
    """
    out, stop = list[Inline](), ""
    for inline in text:
        last = out[-1] if out else None
        if raised(inline):
            if isinstance(last, Words):
                words = last.text.rstrip(" ")
                bare = words.rstrip(".,;!?")
                # An ellipsis of three dots is no stop.
                stop = "" if words.endswith("..") else words[len(bare) :]
                if stop:
                    words = bare.rstrip(_WHITE)
                out[-1] = Words(last.span, words)
                stop = _HIGH.sub(rf"{high}\1", stop)
        else:
            if stop:
                out.append(Words(inline.span, stop))
                stop = ""
            if isinstance(inline, Words) and last is not None and raised(last):
                words = _HIGH.sub(rf"{high}\1", inline.text)
                inline = Words(inline.span, words)  # noqa: PLW2901 (as it is printed)
        out.append(inline)
    if stop:
        out.append(Words(text[-1].span, stop))
    return tuple(out)
