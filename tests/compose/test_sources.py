"""The list of sources: what a style writes is what stands on the page."""

import re
from functools import cache
from pathlib import Path

import pytest

from briefgen.compose.compose import compose
from briefgen.diagnostics import NOWHERE
from briefgen.flowables import Hanging, Run, Stack, TextBlock
from briefgen.model.argument import argue
from briefgen.model.brief import Brief, Citations
from briefgen.model.inlines import Words
from briefgen.model.sources import Source
from briefgen.model.values import CitationStyle, Language
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.resolve import resolve
from briefgen.structure import Role, elements
from briefgen.style import Style
from citations import read_works, written
from tests.make import composition, every

WORKS = Path(__file__).parents[1] / "resolve" / "fixtures" / "works.json"


@cache
def works() -> dict[str, Source]:
    return read_works(WORKS)


def bare(text: str) -> str:
    """Leave out spaces, and marks that a line may be parted at."""
    return re.sub(r"[\s\u2060\u200b]", "", text)


@pytest.mark.parametrize("locale", ["en-GB", "en-US", "fr-FR", "de-DE"])
@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_list_says_what_the_citation_style_writes(style: str, locale: str) -> None:
    language = Language(locale)
    brief = Brief(
        NOWHERE,
        title=(Words(NOWHERE, "T"),),
        language=language,
        citations=Citations(NOWHERE, style=CitationStyle(style)),
        sources=works(),
    )
    resolved = resolve(brief, argue(brief), terms=read_citation_terms(language))
    words = read_locale(language).value
    assert words is not None
    made = compose(resolved, Style(), words, {})
    said = [
        bare("".join(run.text for run in every(Run, block)))
        for kind in (Hanging, Stack)
        for block in every(kind, made.flowables)
    ]

    for entry in written(works(), [], style, locale)["bibliography"]:
        text = entry["text"]
        if style == "numeric":
            text = re.sub(r"^\[(\d+)\]", r"\1", text)  # the number is raised
        assert any(line.startswith(bare(text)) for line in said), text


BRIEF = """
citations: {{style: {style}}}
summary: One [@a].
sources:
  a: {{type: book, title: One, author: {{family: Roy, given: Ann}}, reliability: A1}}
"""


def test_an_entry_without_a_number_hangs_out() -> None:
    made = composition(BRIEF.format(style="apa"))
    (hung,) = (each for each in every(Stack, made.flowables) if each.left)
    (block,) = hung.flowables

    assert isinstance(block, TextBlock)
    assert block.indent == -hung.left == -Style().sources.indent


@pytest.mark.parametrize(("style", "label"), [("numeric", "1"), ("vancouver", "1.")])
def test_a_number_stands_before_its_entry(style: str, label: str) -> None:
    root = composition(BRIEF.format(style=style)).root
    (entry,) = (each for each in elements(root) if each.anchor == "source.a")
    roles = [child.role for child in entry.children if hasattr(child, "role")]

    assert roles == [Role.LABEL, Role.LIST_BODY]
    made = composition(BRIEF.format(style=style)).flowables
    assert label in {run.text for run in every(Run, made)}


@pytest.mark.parametrize("style", sorted(STYLES))
def test_how_reliable_a_work_is_stands_behind_it_in_every_style(style: str) -> None:
    made = composition(BRIEF.format(style=style))

    assert "A1" in "".join(run.text for run in every(Run, made.flowables))


@pytest.mark.parametrize("language", ["en-GB", "en-US", "fr-FR"])
def test_a_title_in_quotation_marks_is_ended_once(language: str) -> None:
    made = composition(
        f"language: {language}\nsummary: One [@a].\n"
        "sources: {a: {type: article, title: A note on counting}}\n"
    )
    said = "".join(run.text for run in every(Run, made.flowables))

    assert not re.search(r"\.[”’\s»]*\.", said)


ORDER = """
summary: One [@b]. Two [@a]. Both [{cites}].
sources:
  a: {{type: book, title: One, author: Ann Roy}}
  b: {{type: book, title: Two, author: Ann Roy}}
"""


@pytest.mark.parametrize(
    ("cites", "printed"),
    [("@a; @b", ["1", "2"]), ("see @a; @b", ["2", "1"])],
)
def test_raised_numbers_stand_in_their_order_but_behind_a_word_that_leads(
    cites: str, printed: list[str]
) -> None:
    made = composition(ORDER.format(cites=cites))
    raised = "".join(run.text for run in every(Run, made) if run.look.rise > 0)

    assert re.findall(r"\d", raised)[2:4] == printed
