"""Random strings as texts: the PDF says what was read, or a diagnostic why it does not.

Thousands stand in one brief, a row of a table each, so that a line tells its string.
What is told of is taken out; what is left must be printed, whole and in order.
"""

import json
import random
import re
import unicodedata
from pathlib import Path

import pytest

from briefgen.diagnostics import Severity
from briefgen.model.inlines import Note, plain
from briefgen.model.walk import inlines, texts
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.preflight.reading import Reading
from tests.endurance import trials

TRIALS = trials("STRINGS", 1_000)
AT_ONCE = 500
HEAD = 'title: T\ncontext:\n  - table:\n      columns: ["text"]\n      rows:\n'
LINES = HEAD.count("\n")

USUAL = (
    "the quick brown fox 12 3.5 AT&T <b> Élève Straße žluťoučký Ελλάδα Москва".split()
)
MARKS = [*"*_`[]()<>!#^~|\\&;:.,-–—+=/@$%{}'\"…„“”«» \u00a0\u202f\u2009\u00ad"]
MARKS += [
    "**",
    "__",
    "``",
    "](",
    "[^",
    "^[",
    "[@",
    "&amp;",
    "&#65;",
    "<!--",
    "--",
    "...",
]
STRANGE = [*"\u0301\u0308\u200b\u200c\u200d\u2060\ufeff\u3000\ufb01\u0130\u1e9e\u00df"]
STRANGE += [
    *"\u4e2d\u05d0\u0915\U0001f600\ue000\ufffd\U000e0041\u202e\x07\ud800\x85\u2028"
]
TOLD = frozenset(("BG101", "BG102", "BG204", "BG302", "BG401", "BG705", "BG903"))
CHANGED = re.compile(
    r"[\s\u200b-\u200d\u2060\ufeff\u00ad'\u2018-\u201e\"«»‹›.…\u2010-\u2014-]+"
)


def string(number: int) -> str:
    """Give the string with this number: words, marks, and seldom what is strange."""
    lots = random.Random(number)  # noqa: S311 (no secret: the same each time)
    strange = STRANGE if not lots.randrange(8) else USUAL
    pools = (USUAL, USUAL, MARKS, strange)
    parts = [lots.choice(lots.choice(pools)) for _ in range(lots.randrange(1, 12))]
    return lots.choice(("", " ")).join(parts)


def source(strings: list[str]) -> SourceText:
    rows = "".join(f"        - [{json.dumps(each)}]\n" for each in strings)
    return SourceText("b.yaml", (HEAD + rows).encode(), Path())


def untold(strings: list[str]) -> list[str]:
    """Leave out what something is told of, until nothing is."""
    while strings:
        found = validate_brief(source(strings)).diagnostics
        wrong = [each for each in found if each.code in TOLD]
        others = [each for each in found if each.severity is Severity.ERROR]
        assert {each.code for each in others} <= TOLD, others
        lines = {
            line - LINES - 1
            for each in wrong
            for line in range(each.span.start[0], each.span.end[0] + 1)
        }
        if not lines:
            return strings
        kept = [each for at, each in enumerate(strings) if at not in lines]
        assert len(kept) < len(strings), wrong
        strings = kept
    return strings


def folded(text: str) -> str:
    """Leave out what typesetting may change: spaces, hyphens, the form of marks."""
    return CHANGED.sub("", unicodedata.normalize("NFKD", text))


@pytest.mark.parametrize("first", range(0, TRIALS, AT_ONCE))
def test_what_nobody_tells_of_is_printed_as_it_was_read(first: int) -> None:
    strings = untold([string(number) for number in range(first, first + AT_ONCE)])
    assert len(strings) > AT_ONCE // 2, "most are told of"
    made = source(strings)
    case, rendered = validate_brief(made).value, render_brief(made)
    assert case is not None
    assert rendered.value is not None, rendered.diagnostics

    reading = Reading(rendered.value.pdf)
    words, at = folded(reading.words(reading.tree)), 0
    for text in texts(case.brief.context):
        if any(isinstance(inline, Note) for inline in inlines(text)):
            continue  # a letter stands for it, and its words are at the foot
        wanted = folded(plain(text))
        found = words.find(wanted, at)
        assert found >= 0, f"{plain(text)!r} is lost"
        at = found + len(wanted)
