"""A brief's parts and a style → the number that each heading bears in print."""

from collections.abc import Iterator, Mapping

from briefgen.model.brief import Caveat
from briefgen.model.resolved import ResolvedBrief
from briefgen.style import Headings, Style

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def section_numbers(resolved: ResolvedBrief, style: Style) -> Mapping[str, str]:
    """Give the number of each part that bears one, by the anchor of its heading.

    An edition has none: they would not be those of the full brief.
    """
    is_edition = resolved.excerpt is not None and resolved.excerpt.edition is not None
    if style.headings.numbering not in ("sections", "both") or is_edition:
        return {}
    counted = enumerate(_counted(resolved, style), 1)
    return {anchor: numeral(count, style.headings) for count, anchor in counted}


def heading_anchor(resolved: ResolvedBrief, part: str) -> str:
    """Give the anchor of the heading of a part."""
    own = resolved.argument.by_id.get(part)
    return own.anchor if own is not None else f"part.{part}"


def _counted(resolved: ResolvedBrief, style: Style) -> Iterator[str]:
    for part in resolved.parts:
        is_own = part in resolved.argument.by_id
        name = "sections" if is_own else part
        if name not in style.headings.unnumbered and _is_headed(resolved, part, style):
            yield heading_anchor(resolved, part)


def _is_headed(resolved: ResolvedBrief, part: str, style: Style) -> bool:
    """Say whether a part is printed under a heading."""
    match part:
        case "summary":
            return style.opening.summary == "heading"
        case "caveats":  # they may all stand elsewhere
            caveats = resolved.argument.of_kind("caveat")
            responses = (c.what.response for c in caveats if isinstance(c.what, Caveat))
            return part in resolved.full_caveats.values() or any(responses)
        case _:
            return True


def numeral(count: int, headings: Headings) -> str:
    """Count as a style does: 4, IV or D."""
    match headings.numerals:
        case "roman":
            return roman(count)
        case "letters":
            return letters(count).upper()
        case _:
            return str(count)


def roman(count: int) -> str:
    """Count as I, II, III, IV."""
    written = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        written += times * sign
    return written


def letters(count: int) -> str:
    """Count as a, b, … z, aa, ab; from 1."""
    counted = ""
    while count:
        count, rest = divmod(count - 1, len(_LETTERS))
        counted = _LETTERS[rest] + counted
    return counted
