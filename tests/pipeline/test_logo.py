"""Logos: the brief's own, else its style's, and what they are to those who hear."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.paged import PlacedImage
from briefgen.pipeline.looks import check_style, told
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.source import SourceText
from briefgen.structure import Role, elements
from briefgen.units import MM
from tests.make import ROOT

STYLES = sorted(path.stem for path in ROOT.glob("styles/*.yaml"))
HEAD = '<svg xmlns="http://www.w3.org/2000/svg"'
WIDE = f'{HEAD} viewBox="0 0 96 48"><path d="M0 0H96V48Z"/></svg>'
LONG = WIDE.replace("96 48", "960 48")
HOUSE = "extends: {base}\nmasthead: {logo: mark.svg, logo-alt: A bridge}\n"
BRIEF = "title: T\nstyle: styles/house.yaml\npublisher: Ministry of Works\n"


@pytest.fixture(name="project")
def made(tmp_path: Path) -> Path:
    """Make a project with a style and its logo in a folder of their own."""
    (tmp_path / "styles").mkdir()
    write(tmp_path)
    (tmp_path / "styles" / "mark.svg").write_text(WIDE, encoding="utf-8")
    return tmp_path


def write(project: Path, base: str = "institute", **changes: str) -> None:
    text = HOUSE.replace("{base}", base)
    for old, new in changes.items():
        text = text.replace(old, new)
    (project / "styles" / "house.yaml").write_text(text, encoding="utf-8")


def logos(project: Path, text: str = BRIEF) -> Iterator[tuple[PlacedImage, str]]:
    """Yield each picture of a brief, and how it is heard."""
    laid_out = lay_out_brief(SourceText("b.yaml", text.encode(), project)).value
    assert laid_out is not None
    pages = laid_out.pages
    heard = [e.alt for e in elements(pages.root) if e.role is Role.FIGURE]
    placed = (i for i in pages.pages[0].items if isinstance(i, PlacedImage))
    for item, alt in zip(placed, heard, strict=True):
        assert alt is not None
        yield item, alt


def wrong(project: Path, text: str = BRIEF) -> tuple[Diagnostic, ...]:
    return lay_out_brief(SourceText("b.yaml", text.encode(), project)).diagnostics


@pytest.mark.parametrize("base", STYLES)
def test_every_style_prints_the_logo_of_its_house(project: Path, base: str) -> None:
    write(project, base)
    ((item, alt),) = logos(project)

    assert alt == "A bridge"
    assert item.rect.height == pytest.approx(22)
    assert item.rect.width == pytest.approx(44)


def test_a_long_logo_is_as_wide_as_its_style_lets_it_be(project: Path) -> None:
    (project / "styles" / "mark.svg").write_text(LONG, encoding="utf-8")
    ((item, _),) = logos(project)

    assert item.rect.width == pytest.approx(45 * MM)
    assert item.rect.width / item.rect.height == pytest.approx(20)


def test_the_logo_of_a_brief_comes_before_that_of_its_style(project: Path) -> None:
    (project / "own.svg").write_text(LONG, encoding="utf-8")
    text = BRIEF.replace(
        "Ministry of Works", "{name: Ministry of Works, logo: own.svg}"
    )
    ((item, alt),) = logos(project, text)

    assert item.image == "own.svg"
    assert alt == "Ministry of Works"


@pytest.mark.parametrize(
    ("brief", "alt"), [(BRIEF, "Ministry of Works"), (BRIEF[:38], "House")]
)
def test_a_logo_that_nobody_describes_is_heard_as_a_name(
    project: Path, brief: str, alt: str
) -> None:
    write(project, **{", logo-alt: A bridge": "", "extends": "title: House\nextends"})
    ((_, heard),) = logos(
        project, brief.partition("publ")[0] if alt == "House" else brief
    )

    assert heard == alt


def test_a_figure_of_the_same_name_is_another_picture(project: Path) -> None:
    (project / "mark.svg").write_text(LONG, encoding="utf-8")
    figure = "context: [{figure: {image: mark.svg, alt: A line.}}]\n"
    (logo, _), (other, alt) = logos(project, BRIEF + figure)

    assert logo.rect.width / logo.rect.height == pytest.approx(2)
    assert other.rect.width / other.rect.height == pytest.approx(20)
    assert alt == "A line."


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("nosuch.svg", "BG105", "there is no file “nosuch.svg”"),
        ("../mark.svg", "BG104", "“../mark.svg”"),
        ("https://example.org/l.png", "BG104", "nothing is fetched"),
        ("mark.gif", "BG105", "there is no file"),
        ("house.yaml", "BG105", "is no PNG, JPEG or SVG picture"),
    ],
)
def test_a_logo_that_is_not_to_be_had_is_told_in_the_style(
    project: Path, name: str, code: str, words: str
) -> None:
    write(project, **{"mark.svg": f"'{name}'"})
    checked = check_style(str(project / "styles" / "house.yaml"), project)

    for fault in (wrong(project)[0], checked.diagnostics[0]):
        assert fault.code == code
        assert words in fault.message
        assert fault.span.path.endswith("house.yaml")
        assert fault.span.start == (2, 18)
    assert checked.value is None


def test_what_cannot_be_drawn_of_a_logo_is_told_in_its_file(project: Path) -> None:
    bad = WIDE.replace("<path", "<text/><path")
    (project / "styles" / "mark.svg").write_text(bad, encoding="utf-8")
    checked = check_style(str(project / "styles" / "house.yaml"), project)

    for (fault,) in (wrong(project), checked.diagnostics):
        assert (fault.code, str(fault.span)) == (
            "BG108",
            f"mark.svg:1:{bad.index('<text') + 1}",
        )


def test_a_style_is_told_how_large_its_logo_is(project: Path) -> None:
    checked = check_style(str(project / "styles" / "house.yaml"), project)

    assert checked.value is not None
    lines = [line for line in told(checked.value) if "logo" in line]
    assert lines == [
        "the logo “mark.svg” is 16 mm wide and 22 pt tall, and heard as “A bridge”"
    ]
