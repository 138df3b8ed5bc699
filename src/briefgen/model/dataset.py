"""The rows of a data file, or those that a brief writes out, each cell in its place."""

from typing import TypeAlias

from briefgen.diagnostics import Span
from briefgen.model.values import Placed
from briefgen.record import record

MOST_ROWS, MOST_COLUMNS = 5_000, 30

Row: TypeAlias = tuple[Placed | None, ...]
"""A cell for each column; None where nothing stands."""


@record
class Dataset:
    """Named columns and their rows."""

    span: Span
    name: str  # what a message calls it
    columns: tuple[Placed, ...]
    rows: tuple[Row, ...]
    comma: bool = False  # 1,5 is a number there: the cells are parted by semicolons

    def column(self, name: str) -> tuple[Placed | None, ...]:
        """Give the cells of a column that there is."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)
