"""What the documentation shows is true: every brief in it has nothing wrong."""

import re
from pathlib import Path

import pytest
from tools.fields import PAGE, page

import briefgen
from briefgen.model.values import Language
from briefgen.pipeline.looks import check_style
from briefgen.read.locale import read_locale

ROOT = Path(__file__).parents[1]
GUIDE, SOURCES = (
    (ROOT / "docs" / name).read_text(encoding="utf-8")
    for name in ("writing.md", "sources.md")
)
EXAMPLES = re.findall(r"(?<=```yaml\n).*?(?=```)", GUIDE + SOURCES, re.DOTALL)
SMALLEST = EXAMPLES[0]
FIELD = re.compile(r"^[a-z_]+:.*?(?=^[a-z_]+:|\Z)", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def fields(text: str) -> dict[str, str]:
    """Give the text of each field of a brief by its name."""
    return {field.split(":")[0]: field for field in FIELD.findall(text)}


def completed(example: str) -> str:
    """Put an example's fields in place of those of the smallest brief."""
    return "".join((fields(SMALLEST) | fields(example)).values())


def test_the_style_that_the_guide_shows_is_one(tmp_path: Path) -> None:
    (style,) = re.findall(r"(?<=```yml\n).*?(?=```)", GUIDE, re.DOTALL)
    (tmp_path / "house.yaml").write_text(style, encoding="utf-8")
    brief = tmp_path / "brief.yaml"
    brief.write_text(f"style: house.yaml\n{SMALLEST}", encoding="utf-8")

    outcome = briefgen.render(brief)

    assert outcome.ok, outcome.diagnostics


def test_the_scale_that_the_guide_shows_is_one(tmp_path: Path) -> None:
    (scale,) = re.findall(r"(?<=```yml scale\n).*?(?=```)", GUIDE, re.DOTALL)
    (tmp_path / "house.yaml").write_text(scale, encoding="utf-8")
    brief = tmp_path / "brief.yaml"
    brief.write_text(f"standards: [house.yaml]\n{SMALLEST}", encoding="utf-8")

    assert briefgen.render(brief).ok


@pytest.mark.parametrize("number", range(8))
def test_the_styles_that_their_page_shows_are_some(tmp_path: Path, number: int) -> None:
    page = (ROOT / "docs" / "styles.md").read_text(encoding="utf-8")
    shown = re.findall(r"(?<=```yml\n).*?(?=```)", page, re.DOTALL)
    (tmp_path / "house.yaml").write_text(shown[number], encoding="utf-8")
    (tmp_path / "_brand.yml").write_text("color: {danger: '#8C3A0B'}", encoding="utf-8")
    logo = (ROOT / "examples" / "own-style" / "logo.svg").read_bytes()
    (tmp_path / "logo.svg").write_bytes(logo)

    checked = check_style(str(tmp_path / "house.yaml"), tmp_path)

    assert not checked.diagnostics
    assert len(shown) == 8


def test_the_settings_that_the_guide_shows_are_some(tmp_path: Path) -> None:
    (settings,) = re.findall(r"(?<=```toml\n).*?(?=```)", GUIDE, re.DOTALL)
    (tmp_path / "briefgen.toml").write_text(settings, encoding="utf-8")
    brief = tmp_path / "brief.yaml"
    brief.write_text(SMALLEST, encoding="utf-8")

    assert briefgen.validate(brief).ok


def test_the_guide_has_its_examples() -> None:
    assert len(EXAMPLES) > 8


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split(":")[0])
def test_every_example_of_the_guide_has_no_error(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "refs.bib").write_text("@book{roe2023, title = {Meals}}\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = briefgen.validate(completed(example))

    assert outcome.ok, outcome.diagnostics


def test_the_fault_that_the_guide_shows_is_the_one_that_is_found() -> None:
    wrong = SMALLEST.replace("rests_on: [weight]", "rests_on: [wieght]")

    outcome = briefgen.validate(wrong)

    (found,) = [each for each in outcome.diagnostics if each.code == "BG302"]
    assert f"{found.code} {found.name}: {found.message}" in GUIDE
    assert f"hint: {found.hint}" in GUIDE


def test_alternatives_are_explanations_in_the_guide_in_editors_and_in_print() -> None:
    schema = (ROOT / "schema" / "brief.schema.json").read_text(encoding="utf-8")
    heading = read_locale(Language("en")).value

    assert "`alternatives` are other explanations" in GUIDE
    assert '"alternatives": {\n   "description": "Other explanations' in schema
    assert heading is not None
    assert heading.headings["alternatives"].startswith("Other explanations")


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda page: page.name
)
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_page_of_fields_is_up_to_date() -> None:
    shown = (ROOT / PAGE).read_text(encoding="utf-8")

    assert shown == page(), "run: python -m tools.fields"
