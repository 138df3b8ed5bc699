"""What is broken in a font file is found before it is used."""

from collections.abc import Iterator

import pytest

from briefgen.fontflaws import flaw
from briefgen.fonts import Face, FontError
from briefgen.pipeline.families import packaged
from briefgen.style import Fonts
from tests.broken_fonts import broken_fonts
from tests.hostile.corpus import sound_font

BROKEN = broken_fonts()


def ours() -> Iterator[bytes]:
    for family in Fonts().families.values():
        for file in family.files().values():
            yield packaged(family.package, file).read_bytes()


def test_nothing_is_wrong_with_our_own_fonts() -> None:
    assert {flaw(data) for data in ours()} == {None}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_font_is_refused(name: str) -> None:
    with pytest.raises(FontError, match="house"):
        Face("house", BROKEN[name]).probe()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a letter made of itself", "made of itself"),
        ("two letters made of each other", "made of itself"),
        ("letters made of letters, twelve deep", "too many others"),
        ("a letter made of what is not there", "what is not there"),
        ("a name that is syntax", "PostScript name"),
        ("an em of 65,535 units", "65535 units, not 16 to 16,384"),
        ("tables that overlap", "overlap"),
        ("no widths", "lacks the table hmtx"),
    ],
)
def test_what_is_broken_is_told(name: str, told: str) -> None:
    assert told in str(flaw(BROKEN[name]))


def test_a_collection_is_no_font() -> None:
    with pytest.raises(FontError, match="take the one out"):
        Face("house", b"ttcf" + sound_font()[4:])
