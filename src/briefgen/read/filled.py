"""A brief and the files that it names → the brief with the data of charts and tables.

From here on it makes no difference whether numbers were written out or stand in a
file: rules look at them, and composing prints them, in the same place.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from briefgen.assets import DATA
from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.argument import bodies, nested
from briefgen.model.blocks import Chart, Column, Data, Table
from briefgen.model.brief import Brief
from briefgen.model.dataset import Dataset
from briefgen.model.fields import place
from briefgen.model.inlines import Text, Words, plain
from briefgen.model.values import Placed
from briefgen.project import Assets
from briefgen.read.csvfile import read_csv
from briefgen.read.datasets import dataset_of
from briefgen.read.faults import bad_value, short
from briefgen.read.jsonfile import read_json
from briefgen.read.plots import read_number, read_plot
from briefgen.read.reader import meant

T = TypeVar("T")


def filled(brief: Brief, assets: Assets) -> Outcome[Brief]:
    """Give each chart what it draws and each table its rows, where these are sound."""
    faults: list[Diagnostic] = []
    read = _Reading(assets)
    made: dict[int, Chart | Table] = {}
    for body in bodies(brief):
        for block in nested(body):
            match block:
                case Chart():
                    rows = read.rows(block.data, faults)
                    if rows is not None:
                        plot = read_plot(block, rows)
                        faults += plot.diagnostics
                        made[id(block)] = replace(block, plot=plot.value)
                case Table(data=Data() as data):
                    rows = read.rows(data, faults)
                    if rows is not None:
                        made[id(block)] = _filled(block, rows, faults)
                case _:
                    pass
    whole = _with(brief, made) if made else brief
    return Outcome(whole, tuple(dict.fromkeys(faults)))


class _Reading:
    """The data files of a brief, each read once."""

    def __init__(self, assets: Assets) -> None:
        self._files = assets[DATA]
        self._known: dict[str, Dataset | None] = {}

    def rows(self, data: Data, faults: list[Diagnostic]) -> Dataset | None:
        """Give the rows of a file, or those that are written out."""
        if data.file is None:
            keyed = [
                {_placed(k): _placed(v) for k, v in r.items()} for r in data.records
            ]
            written = dataset_of("the data", keyed, data.span)
            faults += written.diagnostics
            return written.value
        if data.records:
            message = "data come from a file or are written out, not both"
            faults.append(bad_value(data.span, message))
            return None
        if data.file not in self._known:
            self._known[data.file] = self._read(data.file, faults)
        return self._known[data.file]

    def _read(self, name: str, faults: list[Diagnostic]) -> Dataset | None:
        content = self._files[name]
        if not isinstance(content, bytes):
            return None  # said by the rules on files
        json = name.lower().endswith(".json")
        read = read_json(content, name) if json else read_csv(content, name)
        faults += read.diagnostics
        return read.value


def _placed(text: str) -> Placed:
    return text if isinstance(text, Placed) else Placed(text)


def _filled(table: Table, rows: Dataset, faults: list[Diagnostic]) -> Table:
    """Give a table its rows; a column that holds numbers alone stands to the right."""
    if table.rows:
        message = "a table has rows of its own or data, not both"
        faults.append(bad_value(table.span, message))
    columns, cells = list[Column](), list[tuple[Text, ...]]()
    for column in table.columns:
        name = column.field or plain(column.title)
        if name not in rows.columns:
            message = f"“{short(name)}” is no column of {rows.name}"
            span = place(column.field or column.title, column.span)
            hint = meant(name, dict.fromkeys(rows.columns))
            faults.append(bad_value(span, message, hint))
            continue
        own = rows.column(name)
        # The first cell of a row is its name, though it be a year.
        measured = _measured(column, own, rows) if columns else column
        columns.append(measured)
        cells.append(
            tuple(
                () if c is None else (Words(c.span, _written(c, measured, rows)),)
                for c in own
            )
        )
    if len(columns) < len(table.columns):
        return table
    return replace(table, columns=tuple(columns), rows=tuple(zip(*cells, strict=True)))


def _measured(
    column: Column, cells: tuple[Placed | None, ...], rows: Dataset
) -> Column:
    numbers = [read_number(cell, rows) for cell in cells if cell is not None]
    if not numbers or any(isinstance(number, str) for number in numbers):
        return column
    decimals = max(
        -int(number.as_tuple().exponent)
        for number in numbers
        if isinstance(number, Decimal)
    )
    align = column.align or "right"
    return replace(column, align=align, decimals=max(decimals, 0))


def _written(cell: Placed, column: Column, rows: Dataset) -> str:
    """Give the words of a cell; of a number, those that any program reads."""
    number = read_number(cell, rows) if column.decimals is not None else None
    return f"{number:f}" if isinstance(number, Decimal) else cell


def _with(value: T, made: Mapping[int, Chart | Table]) -> T:
    """Give a value with some of the blocks in it replaced, at any depth."""
    there: Any = value
    if id(there) in made:
        return made[id(there)]  # type: ignore[return-value] # a block for a block
    if type(there) is tuple:
        items = tuple(_with(item, made) for item in there)
        same = all(a is b for a, b in zip(items, there, strict=True))
        return there if same else items  # type: ignore[return-value]
    if not hasattr(there, "__dataclass_fields__"):
        return value
    changed = {
        field.name: new
        for field in fields(there)
        if (old := getattr(there, field.name)) is not (new := _with(old, made))
    }
    return replace(there, **changed) if changed else value
