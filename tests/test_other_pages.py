"""The first brief holds together on other paper, and in smaller and larger type."""

from pathlib import Path

import pytest

from briefgen.paged import Page, PlacedImage, PlacedText
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.source import SourceText

ROOT = Path(__file__).parents[1]
BRIEF = ROOT / "briefs" / "defectors.yaml"
OWN = ROOT / "examples" / "own-style"
STYLES = {
    "letter": "page: {size: letter}",
    "legal": "page: {size: legal}",
    "A5": """
page: {size: A5, margins: {top: 16mm, bottom: 16mm, inner: 13mm, outer: 13mm}}
grid: {baseline: 12pt, measure: 122mm, margin-column: 0mm}
type:
  body: {size: 9pt, leading: 1b}
  title: {size: 24pt, leading: 28pt}
  standfirst: {size: 13pt, leading: 17pt}
  statement: {size: 9.5pt, leading: 12pt}
  caveat: {size: 9pt, leading: 12pt}
""",
    "landscape": """
page: {orientation: landscape}
grid: {measure: 150mm, margin-column: 90mm, gap: 10mm}
""",
    "9pt": """
grid: {baseline: 12pt}
type:
  body: {size: 9pt, leading: 1b}
  lead: {size: 11pt, leading: 15pt}
  statement: {size: 9pt, leading: 1b}
  caveat: {size: 9pt, leading: 1b}
  h1: {size: 14pt, leading: 1.5b}
""",
    "facing": """
page: {facing: yes, margins: {inner: 24mm, outer: 16mm}}
running-head: {align: outer}
footer: {align: inner}
""",
    "facing, with numbers": """
extends: ministry
page: {facing: yes, margins: {inner: 22mm, outer: 12mm}}
grid: {number-column: 12mm, measure: 108mm, margin-column: 50mm, gap: 6mm}
caveats: {place: margin, by-recommendations: margin}
footer: {folio: margin, align: outer}
marking: {align: outer}
""",
    "A5, scaled": """
page: {size: A5, margins: {inner: 16mm, outer: 14mm}}
grid: {measure: 118mm, margin-column: 0mm}
type: {scale: 0.8}
footer: {text: "{date}", first: "{date}"}
""",
    "13pt": """
grid: {baseline: 18pt, measure: 120mm, margin-column: 46mm, gap: 6mm}
page: {margins: {inner: 19mm, outer: 19mm}}
type:
  body: {size: 13pt, leading: 1b}
  lead: {size: 15pt, leading: 21pt}
  statement: {size: 13pt, leading: 1b}
  caveat: {size: 10.5pt, leading: 14pt}
  h1: {size: 20pt, leading: 1.5b}
  h2: {size: 15pt, leading: 1b}
""",
}


def leaves_its_page(page: Page) -> list[str]:
    """Name what stands with one of its ends outside of the page."""
    out = list[str]()
    for item in page.items:
        match item:
            case PlacedText(x=x, y=y, width=width):
                if x < 0 or x + width > page.width or not 0 < y < page.height:
                    out.append(" ".join(word.text for word in item.words))
            case PlacedImage(rect=rect):
                if rect.x < 0 or rect.right > page.width or rect.bottom > page.height:
                    out.append(item.image)
            case _:
                pass  # a band reaches over the edge on purpose
    return out


@pytest.mark.parametrize("name", STYLES)
def test_the_first_brief_holds_together(tmp_path: Path, name: str) -> None:
    style = tmp_path / "style.yaml"
    under = "" if "extends" in STYLES[name] else "extends: institute\n"
    style.write_text(f"{under}{STYLES[name]}\n", encoding="utf-8")
    source = SourceText(BRIEF.name, BRIEF.read_bytes(), BRIEF.parent)

    laid_out = lay_out_brief(source, str(style))

    assert laid_out.value is not None, laid_out.diagnostics
    pages = laid_out.value.pages.pages
    assert len(pages) > 2
    for page in pages:
        assert not leaves_its_page(page)


def test_a_house_style_of_its_own_takes_few_lines() -> None:
    lines = (OWN / "house.yaml").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 40
