"""Evidence that a finding does not cite: its citation at the end of the body."""

import pytest

from briefgen.flowables import Run
from tests.make import composition, every

BRIEF = """
citations: {{style: {style}}}
findings:
  - {{id: a, claim: It is so, evidence: [s], body: {body}}}
sources: {{s: {{type: report, title: Survey}}, t: {{type: report, title: Census}}}}
"""


def printed(style: str, body: str) -> str:
    made = composition(BRIEF.format(style=style, body=body))
    return "".join(run.text for run in every(Run, made.flowables))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("It holds in all groups.", "in all groups (1)."),
        ("It holds [@t].", "It holds (1) (2)."),
        ("Does it hold?", "Does it hold? (1)"),
        ("It holds for schools, clinics etc.", "clinics etc. (1)"),
        ("It *holds.*", "It holds. (1)"),
        ("It holds", "It holds (1)"),
    ],
)
def test_a_citation_in_words_stands_before_the_full_stop(body: str, said: str) -> None:
    assert said in printed("vancouver", f'"{body}"')


def test_a_raised_number_stands_behind_it() -> None:
    assert "in all groups.1" in printed("numeric", "It holds in all groups.")
