"""What a note of a citation says of a work beyond its style: how it is known."""

from pathlib import Path

import pytest

from briefgen.paged import PlacedText
from tests.make import paged

BRIEF = """title: T
citations: {style: STYLE}
summary: |
  Known [@doe], and more [@roe, p. 3], and again [@doe, p. 4].
sources:
  doe: {type: report, title: Meals, author: {family: Doe}, issued: 2020, via: roe}
  roe:
    type: webpage
    title: Lunch
    author: {family: Roe}
    issued: 2021
    URL: https://example.org/lunch
    accessed: 2021-02-03
    archived: {URL: https://archive.example/lunch, date: 2021-02-04}
"""


def words(folder: Path, style: str) -> str:
    """Give the words of all pages, as they stand."""
    path = folder / "b.yaml"
    path.write_text(BRIEF.replace("STYLE", style), encoding="utf-8")
    return "".join(
        word.text
        for page in paged(path).pages
        for item in page.items
        if isinstance(item, PlacedText)
        for word in item.words
    )


@pytest.mark.parametrize("style", ["chicago-notes", "oscola"])
@pytest.mark.parametrize("place", ["footnotes", "endnotes"])
def test_the_first_note_of_a_work_says_how_it_is_known(
    tmp_path: Path, style: str, place: str
) -> None:
    shown = (
        words(tmp_path, f"{style}, place: {place}")
        .replace(" ", "")
        .replace("\u00a0", "")
    )

    # In its first note and in the list; not in the note that cites it again.
    assert shown.count("quotedinRoe") == 2
    assert shown.count("(archived4February2021)") == 2
