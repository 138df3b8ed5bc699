"""What reading finds wrong, on annotated briefs: that, there, and nothing else.

`# expect: BG106@8` at the end of a line wants a diagnostic in column 8 of it, and
`BG201@3, BG203@9` two. The comments are taken out before reading.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from briefgen.read.brief import read_brief

FIXTURES = Path(__file__).with_name("fixtures")
EXPECT = re.compile(r" *# expect: (.*)$")


def expected(text: str) -> Counter[tuple[int, int, str]]:
    """Give what a fixture expects: line, column, code."""
    found = Counter[tuple[int, int, str]]()
    for number, line in enumerate(text.splitlines(), start=1):
        comment = EXPECT.search(line)
        for wanted in comment[1].split(", ") if comment else ():
            code, _, column = wanted.partition("@")
            found[number, int(column), code] += 1
    return found


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.yaml")), ids=lambda p: p.stem)
def test_a_brief_is_found_fault_with_where_it_says_so(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare = "".join(EXPECT.sub("", line) + "\n" for line in text.splitlines())

    outcome = read_brief(bare.encode(), path.name)

    found = Counter((*d.span.start, d.code) for d in outcome.diagnostics)
    assert found == expected(text), "\n".join(
        f"{d.span} {d.code} {d.message}" for d in outcome.diagnostics
    )
    assert bool(found) is not path.stem.startswith("good")
    assert all(d.hint for d in outcome.diagnostics if d.code in {"BG101", "BG106"})
