"""The style sheets of a picture → what its rules say of each element.

Of CSS this reads what exporters of pictures write: rules for types, classes and ids,
alone, together or one inside the other. Of the rest it says that it is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from briefgen.read.faults import short
from briefgen.read.svg.faults import Faults
from briefgen.read.svg.tree import Branch

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_COMPOUND = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"[.#][\w-]+")
_IMPORTANT = re.compile(r"\s*!\s*important\Z", re.IGNORECASE)
_AT, _AT_END, _OPEN = (re.compile(each) for each in (r"\s*@", r"[{;]", r"\{"))
_MOST_RULES = 5_000
_MOST_WORK = 1_000_000  # rules that are compared, and properties that are said
_TYPES = frozenset({"", "text/css"})

Declaration: TypeAlias = tuple[str, str, bool]
"""A property, its value, and whether it is important."""


class _Compound(NamedTuple):
    """What one element must be: its type, its classes, its id."""

    kind: str
    classes: frozenset[str]
    ids: frozenset[str]

    def fits(self, branch: Branch) -> bool:
        return (
            self.kind in {"", "*", branch.name}
            and self.ids <= {branch.get("id")}
            and self.classes <= set(branch.get("class").split())
        )


class _Rule(NamedTuple):
    """What is said of an element that stands in others."""

    chain: tuple[_Compound, ...]  # the element itself last
    weight: tuple[int, int, int, int]  # ids, classes, types, and its place
    declarations: tuple[Declaration, ...]


class Sheet:
    """The rules of all style sheets of a picture."""

    def __init__(self, root: Branch, faults: Faults) -> None:
        self._faults = faults
        self._count = self._work = 0
        self._own: dict[str, tuple[Declaration, ...]] = {}  # by what is written
        self._by_key: defaultdict[str, list[_Rule]] = defaultdict(list)
        for branch in root.walk():
            if branch.name == "style" and not branch.space:
                if branch.get("type") in _TYPES:
                    self._read(branch)
                else:
                    faults.left_out(branch, f"a style of type {branch.get('type')}")

    def of(self, branch: Branch, above: Sequence[Branch]) -> dict[str, str]:
        """Give what rules, and the element's own style, say of it.

        `above` are the elements that it stands in, the outermost first.
        """
        said: list[tuple[tuple[int, ...], str, str]] = []
        for rule in self._fitting(branch, above) if self._by_key else ():
            for name, value, important in rule.declarations:
                said.append(((int(important), 0, *rule.weight), name, value))
        style = branch.get("style")
        if style and style not in self._own:
            self._own[style] = tuple(declarations(style))
        for name, value, important in self._own.get(style, ()):
            said.append(((int(important), 1), name, value))
        self._toil(branch, len(said))
        return {
            name: value for _, name, value in sorted(said, key=lambda each: each[0])
        }

    def _toil(self, branch: Branch, steps: int) -> None:
        """Count what it takes to find all looks; it has an end."""
        self._work += 1 + steps
        if self._work > _MOST_WORK:
            message = "the picture has too many elements for so many rules of style"
            raise self._faults.refuse(branch, message, "simplify it, or save it as PNG")

    def _fitting(self, branch: Branch, above: Sequence[Branch]) -> Iterator[_Rule]:
        keys = ("*", branch.name, f"#{branch.get('id')}")
        classes = (f".{each}" for each in branch.get("class").split())
        for key in dict.fromkeys((*keys, *classes)):
            rules = self._by_key.get(key, ())
            self._toil(branch, len(rules))
            for rule in rules:
                *outer, own = rule.chain
                if own.fits(branch) and _stands_in(outer, above):
                    yield rule

    def _read(self, branch: Branch) -> None:
        for selectors, body in _rules(_COMMENT.sub(" ", branch.text)):
            if selectors.startswith("@"):
                self._at(branch, selectors)
                continue
            said = tuple(declarations(body))
            for selector in selectors.split(","):
                chain = _chain(selector)
                if chain is None:
                    words = short(selector.strip())
                    self._faults.left_out(branch, f"the style of “{words}” is left out")
                    continue
                self._count += 1
                if self._count > _MOST_RULES:
                    message = (
                        f"the picture has more than {_MOST_RULES:,} rules of style"
                    )
                    raise self._faults.refuse(branch, message, "simplify it")
                rule = _Rule(chain, (*_weight(chain), self._count), said)
                self._by_key[_key(chain[-1])].append(rule)

    def _at(self, branch: Branch, words: str) -> None:
        if words.startswith("@import"):
            self._faults.outside(branch, words, "")
        elif not words.startswith(("@font-face", "@charset", "@namespace")):
            self._faults.left_out(branch, f"“{short(words)}” is left out")


def declarations(text: str) -> Iterator[Declaration]:
    """Yield the properties in a style, each with its value."""
    for piece in text.split(";"):
        name, colon, value = piece.partition(":")
        if colon:
            said = value.strip()
            plain = _IMPORTANT.sub("", said)
            yield name.strip().lower(), plain, plain != said


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each pair of braces, and what in it."""
    place = 0
    while place < len(text):
        end = _AT_END if _AT.match(text, place) else _OPEN
        found = end.search(text, place)
        if found is None:
            return
        head = text[place : found.start()].strip()
        if found[0] == ";":
            yield head, ""
            place = found.end()
            continue
        depth, at = 1, found.end()
        while depth and at < len(text):
            depth += (text[at] == "{") - (text[at] == "}")
            at += 1
        yield head, text[found.end() : at - 1]
        place = at


def _chain(selector: str) -> tuple[_Compound, ...] | None:
    """Read a selector; None where it has more to it than is read here."""
    found = list[_Compound]()
    for word in selector.split():
        match = _COMPOUND.fullmatch(word)
        if match is None:
            return None
        parts = _PART.findall(match[2])
        named = {
            sign: frozenset(part[1:] for part in parts if part[0] == sign)
            for sign in ".#"
        }
        found.append(_Compound(match[1] or "", named["."], named["#"]))
    return tuple(found) or None


def _key(compound: _Compound) -> str:
    """Give the narrowest word under which a rule is looked for."""
    if compound.ids:
        return f"#{min(compound.ids)}"
    if compound.classes:
        return f".{min(compound.classes)}"
    return compound.kind or "*"


def _weight(chain: Iterable[_Compound]) -> tuple[int, int, int]:
    ids = classes = kinds = 0
    for each in chain:
        ids += len(each.ids)
        classes += len(each.classes)
        kinds += each.kind not in {"", "*"}
    return ids, classes, kinds


def _stands_in(outer: Sequence[_Compound], above: Sequence[Branch]) -> bool:
    """Whether some of the elements above are what is wanted, in that order."""
    left = len(outer)
    for branch in reversed(above):
        if left and outer[left - 1].fits(branch):
            left -= 1
    return not left
