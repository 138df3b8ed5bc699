"""Works numbered in the order in which a reader meets them."""

from pathlib import Path

import pytest

from briefgen.structure import Element, elements
from tests.make import composition, resolved

BRIEFS = Path(__file__).parents[2] / "briefs"
SOURCES = "".join(f"  {key}: {{type: report, title: {key}}}\n" for key in "abcdef")
WHOLE = f"""
title: T
summary: One [@b].
recommendations:
  - id: act
    action: Act now [@a].
    rests_on: [known]
    body: Because [@e].
findings:
  - id: known
    claim: It is known.
    evidence: [c, a]
    body: As shown [@c].
caveats:
  - {{id: limit, point: "Not always [@d].", qualifies: [act]}}
sources:
{SOURCES}
"""


def test_works_are_numbered_as_they_are_met() -> None:
    works = resolved(WHOLE).works

    assert works == {"b": 1, "a": 2, "d": 3, "c": 4, "e": 5, "f": 6}


def first_citations(root: Element) -> list[str]:
    targets = (element.target or "" for element in elements(root))
    sources = (t.removeprefix("#source.") for t in targets if t.startswith("#source."))
    return list(dict.fromkeys(sources))


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE + "parts: [findings, recommendations, summary, sources]\n",
        WHOLE + "parts: [evidence-table, findings, summary, sources]\n",
        (BRIEFS / "defectors.yaml").read_text(encoding="utf-8"),
    ],
    ids=["whole", "other order", "evidence first", "defectors"],
)
def test_the_page_calls_the_works_in_the_order_of_their_numbers(text: str) -> None:
    works = resolved(text).works
    met = first_citations(composition(text).root)

    assert [works[key] for key in met] == sorted(works[key] for key in met)
    assert len(met) > 1
