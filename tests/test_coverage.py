"""What the built-in fonts can show, told without opening them."""

import pytest
from tools.coverage import TABLE, compact, table

from briefgen.coverage import DRAWN, builtin, expand
from briefgen.fonts import EMULATED, SOFT_HYPHEN


def test_the_table_is_what_the_fonts_say() -> None:
    assert TABLE.read_text(encoding="ascii") == table(), "run: python -m tools.coverage"


@pytest.mark.parametrize("points", [(), (32,), (32, 33, 34), (0x1F600, 32, 34, 35)])
def test_what_is_made_compact_expands_to_the_same(points: tuple[int, ...]) -> None:
    assert expand(compact(points)) == frozenset(points)


def test_each_face_has_its_own_characters() -> None:
    upright, italic = (
        builtin()[f"SourceSerifPro-{face}.ttf"] for face in ("Regular", "It")
    )
    assert ord("Ж") in upright - italic
    assert ord("é") in upright & italic


def test_what_is_drawn_without_a_glyph_is_what_fonts_draw_otherwise() -> None:
    no_width = "\u200b\u200c\u200d\u2060\ufeff"

    assert {*EMULATED, ord(SOFT_HYPHEN), *map(ord, "\t\n" + no_width)} == DRAWN
