"""What a style says of the head and the foot of a page is what stands there."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.compose.compose import compose
from briefgen.flowables import Furniture, PageMaster, Run
from briefgen.read.cascade import read_style
from briefgen.read.locale import read_locale
from briefgen.style import Footer, RunningHead, Style
from tests.make import resolved

BRIEF = """
title: Letting defectors speak
date: 2024-11-04
version: "1.2"
publisher: {name: Northgate Institute}
marking: TLP:CLEAR
"""


def masters(
    style: Style, *, draft: bool = False, text: str = BRIEF
) -> tuple[PageMaster, PageMaster]:
    made = resolved(text)
    locale = read_locale(made.brief.language).value
    assert locale is not None
    composition = compose(made, style, locale, {}, draft=draft)
    return composition.first, composition.rest


def words(master: PageMaster, kind: str) -> list[str]:
    return [said(each) for each in master.furniture if each.kind == kind]


def said(furniture: Furniture) -> str:
    runs = [each for each in furniture.inlines if isinstance(each, Run)]
    return "".join(f"<{each.late}>" if each.late else each.text for each in runs)


def test_what_a_brief_does_not_say_vanishes_with_its_dot() -> None:
    _, rest = masters(Style())

    assert words(rest, "Header") == [
        "Northgate Institute · Letting defectors speak",
        "TLP:CLEAR",
    ]
    assert words(rest, "Footer")[0] == "4\u00a0November 2024 · version 1.2"


def test_a_style_says_it_otherwise_and_on_the_first_page_apart() -> None:
    head = RunningHead(text="{title}: {page}/{pages} · {topic}", first="{publisher}")
    style = replace(Style(), running_head=head, footer=Footer(text="", folio="none"))

    first, rest = masters(style)

    assert words(first, "Header")[0] == "Northgate Institute"
    assert words(first, "Footer")[0] == "4\u00a0November 2024 · version 1.2"
    assert words(rest, "Header")[0] == "Letting defectors speak: <page>/<pages>"
    assert words(rest, "Footer") == ["TLP:CLEAR"]


def test_no_style_keeps_an_embargo_from_standing_on_each_further_page() -> None:
    style = Style()
    bare = replace(style, running_head=replace(style.running_head, text="", first=""))
    text = f"{BRIEF}embargo: 2024-12-01T06:00Z\n"

    _, rest = masters(bare, text=text)

    until = "TLP:CLEAR \u00b7 Embargoed until 1 December 2024, 06:00 UTC"
    assert words(rest, "Header")[0].replace("\u00a0", " ") == until


def test_no_style_keeps_a_draft_from_saying_so() -> None:
    style = replace(Style(), running_head=RunningHead(text="", first=""))

    for master in masters(style, draft=True):
        assert words(master, "Header")[0] == "DRAFT"
        assert master.watermark is not None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("'{titel}'", "did you mean {title}?"),
        ("'{nothing at all}'", "is nothing that a page can say"),
        ("'{title'", "a brace in “{title” has no other"),
    ],
)
def test_a_variable_that_is_none_is_told(
    tmp_path: Path, text: str, message: str
) -> None:
    style = tmp_path / "s.yaml"
    style.write_text(f"running-head: {{text: {text}}}", encoding="utf-8")

    (fault,) = read_style(str(style), tmp_path).diagnostics

    assert (fault.code, fault.span.start) == ("BG802", (1, 22))
    assert message in fault.message
