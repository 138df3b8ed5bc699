"""Who rests on what: each finding shows its evidence once, and none is lost."""

from briefgen.model.argument import argue
from briefgen.model.brief import Finding
from briefgen.model.support import Support, grounds, supports
from tests.make import brief

TEXT = """
findings:
  - {id: weight, claim: They lose weight., evidence: [doe, roe]}
  - id: lasting
    claim: Experts disagree on how long.
    evidence: [doe]
    contested:
      - {by: {name: A. Roe}, quote: For years., source: roe}
  - {id: alone, claim: Nothing rests on it., evidence: [doe]}
recommendations:
  - {id: feed, action: Feed them., rests_on: [weight]}
  - {id: ask, action: Ask them., rests_on: [lasting, weight, lasting]}
  - {id: wait, action: Wait a year., on_authority_of: doe}
sources:
  doe: {type: report, title: Survey}
  roe: {type: report, title: Count}
"""


def names(support: Support) -> tuple[str | None, list[str], list[str]]:
    head = support.recommendation
    return (
        head.anchor if head else None,
        [each.anchor for each in support.findings],
        [
            f"{each.anchor} under {first.anchor}"
            for each, first in support.again.items()
        ],
    )


def test_each_recommendation_stands_with_its_findings_each_once() -> None:
    assert [names(each) for each in supports(argue(brief(TEXT)))] == [
        ("feed", ["weight"], []),
        ("ask", ["lasting", "weight"], ["weight under feed"]),
        ("wait", [], []),
        (None, ["alone"], []),
    ]


def test_nothing_follows_where_every_finding_has_its_recommendation() -> None:
    text = TEXT.replace("rests_on: [weight]", "rests_on: [weight, alone]")

    assert None not in [names(each)[0] for each in supports(argue(brief(text)))]


def test_the_positions_of_a_contested_finding_speak_for_it_as_well() -> None:
    findings = argue(brief(TEXT)).of_kind("finding")
    (weight, lasting, _) = [each.what for each in findings]

    assert isinstance(weight, Finding)
    assert isinstance(lasting, Finding)
    assert [each.source for each in grounds(weight)] == ["doe", "roe"]
    assert [each.source for each in grounds(lasting)] == ["roe", "doe"]
