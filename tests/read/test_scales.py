"""Word scales: those that come with us, and an organisation's own."""

from itertools import pairwise
from pathlib import Path

import pytest

from briefgen.diagnostics import NOWHERE, Diagnostic, Span
from briefgen.model.scale import Range, Row
from briefgen.model.values import Language, Placed
from briefgen.read.scales import read_scale, read_scales
from briefgen.resources import names

BUILT_IN = [name.removesuffix(".yaml") for name in names("scales")]
LANGUAGES = [name.removesuffix(".yaml") for name in names("locales")]
ROWS = [
    pytest.param(row, id=f"{name}-{row.grades}")
    for name in BUILT_IN
    for row in read_scale(name).rows
]
OWN = """\
name: House scale
rows:
  - grades: likelihood
    steps:
      - {word: slim, range: 0–30}
      - {word: fair, range: 30–100}
"""


def read_own(text: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Read a scale of one's own, and give what is wrong with it."""
    (folder / "house").mkdir()
    (folder / "house" / "scale.yaml").write_text(text, encoding="utf-8")
    read = read_scales(["house/scale.yaml"], folder, NOWHERE)
    assert (read.value is None) is bool(read.diagnostics)
    return read.diagnostics


def test_the_scales_of_the_field_are_there() -> None:
    field = {"phia", "icd203", "grade", "cerqual", "ipcc", "admiralty", "maryland"}
    assert field | {"tlp"} == {*BUILT_IN}


@pytest.mark.parametrize("row", ROWS)
def test_every_step_is_told_in_every_language_that_we_print(row: Row) -> None:
    for step in row.steps:
        for language in {*LANGUAGES} - {"en"}:
            wording = step.wordings[language]
            code = row.grades in ("reliability", "credibility", "method", "marking")
            assert wording.word or code, step.word
            assert bool(wording.means) is bool(step.means), step.word


@pytest.mark.parametrize("row", [row for row in ROWS if "likelihood" in str(row.id)])
def test_the_ranges_of_a_scale_rise(row: Row) -> None:
    ranges = [step.range for step in row.steps if step.range is not None]

    assert len(ranges) == len(row.steps)
    assert all(one[:2] < other[:2] for one, other in pairwise(ranges))


def test_the_gaps_of_the_british_yardstick_are_kept() -> None:
    (row,) = read_scale("phia").rows_of("likelihood")
    step = row.step("probable", Language("en"))

    assert step is not None
    assert step.word == "likely"
    assert step.range == Range(55, 75)


def test_the_american_directive_has_two_rows_for_the_same_ranges() -> None:
    one, other = read_scale("icd203").rows_of("likelihood")

    assert [step.range for step in one.steps] == [step.range for step in other.steps]


def test_a_scale_of_ones_own_is_read_from_a_file_of_the_project(
    tmp_path: Path,
) -> None:
    assert read_own(OWN, tmp_path) == ()


def test_an_unknown_name_is_told_its_nearest() -> None:
    place = Span("b.yaml", (3, 13), (3, 17))
    (found,) = read_scales([Placed("phai", place)], Path(), NOWHERE).diagnostics

    assert (found.code, found.span) == ("BG204", place)
    assert found.message == "no word scale is called “phai”"
    assert found.hint == "did you mean “phia”?"


@pytest.mark.parametrize(
    ("name", "code"),
    [("house/none.yaml", "BG105"), ("../x.yaml", "BG104"), ("/etc/x.yaml", "BG104")],
)
def test_a_file_that_cannot_be_had_is_told(
    name: str, code: str, tmp_path: Path
) -> None:
    (found,) = read_scales([name], tmp_path, NOWHERE).diagnostics

    assert found.code == code


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("name: House", "nmae: House", "1: BG201 “nmae” is not a field here"),
        ("likelihood", "likelyhood", "3: BG204 “likelyhood” is none of: likelihood"),
        ("0–30", "30–0", "5: BG204 “30–0” does not rise, or ends above 100"),
        ("fair", "Slim", "6: BG204 the word “Slim” names two steps of this row"),
        ("slim", '""', "5: BG204 this step has no word"),
        ("House scale", '""', "1: BG204 this scale has no name"),
        ("likelihood", "confidence", "5: BG204 “slim” is no confidence that"),
    ],
)
def test_a_fault_in_a_scale_has_its_place_there(
    old: str, new: str, found: str, tmp_path: Path
) -> None:
    first = read_own(OWN.replace(old, new), tmp_path)[0]
    line = first.span.start[0]

    assert first.span.path == "house/scale.yaml"
    assert f"{line}: {first.code} {first.message}".startswith(found)


@pytest.mark.parametrize("text", ["", "- a list", "name: x\nrows: []\n"])
def test_a_file_without_a_scale_is_explained(text: str, tmp_path: Path) -> None:
    assert read_own(text, tmp_path)


def test_too_much_is_refused_once(tmp_path: Path) -> None:
    steps = "".join(f"      - step {at}\n" for at in range(200))
    rows = f"  - grades: method\n    steps:\n{steps}" * 20
    found = read_own(f"name: Long\nrows:\n{rows}", tmp_path)

    assert {each.code for each in found} == {"BG102"}
    assert len(found) < 10


def test_many_names_are_one_fault() -> None:
    many = [f"{at}" for at in range(1000)]
    found = read_scales(many, Path(), NOWHERE).diagnostics

    assert [each.code for each in found].count("BG102") == 1
    assert len(found) < 10


def test_a_scale_is_read_once_for_all_that_name_it() -> None:
    assert read_scale("tlp") is read_scale("tlp")
