"""A comparison is the later brief with bars, behind a list of all that changed."""

from pathlib import Path

import pytest

from briefgen.pipeline.comparison import Redlined, redline_apart, redline_briefs
from briefgen.pipeline.render import Options
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.verify import verify_pdf
from briefgen.preflight.reading import Node, Reading
from tests.readback.tampering import rendered_text
from tests.verapdf import VeraPdf

ROOT = Path(__file__).parents[2]
STYLES = sorted(path.stem for path in ROOT.glob("styles/*.yaml"))
FLAVOURS = {"ua1": ("ua1", "3a"), "ua2": ("ua2", "4", "wt1a", "wt1r")}
SMALL = """
title: Night buses
language: {language}
summary: Keep the night buses, which must run to the depot.
findings:
  - id: riders
    claim: Three of ten riders work at night.
    confidence: {{level: high, because: a count of all}}
    evidence: [survey]
recommendations:
  - id: keep
    action: Keep the night buses.
    to: [The city]
    rests_on: [riders]
caveats:
  - id: one-week
    point: The survey took one week in March.
    qualifies: [riders, keep]
    severity: major
sources:
  survey: {{type: report, title: Riders at night, issued: 2024}}
"""


def small(language: str = "en-GB") -> str:
    return SMALL.format(language=language)


def edited(text: str) -> str:
    for old, new in (
        ("must run", "should run"),
        ("level: high", "level: low"),
        ("severity: major", "severity: minor"),
    ):
        assert old in text
        text = text.replace(old, new)
    return text


def source(name: str, text: str | bytes, folder: Path = ROOT) -> SourceText:
    data = text.encode() if isinstance(text, str) else text
    return SourceText(name, data, folder)


def compared(
    old: str | bytes, new: str | bytes, folder: Path = ROOT, **options: str
) -> Redlined:
    outcome = redline_briefs(
        source("old.yaml", old, folder),
        source("new.yaml", new, folder),
        Options(**options),  # type: ignore[arg-type] # texts
    )
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def heard(pdf: bytes) -> str:
    reading = Reading(pdf)
    return " ".join(reading.words(reading.tree).split())


def spans(pdf: bytes) -> list[tuple[str, str]]:
    """Give what is said of each passage that came or went, and how it is drawn."""

    def said(node: Node) -> str:
        alt = node.entries["Alt"]
        data = alt if isinstance(alt, bytes) else bytes(alt)
        wide = data.startswith(b"\xfe\xff")
        return data.decode("utf-16") if wide else data.decode("latin-1")

    return [
        (said(node), str(node.entries["A"]["TextDecorationType"]))
        for node in Reading(pdf).tree.nodes()
        if "TextDecorationType" in node.entries.get("A", {})
    ]


@pytest.mark.parametrize("look", STYLES)
@pytest.mark.parametrize("conformance", FLAVOURS)
def test_it_conforms_in_every_style(
    look: str, conformance: str, verapdf: VeraPdf
) -> None:
    old = (ROOT / "briefs" / "defectors.yaml").read_text(encoding="utf-8")
    new = old.replace("Fifty-eight", "Some sixty").replace("level: low", "level: high")
    new = new.replace("severity: major", "severity: minor", 1)

    made = compared(old, new, ROOT / "briefs", style=look, conformance=conformance)

    for flavour in FLAVOURS[conformance]:
        assert verapdf.failures(made.pdf, flavour) == []


def test_words_that_came_and_went_are_announced() -> None:
    made = compared(small(), edited(small()))

    assert ("removed: must", "LineThrough") in spans(made.pdf)
    assert ("added: should", "Underline") in spans(made.pdf)


@pytest.mark.parametrize(
    ("language", "label", "listed"),
    [
        ("en-GB", "Comparison: Night buses", "Limits less than before"),
        ("en-US", "Comparison: Night buses", "Limits less than before"),
        ("fr-FR", "Comparaison\u00a0: Night buses", "Limite moins qu’avant"),
        ("de-DE", "Vergleich: Night buses", "Schränkt weniger ein als vorher"),
    ],
)
def test_it_says_that_it_is_no_brief_and_what_limits_less_comes_first(
    language: str, label: str, listed: str
) -> None:
    made = compared(small(language), edited(small(language)))

    words = heard(made.pdf)
    assert " ".join(label.split()) in words
    assert words.index(listed) < words.index("Three of ten")


def test_the_same_two_give_the_same_bytes() -> None:
    assert (
        compared(small(), edited(small())).pdf == compared(small(), edited(small())).pdf
    )


def test_a_pdf_is_compared_as_the_brief_that_it_carries() -> None:
    old, new = rendered_text(small()), rendered_text(edited(small()))

    made = compared(old, new)

    assert made.changes == compared(small(), edited(small())).changes


def test_where_nothing_changed_it_says_so_and_marks_nothing() -> None:
    made = compared(small(), small())

    assert made.changes == ()
    assert "Nothing changed in meaning." in heard(made.pdf)
    assert spans(made.pdf) == []


def test_a_caveat_that_is_gone_is_listed_with_what_it_limited() -> None:
    old = small()
    start, end = old.index("caveats:"), old.index("sources:")

    words = heard(compared(old, old.replace(old[start:end], "")).pdf)

    assert "The survey took one week in March. It no longer limits" in words


def test_a_brief_with_errors_gives_none_and_they_are_told() -> None:
    broken = small().replace("rests_on: [riders]", "rests_on: [nothing]")

    outcome = redline_apart(source("old.yaml", small()), source("new.yaml", broken))

    assert outcome.value is None
    assert "BG302" in {each.code for each in outcome.diagnostics}


def test_an_older_brief_with_errors_is_compared_all_the_same() -> None:
    broken = small().replace("rests_on: [riders]", "rests_on: [nothing]")

    assert compared(broken, small()).changes


def test_it_carries_nothing_that_could_be_taken_for_its_source() -> None:
    outcome = verify_pdf("changes.pdf", compared(small(), edited(small())).pdf)

    assert [each.code for each in outcome.diagnostics] == ["BG964"]


def test_the_brief_counts_its_pages_as_it_did() -> None:
    made = compared(small(), edited(small()))

    assert made.pages == 2
    labels = Reading(made.pdf).file.root["PageLabels"]
    assert labels == {"Nums": [0, {"S": "r"}, 1, {"S": "D"}]}
