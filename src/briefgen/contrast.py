"""Two colours to how far they stand apart, as the eye sees it (WCAG 2.2).

Contrast is of luminance alone, so that it holds for a page printed in grey as well.
"""

import math
from functools import cache
from typing import TypeAlias

Light: TypeAlias = tuple[float, float, float]
"""Red, green and blue light, each up to 1."""

TEXT = 4.5
"""What letters need at least (WCAG 2.2, 1.4.3)."""

LARGE = 3.0
"""What large letters need, and lines that carry a meaning (1.4.3, 1.4.11)."""

_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in luminance
_STEPS = 64  # between a colour and black or white, in looking for a better one


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours `#rrggbb`: 1 if they are alike, at most 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def better(colour: str, ground: str, wanted: float) -> str | None:
    """Give the nearest darker, else lighter colour that stands out from a ground."""
    for end in ("#000000", "#FFFFFF"):
        for step in range(1, _STEPS + 1):
            mixed = _mixed(colour, end, step / _STEPS)
            if contrast(mixed, ground) >= wanted:
                return mixed
    return None


def channels(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue, each up to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


@cache
def _luminance(colour: str) -> float:
    return sum(
        weight * linear(channel)
        for weight, channel in zip(_WEIGHTS, channels(colour), strict=True)
    )


def linear(channel: int) -> float:
    """Give the light of a channel of sRGB (IEC 61966-2-1), up to 1."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (the norm's)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


# What is left without the cones for red, or for green (Viénot, Brettel and Mollon
# 1999), or for blue (Machado, Oliveira and Fernandes 2009, full severity).
_WITHOUT: dict[str, tuple[Light, Light, Light]] = {
    "red": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "green": (
        (0.29275, 0.70725, 0.0),
        (0.29275, 0.70725, 0.0),
        (-0.02234, 0.02234, 1.0),
    ),
    "blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE = (0.9505, 1.0, 1.089)  # D65


def difference(one: str, other: str, *, without: str | None = None) -> float:
    """Give how different two colours look (CIE 1976), to eyes that lack one of three.

    About 2 is the least that can be seen side by side.
    """
    a, b = _lab(one, without), _lab(other, without)
    return math.dist(a, b)


def lightness(colour: str) -> float:
    """Give how light a colour is, from 0 to 100 (CIE 1976): what is left in grey."""
    return _lab(colour, None)[0]


def _lab(colour: str, without: str | None) -> Light:
    red, green, blue = map(linear, channels(colour))
    light = (red, green, blue)
    if without is not None:
        light = _times(_WITHOUT[without], light)
    x, y, z = (
        _lab_share(max(value, 0.0) / white)
        for value, white in zip(_times(_TO_XYZ, light), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lab_share(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _times(matrix: tuple[Light, Light, Light], light: Light) -> Light:
    x, y, z = (sum(a * b for a, b in zip(row, light, strict=True)) for row in matrix)
    return x, y, z
