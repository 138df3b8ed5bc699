"""Two PDFs are the same where only their compressor differs, and nowhere else."""

import re
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest

from briefgen.pdf import objects
from briefgen.pdf.objects import ObjectFile
from briefgen.readback.same_content import same_content

OURS = 6  # the level of compression


def written(level: int = OURS, words: bytes = b"words " * 99) -> bytes:
    """Write a file of two streams and some objects, compressed as hard as this."""
    with patch.object(objects, "_LEVEL", level):
        file = ObjectFile((1, 7))
        file.root_reference = file.add_body(b"<</Type/Catalog>>")
        for content in (words, b"others " * 99):
            file.add_stream(content)
        return file.format()


@pytest.mark.parametrize("level", [0, 1, 9])
def test_another_compressor_makes_no_difference(level: int) -> None:
    assert written(level) != written()
    assert same_content(written(level), written())


def test_other_words_make_one() -> None:
    assert not same_content(written(words=b"other " * 99), written())


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: b"\n" + data,
        lambda data: data.replace(b"\nendobj\n", b"\nendobj\n% hidden\n", 1),
        lambda data: data[: len(data) // 2],
        lambda data: re.sub(rb"startxref\n\d+", b"startxref\n9", data),
        lambda data: data.replace(b"%PDF-1.7", b"%PDF-2.0"),
        lambda data: re.sub(rb"\n\d+ 0 obj", b"\n77 0 obj", data, count=1),
        lambda data: data + data,
    ],
    ids=[
        *("a byte behind", "a byte before", "a comment", "half of it"),
        *("another table", "another version", "another number", "twice"),
    ],
)
def test_whatever_else_is_done_to_a_file_makes_one(
    change: Callable[[bytes], bytes],
) -> None:
    changed = change(written())

    assert changed != written()
    assert not same_content(changed, written())


def test_a_table_that_shows_other_objects_makes_one() -> None:
    table = objects._cross_references  # noqa: SLF001 (nothing else can write a lie)

    def swapped(entries: dict[int, Any], trailer: bytes) -> bytes:
        one, other, *_ = (each for each in entries if entries[each][0] == 1)
        entries[one], entries[other] = entries[other], entries[one]
        return table(entries, trailer)

    with patch.object(objects, "_cross_references", swapped):
        lying = written()

    assert lying != written()
    assert not same_content(lying, written())
