"""A brief that validation passes is laid out: no stage after it finds a loose end."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.assets import PICTURE
from briefgen.compose.compose import compose
from briefgen.layout.pages import lay_out
from briefgen.pipeline.faces import Faces
from briefgen.pipeline.pictures import read_pictures
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "rules" / "fixtures"
PATHS = sorted((*FIXTURES.rglob("*.yaml"), *ROOT.glob("examples/*.yaml")))
PIECES = (
    *("[@doe2024]", "[](#weight)", "[it](#open)", "^[note]", "*", "**", "`c`", "é"),
    *("weight", "doe2024", "roe", "none known", '""', "[]", "findings", "caveats"),
    *("Борис", "[Wort]{lang=de}", "  ", "- ", "\n"),
)

at = st.integers(0, 10_000)
change = st.one_of(
    st.tuples(st.just("move a line"), at, at),
    st.tuples(st.just("copy a word"), at, at),
    st.tuples(st.sampled_from(PIECES), at, st.integers(0, 8)),
)


@cache
def texts() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in PATHS)


def changed(text: str, kind: str, one: int, other: int) -> str:
    """Change a brief as a slip of the hand might."""
    if kind in {"move a line", "copy a word"}:
        separator = "\n" if kind == "move a line" else " "
        parts = text.split(separator)
        part = parts[one % len(parts)]
        if kind == "move a line":
            parts.remove(part)
            parts.insert(other % (len(parts) + 1), part)
        else:
            parts[other % len(parts)] = part
        return separator.join(parts)
    start = one % (len(text) + 1)
    return text[:start] + kind + text[start + other :]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(PATHS) - 1), st.lists(change, max_size=4))
def test_no_loose_end_is_left(number: int, changes: list[tuple[str, int, int]]) -> None:
    text = texts()[number]
    for each in changes:
        text = changed(text, *each)

    judged = validate_brief(SourceText("brief", text.encode(), FIXTURES))

    assert "BG000" not in {found.code for found in judged.diagnostics}
    case = judged.value
    if case is not None and judged.ok:
        assert case.style is not None
        words = read_locale(case.brief.language).value
        assert words is not None
        resolved = resolve(case.brief, case.argument, case.style.parts)
        images = read_pictures(case.assets[PICTURE], case.vectors).value
        made = compose(resolved, case.style, words, images)
        assert lay_out(made, Faces(case.style.fonts)).value.pages
