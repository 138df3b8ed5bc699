"""What a chart draws: names, and for each series a number at every name."""

from briefgen.diagnostics import Span
from briefgen.model.values import Period
from briefgen.record import record


@record
class Series:
    """Numbers under one name; None where there is none."""

    span: Span
    name: str
    values: tuple[float | None, ...]  # as many as the plot has names


@record
class Plot:
    """The data of one chart, known to be sound.

    A timeline has a period for each name, and no series.
    """

    span: Span  # of the chart
    names: tuple[str, ...]
    series: tuple[Series, ...] = ()
    decimals: int = 0  # of the most exact number
    periods: tuple[Period, ...] = ()

    def known(self) -> tuple[float, ...]:
        """Give every number that there is."""
        return tuple(v for each in self.series for v in each.values if v is not None)

    def lacking(self) -> tuple[tuple[str, str], ...]:
        """Give the series and the name of each number that is not there."""
        return tuple(
            (series.name, name)
            for series in self.series
            for name, value in zip(self.names, series.values, strict=True)
            if value is None
        )
