"""The tokens of the head of the first page: the publisher, the band, the summary."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, token
from briefgen.units import MM


@record
class Opening:
    """Tokens under `opening:`: the head of the first page."""

    span: Span = NOWHERE
    band: Literal["none", "masthead", "all"] = token(
        "none", "What stands on a coloured band: the masthead, or all of the opening"
    )
    band_padding: Length = token(
        14.0, "White space at the foot of the band", most=216.0
    )
    summary: Literal["kicker", "heading", "bare"] = token(
        "kicker", "What stands over the bottom line: a small line, a heading, nothing"
    )
    addressed: Literal["beside", "table", "row"] = token(
        "beside", "Where the brief says for whom it is, and for what decision"
    )


@record
class Masthead:
    """Tokens under `masthead:`."""

    span: Span = NOWHERE
    logo: str = token(
        "",
        "Path of the house's logo, SVG, PNG or JPEG, from the style's folder or the "
        "project's; a brief's own comes before it",
    )
    logo_alt: str = token(
        "", "What the logo is to those who hear it; left out: the publisher's name"
    )
    logo_height: Length = token(22.0, "How tall a logo is, at most", least=6.0)
    logo_width: Length = token(
        45 * MM, "How wide a logo is, at most", least=6.0, of="page width"
    )

    def logo_size(self, width: float, height: float) -> tuple[float, float]:
        """Give the size of a logo that is so wide and so tall in its own units."""
        scale = min(self.logo_height / height, self.logo_width / width)
        return width * scale, height * scale
