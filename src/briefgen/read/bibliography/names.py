"""Names as BibTeX has them → names as CSL-JSON does.

`von Beethoven, Ludwig`, `Ludwig van Beethoven`, `King, Jr., Martin Luther`, `{World
Health Organization}` and BibLaTeX's `family=…, given=…`. `useprefix` says whether a
particle stays with the family name, as it does in BibTeX.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.read.bibliography.latex import Latex
from briefgen.read.bibliography.work import mapping, scalar
from briefgen.read.nodes import Mapping

_KEYED = re.compile(
    r"(family|given|prefix|suffix|useprefix|(?:family|given|prefix|suffix)-i)"
    r"\s*=\s*(.*)",
    re.DOTALL,
)
_PARTICLE = "non-dropping-particle"
_INITIALS = re.compile(r"(?P<family>\S.*?)\s+(?P<given>[A-Z](?:[ .-]?[A-Z]){0,3}\.?)")


def read_names(text: str, span: Span, *, drops: bool = False) -> Iterator[Mapping]:
    """Yield each name of a field as fields of CSL-JSON.

    `drops`: a particle leaves with the given name.
    """
    for name in _split(text, "and"):
        parts = _name(name.strip(), drops=drops)
        if parts:
            yield _made(parts, span)


def in_ris(text: str, span: Span) -> Mapping:
    """Give the one name of a line: `Doe, Jane, Jr.`, `Doe JA`, else a body's."""
    pieces = [piece.strip() for piece in text.split(",", 2)]
    family, given = pieces[0], pieces[1] if pieces[1:] else ""
    if not given:
        found = None if pieces[1:] else _INITIALS.fullmatch(family)
        if found is None:
            return _made([("literal", family)], span)
        family = found["family"]
        given = " ".join(f"{sign}." for sign in found["given"] if sign.isalpha())
    _, particle, family = _in_order(family.split(" "), inverted=True)
    suffix = pieces[2] if pieces[2:] else ""
    parts = (("family", family), ("given", given), (_PARTICLE, particle))
    return _made([*parts, ("suffix", suffix)], span)


def in_two(text: str, span: Span) -> Mapping:
    """Give a name as Zotero's Extra has it: `Doe || Jane`."""
    family, bars, given = (part.strip() for part in text.partition("||"))
    parts = [("family", family), ("given", given)] if bars else [("literal", family)]
    return _made(parts, span)


def _made(parts: list[tuple[str, str]], span: Span) -> Mapping:
    return mapping(span, ((key, scalar(said, span)) for key, said in parts if said))


def _name(name: str, *, drops: bool) -> list[tuple[str, str]]:
    if name.startswith("{") and _closes_at_end(name):
        return [("literal", Latex(name).words())]
    pieces = [piece.strip() for piece in _split(name, ",")]
    keyed = [_KEYED.fullmatch(piece) for piece in pieces]
    if all(keyed):
        said = {found[1]: Latex(found[2]).words() for found in keyed if found}
        drops = {"true": False, "false": True}.get(said.get("useprefix", ""), drops)
        names = {"prefix": _dropping(drops=drops)}
        kept = ("family", "given", "prefix", "suffix")
        return [(names.get(key, key), said[key]) for key in kept if key in said]
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
        (_dropping(drops=drops), particle),
        ("suffix", suffix),
    )
    return [(key, Latex(said).words()) for key, said in found if said]


def _dropping(*, drops: bool) -> str:
    return "dropping-particle" if drops else _PARTICLE


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
