"""The name of an edition → what it prints: a brief's own, its project's, or ours."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome
from briefgen.model.brief import PART_NAMES, Brief
from briefgen.model.edition import Edition
from briefgen.model.fields import place
from briefgen.model.values import Id, Placed
from briefgen.nearest import nearest
from briefgen.read.decode import decode
from briefgen.read.faults import bad_value, short, shown, too_big
from briefgen.read.layers import is_path
from briefgen.read.reader import listed
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text

_FOLDER = "editions"
_MOST_EDITIONS = 20  # of one brief, or one project
_MOST_PARAGRAPHS = 99
_LONGEST_NAME = 40  # characters: it is a part of the name of a file
_SHORTENED = (
    *("summary", "context", "findings", "recommendations", "sections", "methods"),
    "acknowledgements",
)
"""Parts that have paragraphs; a section is another."""


def built_in() -> tuple[str, ...]:
    """Give the names of the editions that come with briefgen."""
    return tuple(file.removesuffix(".yaml") for file in names(_FOLDER))


def read_edition(
    name: str, brief: Brief, project: Mapping[str, Edition]
) -> Outcome[Edition | None]:
    """Give the edition of this name; a brief's own comes before its project's."""
    for said in (brief.editions, project):
        if name in said:
            edition = replace(said[name], name=name)
            faults = () if said is brief.editions else tuple(_check(edition, brief))
            return Outcome(None if faults else edition, faults)
    if name in built_in():
        return Outcome(_suited(_builtin(name), brief))
    known = dict.fromkeys((*built_in(), *project, *brief.editions))
    near = nearest(name, known)
    hint = listed("the editions", known)
    hint = f"did you mean “{near}”? {hint}" if near else hint
    message = f"no edition is called “{short(name)}”"
    return Outcome(None, (bad_value(NOWHERE, message, hint),))


def style_for(edition: Edition | None, usual: str | None) -> str | None:
    """Give the style of an edition where the brief is usually set in another.

    One of ours gives way to a style file: a house has a look of its own.
    """
    if edition is None or edition.style is None:
        return usual
    ours = not isinstance(edition.style, Placed)
    return usual if ours and usual is not None and is_path(usual) else edition.style


def own_editions(brief: Brief) -> Outcome[tuple[Edition, ...]]:
    """Give the editions that a brief has of its own, and what is wrong with them."""
    faults, sound = list[Diagnostic](), list[Edition]()
    for key, said in [*brief.editions.items()][:_MOST_EDITIONS]:
        edition = replace(said, name=key)
        found = [*_check_name(key, edition), *_check(edition, brief)]
        faults += found
        sound += [] if found else [edition]
    for key in [*brief.editions][_MOST_EDITIONS : _MOST_EDITIONS + 1]:
        message = f"a brief has {_MOST_EDITIONS} editions at most"
        faults.append(too_big(place(key, brief.span), message, "leave some out"))
    return Outcome(tuple(sound), tuple(faults))


def _check_name(name: str, edition: Edition) -> Iterator[Diagnostic]:
    """Say so where a name could be no part of a file's name."""
    try:
        Id.parse(name)
    except ValueError as fault:
        yield bad_value(place(name, edition.span), shown(str(fault)))
    if len(name) > _LONGEST_NAME:
        message = f"“{short(name)}” is too long for the name of a file"
        yield bad_value(place(name, edition.span), message)


def _check(edition: Edition, brief: Brief) -> Iterator[Diagnostic]:
    """Say what no field's type says: parts that are none, and counts that are."""
    sections = tuple(section.id for section in brief.sections)
    known = (*PART_NAMES, *sections)
    own = edition.span.path == brief.span.path
    for part in edition.parts:
        near = nearest(part.replace("_", "-"), known)
        # A project's edition may name the sections of others of its briefs.
        if part not in known and (own or near):
            message = f"“{short(part)}” is neither a part nor the id of a section"
            hint = f"did you mean “{near}”?" if near else listed("the parts", known)
            yield bad_value(place(part, edition.span), message, hint)
    for part in edition.if_room:
        if part not in edition.parts:
            message = f"“{short(part)}” is not among the parts of this edition"
            hint = "name all that it prints under “parts”"
            yield bad_value(place(part, edition.span), message, hint)
    for part, most in edition.paragraphs.items():
        span = place(part, edition.span)
        if part not in _SHORTENED and part not in sections and own:
            near = nearest(part, (*_SHORTENED, *sections))
            hint = (
                f"did you mean “{near}”?" if near else listed("it may be", _SHORTENED)
            )
            message = f"“{short(part)}” is no part with paragraphs"
            yield bad_value(span, message, hint)
        if not 1 <= most <= _MOST_PARAGRAPHS:
            message = f"“{most}” is no number of paragraphs: 1 to {_MOST_PARAGRAPHS}"
            hint = "leave the part out of “parts” where none is wanted"
            yield bad_value(span, message, hint)


def _suited(edition: Edition, brief: Brief) -> Edition:
    """Let the options of a brief without recommendations give no way: it is on them."""
    if brief.recommendations:
        return edition
    spare = tuple(part for part in edition.if_room if part != "options")
    return replace(edition, if_room=spare)


@cache
def _builtin(name: str) -> Edition:
    file = f"{name}.yaml"
    tree = parse(read_text(_FOLDER, file), file)
    assert tree.value is not None, tree.diagnostics
    edition = decode(tree.value, Edition)
    # The files are ours: a fault in one is a fault of ours.
    assert edition.value is not None, edition.diagnostics
    made = replace(edition.value, name=name)
    # Nobody can raise a limit in a file of ours; nor did an author write its style.
    limits = replace(made.limits, span=NOWHERE) if made.limits is not None else None
    return replace(made, limits=limits, style=made.style and str(made.style))
