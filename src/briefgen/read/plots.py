"""A chart and its dataset → what it draws, or what is wrong, cell by cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.blocks import Chart
from briefgen.model.dataset import Dataset
from briefgen.model.fields import place
from briefgen.model.plot import Plot, Series
from briefgen.model.values import Period, Placed
from briefgen.read.faults import bad_value, short
from briefgen.read.reader import meant

_NUMBER = re.compile(r"[-\u2212+]?(\d{1,15})(?:[.,]\d{1,9})?(?:[eE][-+]?\d{1,2})?")
_MISSING = frozenset(("NA", "N/A", "n/a", "NaN", "null", "-", "–", "—"))
_LARGEST = Decimal(10) ** 15
_MOST_DECIMALS = 9
_MOST_TOLD = 5  # cells of one column that are told one by one
_MOST_UNITS = 1_000  # that a waffle shows


class _Wants(NamedTuple):
    """How many columns of numbers a type of chart has, and what these may be."""

    least: int
    most: int
    negative: bool = True  # numbers below nothing
    gaps: bool = True  # names without a number


_WANTS: Mapping[str, _Wants] = {
    "bar": _Wants(1, 1),
    "horizontal": _Wants(1, 1),
    "grouped": _Wants(2, 4),
    "stacked": _Wants(2, 5),
    "line": _Wants(1, 8),
    "area": _Wants(1, 5),
    "dot": _Wants(1, 4),
    "slope": _Wants(2, 2),
    "waffle": _Wants(1, 1, negative=False, gaps=False),
}


def read_plot(chart: Chart, rows: Dataset) -> Outcome[Plot | None]:
    """Give the numbers of a chart; None where it cannot be drawn."""
    faults = [*_columns(chart, rows)]
    if not rows.rows:
        faults.append(bad_value(chart.data.span, "there are no rows in it"))
    if faults:
        return Outcome(None, tuple(faults))
    if chart.type == "timeline":
        plot = _timeline(chart, rows, faults)
    else:
        plot = _numbers(chart, rows, faults)
    faults += _emphasis(chart, plot)
    return Outcome(None if faults else plot, tuple(faults))


def _columns(chart: Chart, rows: Dataset) -> Iterator[Diagnostic]:
    for name in (chart.x, *chart.y):
        if name not in rows.columns:
            message = f"“{short(name)}” is no column of {rows.name}"
            span = place(name, chart.span)
            yield bad_value(span, message, meant(name, dict.fromkeys(rows.columns)))
    for at, name in enumerate(chart.y):
        if name in (chart.x, *chart.y[:at]):
            message = f"the column “{short(name)}” is named twice"
            yield bad_value(place(name, chart.span), message)
    least, most, *_ = _WANTS.get(chart.type, _Wants(1, 1))
    if not least <= len(chart.y) <= most:
        wanted = f"{least}" if least == most else f"{least} to {most}"
        plural = "" if most == 1 else "s"
        message = (
            f"a chart of the type “{chart.type}” has {wanted} column{plural} of "
            f"numbers, and “y” names {len(chart.y)}"
        )
        yield bad_value(place(chart.type, chart.span), message)


def _named(chart: Chart, rows: Dataset, faults: list[Diagnostic]) -> tuple[Placed, ...]:
    """Give the name of each row; each row has one, and none has it twice."""
    known, names = set[str](), list[Placed]()
    for row, cell in zip(rows.rows, rows.column(chart.x), strict=True):
        if cell is None:
            here = next((other.span for other in row if other is not None), rows.span)
            faults.append(bad_value(here, f"this row has no “{short(chart.x)}”"))
        elif cell in known and chart.type != "timeline":
            message = f"“{short(cell)}” stands twice in the column “{short(chart.x)}”"
            faults.append(bad_value(cell.span, message, "sum the rows up"))
        else:
            names.append(cell)
            known.add(cell)
    del faults[_MOST_TOLD:]
    return tuple(names)


def _timeline(chart: Chart, rows: Dataset, faults: list[Diagnostic]) -> Plot:
    """Read the dates in one column, and in the other what happened."""
    dates = _named(chart, rows, faults)
    (column,) = chart.y
    periods, names = list[Period](), list[str]()
    for date, event in zip(dates, rows.column(column), strict=False):
        try:
            periods.append(Period.parse(date))
        except ValueError as fault:
            faults.append(bad_value(date.span, str(fault)))
        if event is None:
            message = f"nothing stands under “{short(column)}” for this date"
            faults.append(bad_value(date.span, message))
        else:
            names.append(event)
    return Plot(chart.span, tuple(names), periods=tuple(periods))


def _numbers(chart: Chart, rows: Dataset, faults: list[Diagnostic]) -> Plot:
    names = _named(chart, rows, faults)
    columns = [_column(name, rows, faults) for name in chart.y]
    for name, numbers in zip(chart.y, columns, strict=True):
        if not faults and all(number is None for number in numbers):
            message = f"the column “{short(name)}” has no numbers"
            faults.append(bad_value(place(name, chart.span), message))
    if not faults:
        faults += _fitting(chart, rows, columns)
    known = [number for column in columns for number in column if number is not None]
    decimals = max((-int(n.as_tuple().exponent) for n in known), default=0)
    series = tuple(
        Series(chart.span, name, tuple(None if n is None else float(n) for n in column))
        for name, column in zip(chart.y, columns, strict=True)
    )
    return Plot(chart.span, names, series, max(decimals, 0))


def _column(name: str, rows: Dataset, faults: list[Diagnostic]) -> list[Decimal | None]:
    numbers, wrong = list[Decimal | None](), 0
    for cell in rows.column(name):
        number = None if cell is None or cell in _MISSING else read_number(cell, rows)
        numbers.append(number if isinstance(number, Decimal) else None)
        if isinstance(number, str):
            wrong += 1
            if wrong <= _MOST_TOLD:
                assert cell is not None
                faults.append(_no_number(cell, name, number))
    if wrong > _MOST_TOLD:
        message = f"{wrong - _MOST_TOLD:,} more cells of “{short(name)}” are no numbers"
        faults.append(bad_value(rows.span, message))
    return numbers


def read_number(cell: str, rows: Dataset) -> Decimal | str:
    """Read a number, or say what would be one."""
    found = _NUMBER.fullmatch(cell)
    if found is None or ("," in cell and not rows.comma):
        return "write the number alone, with a point: 1234.5; leave unknown ones out"
    number = Decimal(cell.replace(",", ".").replace("\u2212", "-"))
    if abs(number) >= _LARGEST:
        return "give it in thousands or millions"
    if -int(number.as_tuple().exponent) > _MOST_DECIMALS:
        return f"write {_MOST_DECIMALS} decimals at most"
    return number


def _no_number(cell: Placed, column: str, hint: str) -> Diagnostic:
    message = f"“{short(cell)}” under “{short(column)}” is no number that a chart draws"
    return bad_value(cell.span, message, hint)


def _fitting(
    chart: Chart, rows: Dataset, columns: Sequence[Sequence[Decimal | None]]
) -> Iterator[Diagnostic]:
    """Find numbers that this type of chart cannot show."""
    wants = _WANTS[chart.type]
    stacked = chart.type == "area" and len(chart.y) > 1
    for name, numbers in zip(chart.y, columns, strict=True):
        for cell, number in zip(rows.column(name), numbers, strict=True):
            span = chart.span if cell is None else cell.span
            why = ""
            if number is None:
                if stacked or not wants.gaps:
                    why = f"a number is missing under “{short(name)}”"
            elif number < 0 and (stacked or not wants.negative):
                why = f"“{short(str(cell))}” is less than nothing"
            elif chart.type == "waffle" and number != int(number):
                why = f"“{short(str(cell))}” is no whole number of units"
            if why:
                hint = f"a chart of the type “{chart.type}” cannot show that"
                yield bad_value(_row_span(rows, cell, span), why, hint)
                return
    if chart.type == "waffle":
        total = sum(number for number in columns[0] if number is not None)
        if not 0 < total <= _MOST_UNITS:
            message = f"a waffle shows every unit, and these are {total:,}"
            hint = f"1 to {_MOST_UNITS:,} can be shown; or take another type of chart"
            yield bad_value(place(chart.type, chart.span), message, hint)


def _row_span(rows: Dataset, cell: Placed | None, otherwise: Span) -> Span:
    return rows.span if cell is None and rows.span.path else otherwise


def _emphasis(chart: Chart, plot: Plot) -> Iterator[Diagnostic]:
    known = {*plot.names, *(series.name for series in plot.series)}
    for name in chart.emphasis:
        if name not in known:
            message = f"“{short(name)}” is not in the data"
            span = place(name, chart.span)
            yield bad_value(span, message, meant(name, dict.fromkeys(known)))
