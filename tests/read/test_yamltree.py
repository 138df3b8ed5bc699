"""YAML as it is taken in: text as written, within limits, and with nothing unseen."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic
from briefgen.read import yamltree
from briefgen.read.nodes import Mapping, Scalar, Sequence
from briefgen.read.yamltree import parse


def only_fault(source: bytes | str) -> Diagnostic:
    outcome = parse(source, "b.yaml")
    assert outcome.value is None
    (fault,) = outcome.diagnostics
    return fault


def test_nodes_know_where_they_start_and_end() -> None:
    tree = parse("a: [b, c]\nd:\n  - e\n\n  - f: g\n# end\n", "b.yaml").value

    assert isinstance(tree, Mapping)
    assert tree.span == ("b.yaml", (1, 1), (5, 9))
    (key, listed), (_, block) = tree.entries
    assert key.span == ("b.yaml", (1, 1), (1, 2))
    assert isinstance(listed, Sequence)
    assert listed.flow
    assert listed.span == ("b.yaml", (1, 4), (1, 10))
    assert isinstance(block, Sequence)
    assert not block.flow
    assert block.span == ("b.yaml", (3, 3), (5, 9))


@pytest.mark.parametrize(
    ("written", "text", "style"),
    [
        ("NO", "NO", "plain"),
        ("1.10", "1.10", "plain"),
        ("12:30:45", "12:30:45", "plain"),
        ("~", "~", "plain"),
        ("''", "", "single"),
        ('"a\\nb"', "a\nb", "double"),
        ("|\n a\n b", "a\nb", "literal"),
        (">\n a\n b", "a b", "folded"),
    ],
)
def test_text_stays_as_written(written: str, text: str, style: str) -> None:
    tree = parse(f"x: {written}", "b.yaml").value

    assert isinstance(tree, Mapping)
    ((_, value),) = tree.entries
    assert isinstance(value, Scalar)
    assert (value.text, value.style) == (text, style)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[" * 65, "lists and fields stand more than 64 deep"),
        ("- " * 100_000 + "x", "lists and fields stand more than 64 deep"),
        ("{a: " * 100_000, "lists and fields stand more than 64 deep"),
        (f"x: {'a' * 300_000}", "a text is longer than 262,144 characters"),
        ("- a\n" * 200_000, "the file has more than 200,000 parts"),
        (b"#" * (2 * 1024 * 1024 + 1), "the file is bigger than 2 MiB"),
        ("a: b\n---\nc: d\n", "a second document starts here"),
    ],
)
def test_what_is_too_big_is_not_read_on(source: bytes | str, message: str) -> None:
    fault = only_fault(source)
    assert (fault.code, fault.message) == ("BG102", message)


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        (b"a: caf\xe9", (1, 7), "byte 0xe9"),
        ("\ufeffé: caf".encode() + b"\xff", (1, 7), "byte 0xff"),
        ("a: b".encode("utf-16"), (1, 1), "UTF-16"),
        ("a: b".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("a: b".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("a\nb: \0", (2, 4), "U+0000"),
        ("a: \x1b[31m", (1, 4), "U+001B"),
        ("a: \x9b", (1, 4), "U+009B"),
        ("a: b\u202ec", (1, 5), "U+202E"),
        ("a: \u2066b", (1, 4), "U+2066"),
        ("a: \ud800", (1, 4), "U+D800"),
        ("", (1, 1), "nothing"),
        ("# a comment\n", (1, 1), "nothing"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(
    source: bytes | str, place: tuple[int, int], message: str
) -> None:
    fault = only_fault(source)

    assert fault.code == "BG101"
    assert message in fault.message
    assert fault.message.isprintable()
    assert fault.span.start == place


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("a:\n  b: c\n \u00a0d: e\n", (3, 2), "U+00A0 cannot indent"),
        ("a:\u00a0b\nc: d\n", (1, 2), "space after the colon is U+00A0"),
        ("a\uff1ab\nc: d\n", (1, 2), "no colon to YAML"),
        ("a:\n  — b: c\n    d: e\n", (2, 3), "“—” begins no item"),
        ("a:\n  * b: c\n", (2, 3), "“*” begins no item"),
        ("a:\n  -b: c\n   d: e\n", (2, 3), "no space after it"),
        ("<<<<<<< ours\na: b\n=======\n", (1, 1), "conflict of two versions"),
        ("a: |\n  b\n c\n", (3, 2), "not indented as far"),
        ("a: |\n  b\n [@c]\n", (3, 2), "not indented as far"),
        ("a: [b]]\n", (1, 7), "closes nothing"),
        ("a b\nc: d\n", (1, 1), "“a b” is neither a field"),
        ("- a b\n  c: d\n", (1, 3), "“a b” is neither a field"),
        ('a: "b\nc: "d"\n', (1, 4), "never closed"),
        ('a: "b \\q c"\n', (1, 7), "backslash"),
        ('a: "b \\xZZ"\n', (1, 7), "backslash"),
    ],
)
def test_what_only_looks_like_yaml_is_told_where_it_stands(
    source: str, place: tuple[int, int], message: str
) -> None:
    fault = only_fault(source)

    assert (fault.code, fault.span.start) == ("BG101", place)
    assert message in fault.message
    assert fault.hint


@pytest.mark.parametrize(
    "source",
    ["*a*: b\n", "a: — b: c\n", "a: |\n  — b\n  * c\n  -d\ne: f: g\n", "a:\n  *b* c\n"],
)
def test_what_may_begin_a_text_is_taken_for_one(source: str) -> None:
    assert only_fault(source).code == "BG106"


@pytest.mark.parametrize("escape", [r"\0", r"\x1b", r"\u202E", r"\x9F"])
def test_what_no_file_may_hold_cannot_be_spelt_out_either(escape: str) -> None:
    (fault,) = parse(f'x: "a {escape}"', "b.yaml").diagnostics
    assert (fault.code, fault.span.start) == ("BG101", (1, 7))


def test_a_message_shows_what_cannot_be_seen() -> None:
    (fault,) = parse("ti\u200btle: a\nti\u200btle: b", "b.yaml").diagnostics
    assert "“ti‹U+200B›tle”" in fault.message


def test_a_file_may_end_inside_a_mapping() -> None:
    assert only_fault("{b").code == "BG101"


def test_a_fault_leaves_the_rest_of_the_tree() -> None:
    outcome = parse("a: *x\nb: &y c\nd: e", "b.yaml")

    assert [each.code for each in outcome.diagnostics] == ["BG106", "BG106"]
    assert isinstance(outcome.value, Mapping)
    assert [key.text for key, _ in outcome.value.entries] == ["a", "b", "d"]


def test_after_a_hundred_faults_reading_ends() -> None:
    outcome = parse("- *a\n" * 1000, "b.yaml")
    assert (len(outcome.diagnostics), outcome.value) == (100, None)


BROKEN = st.text(st.sampled_from("ab:-#[]{}'\"|>*&!%@`?,~ \n\t\\"), max_size=60)


@given(BROKEN)
@example("? [a]\n: b")
@example("%TAG ! tag:x:\n--- a")
@example("a: !!binary |\n b")
@example("\ufeff\ufeffa: b")
def test_any_text_is_read_or_explained(source: str) -> None:
    outcome = parse(source, "b.yaml")

    assert outcome.value is not None or outcome.diagnostics
    for fault in outcome.diagnostics:
        assert fault.message.isprintable()
        assert fault.span.start <= fault.span.end


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_explained(source: bytes) -> None:
    outcome = parse(source, "b.yaml")
    assert outcome.value is not None or outcome.diagnostics


@given(BROKEN)
def test_the_slow_parser_says_no_less(source: str) -> None:
    fast = parse(source, "b.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltree, "_LOADER", yaml.SafeLoader)
        slow = parse(source, "b.yaml")

    if fast.value is not None and slow.value is not None:
        assert fast.diagnostics == slow.diagnostics
    assert slow.value is not None or slow.diagnostics
