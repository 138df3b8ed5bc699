"""A style's name in, what is wrong with it out, and what there is to know of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefgen.composition import AnyPicture
from briefgen.contrast import channels
from briefgen.diagnostics import Outcome
from briefgen.pipeline.citing import house_csl
from briefgen.pipeline.faces import Faces, check_faces
from briefgen.pipeline.families import family_files
from briefgen.pipeline.pictures import read_house_logo
from briefgen.read.cascade import read_style
from briefgen.read.citations import check_citations, of_style
from briefgen.read.legibility import Pair, check_greys, check_palette, pairs
from briefgen.style import Style
from briefgen.units import MM

_SAMPLE = "the quick brown fox jumps over the lazy dog and runs off into the woods "
"""Every letter, and about as many wide as narrow ones."""
_NEUTRAL = 24  # of 255: how far the channels of a black may lie apart
_DARK = 64


class Looks(NamedTuple):
    """What a style comes to on the page."""

    style: Style
    weakest: Pair  # of letters or lines on a ground, by what is wanted of it
    characters: int  # of running text, in a line of the main column
    files: int  # of fonts
    black: bool  # whether running text takes one ink alone
    logo: AnyPicture | None = None


def check_style(name: str, folder: Path) -> Outcome[Looks | None]:
    """Judge a style by its name, or by the path of its file."""
    read = read_style(name, folder)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    style = read.value
    logo = read_house_logo(style)
    csl = house_csl(style)
    found = (
        *read.diagnostics,
        *check_palette(style),
        *check_greys(style),
        *check_faces(style),
        *logo.diagnostics,
        *csl.diagnostics,
        *(check_citations(of_style(style), csl.value) if csl.value else ()),
    )
    if not Outcome(None, found).ok:
        return Outcome(None, found)
    weakest = min(pairs(style), key=lambda pair: pair.contrast / pair.wanted)
    files = {
        file
        for family in style.fonts.families.values()
        for file in family_files(family, style.fonts).values()
    }
    looks = Looks(
        style, weakest, _characters(style), len(files), _is_black(style), logo.value
    )
    return Outcome(looks, found)


def _characters(style: Style) -> int:
    """Measure how many letters a line of running text holds."""
    role = style.type.body
    face = Faces(style.fonts)[style.face(role)]
    letter = face.shape(_SAMPLE).width / len(_SAMPLE) * role.size / 1000
    return int(style.grid.measure / (letter + role.tracking))


def _is_black(style: Style) -> bool:
    """Whether letters are of one ink: of several, small ones are seldom sharp."""
    found = channels(style.colour(style.type.body.colour))
    return max(found) <= _DARK and max(found) - min(found) <= _NEUTRAL


def told(looks: Looks) -> Iterator[str]:
    """Say what there is to know of a style, in lines."""
    pair = looks.weakest
    yield (
        f"the weakest contrast is {pair.contrast:.1f}:1, of “{pair.colour}” on "
        f"“{pair.ground}” ({pair.token}; {pair.wanted:g}:1 is wanted)"
    )
    yield f"a line of running text holds about {looks.characters} characters"
    ink = looks.style.colour(looks.style.type.body.colour)
    if looks.black:
        yield f"running text is printed in black alone ({ink})"
    else:
        yield f"running text is in colour ({ink}): a press needs several inks for it"
    if looks.logo is not None:
        masthead = looks.style.masthead
        width, height = masthead.logo_size(looks.logo.width, looks.logo.height)
        heard = (
            f"“{masthead.logo_alt}”" if masthead.logo_alt else "the publisher's name"
        )
        yield (
            f"the logo “{masthead.logo}” is {width / MM:.0f} mm wide and "
            f"{height:.0f} pt tall, and heard as {heard}"
        )
    yield f"{looks.files} font files are there, and may be embedded"
