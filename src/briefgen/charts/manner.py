"""A style and a language to the manner in which charts are drawn."""

from briefgen.flowables import Look, Path
from briefgen.locale import Locale
from briefgen.model.values import PartialDate
from briefgen.record import record
from briefgen.shapes import box, hatch
from briefgen.style import Style
from briefgen.units import Rect

OUTLINE = 0.8
"""Points: what stands around a tint, so that it is seen on any paper."""

_DARK = (0, 4)  # fills that white is read on
_HATCH = 3.2  # points between two lines


@record
class Manner:
    """What a chart stresses, how it writes, and its colours."""

    plain: Look  # of names and numbers,
    strong: Look  # of those that are stressed,
    quiet: Look  # of scales,
    on_solid: Look  # and of numbers on the strongest fill
    leading: float
    ink: str
    muted: str
    solid: str
    tint: str
    paper: str
    hairline: str
    edge: str  # of a box
    limit: str  # caveats, and
    limit_ground: str  # what they stand on
    locale: Locale
    emphasis: tuple[str, ...] = ()
    unit: str = ""
    zero: bool = True  # scales of lines start at zero too
    height: float = 1.0  # of what is usual

    def stresses(self, name: str) -> bool:
        """Say whether a name is among those that the author stresses."""
        return name in self.emphasis

    def look(self, name: str) -> Look:
        """Give the look of the words for a name."""
        return self.strong if self.stresses(name) else self.plain

    def number(self, value: float, decimals: int) -> str:
        """Write a number with its unit."""
        return self.locale.amount(value, decimals, self.unit)

    def bare(self, value: float, decimals: int) -> str:
        """Write a number of a scale."""
        return self.locale.number(value, decimals)

    def date(self, name: str) -> str:
        """Write a date as the language does; another name stays as it is."""
        try:
            return self.locale.date(PartialDate.parse(name))
        except ValueError:
            return name

    def on_fill(self, kind: int) -> Look:
        """Give the look of a number on a fill."""
        return self.on_solid if kind % FILLS in _DARK else self.plain

    def fill(self, rect: Rect, kind: int) -> tuple[Path, ...]:
        """Fill a box in one of `FILLS` ways, which differ in grey as well."""
        inner = Rect(
            rect.x + OUTLINE / 2,
            rect.y + OUTLINE / 2,
            max(rect.width - OUTLINE, 0.01),
            max(rect.height - OUTLINE, 0.01),
        )
        ground = (self.solid, self.tint, self.paper, self.paper, self.muted)
        fill = ground[kind % FILLS]
        shape = box(inner, fill=fill, stroke=self.solid, thickness=OUTLINE)
        if kind % FILLS != HATCHED:
            return (shape,)
        lines = hatch(inner, _HATCH, self.solid, OUTLINE)
        return (shape, lines) if lines else (shape,)


FILLS = 5
"""Solid, tint, hatched, white, and grey: each with an outline."""

HATCHED = 2
"""Which of them no number can be read on."""


def manner_of(
    style: Style,
    locale: Locale,
    *,
    emphasis: tuple[str, ...] = (),
    unit: str = "",
    zero: bool = True,
) -> Manner:
    """Take letters and colours from a style."""
    role = style.type.chart_label

    def look(colour: str, *, bold: bool = False) -> Look:
        face = style.face(role, bold=bold)
        return Look(face, role.size, style.colour(colour), tracking=role.tracking)

    return Manner(
        plain=look(role.colour),
        strong=look(role.colour, bold=True),
        quiet=look("muted"),
        on_solid=look("on-primary", bold=True),
        leading=role.leading,
        ink=style.colour("ink"),
        muted=style.colour("muted"),
        solid=style.colour("primary"),
        tint=style.colour("primary-tint"),
        paper=style.colour("paper"),
        hairline=style.colour("hairline"),
        edge=style.colour("box-edge"),
        limit=style.colour("caveat"),
        limit_ground=style.colour("caveat-tint"),
        locale=locale,
        emphasis=emphasis,
        unit=unit,
        zero=zero,
        height=style.figures.height,
    )
