"""A brief → its statements, each with all that it says as words, field by field.

Walks the values, not the types: a new field of the format is compared without a word
here. What is only about how a brief is set is left out.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple, get_args

from briefgen.diagnostics import Span
from briefgen.model.argument import Argument, Kind, Labelled, argue
from briefgen.model.brief import Brief, Recommendation
from briefgen.model.fields import fields, inlines_of
from briefgen.model.inlines import Citation, CrossReference, Inline, Link, plain

_INLINES = frozenset(get_args(Inline))
_ITEMS: tuple[Kind, ...] = ("caveat", "finding", "recommendation", "option", "section")
SETTING = frozenset(
    (
        *("align", "anchor", "attach", "bibliography", "citations", "editions"),
        *("emphasis", "height", "limits", "lines", "parts", "show", "span", "style"),
        *("width",),
    )
)
"""Fields that say how a brief is set or where it stands, not what it says."""
APART = frozenset(
    (
        *("caveats", "findings", "id", "options", "people", "recommendations"),
        *("sections", "sources"),
    )
)
"""Fields of a brief, or of an item, that have statements of their own."""
_BEFORE_STOP = re.compile(r" (?=[.,;:!?])")  # where a citation stood
_UNORDERED = frozenset(("keywords", "qualifies", "rests_on", "to"))


class Written(NamedTuple):
    """A brief, and the data files that its charts and tables are made of, by name."""

    brief: Brief
    data: Mapping[str, bytes]


class Statement(NamedTuple):
    """Something that a brief says, by a key that is unique among its kind."""

    kind: str  # caveat, finding, source, …: one of those that `changes` orders
    key: str
    says: Mapping[str, str]  # by the name of the field; those that are empty are not in
    about: tuple[str, ...] = ()  # keys of what it limits, or rests on


def statements(
    written: Written, renamed: Mapping[str, str] | None = None
) -> tuple[Statement, ...]:
    """Give every statement of a brief; `renamed` has the later names of its items."""
    brief = written.brief
    argument = argue(brief)
    return (
        *_items(argument, renamed or {}),
        *(Statement("source", *each) for each in _keyed(brief.sources)),
        *(Statement("person", *each) for each in _keyed(brief.people)),
        Statement("brief", "brief", _front(brief, renamed or {})),
        *(Statement("data", *each) for each in _read(written.data)),
    )


def words_of(value: object) -> str:
    """Write a value of the model as words; nothing where it says nothing."""
    if value is None or value is False or isinstance(value, Span):
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Mapping):
        return _lines(f"{key}: {words_of(each)}" for key, each in value.items())
    if type(value) is tuple:
        if value and type(value[0]) in _INLINES:
            said = plain(tuple(i for i in value if not isinstance(i, Citation)))
            return _BEFORE_STOP.sub("", " ".join(said.split()))
        parts = map(words_of, value)
        return "; ".join(filter(None, parts)) if _are_strings(value) else _lines(parts)
    if hasattr(value, "__dataclass_fields__"):
        return ", ".join(_says(value).values())
    return " ".join(str(value).split())


def _lines(parts: Iterator[str]) -> str:
    """Put each on a line of its own: they are compared one by one."""
    return "\n".join(" ".join(part.split("\n")) for part in parts if part)


def _says(item: Any, without: frozenset[str] = frozenset()) -> dict[str, str]:  # noqa: ANN401 (a record of the model)
    """Give what a record says, field by field."""
    found = {}
    for name in type(item).__match_args__:
        if name in SETTING or name in without:
            continue
        value = getattr(item, name)
        if name in _UNORDERED and isinstance(value, tuple) and _are_strings(value):
            value = tuple(sorted(value))
        words = words_of(value)
        if words:
            found[name.replace("_", " ")] = words
    return found


def _are_strings(value: tuple[object, ...]) -> bool:
    return all(isinstance(each, str) for each in value)


def _items(argument: Argument, renamed: Mapping[str, str]) -> Iterator[Statement]:
    for kind in _ITEMS:
        for item in argument.of_kind(kind):
            related = _related(argument, item)
            about = tuple(sorted(renamed.get(each, each) for each in related))
            says = _says(item.what, APART | {"qualifies", "rests_on"})
            if about:
                says["limits" if kind == "caveat" else "rests on"] = ", ".join(about)
            what = item.what
            if isinstance(what, Recommendation) and what.caveats == "none known":
                says["caveats"] = "none known"
            says |= _pointed(item.what, renamed)
            key = renamed.get(item.anchor, item.anchor)
            yield Statement(kind, key, says, about)


def _related(argument: Argument, item: Labelled) -> tuple[str, ...]:
    relation = argument.qualifies if item.kind == "caveat" else argument.rests_on
    return tuple(each.anchor for each in relation.get(item.anchor, ()))


def _keyed(records: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    return ((key, _says(each)) for key, each in records.items())


def _read(files: Mapping[str, bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    for name, data in files.items():
        yield name, {"content": data.decode("utf-8", "backslashreplace")}


def _front(brief: Brief, renamed: Mapping[str, str]) -> dict[str, str]:
    """Give what a brief says outside its items."""
    says = _says(brief, APART)
    if brief.options is not None:
        says["criteria"] = words_of(brief.options.criteria)
    own = {*Brief.__match_args__} - APART - SETTING
    return says | _pointed(tuple(getattr(brief, name) for name in own), renamed)


def _pointed(said: object, renamed: Mapping[str, str]) -> dict[str, str]:
    """Say where the texts of an item lead: the works that they cite, their links."""
    texts = fields(said)
    cites = [cite for each in inlines_of(Citation, texts) for cite in each.cites]
    works = {f"{cite.key} {cite.at or ''}".rstrip() for cite in cites}
    links = [each.target for each in inlines_of(Link, texts)]
    links += [
        f"#{renamed.get(each.target, each.target)}"
        for each in inlines_of(CrossReference, texts)
    ]
    found = {"cites": "; ".join(sorted(works)), "links": "; ".join(sorted(links))}
    return {name: words for name, words in found.items() if words}
