"""Decoding: what a type says of its YAML, and what is said where that is otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, TypeVar

import pytest

from briefgen.diagnostics import NOWHERE, Diagnostic, Span
from briefgen.model.blocks import Body
from briefgen.model.inlines import Text
from briefgen.model.values import Id, PartialDate, Placed
from briefgen.read.decode import decode
from briefgen.read.nodes import Node
from briefgen.read.yamltree import parse

T = TypeVar("T")


class Size(StrEnum):
    """A choice."""

    SMALL = "small"
    VERY_LARGE = "very large"


@dataclass(frozen=True, slots=True)
class Person:
    """Has a short form."""

    SHORT: ClassVar[str] = "name"
    span: Span
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Has a field of every type."""

    span: Span
    title: str = ""
    id: Id | None = None
    count: int = 0
    share: float | None = None
    open: bool | None = None
    size: Size = Size.SMALL
    kind: Literal["note", "method"] = "note"
    date: PartialDate | Literal["n.d."] | None = None
    words: tuple[str, ...] = ()
    people: tuple[Person, ...] = field(default=(), metadata={"one": True})
    caveats: tuple[Person, ...] | Literal["none known"] = ()
    by_name: Mapping[str, Person] = field(default_factory=dict)
    place: str | None = field(default=None, metadata={"key": "publisher-place"})
    text: Text = ()
    body: Body = ()
    inner: "Sheet | None" = None


@dataclass(frozen=True, slots=True)
class Pen:
    """Stands in a mapping of a look."""

    span: Span = NOWHERE
    line_width: Annotated[float, "length"] = 1.0
    kind: Literal["ball", "ink"] = "ball"


@dataclass(frozen=True, slots=True)
class Look:
    """Has every annotated type, and is its own base."""

    span: Span = NOWHERE
    line_width: Annotated[float, "length"] = 1.0
    shift: Annotated[float, "signed length"] = 0.0
    ink: Annotated[str, "colour"] = "#000000"
    letters: Annotated[str, "role"] = "ink"
    pens: Mapping[str, Pen] = field(default_factory=dict)


def node(source: str) -> Node:
    tree = parse(source, "b.yaml")
    assert tree.value is not None, tree.diagnostics
    return tree.value


def good(source: str, kind: type[T], *, base: T | None = None) -> T:
    outcome = decode(node(source), kind, base=base, hyphens=kind is Look)
    assert not outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def faults(source: str, kind: type[Any] = Sheet) -> list[Diagnostic]:
    outcome = decode(node(source), kind, hyphens=kind is Look)
    assert outcome.diagnostics
    return [*outcome.diagnostics]


@pytest.mark.parametrize(
    ("source", "name", "value"),
    [
        ("title: NO", "title", "NO"),
        ('title: " "', "title", " "),
        ("title: |\n  a\n  b\n", "title", "a\nb"),
        ("id: a-1", "id", "a-1"),
        ("count: 12", "count", 12),
        ('count: "12"', "count", 12),
        ("share: 1.50", "share", 1.5),
        ("open: no", "open", False),
        ("open: true", "open", True),
        ("size: very large", "size", Size.VERY_LARGE),
        ("kind: method", "kind", "method"),
        ("date: 2015-09", "date", PartialDate(2015, 9)),
        ("date: n.d.", "date", "n.d."),
        ("words: [a, 1.10]", "words", ("a", "1.10")),
        ("words: []", "words", ()),
        ("caveats: none known", "caveats", "none known"),
        ("publisher-place: Oslo", "place", "Oslo"),
    ],
)
def test_a_field_is_read_as_its_type_says(
    source: str, name: str, value: object
) -> None:
    assert getattr(good(source, Sheet), name) == value


def test_a_plain_text_fills_the_short_field() -> None:
    sheet = good("caveats: [Doe, {name: Roe, role: cook}]", Sheet)
    assert [(p.name, p.role) for p in sheet.caveats if isinstance(p, Person)] == [
        ("Doe", None),
        ("Roe", "cook"),
    ]


@pytest.mark.parametrize(
    "source", ["people: Doe", "people: {name: Doe}", "people: [Doe]"]
)
def test_one_item_may_stand_for_a_list_of_one(source: str) -> None:
    (person,) = good(source, Sheet).people
    assert person.name == "Doe"


def test_plain_texts_and_keys_know_their_places() -> None:
    sheet = good("words: [a]\nid: b\nby_name: {k: d}", Sheet)

    assert isinstance(sheet.words[0], Placed)
    assert sheet.words[0].span.start == (1, 9)
    assert sheet.id is not None
    assert sheet.id.span.start == (2, 5)
    (key,) = sheet.by_name
    assert isinstance(key, Placed)
    assert key.span.start == (3, 11)
    assert sheet.span.end == (3, 16)


def test_a_body_is_prose_or_a_list_of_texts_and_blocks() -> None:
    short = good("body: One.", Sheet).body
    long = good("body:\n  - One.\n  - quote: {text: Two.}\n  - Three.\n", Sheet).body

    assert [type(block).__name__ for block in short] == ["Paragraph"]
    assert [type(block).__name__ for block in long] == [
        "Paragraph",
        "PullQuote",
        "Paragraph",
    ]


def test_json_is_yaml() -> None:
    sheet = good('{"body": ["One.", {"quote": {"text": "Two."}}], "count": 2}', Sheet)
    assert (len(sheet.body), sheet.count) == (2, 2)


def test_a_type_may_hold_itself() -> None:
    sheet = good("inner: {inner: {title: a}}", Sheet)
    assert sheet.inner is not None
    assert sheet.inner.inner is not None
    assert sheet.inner.inner.title == "a"


@pytest.mark.parametrize(
    ("source", "code", "message", "hint"),
    [
        ("titel: a", "BG201", "“titel” is not a field here", "did you mean “title”?"),
        (
            "title: b\n\u00a0date: a",
            "BG201",
            "“‹U+00A0›date” is not a field here",
            "did you mean “date”?",
        ),
        ("people: {role: a}", "BG202", "this person has no “name”", "add “name: …”"),
        (
            "words: a",
            "BG203",
            "this is a single text; a list is wanted here",
            "write [a]",
        ),
        (
            "by_name: [a]",
            "BG203",
            "this is a list; names, each with its value, are wanted here",
            "write “name: value”, without “- ”",
        ),
        (
            "inner: a",
            "BG203",
            "this is a single text; fields are wanted here",
            (
                "its fields: title, id, count, share, open, size, kind, date, words, "
                "people, caveats, by_name, …"
            ),
        ),
        (
            "title:",
            "BG203",
            "nothing stands here",
            "write a value, or remove the field",
        ),
        (
            "inner:",
            "BG203",
            "nothing stands here",
            "write a value, or remove the field",
        ),
        (
            "words:",
            "BG203",
            "nothing stands here",
            "write a value, or remove the field",
        ),
        (
            "title:\n  - a\n  - b",
            "BG203",
            "these are a list; a single text is wanted here",
            None,
        ),
        ("count: 1_000", "BG204", "“1_000” is not a whole number such as 4", None),
        ("count: ٣", "BG204", "“٣” is not a whole number such as 4", None),
        ("share: .nan", "BG204", "“.nan” is not a number such as 1.5", None),
        ("share: 1e999", "BG204", "“1e999” is not a number such as 1.5", None),
        (
            "open: ye",
            "BG204",
            "“ye” is none of: yes, true, no, false",
            None,
        ),
        (
            "size: huge",
            "BG204",
            "“huge” is none of: small, very large",
            None,
        ),
        (
            "kind: notte",
            "BG204",
            "“notte” is none of: note, method",
            "did you mean “note”?",
        ),
        (
            "date: soon",
            "BG204",
            "“soon” is not a date: write 2015-09-28, 2015-09 or 2015; or “n.d.”",
            None,
        ),
        (
            "caveats: none",
            "BG204",
            "“none” is neither “none known” nor a list",
            "known here: none known",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_remedy(
    source: str, code: str, message: str, hint: str | None
) -> None:
    (fault,) = faults(source)
    assert (fault.code, fault.message, fault.hint) == (code, message, hint)


def test_every_fault_is_told_at_once() -> None:
    found = faults(
        "titel: a\ncount: b\nwords: c\ninner: {count: d}\npeople: [{role: e}]"
    )
    assert [fault.span.start[0] for fault in found] == [1, 2, 3, 4, 5]


def test_what_may_be_left_out_gives_way_to_its_default() -> None:
    outcome = decode(node("title: a\ncount: b\ndate: c"), Sheet)

    assert len(outcome.diagnostics) == 2
    assert outcome.value is not None
    assert (outcome.value.title, outcome.value.count) == ("a", 0)


@pytest.mark.parametrize(
    "source", ["people: [{role: a}]", "by_name: {a: {}}", "words: a"]
)
def test_where_a_part_is_lost_nothing_is_given(source: str) -> None:
    assert decode(node(source), Sheet).value is None


def test_of_many_unknown_fields_the_rest_is_counted() -> None:
    found = faults("\n".join(f"k{number}: a" for number in range(3000)))
    assert len(found) == 21
    assert found[-1].message == "2,980 more fields from here on are not known"


@pytest.mark.parametrize(
    ("source", "points"),
    [("10pt", 10.0), ("1in", 72.0), ("25.4mm", 72.0), ("2.54 cm", 72.0)],
)
def test_a_length_is_a_number_with_a_unit(source: str, points: float) -> None:
    assert good(f"line-width: {source}", Look).line_width == pytest.approx(points)


@pytest.mark.parametrize(
    "source",
    [
        "10",
        "inf",
        "nan",
        "1e3pt",
        "10km",
        "1_0mm",
        "\N{ARABIC-INDIC DIGIT ONE}mm",
        "-1pt",
        "99999mm",
        "''",
        "5%",
    ],
)
def test_what_is_no_length_is_told(source: str) -> None:
    (fault,) = faults(f"line-width: {source}", Look)
    assert fault.code == "BG204"


def test_only_a_shift_may_be_negative() -> None:
    assert good("shift: -0.5pt", Look).shift == -0.5


@pytest.mark.parametrize(
    ("written", "colour"), [("'#14304f'", "#14304F"), ('"#abc"', "#AABBCC")]
)
def test_a_colour_has_three_or_six_digits(written: str, colour: str) -> None:
    assert good(f"ink: {written}", Look).ink == colour


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("ink: #14304F", "BG106"),
        ("ink: red", "BG204"),
        ("ink: '#12345'", "BG204"),
        ("ink: 16711680", "BG204"),
        ("ink: rgb(300,-1,0)", "BG204"),
        ("letters: on_primary", "BG204"),
    ],
)
def test_what_is_no_colour_is_told(source: str, code: str) -> None:
    (fault,) = faults(source, Look)
    assert fault.code == code


def test_what_is_not_written_comes_from_the_base() -> None:
    base = Look(line_width=2.0, pens={"a": Pen(kind="ink"), "b": Pen()})
    look = good("ink: '#FFF'\npens: {a: {line-width: 3pt}, c: {}}", Look, base=base)

    assert (look.line_width, look.ink) == (2.0, "#FFFFFF")
    assert (look.pens["a"].line_width, look.pens["a"].kind) == (3.0, "ink")
    assert [*look.pens] == ["a", "b", "c"]
    assert look.pens["b"] is base.pens["b"]
