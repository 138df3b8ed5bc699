"""Hearings and interviews of one's own: what tells them apart is printed."""

from dataclasses import replace

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.cited import plain_words
from briefgen.model.inlines import Citation, Cite
from briefgen.model.sources import Name, Source
from briefgen.model.values import Language, PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import WorkType
from briefgen.read.citation_terms import read_citation_terms
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import Placed, write_citations

HEARING = Source(
    NOWHERE,
    type=WorkType("hearing"),
    title="Oral evidence",
    author=(Name(NOWHERE, literal="Health Committee"),),
    issued=WorkDate(PartialDate(2026, 3, 4)),
    number="HC 512",
)
TALK = Source(
    NOWHERE,
    type=WorkType("interview"),
    title="Interview with Owen Pryce",
    author=(Name(NOWHERE, family="Pryce", given="Owen"),),
    interviewer=(Name(NOWHERE, family="Oakes", given="Miriam"),),
    issued=WorkDate(PartialDate(2026, 4, 21)),
)


def entry(source: Source, style: str, locale: str = "en-GB") -> str:
    placed = [Placed(Citation(NOWHERE, (Cite(NOWHERE, "w"),)), 1)]
    terms = read_citation_terms(Language(locale))
    done = write_citations(STYLES[style], terms, {"w": source}, placed)
    return plain_words(done.entries[0].text)


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("vancouver", "Health Committee. Oral evidence. HC 512. 2026 Mar 4."),
        ("harvard", "Health Committee (2026) ‘Oral evidence’. HC 512."),
        ("oscola", "Health Committee, ‘Oral Evidence’ (4 March 2026, HC 512)"),
    ],
)
def test_a_hearing_keeps_its_number_and_its_day(style: str, written: str) -> None:
    assert entry(HEARING, style) == written


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("vancouver", "Pryce O. Interview with Owen Pryce. 2026 Apr 21."),
        (
            "harvard",
            (
                "Pryce, O. (2026) ‘Interview with Owen Pryce’."
                " Interview by M. Oakes, 21 April."
            ),
        ),
        ("oscola", "Oakes M, Interview with Owen Pryce (21 April 2026)"),
    ],
)
def test_an_interview_keeps_its_day_and_says_once_who_was_asked(
    style: str, written: str
) -> None:
    assert entry(TALK, style) == written


def test_a_title_of_its_own_stays_with_an_interview() -> None:
    named = replace(TALK, title="On leaving")

    assert "Interview with Owen Pryce, ‘On Leaving’ (21" in entry(named, "oscola")


def test_german_has_a_stop_behind_a_day() -> None:
    assert entry(TALK, "harvard", "de-DE").endswith("von M. Oakes, 21. April.")
