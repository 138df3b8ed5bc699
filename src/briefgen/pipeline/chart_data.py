"""The charts of a brief to the files of their numbers that its PDF carries.

A chart is heard as its alt text; who wants every number of it finds them here.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from briefgen.model.blocks import Chart
from briefgen.model.inlines import plain
from briefgen.model.plot import Plot
from briefgen.model.resolved import ResolvedBrief
from briefgen.pdf.metadata import Attachment


def chart_data(resolved: ResolvedBrief) -> Iterator[Attachment]:
    """Give the data of each printed chart as a CSV file (RFC 4180)."""
    printed = frozenset[str]().union(*resolved.printed.values())
    for item in resolved.argument.of_kind("figure"):
        chart = item.what
        if isinstance(chart, Chart) and item.anchor in printed and chart.plot:
            yield Attachment(
                f"figure-{item.number}.csv",
                _written(chart, chart.plot).encode(),
                "text/csv",
                f"Figure {item.number}: {plain(chart.title)}",
                "Data",
            )


def _written(chart: Chart, plot: Plot) -> str:
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow((chart.x, *chart.y))
    if plot.periods:
        for period, name in zip(plot.periods, plot.names, strict=True):
            dates = (str(date) for date in period if date is not None)
            rows.writerow(("/".join(dates), name))
    else:
        for at, name in enumerate(plot.names):
            values = (series.values[at] for series in plot.series)
            rows.writerow((name, *(_number(v, plot.decimals) for v in values)))
    return text.getvalue()


def _number(value: float | None, decimals: int) -> str:
    return "" if value is None else f"{value:.{decimals}f}"
