"""Comments that let a rule pass: which are some, and which lines they are about."""

from textwrap import dedent

import pytest

from briefgen.model.brief import Waiver
from briefgen.read.brief import read_brief


def waivers(text: str) -> list[Waiver]:
    outcome = read_brief(dedent(text), "b.yaml")
    assert not outcome.diagnostics
    assert outcome.value is not None
    return [*outcome.value.waivers]


def only(text: str) -> Waiver:
    (waiver,) = waivers(text)
    return waiver


def test_one_on_its_own_line_is_about_the_line_below() -> None:
    waiver = only("""\
        title: T
        # briefgen: ignore[BG205] It is a quotation.

        # Another comment stands between.
        summary: TODO
        """)
    assert (waiver.rule, waiver.reason, waiver.lines) == (
        "BG205",
        "It is a quotation.",
        (5, 5),
    )
    assert waiver.span.start == (2, 1)


def test_it_is_about_the_whole_text_that_starts_there() -> None:
    waiver = only("""\
        title: T
        # briefgen: ignore[BG205] Why.
        summary: |
          One.

          Three.
        context: C
        """)
    assert waiver.lines == (3, 6)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('title: "T" # briefgen: ignore[BG205] Why.', (1, 1)),
        ('title: T\nsummary: "One\n  two." # briefgen: ignore[BG205] Why.', (2, 3)),
        ("title: T\nkeywords: [a] # briefgen: ignore[BG205] Why.", (2, 2)),
        ("title: T\nsummary: | # briefgen: ignore[BG205] Why.\n  A.\n  B.", (2, 4)),
        ("title: T\nfindings: # briefgen: ignore[BG205] Why.\n  []", (2, 2)),
    ],
)
def test_one_behind_a_value_is_about_that(text: str, lines: tuple[int, int]) -> None:
    assert only(text).lines == lines


def test_one_comment_may_let_two_rules_pass() -> None:
    one, two = waivers('title: "T" # briefgen: ignore[BG205, BG304]: Why.\n')

    assert (one.rule, two.rule) == ("BG205", "BG304")
    assert one.reason == two.reason == "Why."


def test_the_words_of_a_text_are_no_comment() -> None:
    assert not waivers("""\
        title: "Write # briefgen: ignore[BG205] why"
        summary: |
          # briefgen: ignore[BG205] Why.
        """)


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("ignore[BG205]", "nothing says why"),
        ("ignore[BG205]  – ", "nothing says why"),
        ("ignore[] Why.", "nothing that briefgen"),
        ("ignore BG205", "nothing that briefgen"),
        ("", "nothing that briefgen"),
        ("noqa", "nothing that briefgen"),
        ("ignore [BG205] Why.", "nothing that briefgen"),
        ("Ignore[BG205] Why.", "nothing that briefgen"),
        ("ignore(BG205) Why.", "nothing that briefgen"),
        ("ignore[BG205 Why.", "nothing that briefgen"),
        ("ignore[,,] Why.", "nothing that briefgen"),
        ("ignore[BG205] .", "nothing says why"),
        ("ignore[BG205] \u2014", "nothing says why"),
        ("ignore[BG205] \u00a0", "nothing says why"),
        ("ignore[BG205] \u200b", "nothing says why"),
    ],
)
def test_one_that_says_too_little_is_told(comment: str, words: str) -> None:
    outcome = read_brief(f"title: T\n# briefgen: {comment}\n", "b.yaml")

    (fault,) = outcome.diagnostics
    assert (fault.code, fault.span.start) == ("BG107", (2, 1))
    assert words in fault.message
    assert outcome.value is not None
    assert not outcome.value.waivers


def test_of_too_many_none_is_read() -> None:
    text = "title: T\n" + "# briefgen: ignore[BG205] Why.\n" * 1001
    outcome = read_brief(text, "b.yaml")

    (fault,) = outcome.diagnostics
    assert (fault.code, fault.span.start) == ("BG102", (1002, 1))


def test_one_above_nothing_is_about_itself() -> None:
    assert only("title: T\n# briefgen: ignore[BG205] Why.\n").lines == (2, 2)


@pytest.mark.parametrize(
    "comment",
    [
        "# Briefgen: ignore[BG205] Why.",
        "# BRIEFGEN: IGNORE[BG205] Why.",
        "# briefgen : ignore[BG205] Why.",
        "# briefgen ignore[BG205] Why.",
    ],
)
def test_one_that_is_written_otherwise_is_told_and_lets_nothing_pass(
    comment: str,
) -> None:
    outcome = read_brief(f"title: T\n{comment}\nsummary: TODO\n", "b.yaml")

    (fault,) = outcome.diagnostics
    assert (fault.code, fault.span.start) == ("BG107", (2, 1))
    assert "write # briefgen: ignore[" in str(fault.hint)
    assert outcome.value is not None
    assert not outcome.value.waivers


@pytest.mark.parametrize(
    "comment", ["# See briefgen: ignore[BG205] Why.", "# briefgen ignores this."]
)
def test_what_speaks_of_briefgen_is_let_be(comment: str) -> None:
    assert not waivers(f"title: T\n{comment}\n")


def test_behind_another_comment_it_is_about_the_line_below() -> None:
    text = "title: T\n# Ask. # briefgen: ignore[BG205] Why.\nsummary: TODO\n"
    assert only(text).lines == (3, 3)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_ends_of_lines_are_no_part_of_it(end: str) -> None:
    waiver = only(f"title: T{end}# briefgen: ignore[BG205] Why.{end}summary: S{end}")
    assert (waiver.reason, waiver.lines) == ("Why.", (3, 3))


def test_a_tab_parts_its_words() -> None:
    assert only("title: T\n#\tbriefgen:\tignore[BG205]\tWhy.\n").reason == "Why."


def test_it_may_stand_behind_items_of_a_list() -> None:
    one, two = waivers("""\
        title: T
        findings: [
          {id: a,
           claim: A.}, # briefgen: ignore[BG501] One.
          # briefgen: ignore[BG501] Two.
          {id: b, claim: B.}
        ]
        """)
    assert (one.lines, two.lines) == ((4, 4), (6, 6))


def test_the_words_of_a_key_and_of_a_quotation_over_lines_are_no_comment() -> None:
    text = """\
        title: 'One
          # briefgen: ignore[BG205] Why.
          two'
        glossary: {"a # briefgen: ignore[BG205] Why.": b}
        """
    assert not waivers(text)


def test_under_a_bar_it_is_a_comment_where_the_text_has_ended() -> None:
    text = "title: T\nsummary: |\n  One.\n# briefgen: ignore[BG205] Why.\ncontext: C\n"
    assert only(text).lines == (5, 5)


def test_one_with_a_hundred_thousand_blanks_is_read_at_once() -> None:
    text = f"title: T\n# briefgen{' ' * 100_000}x\n#{' ' * 100_000}briefgen: x\n"
    outcome = read_brief(text, "b.yaml")

    assert [fault.span.start for fault in outcome.diagnostics] == [(3, 1)]
