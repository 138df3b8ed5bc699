"""Rows as they were read → a dataset: named columns, a cell or nothing in each."""

import re
from collections.abc import Mapping, Sequence

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.dataset import MOST_COLUMNS, MOST_ROWS, Dataset, Row
from briefgen.model.values import Placed
from briefgen.read.faults import bad_value, short, too_big, wrong_type

_WHITE = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_MOST_TOLD = 5  # faults of one kind that are told one by one


def dataset(
    path: str, rows: Sequence[Sequence[Placed]], *, comma: bool
) -> Outcome[Dataset | None]:
    """Take the first row for the names of the columns."""
    start = Span(path, (1, 1), (1, 2))
    if not rows:
        return Outcome(None, (bad_value(start, "there are no rows in it"),))
    head, *body = [[_folded(cell) for cell in row] for row in rows]
    faults = [*_limits(head, len(body), head[0].span), *_names(head)]
    uneven = [row for row in body if len(row) != len(head)]
    for row in uneven[:_MOST_TOLD]:
        message = f"this row has {len(row)} cells, and the head of the file {len(head)}"
        faults.append(wrong_type(row[0].span, message))
    if faults:
        return Outcome(None, tuple(faults))
    cells = tuple(tuple(cell or None for cell in row) for row in body)
    return Outcome(Dataset(start, path, tuple(head), cells, comma))


def dataset_of(
    path: str, rows: Sequence[Mapping[Placed, Placed | None]], span: Span | None = None
) -> Outcome[Dataset | None]:
    """Take every name in the rows for a column, in the order in which they come."""
    start = span or Span(path, (1, 1), (1, 2))
    columns = list(dict.fromkeys(name for row in rows for name in row))
    if not columns:
        return Outcome(None, (bad_value(start, "there are no rows in it"),))
    faults = (*_limits(columns, len(rows), start), *_names(columns))
    if faults:
        return Outcome(None, faults)
    cells: tuple[Row, ...] = tuple(
        tuple(_folded(row.get(name)) or None for name in columns) for row in rows
    )
    return Outcome(Dataset(start, path, tuple(columns), cells))


def duplicate(name: Placed) -> Diagnostic:
    """Say that a name stands twice."""
    message = f"“{short(name)}” stands twice"
    hint = "give each column a name of its own"
    return Diagnostic("BG103", "file/duplicate-key", name.span, message, hint)


def _folded(cell: Placed | None) -> Placed:
    """Give a cell's words on one line."""
    words = _WHITE.sub(" ", cell or "").strip(" ")
    return Placed(words, cell.span) if cell is not None else Placed(words)


def _limits(columns: Sequence[Placed], rows: int, span: Span) -> list[Diagnostic]:
    faults = []
    if len(columns) > MOST_COLUMNS:
        message = f"there are {len(columns):,} columns, and the limit is {MOST_COLUMNS}"
        faults.append(too_big(columns[MOST_COLUMNS].span, message))
    if rows > MOST_ROWS:
        message = f"there are {rows:,} rows, and the limit is {MOST_ROWS:,}"
        faults.append(too_big(span, message, "sum them up before a brief shows them"))
    return faults


def _names(columns: Sequence[Placed]) -> list[Diagnostic]:
    faults, known = [], set[str]()
    for name in columns:
        if not name:
            faults.append(bad_value(name.span, "this column has no name"))
        elif name in known:
            faults.append(duplicate(name))
        known.add(name)
    return faults[:_MOST_TOLD]
