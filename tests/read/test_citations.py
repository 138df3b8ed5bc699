"""How a brief cites, where its project and its style have a say."""

from pathlib import Path

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.brief import Citations
from briefgen.model.values import CitationStyle
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.citations import citations_of

BRIEF = """\
title: T
summary: So [@doe].
style: house.yaml
sources:
  doe: {type: report, title: R, author: [{family: Doe, given: Jane}], issued: 2020}
"""


def citing(style: str | None = None, place: str | None = None) -> Citations:
    named = CitationStyle(style) if style else None
    return Citations(NOWHERE, named, place)  # type: ignore[arg-type] # one of three words


def found(folder: Path, brief: str, *, toml: str = "", style: str = "") -> str:
    (folder / "briefgen.toml").write_text(toml, encoding="utf-8")
    (folder / "house.yaml").write_text(f"extends: institute\n{style}", encoding="utf-8")
    outcome = validate_brief(SourceText("b.yaml", brief.encode(), folder))
    if outcome.value is None or not outcome.ok:
        return " ".join(f"{d.span} {d.code}" for d in outcome.diagnostics)
    cited = outcome.value.brief.citations
    return f"{cited.style} {cited.place}" if cited is not None else "as usual"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ((None, None, citing()), None),
        ((None, citing("apa"), citing("oscola")), ("apa", None)),
        ((None, citing("apa"), citing("oscola", "endnotes")), ("apa", None)),
        ((citing(None, "endnotes"), None, citing("oscola")), ("oscola", "endnotes")),
        ((citing("oscola"), None, citing("apa", "inline")), ("oscola", None)),
        ((None, None, citing("oscola", "endnotes")), ("oscola", "endnotes")),
    ],
)
def test_what_is_said_first_counts_and_a_place_belongs_to_its_style(
    said: tuple[Citations | None, ...], wanted: tuple[str | None, str | None] | None
) -> None:
    cited = citations_of(*said)

    assert (cited and (cited.style, cited.place)) == wanted


def test_a_house_cites_as_its_style_says_unless_its_project_or_the_brief_says(
    tmp_path: Path,
) -> None:
    style = "citations: {style: oscola}\n"
    toml = '[citations]\nstyle = "apa"\n'
    own = f"{BRIEF}citations: {{style: harvard}}\n"

    assert found(tmp_path, BRIEF) == "as usual"
    assert found(tmp_path, BRIEF, style=style) == "oscola None"
    assert found(tmp_path, BRIEF, style=style, toml=toml) == "apa None"
    assert found(tmp_path, own, style=style, toml=toml) == "harvard None"


def test_what_cannot_be_is_told_where_it_is_said(tmp_path: Path) -> None:
    wrong = "citations: {style: oscola, place: inline}\n"
    misspelt = "citations: {style: oscolla}\n"

    assert found(tmp_path, BRIEF, style=wrong) == "house.yaml:2:35 BG802"
    assert found(tmp_path, BRIEF, style=misspelt) == "house.yaml:2:20 BG802"
    toml = '[citations]\nstyle = "apa"\nplace = "footnotes"\n'
    assert found(tmp_path, BRIEF, toml=toml) == "briefgen.toml:2:1 BG204"
    assert found(tmp_path, f"{BRIEF}{wrong}") == "b.yaml:6:12 BG204"
