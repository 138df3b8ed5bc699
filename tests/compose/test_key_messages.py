"""Key messages: each behind the sign of its finding, or a bullet."""

from briefgen.flowables import Run
from briefgen.structure import Role, elements
from tests.make import composition, every

BRIEF = """
key_messages:
  - "One that is nobody's."
  - {finding: f, text: One of a finding.}
findings:
  - {id: f, claim: They left., evidence: [a]}
sources: {a: {type: book, title: One, author: Ann Roy}}
"""


def test_a_message_without_a_finding_has_a_bullet_and_one_with_it_a_sign() -> None:
    made = composition(BRIEF)
    items = [each for each in elements(made.root) if each.role is Role.LIST_ITEM]
    labels = [
        sum(child.role is Role.LABEL for child in elements(item)) for item in items
    ]
    bullets = [run for run in every(Run, made.flowables) if run.text == "•"]

    assert labels[:2] == [1, 1]
    assert len(bullets) == 1
