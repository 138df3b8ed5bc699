"""Missing glyph (BG705).

## What it does
Finds a character that no font of the style has, in any text that is printed. A word
that its italic cannot show is set in a font that can; white space that is drawn
without a glyph counts as there. Where a style brings fonts of its own, this is said
when the brief is rendered: only opening them can tell.

## Why it matters
A character without a glyph prints as an empty box, or not at all, and PDF/UA
forbids it (7.21.8). Often it is one that nobody sees: a zero-width space that came
along with a copied name.

## Example
```yaml
title: Letting defectors speak
summary: They call it الدولة among themselves.
```

Write it in letters that the fonts have:
```yaml
title: Letting defectors speak
summary: They call it ad-Dawla among themselves.
```
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefgen.coverage import DRAWN, builtin
from briefgen.diagnostics import Span
from briefgen.model.fields import Field
from briefgen.model.inlines import Citation, Code, Words, plain
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.all_words import all_words
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed, quoted
from briefgen.style import Style

_REMEMBERED = 16  # families, the same in every brief of a house


def missing_glyph(case: Case) -> Iterator[Breach]:
    """Look up every printed character that is not plain ASCII."""
    if case.style is None:  # nobody knows in what it will be set
        return
    families = _families(case.style)
    known = {name: shown for name, shown in families.items() if shown is not None}
    if len(known) == len(families):  # others are the author's own, not opened as yet
        yield from lacking(case, known)


def lacking(case: Case, families: Mapping[str, frozenset[int]]) -> Iterator[Breach]:
    """Look up every printed character in what the families can show."""
    known = (DRAWN, *families.values())
    if not _missing(all_words(case), known):
        return
    for field in case.fields:
        # Alt text is heard, not drawn.
        if not field.printed or field.name == "alt":
            continue
        for span, text in _stretches(field):
            missing = _missing(text, known)
            if missing:
                yield _breach(span, text, missing, list(families))


def _stretches(field: Field) -> Iterator[tuple[Span, str]]:
    if isinstance(field.value, str):
        yield field.span, field.value
        return
    for inline in inlines(field.value):
        match inline:
            case Words() | Code():
                yield inline.span, inline.text
            case Citation():
                for cite in inline.cites:
                    yield (
                        cite.span,
                        f"{plain(cite.prefix)}{cite.at or ''}{plain(cite.suffix)}",
                    )
            case _:
                pass  # its words come as inlines of their own


def _missing(text: str, known: tuple[frozenset[int], ...]) -> str:
    if text.isascii():
        return ""
    # A letter and its accents are drawn as one where a font has them so.
    composed = unicodedata.normalize("NFC", text)
    different = dict.fromkeys(composed)
    return "".join(c for c in different if not any(ord(c) in font for font in known))


def _breach(span: Span, text: str, missing: str, fonts: list[str]) -> Breach:
    """Point at the first character, and count the others: they are of one script."""
    others = f", nor {len(missing) - 1} more of this text" if missing[1:] else ""
    word = re.search(
        rf"\S*{re.escape(missing[0])}\S*", unicodedata.normalize("NFC", text)
    )
    assert word is not None
    return Breach(
        span,
        f"no font has {_name(missing[0])}, as in {quoted(word.group())}{others}",
        hint=f"write it otherwise; the fonts are {listed(fonts)}",
        part=missing[0],
    )


def _name(character: str) -> str:
    """Name a character without showing it: it may be one that upsets a terminal."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _families(style: Style) -> Mapping[str, frozenset[int] | None]:
    """Give what each font family of a style can show; None where that is not known."""
    families: dict[str, frozenset[int] | None] = {}
    for family in style.fonts.families.values():
        own = bool(family.name)
        shown = None if own else _shown(tuple(family.files().values()))
        # `SourceSansPro-It.ttf` is of Source Sans Pro.
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family.regular.partition("-")[0])
        families[name] = shown
    return families


@lru_cache(_REMEMBERED)
def _shown(files: tuple[str, ...]) -> frozenset[int] | None:
    """Give what some font files show, where all of them are built in."""
    shown = [*map(builtin().get, files)]
    return frozenset().union(*filter(None, shown)) if all(shown) else None
