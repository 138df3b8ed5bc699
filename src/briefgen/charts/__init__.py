"""One type of chart, one file; this table is their contents page.

Each is a function from what is to be drawn, and how, to artwork of the width that it
is given, or to why there is none. Words are measured before they are placed: none
meets another, and none leaves the frame.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from briefgen.charts.area import area
from briefgen.charts.bar import bar
from briefgen.charts.dot import dot
from briefgen.charts.grouped import grouped
from briefgen.charts.horizontal import horizontal
from briefgen.charts.line import line
from briefgen.charts.manner import Manner
from briefgen.charts.slope import slope
from briefgen.charts.stacked import stacked
from briefgen.charts.timeline import timeline
from briefgen.charts.waffle import waffle
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.model.plot import Plot

Draw: TypeAlias = Callable[[Plot, Manner, float, Ruler], Artwork | Misfit]

CHARTS: Mapping[str, Draw] = {
    "bar": bar,
    "horizontal": horizontal,
    "grouped": grouped,
    "stacked": stacked,
    "line": line,
    "area": area,
    "dot": dot,
    "slope": slope,
    "waffle": waffle,
    "timeline": timeline,
}
