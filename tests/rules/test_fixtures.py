"""Every rule on its fixtures: what their comments expect, there, and nothing else.

`# expect: BG502` at the end of a line wants a diagnostic on that line, `BG502, BG502`
two, `BG205 error` one of that level. The comments are taken out before reading.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import Choice, validate_brief
from briefgen.rules import RULES

ALL = Choice(only=tuple(RULES))  # advice as well
FIXTURES = Path(__file__).with_name("fixtures")
EXPECT = re.compile(r" *# expect: (.*)$")


def expected(text: str) -> Counter[tuple[int, str, str]]:
    """Give what a fixture expects: line, code, level."""
    found = Counter[tuple[int, str, str]]()
    for number, line in enumerate(text.splitlines(), start=1):
        comment = EXPECT.search(line)
        for wanted in comment[1].split(", ") if comment else ():
            code, _, level = wanted.partition(" ")
            found[number, code, level or RULES[code].severity] += 1
    return found


@pytest.mark.parametrize(
    "path",
    sorted(FIXTURES.rglob("*.yaml")),
    ids=lambda path: path.relative_to(FIXTURES).as_posix(),
)
def test_a_fixture_is_found_fault_with_where_it_says_so(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare = "".join(EXPECT.sub("", line) + "\n" for line in text.splitlines())

    source = SourceText(path.name, bare.encode(), FIXTURES)
    outcome = validate_brief(source, choice=ALL)

    found = Counter((d.span.start[0], d.code, d.severity) for d in outcome.diagnostics)
    assert found == expected(text), "\n".join(map(str, outcome.diagnostics))
    assert bool(found) is path.stem.startswith("bad")
