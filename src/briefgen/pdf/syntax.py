"""Python values to PDF syntax (ISO 32000-1, 7.3)."""

from functools import lru_cache

_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-._")


def number(value: float) -> str:
    """Write a number short: no trailing zeros, no exponent, no negative zero.

    Two places are a hundredth of a point, 3.5 micrometres.
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def fine(value: float) -> str:
    """Write a number to five places: what will be multiplied, as in a matrix."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Write numbers side by side."""
    return " ".join([number(value) for value in values])


@lru_cache(256)
def colour(value: str) -> str:
    """Write `#rrggbb` as the operands of a colour operator."""
    parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(fine(round(part, 3)) for part in parts)


def name(value: str) -> bytes:
    """Write a name, whatever characters it holds (7.3.5)."""
    parts = (
        character if character in _NAME else "".join(f"#{byte:02X}" for byte in raw)
        for character in value
        for raw in (character.encode(),)
    )
    return b"/" + "".join(parts).encode("ascii")


def text_string(value: str) -> bytes:
    """Write a text string: in ASCII where that will do, else in UTF-16 (7.9.2.2)."""
    if value.isascii() and value.isprintable():
        escaped = value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + escaped.encode("ascii") + b")"
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode("ascii") + b">"
