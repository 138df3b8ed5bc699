"""A style's font families to faces, each read when it is first asked for.

Most briefs use six of sixteen, and a font costs more to read than a page to set.
Only files that came from elsewhere than from us are read at once, to see that they
are fonts at all.
"""

from collections.abc import Iterator, Mapping

from briefgen.diagnostics import Diagnostic, Span
from briefgen.fonts import Face, FontError, RestrictedFontError
from briefgen.pipeline.families import WEIGHTS, FontFile, family_files
from briefgen.project import Case
from briefgen.rules.missing_glyph import lacking
from briefgen.style import Family, Fonts, Style

_USUAL = Fonts().families
_MISSING_GLYPH = ("BG705", "access/missing-glyph")
_OURS = "•·…–“”‘’"
"""Characters that briefgen prints of its own accord."""


class Faces(Mapping[str, Face]):
    """Faces under the names that `Style.face` gives them.

    A face that a family lacks is another face of it: the nearest weight, upright
    where there is no italic.
    """

    def __init__(self, fonts: Fonts) -> None:
        self._files = {
            f"{name}-{face}": file
            for name, family in fonts.families.items()
            for face, file in _faces(family, fonts)
        }

        self.used: dict[str, FontFile] = {}  # the files of those asked for

    def __getitem__(self, name: str) -> Face:
        file = self.used[name] = self._files[name]
        return file.face()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def check_faces(style: Style) -> Iterator[Diagnostic]:
    """Say which of a style's fonts cannot be used (BG804, BG805), or lack our signs."""
    unusable = [*_check_families(style)]
    yield from unusable
    if not unusable and not _all_ours(style):
        shown = coverage(style.fonts.families, Faces(style.fonts))
        known = frozenset().union(*shown.values())
        lacks = [sign for sign in _OURS if ord(sign) not in known]
        if lacks:
            yield Diagnostic(
                *_MISSING_GLYPH,
                style.fonts.span if style.fonts.span.path else style.span,
                f"no font of this style has {' '.join(lacks)}, which briefgen prints",
                "add a family that has them; any is asked",
            )
    if not unusable:
        yield from _unshown(style)


def _unshown(style: Style) -> Iterator[Diagnostic]:
    """Find letters of running heads and feet that no font of the style has."""
    strange = {
        f"{line}.{name}": [letter for letter in words if not _is_usual(letter)]
        for line in ("running-head", "footer")
        for name in ("text", "first", "left")
        if (words := getattr(getattr(style, line.replace("-", "_")), name))
    }
    if not any(strange.values()):
        return
    shown = coverage(style.fonts.families, Faces(style.fonts))
    known = frozenset().union(*shown.values())
    for token, letters in strange.items():
        lacks = dict.fromkeys(each for each in letters if ord(each) not in known)
        if lacks:
            yield Diagnostic(
                *_MISSING_GLYPH,
                style.place(token),
                f"no font of this style has “{''.join(lacks)}”",
                "add a family that has it, under fonts: families, or write other words",
            )


def _is_usual(letter: str) -> bool:
    """Whether every font that passes `check_faces` has a letter."""
    return (letter.isascii() and letter.isprintable()) or letter in _OURS


def _check_families(style: Style) -> Iterator[Diagnostic]:
    for name, family in style.fonts.families.items():
        try:
            for face, file in family_files(family, style.fonts).items():
                if not _is_ours(name, family):
                    yield from _unusable(style, name, family, face, file)
        except FontError as fault:
            faces = (each.replace("_", "-") for each in Family.__match_args__[1:])
            yield _missing(_place(style, name, family, "name", *faces), str(fault))
    for key, role in style.type.roles():
        if role.family not in style.fonts.families:
            span = style.place(f"type.{key.replace('_', '-')}.family")
            message = f"“{role.family}” is no family of fonts: families"
            yield Diagnostic("BG802", "style/bad-value", span, message)


def undrawn(case: Case, style: Style, faces: Faces) -> Iterator[Diagnostic]:
    """Find what no font shows (BG705), where a style brings some that were unknown."""
    if _all_ours(style):
        return  # validation has looked
    for breach in lacking(case, coverage(style.fonts.families, faces)):
        yield Diagnostic(*_MISSING_GLYPH, breach.span, breach.message, breach.hint)


def coverage(
    families: Mapping[str, Family], faces: Faces
) -> Mapping[str, frozenset[int]]:
    """Give the code points that each family can show in one of its faces."""
    return {
        name: frozenset().union(
            *(
                faces[f"{name}-{weight}{slant}"].coverage
                for weight in WEIGHTS
                for slant in ("", "-italic")
            )
        )
        for name in families
    }


def _all_ours(style: Style) -> bool:
    return all(_is_ours(*family) for family in style.fonts.families.items())


def _is_ours(name: str, family: Family) -> bool:
    """Whether a family came with briefgen, and is known to be sound."""
    usual = _USUAL.get(name)
    return (
        usual is not None
        and family.package == usual.package
        and not family.name
        and family.files() == usual.files()
    )


def _unusable(
    style: Style, name: str, family: Family, face: str, file: FontFile
) -> Iterator[Diagnostic]:
    """Say why a file cannot be used, if it cannot."""
    token = face.removeprefix("regular-")
    span = _place(style, name, family, token, "name", "package")
    try:
        file.face().probe()
    except RestrictedFontError as fault:
        hint = "ask its maker for a licence to embed it, or take another"
        yield Diagnostic("BG805", "style/restricted-font", span, str(fault), hint)
    except FontError as fault:
        yield _missing(span, str(fault))


def _missing(span: Span, message: str) -> Diagnostic:
    return Diagnostic("BG804", "style/missing-font", span, message)


def _place(style: Style, name: str, family: Family, *tokens: str) -> Span:
    """Give the place of the first of some tokens that a file states."""
    for token in tokens:
        path = f"fonts.families.{name}.{token}"
        if path in style.origins:
            return style.place(path)
    return family.span


def _faces(family: Family, fonts: Fonts) -> Iterator[tuple[str, FontFile]]:
    """Yield the name of every face, with its file or that of its nearest."""
    files = family_files(family, fonts)
    weights = [*WEIGHTS]
    for slant, other in (("", "-italic"), ("-italic", "")):
        for wanted, weight in enumerate(weights):
            near = sorted(weights, key=lambda w: abs(weights.index(w) - wanted))
            names = [each + turn for turn in (slant, other) for each in near]
            yield weight + slant, next(files[name] for name in names if name in files)
