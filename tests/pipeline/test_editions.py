"""Editions as PDFs: named, in their limits, and with no link that leads nowhere."""

import io
from pathlib import Path

import pikepdf
import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.pipeline.pages import LaidOut, lay_out_brief
from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.structure import elements
from tests.make import ROOT
from tests.readable import heard

EXAMPLE = ROOT / "examples" / "editions.yaml"
FIRST = ROOT / "briefs" / "defectors.yaml"


def source(path: Path) -> SourceText:
    return SourceText(path.name, path.read_bytes(), path.parent)


def laid_out(path: Path, edition: str | None) -> LaidOut:
    found = lay_out_brief(source(path), edition=edition)
    assert found.value is not None, found.diagnostics
    return found.value


def pdf(path: Path, edition: str) -> pikepdf.Pdf:
    made = render_brief(source(path), Options(edition=edition)).value
    assert made is not None
    return pikepdf.open(io.BytesIO(made.pdf))


def written(folder: Path, text: str) -> SourceText:
    return SourceText("b.yaml", text.encode(), folder)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code for each in found]


@pytest.mark.parametrize("path", [FIRST, EXAMPLE], ids=lambda path: path.stem)
def test_one_page_is_one_page(path: Path) -> None:
    assert len(laid_out(path, "one-page").pages.pages) == 1


def test_an_edition_gives_up_only_what_it_has_no_room_for() -> None:
    crowded, roomy = (laid_out(path, "one-page").resolved for path in (FIRST, EXAMPLE))

    assert "findings-at-a-glance" in roomy.parts
    assert "findings-at-a-glance" not in crowded.parts
    assert crowded.excerpt is not None
    assert crowded.excerpt.caveats == 6


def _advice(count: int) -> str:
    """Write so many recommendations, each a row of a page."""
    row = (
        "  - {id: r%d, action: Keep school kitchens open in July., "
        "to: [Ministry of Education], on_authority_of: law, caveats: none known}\n"
    )
    rows = "".join(row % number for number in range(count))
    sources = "sources: {law: {type: legislation, title: Act, issued: 2022}}\n"
    return f"recommendations:\n{rows}{sources}"


def _options(count: int) -> str:
    row = "    - {id: o%d, name: Keep them open, values: {cost: none}}\n"
    rows = "".join(row % number for number in range(count))
    return f"options:\n  criteria: {{cost: Cost}}\n  items:\n{rows}"


MESSAGES = "key_messages: [Feed them.]\n"


def test_options_give_way_to_what_is_to_be_done_on_one_page(tmp_path: Path) -> None:
    head = f"title: T\nsummary: So.\n{MESSAGES}"
    little, much = (
        lay_out_brief(
            written(tmp_path, head + _options(count) + _advice(12)), edition="one-page"
        ).value
        for count in (2, 20)
    )

    assert little is not None
    assert "options" in little.resolved.parts
    assert much is not None
    assert "options" not in much.resolved.parts
    assert "key-messages" in much.resolved.parts, "it has room again without them"


def test_options_of_a_brief_that_recommends_nothing_do_not_give_way(
    tmp_path: Path,
) -> None:
    brief = written(
        tmp_path, f"title: T\nkind: objective\nsummary: So.\n{MESSAGES}{_options(60)}"
    )

    (found,) = (
        each
        for each in lay_out_brief(brief, edition="one-page").diagnostics
        if each.code == "BG901"
    )

    assert "the part “options” does not fit" in found.message
    assert found.message.endswith("; it has given up “key-messages” already")
    assert found.hint == (
        "shorten “options”, which takes the most room, or make an edition of your own, "
        "with fewer parts or more pages"
    )


def test_what_is_too_long_is_told_with_what_may_be_left_out(tmp_path: Path) -> None:
    text = f"title: T\nlimits: {{pages: 1}}\nsummary: So.\n{MESSAGES}{_advice(40)}"

    (found,) = (
        each
        for each in lay_out_brief(written(tmp_path, text)).diagnostics
        if each.code == "BG901"
    )

    assert "the part “recommendations-at-a-glance” does not fit" in found.message
    assert found.hint is not None
    assert "leave out “key-messages”, or raise the limit (b.yaml:2:9)" in found.hint


def test_what_is_said_of_minor_caveats_is_of_the_edition_that_is_printed() -> None:
    found = render_brief(source(FIRST), Options(edition="one-page")).diagnostics

    (said,) = found
    assert said.code == "BG911"
    assert "leaves out 6 minor caveats" in said.message


@pytest.mark.parametrize("edition", ["council", "one-page", "short", "summary"])
def test_every_link_of_an_edition_leads_to_something_in_it(edition: str) -> None:
    root = laid_out(EXAMPLE, edition).pages.root
    anchors = {each.anchor for each in elements(root)}
    targets = {each.target for each in elements(root) if each.target}

    assert {t.removeprefix("#") for t in targets if t.startswith("#")} <= anchors
    assert "https://example.org/bicycles" in targets


def test_what_is_referred_to_and_left_out_is_said_to_be_in_the_full_brief() -> None:
    said = heard(laid_out(EXAMPLE, "council").pages)

    assert "Table 1" in said
    assert "in the full brief" in said
    assert "in the full brief" not in heard(laid_out(EXAMPLE, None).pages)


def test_an_excerpt_is_known_as_one_by_its_title_and_its_first_page() -> None:
    own, ours = pdf(EXAMPLE, "council"), pdf(EXAMPLE, "short")

    assert own.docinfo["/Title"] == ("Lend bicycles, too (Edition for the council)")
    assert str(ours.docinfo["/Title"]).endswith("(Short edition)")
    said = heard(laid_out(EXAMPLE, "council").pages)
    assert "Edition for the council" in said
    assert "Left out: " in said
    assert "Shortened: What the evidence says" in said


def test_the_source_travels_with_an_edition_only_where_that_is_asked_for(
    tmp_path: Path,
) -> None:
    text = (
        "title: T\nsummary: So.\ncontext: Secret.\n"
        "editions:\n  e:\n    parts: [summary]\n"
    )

    def attached(text: str) -> list[str]:
        made = render_brief(written(tmp_path, text), Options(edition="e")).value
        assert made is not None
        with pikepdf.open(io.BytesIO(made.pdf)) as opened:
            return [*opened.attachments]

    assert attached(text) == []
    carried = attached(f"{text}    attach: source\n")
    assert {"b.yaml", "briefgen.json"} <= {*carried}


def test_a_major_caveat_that_one_would_drop_is_an_error_without_asking(
    tmp_path: Path,
) -> None:
    text = (
        "title: T\nsummary: So.\nsections: [{id: law, title: L, body: B.}]\n"
        "caveats: [{point: P., qualifies: [law], severity: major}]\n"
        "editions: {e: {parts: [summary]}}\n"
    )
    brief = written(tmp_path, text)

    (said,) = (d for d in validate_brief(brief).diagnostics if d.code == "BG910")

    assert said.span.start[0] == 4
    assert said.hint is not None
    assert "b.yaml:5:24" in said.hint
    ignored = written(tmp_path, f"# briefgen: ignore[BG910] Let it.\n{text}")
    assert "BG910" in codes(validate_brief(ignored).diagnostics)


def test_a_projects_edition_is_judged_only_where_it_is_asked_for(
    tmp_path: Path,
) -> None:
    text = (
        "title: T\nsummary: So.\nsections: [{id: law, title: L, body: B.}]\n"
        "caveats: [{point: P., qualifies: [law], severity: major}]\n"
    )
    (tmp_path / "briefgen.toml").write_text(
        '[editions.press]\nparts = ["summary"]\n', encoding="utf-8"
    )
    brief = written(tmp_path, text)

    assert "BG910" not in codes(validate_brief(brief).diagnostics)
    assert "BG910" in codes(validate_brief(brief, edition="press").diagnostics)


def test_what_gives_way_may_not_take_a_major_caveat_with_it(tmp_path: Path) -> None:
    text = (
        "title: T\nsummary: So.\nsections: [{id: law, title: L, body: B.}]\n"
        "caveats: [{point: P., qualifies: [law], severity: major}]\n"
        "editions: {e: {parts: [summary, law], if_room: [law]}}\n"
    )

    assert "BG910" in codes(validate_brief(written(tmp_path, text)).diagnostics)


def test_an_edition_sets_a_limit_and_a_style_of_its_own(tmp_path: Path) -> None:
    text = (
        "title: T\nsummary: So.\nlimits: {pages: 9}\n"
        "editions: {e: {parts: [summary], style: ministry, limits: {words: 1}}}\n"
    )
    brief = written(tmp_path, text)

    assert "BG901" in codes(render_brief(brief, Options(edition="e")).diagnostics)
    case = validate_brief(brief, edition="e").value
    assert case is not None
    assert case.style is not None
    assert case.style.name == "ministry"
    case = validate_brief(brief, "journal", edition="e").value
    assert case is not None
    assert case.style is not None
    assert case.style.name == "journal"
