"""Names as BibTeX has them → names as CSL-JSON does.

`von Beethoven, Ludwig`, `Ludwig van Beethoven`, `King, Jr., Martin Luther`, `{World
Health Organization}` and BibLaTeX's `family=…, given=…`.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.read.bibliography.latex import Latex
from briefgen.read.bibliography.work import mapping, scalar
from briefgen.read.nodes import Mapping

_MOST = 500  # names of one field
_KEYED = re.compile(r"(family|given|prefix|suffix)\s*=\s*(.*)", re.DOTALL)
_KEYS = {"prefix": "non-dropping-particle"}


def read_names(text: str, span: Span) -> Iterator[Mapping]:
    """Yield each name of a field as fields of CSL-JSON."""
    for at, name in enumerate(_split(text, "and")):
        if at >= _MOST:
            return
        parts = _name(name.strip())
        if parts:
            yield mapping(span, ((key, scalar(said, span)) for key, said in parts))


def _name(name: str) -> list[tuple[str, str]]:
    if name.startswith("{") and _closes_at_end(name):
        return [("literal", Latex(name).words())]
    pieces = [piece.strip() for piece in _split(name, ",")]
    keyed = [_KEYED.fullmatch(piece) for piece in pieces]
    if all(keyed):
        return [
            (_KEYS.get(found[1], found[1]), Latex(found[2]).words())
            for found in keyed
            if found
        ]
    if not pieces[1:]:
        given, particle, family = _in_order(_split(name, " "))
        suffix = ""
    else:
        before = _split(pieces[0], " ")
        _, particle, family = _in_order(before, inverted=True)
        given = pieces[-1]
        suffix = pieces[1] if pieces[2:] else ""
    if family and not given and not particle:
        return [("literal", Latex(family).words())]
    found = (
        ("family", family),
        ("given", given),
        ("non-dropping-particle", particle),
        ("suffix", suffix),
    )
    return [(key, Latex(said).words()) for key, said in found if said]


def _in_order(words: list[str], *, inverted: bool = False) -> tuple[str, str, str]:
    """Part words into given name, particle and family name, by what is lower case."""
    words = [word for word in words if word]
    small = [at for at, word in enumerate(words[:-1]) if word[:1].islower()]
    if small:
        first = 0 if inverted else small[0]
        last = small[-1] + 1
        return (
            " ".join(words[:first]),
            " ".join(words[first:last]),
            " ".join(words[last:]),
        )
    cut = 0 if inverted else len(words) - 1
    return " ".join(words[:cut]), "", " ".join(words[cut:])


def _split(text: str, at: str) -> list[str]:
    """Split at a word or a sign that stands in no braces."""
    parts, depth, words = [""], 0, re.split(r"([{}]|,|\s+)", text)
    for word in words:
        depth += {"{": 1, "}": -1}.get(word, 0)
        ends = word.strip() == at if at.strip() else bool(word) and not word.strip()
        if ends and depth <= 0:
            parts.append("")
        else:
            parts[-1] += word
    return parts


def _closes_at_end(name: str) -> bool:
    depth = 0
    for at, sign in enumerate(name):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth:
            return at == len(name) - 1
    return False
