"""Words of others, and whose they are."""

import re

import pytest

from briefgen.flowables import Run
from briefgen.layout.pages import lay_out
from briefgen.pipeline.faces import Faces
from briefgen.style import Style
from tests.make import composition, every
from tests.readable import heard

SOURCES = """
people: {doe: {name: Jane Doe}}
sources: {s: {type: report, title: Survey}}
"""


@pytest.mark.parametrize(("by", "said"), [("", "“p. 2"), ("by: doe, ", "“, p. 2")])
def test_a_comma_stands_only_behind_a_name(by: str, said: str) -> None:
    shown = f"{{{by}source: s, at: p. 2, quote: so it is, show: true}}"
    pulled = f"{{{by}source: s, at: p. 2, text: so it is}}"
    finding = f"findings: [{{id: a, claim: A, evidence: [{shown}]}}]"
    context = f"context: [{{quote: {pulled}}}]"

    made = composition(f"{finding}\n{context}{SOURCES}")

    text = heard(lay_out(made, Faces(Style().fonts)).value)
    assert text.count(said) == 2


FIGURES = """
context:
  - stats: [{value: "9", label: meals for each, source: s}]
  - timeline: [{date: 2024, event: A kitchen opens, source: s}]
  - table: {id: t, caption: Prices, columns: [A], rows: [[b]], source: s}
  - callout: {kind: note, title: Note, body: "As said [@s]"}
recommendations: [{id: act, action: Act., on_authority_of: s}]
"""


@pytest.mark.parametrize("style", ["apa", "vancouver", "harvard", "chicago-notes"])
def test_a_source_never_runs_into_the_words_before_it(style: str) -> None:
    text = f"citations: {{style: {style}}}\n{FIGURES}{SOURCES}"
    said = "".join(run.text for run in every(Run, composition(text).flowables))

    assert re.search(r"meals for each(?: \(|\u202f?\d)", said)
    assert re.search(r"A kitchen opens(?: \(|\u202f?\d)", said)
    assert not re.search(r"[a-z]\((?:Survey|1)", said)
