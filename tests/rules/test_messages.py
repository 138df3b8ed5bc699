"""What the rules say: the words they point at, the fact, the remedy."""

from pathlib import Path
from typing import NamedTuple

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

ARGUED = """\
title: T
findings:
  - {id: weight, claim: Children lose weight., evidence: [doe2024]}
  - {id: height, claim: They do not grow., basis: assumption}
recommendations:
  - {id: open, action: Keep kitchens open., rests_on: [weight, height]}
people:
  roe: {name: Mary Roe}
sources:
  doe2024: {type: report, title: Survey, issued: 2024}
"""


class Said(NamedTuple):
    """A diagnostic, with the words that it points at."""

    code: str
    words: str
    message: str
    hint: str | None


def said(text: str) -> Said:
    """Give the one thing that is wrong with a brief."""
    outcome = validate_brief(SourceText("brief.yaml", text.encode(), Path("none")))
    (found,) = outcome.diagnostics
    (line, first), (last_line, last) = found.span.start, found.span.end
    assert line == last_line
    words = text.splitlines()[line - 1][first - 1 : last - 1]
    return Said(found.code, words, found.message, found.hint)


def argued(old: str, new: str) -> Said:
    """Say what is wrong when one place of a sound argument is changed."""
    assert ARGUED.count(old) == 1
    return said(ARGUED.replace(old, new))


def test_a_misspelt_id_is_told_its_nearest() -> None:
    assert argued("rests_on: [weight, height]", "rests_on: [weight, hieght]") == Said(
        "BG302",
        "hieght",
        "“hieght” names nothing in this brief",
        "did you mean “height”?",
    )


@pytest.mark.parametrize("number", ["2", "F2", "finding-2", "Finding 2"])
def test_a_printed_number_is_told_its_id(number: str) -> None:
    found = argued("[weight, height]", f"[weight, height, {number}]")

    assert found.words == number
    assert found.hint == "numbers change when something moves: write its id, “height”"


def test_a_number_that_nothing_bears_is_told_the_ids() -> None:
    found = argued("[weight, height]", "[weight, height, 7]")
    assert found.hint == "the ids that may stand here: weight and height"


def test_a_source_among_ids_is_told_apart() -> None:
    found = argued("[weight, height]", "[weight, height, doe2024]")
    assert found.hint is not None
    assert found.hint.startswith("“doe2024” is a source")


def test_a_thing_of_the_wrong_kind_is_named() -> None:
    found = argued("[weight, height]", "[weight, height, open]")
    assert found.message == "“open” is a recommendation, and a finding is wanted here"


def test_an_unknown_voice_is_told_its_nearest() -> None:
    found = argued("[doe2024]", "[{source: doe2024, by: row}]")
    assert found == Said(
        "BG302", "row", "“row” is not one of the brief's people", "did you mean “roe”?"
    )


def test_an_unknown_part_is_told_its_nearest() -> None:
    found = said(ARGUED + "parts: [findings, key_messages, recommendations]\n")
    assert (found.words, found.hint) == ("key_messages", "did you mean “key-messages”?")


def test_a_misspelt_cite_key_is_told_its_nearest_where_it_stands() -> None:
    found = argued("Children lose weight.", '"They lose it [see @doe2023]."')
    assert found.code == "BG401"
    assert found.words == "doe2023"
    assert found.hint == "did you mean “doe2024”?"


def test_a_finding_that_is_cited_is_to_be_linked() -> None:
    found = argued("They do not grow.", '"They do not grow [@weight]."')
    assert found.hint == "“weight” is a finding: link to it as [](#weight)"


def test_a_second_id_is_told_the_line_of_the_first() -> None:
    found = argued("id: open", "id: weight")
    assert found.message == "the id “weight” is taken: see line 3"


def test_who_issued_a_recommendation_is_offered_as_its_authority() -> None:
    found = said(
        "title: T\n"
        "recommendations: [{action: Act., issued_by: doe}]\n"
        "sources: {doe: {type: report, title: S}}\n"
    )
    assert found == Said(
        "BG502",
        "Act.",
        "“Act.” rests on no finding",
        "add rests_on: [finding id], or on_authority_of: doe",
    )


def test_a_circle_is_told_from_end_to_end() -> None:
    found = said(
        "title: T\n"
        "sources:\n"
        "  a: {type: report, title: A, via: b}\n"
        "  b: {type: report, title: B, via: a}\n"
    )
    assert found.message == (
        "a circle: “a”, which is known through “b”, which is known through “a”"
    )


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_character_without_glyph_is_pointed_at_to_the_letter(quote: str) -> None:
    found = said(f"title: T\ntopic: {quote}Not zero\u4e00width{quote}\n")

    assert found.words == "\u4e00"
    assert found.message == (
        "no font has U+4E00 CJK UNIFIED IDEOGRAPH-4E00, as in “zero\u4e00width”"
    )


def test_accents_that_a_font_has_joined_to_their_letter_are_no_fault() -> None:
    brief = SourceText("b", "title: T\ntopic: Ho\u0302\u0300\n".encode(), Path("none"))
    assert not validate_brief(brief).diagnostics


@pytest.mark.parametrize(
    "text",
    [
        "title: T\ntopic: We TBC this\n",
        "title: T\nsummary: |\n  In a paragraph\n  of two lines, TBC.\n",
        "title: T\nsummary: >\n  TBC in a folded\n  text.\n",
        'title: T\nsummary: "with \\u00e9 escaped: *TBC*"\r\n',
    ],
)
def test_a_placeholder_is_pointed_at_to_the_letter(text: str) -> None:
    assert said(text).words == "TBC"


def test_what_is_escaped_is_pointed_at_as_a_whole() -> None:
    found = said('title: T\ntopic: "zero\\u4e00width"\n')
    assert found.words == r'"zero\u4e00width"'


def test_todo_is_a_word_in_spanish() -> None:
    found = said("title: TODO por la infancia\nlanguage: es\n")
    assert found.message == "there are no printed words in “es” yet"


def test_a_name_of_an_account_is_told_how_its_sign_is_written() -> None:
    found = validate_brief(
        SourceText("b.yaml", b"title: T\nsummary: So @unhcr says.\n", Path())
    ).diagnostics

    (hint,) = [each.hint for each in found if each.code == "BG401"]
    assert hint == ("add it under sources:; if “@unhcr” is no citation, write \\@unhcr")


LIBRARY = "@report{doe2024, title={Survey}, institution={I}, year={2024}}\n"


def of_library(folder: Path, name: str) -> list[str]:
    """Say what is wrong with a brief that cites `doe2042` of a bibliography."""
    folder.joinpath("refs.bib").write_text(LIBRARY, encoding="utf-8")
    text = f"title: T\nbibliography: {name}\nsummary: Few left [@doe2042].\n"
    outcome = validate_brief(SourceText("brief.yaml", text.encode(), folder))
    return [f"{each.code} {each.message}: {each.hint}" for each in outcome.diagnostics]


def test_a_key_is_told_the_nearest_of_a_bibliography(tmp_path: Path) -> None:
    assert of_library(tmp_path, "refs.bib") == [
        "BG401 “doe2042” is not one of the brief's sources: did you mean “doe2024”?"
    ]


def test_where_a_bibliography_is_missing_no_key_of_it_is(tmp_path: Path) -> None:
    assert of_library(tmp_path, "ref.bib") == [
        "BG105 there is no file “ref.bib”: did you mean “refs.bib”?"
    ]


def test_an_item_without_a_space_behind_its_dash_is_no_text() -> None:
    assert argued("rests_on: [weight, height]", "rests_on: -weight") == Said(
        "BG203",
        "-weight",
        "the “-” of an item has no space after it",
        "write “- weight”",
    )


def test_a_space_that_cannot_indent_is_told_where_a_later_line_stumbles() -> None:
    text = (
        "title: T\nfindings:\n  - id: a\n    claim: C.\n"
        "\u00a0\u00a0\u00a0 basis: assumption\n    body: B.\n"
    )

    told = said(text)

    assert (told.code, told.words) == ("BG101", "\u00a0")
    assert told.message == "the space U+00A0 cannot indent a line"


@pytest.mark.parametrize("due", ["06/2027", "31.12.2019", "1-2-2030"])
def test_a_date_in_another_order_is_none_to_act_by(due: str) -> None:
    told = argued("rests_on: [weight, height]", f"due: {due}, rests_on: [weight]")

    assert (told.code, told.words) == ("BG204", due)


def test_a_link_that_leads_nowhere_is_told_once() -> None:
    caveat = "{id: small, point: Few., severity: major, qualifies: [weight]}"
    text = ARGUED.replace(
        "title: T\n",
        f"title: T\nsummary: Few did [so](#smal).\ncaveats:\n  - {caveat}\n",
    )

    outcome = validate_brief(SourceText("brief.yaml", text.encode(), Path("none")))

    codes = [each.code for each in outcome.diagnostics]
    assert codes.count("BG302") == 1
    assert "BG513" not in codes  # that the summary leaves it out


@pytest.mark.parametrize("email", ["press(at)example.org", "press@", "a b@c.org"])
def test_what_is_no_address_for_mail_is_told(email: str) -> None:
    told = argued("title: T\n", f"title: T\ncontact: {{email: {email}}}\n")

    assert (told.code, told.words) == ("BG204", email)


def test_a_source_of_another_time_is_told_at_its_date() -> None:
    told = argued("issued: 2024}", "issued: 2999-05}")

    assert (told.code, told.words) == ("BG408", "issued: 2999-05")


def test_the_united_kingdom_is_gb_in_whatever_form_it_is_written() -> None:
    assert argued("title: T\n", "title: T\nlanguage: en_uk\n").hint == "write en-GB"
