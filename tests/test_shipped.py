"""Every shipped brief, as a file: conforming, complete, the same each time."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.flowables import Run
from briefgen.layout.pages import lay_out
from briefgen.model.argument import argue
from briefgen.model.brief import Caveat
from briefgen.pipeline.faces import Faces
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import SourceText
from briefgen.structure import elements, leaves
from briefgen.style import Style
from tests import pdf_checks
from tests.make import composed, every, paged
from tests.verapdf import VeraPdf

ROOT = Path(__file__).parents[1]
BRIEFS = sorted((*ROOT.glob("briefs/*.yaml"), *ROOT.glob("examples/*.yaml")))
BRIEFS.append(ROOT / "examples" / "own-style" / "tramline.yaml")
FLAVOURS = {"ua1": ("ua1", "3a"), "ua2": ("ua2", "4f", "wt1a", "wt1r")}

STYLES = sorted(path.stem for path in ROOT.glob("styles/*.yaml"))
IN_EACH_STYLE = ("argument", "defectors", "tables-and-figures", "french")
"""Briefs that are proved in every style, beside all in their own."""

shipped = pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
styled = pytest.mark.parametrize(
    ("path", "look"),
    [
        pytest.param(path, look, id=f"{path.stem}-{look or 'its-own'}")
        for path in BRIEFS
        for look in (None, *(STYLES if path.stem in IN_EACH_STYLE else ()))
        if look != "institute"  # which is their own
    ],
)
in_every_style = pytest.mark.parametrize("look", STYLES)
either = pytest.mark.parametrize("conformance", FLAVOURS)


@pytest.fixture(autouse=True)
def _on_the_day_of_the_first_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge on 22 November 2026: what is found does not change as years pass."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def render(
    path: Path, conformance: str = "ua1", look: str | None = None
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    source = SourceText(path.name, path.read_bytes(), path.parent)
    outcome = render_brief(source, Options(style=look, conformance=conformance))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.pdf, outcome.diagnostics


@styled
@either
def test_it_conforms(
    path: Path, look: str | None, conformance: str, verapdf: VeraPdf
) -> None:
    pdf, _ = render(path, conformance, look)

    for flavour in FLAVOURS[conformance]:
        assert verapdf.failures(pdf, flavour) == []


@either
def test_it_conforms_where_margin_columns_face_each_other(
    tmp_path: Path, conformance: str, verapdf: VeraPdf
) -> None:
    look = tmp_path / "facing.yaml"
    look.write_text("extends: institute\npage: {facing: yes}\n", encoding="utf-8")

    pdf, found = render(ROOT / "briefs" / "defectors.yaml", conformance, str(look))

    assert found == ()
    assert pdf_checks.faults(pdf) == []
    for flavour in FLAVOURS[conformance]:
        assert verapdf.failures(pdf, flavour) == []


@pytest.mark.parametrize("edition", ["one-page", "short", "summary"])
@either
def test_an_edition_of_it_conforms(
    edition: str, conformance: str, verapdf: VeraPdf
) -> None:
    path = ROOT / "examples" / "editions.yaml"
    source = SourceText(path.name, path.read_bytes(), path.parent)
    options = Options(conformance=conformance, edition=edition)
    made = render_brief(source, options).value
    assert made is not None

    for flavour in FLAVOURS[conformance]:
        # Nothing is attached: it is PDF/A-4, and no 4f.
        assert verapdf.failures(made.pdf, flavour.removesuffix("f")) == []
    assert pdf_checks.faults(made.pdf) == []


@styled
@either
def test_it_has_no_fault_that_validators_miss(
    path: Path, look: str | None, conformance: str
) -> None:
    pdf, _ = render(path, conformance, look)

    assert pdf_checks.faults(pdf) == []


@shipped
@in_every_style
def test_nothing_is_found_against_it_in_any_style(path: Path, look: str) -> None:
    assert render(path, look=look)[1] == ()


@styled
def test_it_is_the_same_bytes_each_time(path: Path, look: str | None) -> None:
    assert render(path, look=look)[0] == render(path, look=look)[0]


@shipped
@in_every_style
def test_no_word_of_the_tree_is_missing_from_the_pages(path: Path, look: str) -> None:
    composition = composed(path, look)
    document = lay_out(composition, Faces(Style().fonts)).value
    placed = {item.owner for page in document.pages for item in page.items}
    lost = {*leaves(document.root)} - placed
    texts = [run.text for run in every(Run, composition.flowables) if run.owner in lost]

    # A space between two signs goes where a line ends.
    assert len(texts) == len(lost)
    assert not "".join(texts).strip()


@shipped
def test_each_caveat_has_its_place_where_it_stands_in_full(path: Path) -> None:
    read = read_source(SourceText(path.name, path.read_bytes(), path.parent))
    assert read.value is not None
    brief = read.value.brief
    anchors = {element.anchor for element in elements(paged(path).root)}
    caveats = argue(brief).of_kind("caveat")

    assert all(isinstance(item.what, Caveat) for item in caveats)
    assert {item.anchor for item in caveats} <= anchors


@shipped
@either
def test_qpdf_finds_nothing(path: Path, conformance: str, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not on this machine")
    file = tmp_path / "brief.pdf"
    file.write_bytes(render(path, conformance)[0])

    checked = subprocess.run([qpdf, "--check", file], capture_output=True, check=False)

    assert checked.returncode == 0, checked.stdout
