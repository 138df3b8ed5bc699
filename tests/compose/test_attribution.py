"""Words of others, and whose they are."""

import pytest

from briefgen.layout.pages import lay_out
from briefgen.pipeline.faces import Faces
from briefgen.style import Style
from tests.make import composition
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
