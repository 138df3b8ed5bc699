"""The first brief says what its two articles say, in their own words or in ours.

The articles are no part of the project. Where BRIEFGEN_SOURCES names the folder that
holds them, every quotation is compared with them; else those tests are skipped.
"""

import os
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from briefgen.diagnostics import NOWHERE
from briefgen.model.blocks import Body, Callout
from briefgen.model.brief import Brief, Caveat, Evidence, Finding, Position
from briefgen.model.fields import Field, every, fields
from briefgen.model.inlines import CrossReference, Link, Note, Text, plain
from briefgen.model.quotations import (
    Misquoted,
    Quotation,
    Verbatim,
    Verdict,
    tally,
)
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.archive.compare import compare
from briefgen.read.archive.copy_text import read_copy
from briefgen.read.brief import read_brief

BRIEF = Path(__file__).parent.parent / "briefs" / "defectors.yaml"
SOURCES = os.environ.get("BRIEFGEN_SOURCES")
ARTICLES = {
    "sputnik": "icsr-report-news.txt",
    "potent-narrative": "potent-narrative.txt",
}
CORRECTED = {"[ISIS}": "[ISIS]"}
"""What the brief mends in a quotation. It says so in its corrections."""

QUOTED = re.compile(r'"([^"]+)"')
LOCATOR = re.compile(r"para(?:\.|s) (\d+)(?:–(\d+))?")

with_articles = pytest.mark.skipif(
    SOURCES is None, reason="BRIEFGEN_SOURCES names no folder with the two articles"
)


@cache
def the_brief() -> Brief:
    outcome = read_brief(BRIEF.read_bytes(), BRIEF.name)
    assert outcome.value is not None
    assert not outcome.diagnostics
    return outcome.value


def words(field: Field) -> str:
    """Give a field's words, those of its notes included."""
    value = field.value
    if isinstance(value, str):
        return value
    notes = (plain(note.inlines) for note in every(Note, (value,)))
    return " ".join((plain(value), *notes))


def printed() -> tuple[Field, ...]:
    return tuple(field for field in fields(the_brief()) if field.printed)


def everything() -> str:
    return "\n".join(words(field) for field in printed())


def spelt(text: str) -> str:
    """Fold what two typists of the same words may do otherwise."""
    for one, other in ("“”„", '"'), ("‘’", "'"), ("–—", "-"):
        text = re.sub(f"[{one}]", other, text)
    text = re.sub(r"\s*…\s*|\s*\.\.\.\s*", "…", text)
    return " ".join(text.split())


@cache
def article(source: str) -> tuple[str, ...]:
    """Give an article's paragraphs, counted as the brief's methods say.

    A headline is none; an embedded post is one, with its signature; so is a heading.
    """
    assert SOURCES is not None
    text = (Path(SOURCES) / ARTICLES[source]).read_text("utf-8")
    paragraphs: list[str] = []
    for line in filter(None, map(spelt, text.splitlines())):
        if line.startswith("- ") and "(@" in line:
            paragraphs[-1] += f" {line}"
        elif line != spelt(the_brief().sources[source].title or ""):
            paragraphs.append(line)
    return tuple(paragraphs)


def is_verbatim(quotation: str, paragraphs: tuple[str, ...]) -> bool:
    said = "\n".join(paragraphs)
    mended = said
    for printed_so, read_so in CORRECTED.items():
        mended = mended.replace(printed_so, read_so)
    return any(spelt(quotation) in version for version in (said, mended))


def quotations() -> list[tuple[str, str, str | None]]:
    """Give each quotation that names its source, with the source and the place."""
    brief = the_brief()
    evidence = [item for finding in brief.findings for item in finding.evidence]
    positions = [item for finding in brief.findings for item in finding.contested]
    quoted: list[Evidence | Position | Caveat] = [*evidence, *positions, *brief.caveats]
    whole = [
        (item.quote, item.source, item.at)
        for item in quoted
        if item.quote is not None and item.source is not None
    ]
    passages = [
        (passage, item.source, item.at)
        for item in brief.caveats
        if item.source is not None
        for passage in QUOTED.findall(plain(item.point))
    ]
    return whole + passages


def finding(name: str) -> Finding:
    return next(item for item in the_brief().findings if item.id == name)


def caveat(name: str) -> Caveat:
    return next(item for item in the_brief().caveats if item.id == name)


def section(name: str) -> Body:
    return next(item.body for item in the_brief().sections if item.id == name)


@with_articles
def test_every_quotation_stands_in_its_source_at_its_place() -> None:
    astray = [
        (quotation, source, at)
        for quotation, source, at in quotations()
        if not is_verbatim(quotation, _at(source, at))
    ]

    assert quotations()
    assert not astray


def _at(source: str, at: str | None) -> tuple[str, ...]:
    place = LOCATOR.fullmatch(at or "")
    assert place is not None
    first, last = int(place[1]), int(place[2] or place[1])
    return article(source)[first - 1 : last]


@with_articles
def test_every_passage_in_quotation_marks_is_verbatim() -> None:
    said = tuple(line for source in ARTICLES for line in article(source))
    passages = [
        passage
        for field in printed()
        if not isinstance(field.value, str)
        for passage in QUOTED.findall(spelt(words(field)))
    ]

    assert len(passages) > 30
    assert not [passage for passage in passages if not is_verbatim(passage, said)]


@with_articles
def test_a_changed_word_is_no_quotation() -> None:
    said = tuple(line for source in ARTICLES for line in article(source))

    assert is_verbatim("will lose their credibility", said)
    assert not is_verbatim("may lose their credibility", said)


@with_articles
def test_the_checker_finds_every_quotation_where_its_locator_says(
    tmp_path: Path,
) -> None:
    found = validate_brief(beside_the_articles(tmp_path, BRIEF.read_text("utf-8")))

    assert found.value is not None
    assert not found.diagnostics
    tallied = tally(found.value.comparisons)
    assert tallied.checked == tallied.of > 15


@with_articles
def test_the_checker_finds_a_swapped_word_on_its_line(tmp_path: Path) -> None:
    text = BRIEF.read_text("utf-8")
    wrong = text.replace(
        "will lose their credibility.\n", "may lose their credibility.\n"
    )
    line = wrong[: wrong.index("may lose their")].count("\n") + 1

    (found,) = validate_brief(beside_the_articles(tmp_path, wrong)).diagnostics

    assert (found.code, found.span.start[0]) == ("BG404", line)
    assert "*may* lose" in found.message
    assert "*will* lose" in found.message


@with_articles
def test_the_two_transcriptions_of_the_first_recommendation_are_told(
    tmp_path: Path,
) -> None:
    wrong = BRIEF.read_text("utf-8").replace(
        "        quote: four main narratives for why defectors left ISIS\n",
        "        quote: reorganise the value and credibility of defector narratives\n"
        "      - source: sputnik\n"
        "        quote: recognize the value of defector narratives\n",
    )
    said_so = wrong.index("corrections:"), wrong.index("sources:\n")
    without = wrong[: said_so[0]] + wrong[said_so[1] :]

    codes = [
        [f.code for f in validate_brief(source).diagnostics if f.code != "BG404"]
        for source in (
            beside_the_articles(tmp_path, wrong),
            beside_the_articles(tmp_path, without),
        )
    ]

    assert codes == [[], ["BG405"]]


def beside_the_articles(folder: Path, text: str) -> SourceText:
    """Place a brief where the copies that it names are found."""
    assert SOURCES is not None
    (folder / "sources").mkdir(exist_ok=True)
    for name in ARTICLES.values():
        copy = folder / "sources" / name
        copy.write_bytes((Path(SOURCES) / name).read_bytes())
    return SourceText("defectors.yaml", text.encode(), folder)


@with_articles
def test_every_string_of_the_inventory_is_found_and_none_with_a_word_swapped() -> None:
    assert SOURCES is not None
    inventory = yaml.safe_load((Path(SOURCES) / "inventory.yaml").read_text("utf-8"))
    copies = {
        key: read_copy("a.txt", (Path(SOURCES) / article["file"]).read_bytes())
        for key, article in inventory["meta"]["articles"].items()
    }
    strings = [(str(fact["verbatim"]), fact["article"]) for fact in inventory["facts"]]
    swapped = [
        (" ".join((*words[:at], "otherwise", *words[at + 1 :])), key)
        for words, key in ((said.split(), key) for said, key in strings)
        for at in range(len(words))
    ]

    def verdict(said: str, key: str) -> Verdict:
        return compare(Quotation(NOWHERE, said, key), copies[key], placed=True)

    assert len(strings) > 60
    assert not [said for said, key in strings if verdict(said, key) != Verbatim()]
    assert not [
        said for said, key in swapped if not isinstance(verdict(said, key), Misquoted)
    ]


def test_what_a_quotation_mends_is_said_among_the_corrections() -> None:
    corrections = " ".join(plain(text) for text in the_brief().corrections)

    assert all(printed_so in corrections for printed_so in CORRECTED)


@pytest.mark.parametrize(
    "never",
    [
        pytest.param(r"interview\w* (with )?(the )?58|58 interviews", id="interviews"),
        pytest.param(r"survey", id="a survey"),
        pytest.param(r"%|per ?cent", id="percentages"),
        pytest.param(r"\bt\.co\b|pic\.twitter", id="short links"),
        pytest.param(r"bfoster|\bFord\b|@\w+417", id="the private user"),
        pytest.param(r"Arab Weekly", id="a guessed origin"),
        pytest.param(r"same tack", id="words that ICSR may not have said"),
        pytest.param(
            r"Center|Professor Hamed (?!El-Said)|AgainTurn", id="slips of the articles"
        ),
        pytest.param(r"independent", id="independence that nobody shows"),
    ],
)
def test_the_brief_never_says(never: str) -> None:
    assert not re.search(never, everything(), re.IGNORECASE)


def test_nothing_of_it_links_to_a_short_address_or_to_the_blog() -> None:
    targets = [link.target for link in every(Link, the_brief())]
    targets += [source.URL for source in the_brief().sources.values() if source.URL]

    assert targets
    assert not [url for url in targets if re.search(r"t\.co/|twitter|blog|tumblr", url)]


def test_no_time_is_given_after_which_credibility_is_lost() -> None:
    about = [words(f) for f in printed() if re.search("credib", words(f))]

    assert about
    assert not [text for text in about if re.search(r"\d+ (day|month|year)s?", text)]


def test_the_sentence_of_2014_stands_only_with_the_appeal() -> None:
    sentence = re.compile(r"\b1[27] years")
    told = [words(field) for field in printed() if sentence.search(words(field))]

    assert told
    for text in told:
        assert "Court of Appeal cut that to 15 years and 3 months" in spelt(text)


def test_the_man_sentenced_is_never_called_a_defector() -> None:
    told = [words(f) for f in printed() if "Sarwar" in words(f)]

    assert told
    assert not [text for text in told if re.search(r"defector|\bIS\b|ISIS", text)]


def test_the_root_causes_are_el_said_s_point() -> None:
    about = [item for item in the_brief().caveats if "root cause" in plain(item.point)]

    assert [item.by.key for item in about if item.by] == ["elsaid"]


def test_el_said_is_not_made_an_opponent() -> None:
    assert '"important"' in _body("credible")
    assert '"important"' in plain(caveat("not-sufficient").point)


def test_what_the_articles_do_not_date_bears_no_date() -> None:
    sources = the_brief().sources
    undated = ("sputnik", "potent-narrative", "guardian", "telegraph", "quilliam")

    assert not [key for key in undated if sources[key].issued is not None]
    assert str(sources["icsr"].issued) == "2015"


def test_the_claim_and_its_answer_stand_side_by_side() -> None:
    claim, answer = finding("credible").contested

    assert (claim.by.key, answer.by.key) == ("icsr", "elsaid")
    assert claim.quote.startswith("No one has more credibility")
    assert "especially if promoted or financed by the government" in answer.quote


def test_the_main_caveat_is_major_and_limits_the_first_three_recommendations() -> None:
    first = [item.id for item in the_brief().recommendations][:3]

    assert caveat("credibility").severity == "major"
    assert set(first) < set(caveat("credibility").qualifies)
    assert "credible" in caveat("credibility").qualifies


def test_the_bottom_line_names_every_major_caveat_in_sixty_words() -> None:
    major = {item.id for item in the_brief().caveats if item.severity == "major"}
    summary = the_brief().summary
    named = {link.target for link in every(CrossReference, summary)}
    said = " ".join(words(field) for field in fields(summary))

    assert "credibility" in major
    assert major <= named
    assert len(said.split()) <= 60


def test_every_major_caveat_is_answered() -> None:
    major = [item for item in the_brief().caveats if item.severity == "major"]

    assert major
    assert not [item.id for item in major if not item.response]


def test_resettlement_is_said_to_stand_on_authority_alone() -> None:
    third = the_brief().recommendations[2]

    assert third.id == "resettle"
    assert (third.rests_on, third.on_authority_of) == ((), "icsr")


def test_the_blogger_is_told_from_the_unnamed_briton() -> None:
    notes = [plain(note.inlines) for note in every(Note, finding("promise").body)]

    assert [note for note in notes if "joined it" in note]
    assert not [text for text in _linked(the_brief()) if "Britani" in text]


def _linked(brief: Brief) -> list[str]:
    """Give the texts that link out of the brief."""
    texts: list[Text] = [f.value for f in fields(brief) if not isinstance(f.value, str)]
    return [plain(text) for text in texts if any(every(Link, (text,)))]


def _body(name: str) -> str:
    return spelt(" ".join(words(field) for field in fields(finding(name).body)))


@pytest.mark.parametrize(
    "fact",
    [
        "58 people who had left",
        "four main reasons",
        "hyped us up",
        "suicide bombers",
        "legal frameworks",
        "punished for speaking out",
        "Sarwar",
        "Think Again Turn Away",
        "fewer than 23,000 followers",
        "#WhyTheyLeftDaesh",
        "Northants Prevent",
        "In and Out of Extremism",
        "source of active support",
        "the personal account of a defector",
        "eight-part blog",
        "one in four",
        "root causes",
        "most politicians and decision-makers are not",
        "IS is not protecting Muslims",
        "Kanishka",
    ],
)
def test_the_brief_covers(fact: str) -> None:
    assert fact in spelt(everything())


def test_the_case_and_its_appeal_stand_in_one_box() -> None:
    boxes = [block for block in section("legal") if isinstance(block, Callout)]

    assert len(boxes) == 1
