"""Ragged table (BG206).

## What it does
Finds a row of a table with more cells than the table has columns, or with fewer.

## Why it matters
A cell too many has no column to stand in and no head to be read with, and after a cell
too few every other stands under the head of its neighbour. Who hears a table, cell by
cell, is told the wrong thing (PDF/UA-1, 7.5).

## Example
```yaml
title: Fund school meals through the summer
context:
  - table:
      columns: [Area, Meals in May, Meals in July]
      rows:
        - [North, "1,200"]
```

Give each column its cell; an empty text is one:
```yaml
title: Fund school meals through the summer
context:
  - table:
      columns: [Area, Meals in May, Meals in July]
      rows:
        - [North, "1,200", ""]
```
"""

from collections.abc import Iterator

from briefgen.model.argument import bodies, nested
from briefgen.model.blocks import Table
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach


def ragged_table(case: Case) -> Iterator[Breach]:
    """Count the cells of every row."""
    for body in bodies(case.brief):
        for table in nested(body):
            if isinstance(table, Table):
                yield from _ragged(table)


def _ragged(table: Table) -> Iterator[Breach]:
    columns = len(table.columns)
    for number, row in enumerate(table.rows, start=1):
        if len(row) != columns:
            first = next((cell for cell in row if cell), ())
            cells = f"{len(row)} cell{'s' * (len(row) != 1)}"
            more = len(row) > columns
            hint = "take a cell out, or add a column" if more else "add a cell: “”"
            yield Breach(
                place(first, table.span),
                f"row {number} has {cells}, and the table has {columns} columns",
                hint,
            )
