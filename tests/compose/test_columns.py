"""A style without a margin column: caveats stand under what they qualify."""

from dataclasses import replace

import pytest

from briefgen.compose.compose import compose
from briefgen.flowables import Beside
from briefgen.layout.pages import lay_out
from briefgen.paged import PagedDocument, PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.read.locale import read_locale
from briefgen.style import Style
from tests.make import every, resolved

TEXT = """
findings:
  - {id: known, claim: It is known, evidence: [doe], body: Running text here.}
recommendations:
  - {id: act, action: Act now., rests_on: [known]}
sections:
  - {id: law, title: Law, body: Statutes follow.}
caveats:
  - {point: Lawyers may fail., qualifies: [law]}
  - {point: Findings may fail., qualifies: [known]}
  - {point: Actions may fail., qualifies: [act]}
sources:
  doe: {type: report, title: Survey}
"""
STYLE = Style()
NARROW = replace(STYLE, grid=replace(STYLE.grid, margin_column=0.0))


def laid_out() -> PagedDocument:
    made = resolved(TEXT)
    locale = read_locale(made.brief.language).value
    assert locale is not None
    composition = compose(made, NARROW, locale, {})
    assert not list(every(Beside, composition.flowables))
    outcome = lay_out(composition, Faces(NARROW.fonts))
    assert outcome.diagnostics == ()
    return outcome.value


@pytest.mark.parametrize(
    ("above", "card", "below"),
    [
        ("Act", "Actions", "What"),
        ("It", "Findings", "Running"),
        ("Law", "Lawyers", "Statutes"),
    ],
)
def test_a_card_stands_between_the_statement_and_what_follows(
    above: str, card: str, below: str
) -> None:
    height = {
        item.words[0].text: item.y
        for item in laid_out().pages[0].items
        if isinstance(item, PlacedText)
    }

    assert height[above] < height[card] < height[below]
