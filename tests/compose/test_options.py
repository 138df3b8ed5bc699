"""Options: a table that tells all, with what limits each under its row."""

from briefgen.flowables import Run
from briefgen.structure import Element, Role, elements
from tests.make import composition, every, resolved

TEXT = """
options:
  criteria: {cost: "Cost [@two]", speed: Time to effect}
  items:
    - {id: wait, name: Go on as now, baseline: true, values: {cost: none, speed: none}}
    - {id: open, name: Open them, values: {speed: "At once^[A note.] [@one]"}}
caveats:
  - {id: staff, point: Contracts end in June., qualifies: [open, wait], source: three}
sources:
  one: {type: report, title: One}
  two: {type: report, title: Two}
  three: {type: report, title: Three}
"""


def rows(text: str) -> list[Element]:
    root = composition(text).root
    return [each for each in elements(root) if each.role is Role.TABLE_ROW]


def test_every_row_has_as_many_columns() -> None:
    for row in rows(TEXT):
        cells = [cell for cell in row.children if isinstance(cell, Element)]
        assert sum(cell.column_span for cell in cells) == 3


def test_a_caveat_stands_right_under_each_option_that_it_limits() -> None:
    (head, wait, under_wait, shown, under_open) = rows(TEXT)

    assert [cell.role for cell in head.children if isinstance(cell, Element)] == [
        Role.HEADER_CELL
    ] * 3
    for row in (under_wait, under_open):
        assert Role.DIVISION in [each.role for each in elements(row)]
    assert Role.DIVISION not in [
        each.role for each in (*elements(wait), *elements(shown))
    ]


def test_an_option_and_its_caveat_are_bound_to_one_page() -> None:
    made = composition(TEXT)
    statements = [binding.statement.anchor for binding in made.bindings]

    assert statements == ["wait", "open"]


def test_what_was_not_assessed_is_called_so() -> None:
    said = "".join(run.text for run in every(Run, composition(TEXT).flowables))

    assert "not assessed" in said
    assert "the baseline" in said


def test_works_are_numbered_along_the_rows() -> None:
    assert resolved(TEXT).works == {"two": 1, "three": 2, "one": 3}
