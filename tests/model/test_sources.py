"""A work's date and type, as an author writes them."""

import pytest

from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import WorkType


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2015-09-21", WorkDate(PartialDate(2015, 9, 21))),
        ("2015", WorkDate(PartialDate(2015))),
        ("1920~", WorkDate(PartialDate(1920), circa=True)),
        ("2014/2016", WorkDate(PartialDate(2014), PartialDate(2016))),
        ("2015-11/2016-02", WorkDate(PartialDate(2015, 11), PartialDate(2016, 2))),
        ("2015-24", WorkDate(PartialDate(2015), season=4)),
    ],
)
def test_a_date_of_a_work_is_read_and_written_alike(text: str, date: WorkDate) -> None:
    assert WorkDate.parse(text) == date
    assert str(date) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("last spring", "2014/2016 for a span"),
        ("2015-13", "has no month 13"),
        ("2016/2014", "ends before it begins"),
        ("0000-01-01", "which there is not"),
        (
            "२०२३-०१-०१",
            "2014/2016 for a span",
        ),  # other digits sort, and print, otherwise
    ],
)
def test_what_is_no_date_is_told(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        WorkDate.parse(text)


def test_a_misspelt_type_is_told_its_nearest() -> None:
    with pytest.raises(ValueError, match="did you mean “article-journal”"):
        WorkType.parse("article-jurnal")


def test_words_stand_for_a_date_that_is_none() -> None:
    assert str(WorkDate(words="Michaelmas Term 1999")) == "Michaelmas Term 1999"
