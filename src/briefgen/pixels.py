"""Pixels in a compression that PDF reads: what the image formats have in common."""

from typing import NamedTuple


class Pixels(NamedTuple):
    """What an image object needs (ISO 32000-1, 8.9.5)."""

    width: int
    height: int
    space: bytes  # their colour space
    depth: int  # bits of each component
    content: bytes
    coding: bytes  # the entries that say how to decode the content


GREY, RGB = b"/DeviceGray", b"/DeviceRGB"
