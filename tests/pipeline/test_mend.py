"""What is mended: one right answer, in place, and nothing else of the text."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.diagnostics import Outcome
from briefgen.pipeline.mend import Mended, mend
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((*ROOT.glob("briefs/*.yaml"), *ROOT.glob("examples/*.yaml")))
BRIEF = """\
title: Fund school meals
findings:
  - {id: weight, claim: Children lose weight., evidence: [doe2024]}
recommendations:
  - {action: Keep kitchens open., rests_on: [weight], caveats: none known}
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
  northgate: {type: report, title: Register, issued: 2024}
"""


def mended(text: str | bytes, folder: Path = Path(), *, unsafe: bool = False) -> Mended:
    data = text.encode() if isinstance(text, str) else text
    return mend(SourceText("b.yaml", data, folder), validate_brief, unsafe=unsafe)


def text_of(done: Mended) -> str:
    return done.source.data.decode()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title: Fund", "titel: Fund"),
        ("findings:", "findngs:"),
        ("evidence:", '"evidnce":'),
        ("rests_on:", "rests-on:"),
        ("[weight]", "[wieght]"),
        ("[weight]", "['wieght']"),
        ("none known", "none knwon"),
        ("evidence: [doe2024]", "evidence: [nortgate]"),
    ],
)
def test_what_can_mean_one_thing_only_is_mended(right: str, wrong: str) -> None:
    wanted = BRIEF.replace(right, wrong)
    right = right.replace("doe2024", "northgate")
    for quote in ("'", '"'):
        if quote in wrong:  # quotation marks stay
            right = re.sub(r"[a-z]+", rf"{quote}\g<0>{quote}", right, count=1)

    done = mended(wanted)

    assert text_of(done) == wanted.replace(wrong, wrong.replace(*_words(wrong, right)))
    assert len(done.mended) == 1


def _words(wrong: str, right: str) -> tuple[str, str]:
    """Give the words that differ."""
    pairs = zip(re.findall(r"[\w-]+", wrong), re.findall(r"[\w-]+", right), strict=True)
    ((one, other),) = [pair for pair in pairs if pair[0] != pair[1]]
    return one, other


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("rests_on: [weight]", "rests_on: weight"),
        ("id: weight", "id: Weight"),
        ("type: report, title: S", "type: Report, title: S"),
        ("type: report, title: R", "type: web page, title: R"),
        ("title: Fund", "language: en-UK\ntitle: Fund"),
    ],
)
def test_what_is_written_in_another_form_is_mended(right: str, wrong: str) -> None:
    done = mended(BRIEF.replace(right, wrong))

    wanted = right.replace("title: Fund", "language: en-GB\ntitle: Fund")
    wanted = wanted.replace("report, title: R", "webpage, title: R")
    assert text_of(done) == BRIEF.replace(right, wanted)


def test_of_a_text_with_commas_a_list_is_made_where_that_is_asked_for() -> None:
    wrong = BRIEF.replace("[doe2024]", "doe2024; northgate").replace("; n", ", n")
    wrong = wrong.replace(
        "{id: weight, claim: Children lose weight., ", "id: weight\n    claim: C.\n    "
    )
    wrong = wrong.replace("northgate}\n", "northgate\n")

    assert mended(wrong).source.data == wrong.encode()
    assert "evidence: [doe2024, northgate]\n" in text_of(mended(wrong, unsafe=True))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("evidence: [doe2024]", "evidence: [doe2042]"),  # another year, perhaps
        ("evidence: [doe2024]", "evidence: [roe2024]"),
        ("evidence: [doe2024]", "evidence: [doe2024a]"),
        ("[weight]", "[height]"),
        ("[weight]", "[1]"),
        ("issued: 2024", "isued: 2024"),  # or issue, with two slips
    ],
)
def test_what_may_be_another_name_is_mended_only_where_that_is_asked_for(
    right: str, wrong: str
) -> None:
    text = BRIEF.replace(right, wrong, 1)

    assert text_of(mended(text)) == text
    assert text_of(mended(text, unsafe=True)) == BRIEF


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[weight]", "[nothing-like-it]"),
        ("title: Fund", "titel: Fond\ntitle: Fund"),  # it is there already
        ("[weight]", '["w\\x69eght"]'),  # not written as it reads
        ("title: Register", "data: 5 kg, titel: Register"),
    ],
)
def test_what_may_mean_several_things_is_left_alone(right: str, wrong: str) -> None:
    text = BRIEF.replace(right, wrong, 1)
    done = mended(text, unsafe=True)

    left = text_of(done).replace("titel: Register", "title: Register")
    assert left == text.replace("titel: Register", "title: Register")
    assert not done.outcome.ok


def test_a_value_that_a_field_cannot_hold_shows_that_it_was_not_meant() -> None:
    text = BRIEF + "data: table.csv\nlimit: two pages\n"  # date, limits

    assert text_of(mended(text, unsafe=True)) == text


def test_comments_quotes_line_ends_and_the_mark_at_the_start_stay() -> None:
    text = "\ufeff" + BRIEF.replace("\n", "  # kept: it's “so”\r\n")
    text = text.replace("[weight]", '[ "wieght" ]').replace("findings", "findngs")

    done = mended(text)

    assert text_of(done) == text.replace("wieght", "weight").replace("ngs:", "ings:")
    assert done.source.data.startswith(b"\xef\xbb\xbf")


def test_what_a_mended_field_shows_is_mended_too() -> None:
    text = BRIEF.replace("findings", "fidnings").replace("evidence", "evidnce")
    text = text.replace("[weight]", "[wieght]")

    done = mended(text)

    assert text_of(done) == BRIEF
    assert [each.code for each in done.mended] == ["BG201", "BG201", "BG302"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("date: 2024/3/1", "date: 2024-03-01"),
        ("date: '2024.03'", "date: '2024-03'"),
        ("language: en_gb", "language: en-GB"),
        ("language: ZH-hant", "language: zh-Hant"),
        (
            "authors: [{name: A, orcid: https://orcid.org/0000-0002-1825-0097}]",
            "authors: [{name: A, orcid: 0000-0002-1825-0097}]",
        ),
        ("staus: fianl", "status: final"),
        ("confidence: moderte", "confidence: moderate"),
    ],
)
def test_a_value_is_written_as_its_form_wants_it(wrong: str, right: str) -> None:
    if wrong.startswith("confidence"):
        wrong, right = f"weight, {wrong},", f"weight, {right},"
        before, after = (BRIEF.replace("weight,", each, 1) for each in (wrong, right))
    else:
        before, after = f"{BRIEF}{wrong}\n", f"{BRIEF}{right}\n"

    assert text_of(mended(before)) == after


@pytest.mark.parametrize("value", ["1/3/2024", "2024-13-1", "2024/3/1/2", "24-3-1"])
def test_a_date_that_is_none_or_may_be_another_is_left_alone(value: str) -> None:
    text = f"{BRIEF}date: {value}\n"

    assert text_of(mended(text, unsafe=True)) == text


def test_an_id_is_mended_where_a_link_leads_and_not_in_its_words() -> None:
    text = f'{BRIEF}summary: "[wieght (#wieght)](#wieght), [wieght][w]\\n\\n"\n'

    assert "[wieght (#wieght)](#weight), [wieght][w]" in text_of(mended(text))


def test_of_a_citation_its_key_alone_is_mended() -> None:
    text = f"{BRIEF}summary: See [see -@norhtgate, p. norhtgate; @doe2024].\n"

    assert "[see -@northgate, p. norhtgate; @doe2024]" in text_of(mended(text))


def test_a_rule_that_a_waiver_names_is_mended_in_its_comment() -> None:
    text = BRIEF.replace(
        "  - {action",
        "  # briefgen: ignore[argument/no-adressee, reference/unused] As agreed.\n"
        "  - {action",
    )

    assert "ignore[argument/no-addressee, reference/unused]" in text_of(mended(text))


def test_an_edit_that_would_change_more_is_not_made() -> None:
    text = BRIEF.replace("[weight]", "[wieght]")
    found = validate_brief(SourceText("b.yaml", text.encode(), Path()))
    (wrong,) = [each for each in found.diagnostics if each.edit]
    assert wrong.edit is not None
    broken = replace(wrong, edit=wrong.edit._replace(text="weight], to: [x"))
    done = mend(
        SourceText("b.yaml", text.encode(), Path()),
        lambda _: Outcome(None, (broken,)),
    )

    assert text_of(done) == text
    assert done.spared == (broken,)


FIELD = re.compile(r"(?:(?<=[{,] )|(?<=\n)(?<! )|(?<=  )|(?<=- ))([a-z_-]{6,}):(?=\s)")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_misspelt_field_of_a_shipped_brief_is_mended_to_the_byte(path: Path) -> None:
    data = path.read_bytes()
    text = data.decode()
    tried = {found[1]: found for found in FIELD.finditer(text)}
    known = {"findings", "recommendations", "evidence", "rests_on", "publisher"}
    for name in sorted(known & tried.keys()):
        at = tried[name].start(1) + 2
        wrong = text[:at] + text[at + 1] + text[at] + text[at + 2 :]

        done = mended(wrong, path.parent)

        assert done.source.data == data
        assert len(done.mended) == 1


def test_a_variant_is_written_as_the_project_writes_it(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text(
        '[terms]\n"night shelter" = "sleeping hall"\n', encoding="utf-8"
    )
    text = (
        f"{BRIEF}summary: |\n  Night shelters are full. A night shelter, “a night\n"
        "  shelter” as some say, opens late; a night shelter is no home.\n"
    )

    assert text_of(mended(text, tmp_path)).endswith(
        "summary: |\n  Sleeping halls are full. A sleeping hall, “a night\n"
        "  shelter” as some say, opens late; a sleeping hall is no home.\n"
    )


def test_behind_an_article_that_it_does_not_fit_a_term_is_not_put_unasked(
    tmp_path: Path,
) -> None:
    (tmp_path / "briefgen.toml").write_text(
        '[terms]\n"night shelter" = "emergency shelter"\n', encoding="utf-8"
    )
    text = f"{BRIEF}summary: The night shelter is a night shelter.\n"

    assert text_of(mended(text, tmp_path)).endswith(
        "summary: The emergency shelter is a night shelter.\n"
    )


def test_a_spelling_that_is_not_of_the_language_is_mended() -> None:
    text = f"{BRIEF}language: en-GB\nsummary: The color of the center.\n"
    mixed = f"{BRIEF}summary: The color of the centre.\n"

    assert text_of(mended(text)) == text.replace(
        "color of the center", "colour of the centre"
    )
    assert text_of(mended(mixed)) == mixed
    assert text_of(mended(mixed, unsafe=True)) != mixed
