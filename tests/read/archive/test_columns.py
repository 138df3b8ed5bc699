"""Pages of two columns, in whatever order they are drawn."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from briefgen.read.archive.columns import PlacedWords, by_column
from briefgen.read.archive.pdf import pages

LEFT = [f"line {n} of the left one," for n in range(6)]
RIGHT = [f"line {n} of the right one," for n in range(6)]


def objects(named: dict[str, Any]) -> DictionaryObject:
    """Make a dictionary of PDF, whose plain values are names."""
    return DictionaryObject(
        {
            NameObject(key): NameObject(value) if isinstance(value, str) else value
            for key, value in named.items()
        }
    )


def rows(left: list[str], right: list[str]) -> Iterator[PlacedWords]:
    """Draw two columns row by row, each piece with its end of line."""
    for n, (one, other) in enumerate(zip(left, right, strict=True)):
        y = 700.0 - 14 * n
        yield PlacedWords(60.0, y, f"{one}\n")
        yield PlacedWords(320.0, y, f"{other}\n")


def test_rows_of_prose_are_read_column_by_column() -> None:
    head = PlacedWords(60.0, 780.0, "A heading over both\n")
    foot = PlacedWords(60.0, 40.0, "12")

    text = by_column([head, *rows(LEFT, RIGHT), foot])

    assert text is not None
    assert text.split("\n") == ["A heading over both", *LEFT, *RIGHT, "12"]


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        [*rows(["Leeds"] * 6, ["1,200"] * 6)],  # a table
        [*rows(LEFT[:3], RIGHT[:3])],
        [PlacedWords(60.0, 700.0 - 14 * n, line) for n, line in enumerate(LEFT)],
    ],
)
def test_what_is_no_two_columns_stays_as_it_is_drawn(
    pieces: list[PlacedWords],
) -> None:
    assert by_column(pieces) is None


def test_a_page_that_is_drawn_across_its_columns_is_read_down_them() -> None:
    drawn = "".join(
        f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text.strip()}) Tj ET\n"
        for x, y, text in rows(LEFT, RIGHT)
    )
    writer, content, file = PdfWriter(), DecodedStreamObject(), BytesIO()
    content.set_data(drawn.encode())
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    made = writer.add_blank_page(595, 842)
    made[NameObject("/Resources")] = objects({"/Font": objects({"/F1": objects(font)})})
    made[NameObject("/Contents")] = content
    writer.write(file)

    (page,) = pages(file.getvalue())

    assert page.text.split("\n") == [*LEFT, *RIGHT]
