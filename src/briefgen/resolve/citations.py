"""Turns cite keys into numbers, in the order in which a reader meets them.

The order is that of the composed page: parts in their order, and in each the
statement, its caveats, its body. `compose` prints in the same order; a test holds
the two together.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from briefgen.model.argument import Argument, Labelled
from briefgen.model.blocks import (
    ArgumentMap,
    BlockQuote,
    Body,
    Callout,
    Chart,
    EvidenceTable,
    Figure,
    ItemList,
    PullQuote,
    Stats,
    Table,
    Timeline,
)
from briefgen.model.brief import (
    Brief,
    Caveat,
    Finding,
    Option,
    Recommendation,
    Section,
)
from briefgen.model.calls import gathered, named
from briefgen.model.inlines import Citation, CrossReference, Note, Text
from briefgen.model.support import grounds, supports
from briefgen.model.walk import (
    cites,
    ends_in_prose,
    evidence_of,
    inlines,
    issuer_of_all,
    shown,
    source_texts,
    texts,
    uncited,
)

Called: TypeAlias = Citation | Note
"""What the text calls: a citation, or a note of the author's own."""

Met: TypeAlias = Called | CrossReference
"""What a reader meets in the text that leads elsewhere."""


def number_works(
    brief: Brief,
    argument: Argument,
    parts: Sequence[str],
    full_caveats: Mapping[str, str],
) -> Mapping[str, int]:
    """Give each work a number by its first citation; works nobody cites follow.

    A work that another is known through (`via`) follows right where it is needed:
    the list of sources names it.
    """
    numbers: dict[str, int] = {}
    for called in calls(brief, argument, parts, full_caveats):
        for key in keys_of(called):
            if key in brief.sources:
                numbers.setdefault(key, len(numbers) + 1)
    for key in brief.sources:
        numbers.setdefault(key, len(numbers) + 1)
    return numbers


def calls(
    brief: Brief,
    argument: Argument,
    parts: Sequence[str],
    full_caveats: Mapping[str, str],
) -> Iterator[Called]:
    """Yield every citation and note, in the order in which a reader meets them."""
    for met in _met(brief, argument, parts, full_caveats):
        if not isinstance(met, CrossReference):
            yield met


def referred_to(
    brief: Brief,
    argument: Argument,
    parts: Sequence[str],
    full_caveats: Mapping[str, str],
) -> Iterator[str]:
    """Yield the id of everything that the printed text refers to, notes included."""
    for met in _met(brief, argument, parts, full_caveats):
        inside = inlines(met.inlines) if isinstance(met, Note) else (met,)
        yield from (each.target for each in inside if isinstance(each, CrossReference))


def _met(
    brief: Brief,
    argument: Argument,
    parts: Sequence[str],
    full_caveats: Mapping[str, str],
) -> Iterator[Met]:
    yield from _head(brief, parts)
    for part in parts:
        yield from _part(brief, argument, part, full_caveats)


def keys_of(called: Called) -> Iterator[str]:
    """Yield the keys of the works that a citation, or a note, cites."""
    if isinstance(called, Note):
        yield from (cite.key for cite in cites(called.inlines))
    else:
        yield from (cite.key for cite in called.cites)


def _head(brief: Brief, parts: Sequence[str]) -> Iterator[Met]:
    yield from _text(brief.title)
    yield from _text(brief.subtitle)
    if "summary" not in parts:
        yield from _addressed(brief)


def _addressed(brief: Brief) -> Iterator[Met]:
    for text in (brief.audience, brief.decision, brief.distribution):
        yield from _text(text)


def _text(text: Text) -> Iterator[Met]:
    for inline in inlines(text, notes=False):
        if isinstance(inline, Citation | Note | CrossReference):
            yield inline


def _body(
    argument: Argument, body: Body, part: str, full: Mapping[str, str]
) -> Iterator[Met]:
    for block in body:
        match block:
            case ItemList():
                for item in block.items:
                    yield from _body(argument, item, part, full)
            case BlockQuote():
                yield from _body(argument, block.body, part, full)
            case Callout():
                yield from _text(block.title)
                yield from _body(argument, block.body, part, full)
            case Chart():
                # Its caveat stands in its frame, before what is said under it.
                yield from (*_text(block.title), *_text(block.subtitle))
                yield from _limits(argument, block, part, full)
                yield from _text(block.notes)
            case Stats():
                for stat in block.items:
                    yield from _text(stat.label)
                    if stat.source is not None:
                        yield named(stat.source)
                for stat in block.items:
                    yield from _limits(argument, stat, part, full)
            case Timeline():
                for event in block.events:
                    yield from _text(event.event)
                    if event.source is not None:
                        yield named(event.source)
            case ArgumentMap():
                # Its table stands last, behind what limits the map.
                yield from (*_text(block.title), *_text(block.notes))
                yield from _limits(argument, block, part, full)
                yield from _statements(argument)
            case EvidenceTable():
                yield from _text(block.caption)
                yield from _evidence(argument)
                yield from _text(block.notes)
            case _:
                for text in texts((block,)):
                    yield from _text(text)
        if (
            isinstance(block, Figure | Chart | Table | PullQuote)
            and block.source is not None
        ):
            yield named(block.source, getattr(block, "at", None))
        if isinstance(block, Figure | Table | EvidenceTable | Callout):
            yield from _limits(argument, block, part, full)


def _limits(
    argument: Argument, what: object, part: str, full: Mapping[str, str]
) -> Iterator[Met]:
    labelled = argument.labelled.values()
    anchor = next(item.anchor for item in labelled if item.what is what)
    yield from _caveats(argument, anchor, part, full)


def _caveats(
    argument: Argument, anchor: str, part: str, full: Mapping[str, str]
) -> Iterator[Met]:
    for item in argument.caveats_on.get(anchor, ()):
        if full.get(item.anchor) == part:
            yield from _caveat(item)


def _caveat(item: Labelled) -> Iterator[Met]:
    assert isinstance(item.what, Caveat)
    yield from _text(item.what.point)
    if item.what.source is not None:
        yield named(item.what.source, item.what.at)


def _part(
    brief: Brief, argument: Argument, part: str, full: Mapping[str, str]
) -> Iterator[Met]:
    match part:
        case "summary" | "context" | "methods" | "acknowledgements":
            yield from _body(argument, getattr(brief, part), part, full)
            if part == "summary":
                yield from _addressed(brief)
        case "key-messages":
            for message in brief.key_messages:
                yield from _text(message.text)
        case "findings" | "recommendations" | "recommendations-at-a-glance":
            kind = "finding" if part == "findings" else "recommendation"
            if kind == "recommendation":
                issuer = issuer_of_all(brief)
                if issuer is not None:
                    yield named(issuer)
            for item in argument.of_kind(kind):  # type: ignore[arg-type]
                yield from _item(item, part)
                yield from _caveats(argument, item.anchor, part, full)
                yield from _rest(argument, item, part, full)
        case "options":
            yield from _options(brief, argument, full)
        case "findings-at-a-glance":
            for item in argument.of_kind("finding"):
                yield from _glance(item)
                yield from _caveats(argument, item.anchor, part, full)
                assert isinstance(item.what, Finding)
                for position in item.what.contested:
                    yield named(position.source, position.at)
        case "evidence-table":
            yield from _evidence(argument)
        case "caveats":
            for item in argument.of_kind("caveat"):
                if full.get(item.anchor) == part:
                    yield from _caveat(item)
                assert isinstance(item.what, Caveat)
                yield from _text(item.what.response)
        case "alternatives" | "change-our-mind" | "corrections":
            for text in getattr(brief, part.replace("-", "_")):
                yield from _text(text)
        case "standards":
            pass  # its words are ours, or those of a scale
        case "glossary":
            for text in brief.glossary.values():
                yield from _text(text)
        case "disclosure":
            if brief.disclosure is not None:
                disclosure = brief.disclosure
                for text in (disclosure.funding, disclosure.interests):
                    yield from _text(text)
                for text in (disclosure.review, disclosure.ai):
                    yield from _text(text)
        case "sources":
            for source in brief.sources.values():
                for text in source_texts(source):
                    yield from _text(text)
        case _:
            item = argument.by_id[part]
            assert isinstance(item.what, Section)
            yield from _text(item.what.title)
            yield from _caveats(argument, item.anchor, part, full)
            yield from _body(argument, item.what.body, part, full)


def _options(
    brief: Brief, argument: Argument, full: Mapping[str, str]
) -> Iterator[Met]:
    assert brief.options is not None
    criteria = brief.options.criteria
    for criterion in criteria.values():
        yield from _text(criterion.name)
    for item in argument.of_kind("option"):
        assert isinstance(item.what, Option)
        yield from _text(item.what.name)
        for key in criteria:
            if key in item.what.values:
                yield from _text(item.what.values[key].text)
        yield from _caveats(argument, item.anchor, "options", full)


def _statements(argument: Argument) -> Iterator[Met]:
    for item in argument.of_kind("recommendation"):
        assert isinstance(item.what, Recommendation)
        yield from _text(item.what.action)
    for item in argument.of_kind("finding"):
        assert isinstance(item.what, Finding)
        yield from _text(item.what.claim)


def _evidence(argument: Argument) -> Iterator[Met]:
    for support in supports(argument):
        if support.recommendation is not None:
            what = support.recommendation.what
            assert isinstance(what, Recommendation)
            yield from _text(what.action)
            if what.on_authority_of is not None:
                yield named(what.on_authority_of)
        for item in support.findings:
            assert isinstance(item.what, Finding)
            yield from _text(item.what.claim)
            if item not in support.again:
                for ground in grounds(item.what):
                    yield named(ground.source, ground.at)


def _uncited(finding: Finding) -> Iterator[Met]:
    keys = uncited(finding)
    if keys:
        yield gathered(keys, finding.span)


def _item(item: Labelled, part: str) -> Iterator[Met]:
    match item.what:
        case Finding():
            yield from _text(item.what.claim)
            if item.what.confidence is not None:
                yield from _text(item.what.confidence.because)
            if not ends_in_prose(item.what):
                yield from _uncited(item.what)
        case Recommendation():
            yield from _text(item.what.action)
            for key in (item.what.on_authority_of, item.what.issued_by):
                if key is not None:
                    yield named(key)
        case _:
            message = f"{part} holds a {item.kind}"
            raise AssertionError(message)


def _glance(item: Labelled) -> Iterator[Met]:
    """Give what is cited with a claim that stands without its body."""
    assert isinstance(item.what, Finding)
    yield from _text(item.what.claim)
    if item.what.confidence is not None:
        yield from _text(item.what.confidence.because)
    keys = evidence_of(item.what)
    if keys:
        yield gathered(keys, item.what.span)


def _rest(
    argument: Argument, item: Labelled, part: str, full: Mapping[str, str]
) -> Iterator[Met]:
    match item.what:
        case Finding():
            for position in item.what.contested:
                yield named(position.source, position.at)
            yield from _body(argument, item.what.body, part, full)
            if ends_in_prose(item.what):
                yield from _uncited(item.what)
            for evidence in shown(item.what):
                yield named(evidence.source, evidence.at)
        case Recommendation() if part == "recommendations":
            yield from _body(argument, item.what.body, part, full)
        case _:
            pass
