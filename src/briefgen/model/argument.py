"""The argument of a brief: who rests on what, and who qualifies what.

Made from a `Brief` alone, without judging it: what names nothing is left out
here, and found by the rules.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from briefgen.model.blocks import (
    ArgumentMap,
    Body,
    Callout,
    Chart,
    EvidenceTable,
    Figure,
    ItemList,
    Stat,
    Stats,
    Table,
)
from briefgen.model.brief import (
    Brief,
    Caveat,
    Finding,
    Option,
    Recommendation,
    Section,
)
from briefgen.record import entity, record

Kind: TypeAlias = Literal[
    "finding",
    "caveat",
    "option",
    "recommendation",
    "section",
    "figure",
    "table",
    "stat",
    "block",
]
Block: TypeAlias = Figure | Chart | ArgumentMap | Table | EvidenceTable | Stat | Callout
Content: TypeAlias = Finding | Caveat | Option | Recommendation | Section | Block


@entity
class Labelled:
    """Something that can be referred to. Identity is its name.

    `number` is as printed, from 1 in each kind.
    """

    kind: Kind
    number: int
    anchor: str  # unique in the document; made from the id, or from kind and number
    what: Content


@record
class Argument:
    """Every labelled thing of a brief, and the two relations between them.

    Keys of all mappings are anchors. A thing without an id has one all the same.
    """

    labelled: Mapping[str, Labelled]
    by_id: Mapping[str, Labelled]
    rests_on: Mapping[str, tuple[Labelled, ...]]  # recommendation → findings
    caveats_on: Mapping[str, tuple[Labelled, ...]]  # anything → its caveats
    qualifies: Mapping[str, tuple[Labelled, ...]]  # caveat → what it qualifies

    def of_kind(self, kind: Kind) -> tuple[Labelled, ...]:
        """Give the things of one kind, in the order of their numbers."""
        return tuple(item for item in self.labelled.values() if item.kind == kind)


def nested(body: Body) -> Iterator[Block]:
    """Yield what can be referred to in a body, in order."""
    for block in body:
        match block:
            case Figure() | Chart() | ArgumentMap() | Table() | EvidenceTable():
                yield block
            case Stats():
                yield from block.items
            case Callout():
                yield block
                yield from nested(block.body)
            case ItemList():
                for item in block.items:
                    yield from nested(item)
            case _:
                pass


def bodies(brief: Brief) -> Iterator[Body]:
    """Yield every body of a brief, in the order of its fields."""
    yield brief.summary
    yield brief.context
    for finding in brief.findings:
        yield finding.body
    for recommendation in brief.recommendations:
        yield recommendation.body
    for section in brief.sections:
        yield section.body
    yield brief.methods
    yield brief.acknowledgements


def argue(brief: Brief) -> Argument:
    """Label everything that a brief can refer to, and relate it."""
    labelled: dict[str, Labelled] = {}
    by_id: dict[str, Labelled] = {}
    own: list[tuple[Caveat, Labelled]] = []  # caveats written in a recommendation
    counts: dict[Kind, int] = {}

    def label(kind: Kind, what: Content) -> Labelled:
        counts[kind] = counts.get(kind, 0) + 1
        name = what.id or f"{kind}.{counts[kind]}"
        # An id that is used twice is a fault of its own (BG301); both keep a place.
        anchor = f"{name}.{counts[kind]}" if name in labelled else name
        item = Labelled(kind, counts[kind], anchor, what)
        labelled[anchor] = item
        if what.id is not None:
            by_id.setdefault(what.id, item)
        return item

    for finding in brief.findings:
        label("finding", finding)
    caveats = [label("caveat", caveat) for caveat in brief.caveats]
    for option in brief.options.items if brief.options else ():
        label("option", option)
    for recommendation in brief.recommendations:
        item = label("recommendation", recommendation)
        if recommendation.caveats != "none known":
            own += [(caveat, item) for caveat in recommendation.caveats]
    for section in brief.sections:
        label("section", section)
    for body in bodies(brief):
        for block in nested(body):
            match block:
                case Figure() | Chart() | ArgumentMap():
                    label("figure", block)
                case Stat():
                    label("stat", block)
                case Table() | EvidenceTable():
                    label("table", block)
                case Callout():
                    label("block", block)

    carriers: dict[str, list[Labelled]] = {}  # a figure or a number names its caveat
    for item in labelled.values():
        if isinstance(item.what, Chart | Stat) and item.what.caveat in by_id:
            carriers.setdefault(by_id[item.what.caveat].anchor, []).append(item)

    qualifies: dict[str, tuple[Labelled, ...]] = {}
    for item in caveats:
        assert isinstance(item.what, Caveat)
        named = [by_id[key] for key in item.what.qualifies if key in by_id]
        named += carriers.get(item.anchor, ())
        qualifies[item.anchor] = tuple(dict.fromkeys(named))
    for caveat, recommendation_item in own:
        qualifies[label("caveat", caveat).anchor] = (recommendation_item,)

    caveats_on: dict[str, tuple[Labelled, ...]] = {}
    for anchor, targets in qualifies.items():
        for target in targets:
            caveats_on[target.anchor] = (
                *caveats_on.get(target.anchor, ()),
                labelled[anchor],
            )
    rests_on = {
        item.anchor: tuple(by_id[key] for key in item.what.rests_on if key in by_id)
        for item in labelled.values()
        if isinstance(item.what, Recommendation)
    }
    return Argument(labelled, by_id, rests_on, caveats_on, qualifies)


def restated(argument: Argument, said: Mapping[int, Content]) -> Argument:
    """Give an argument whose things say something else, under their own numbers.

    `said` has what they say, by the `id` of what they said before.
    """
    items = {
        anchor: Labelled(
            item.kind, item.number, anchor, said.get(id(item.what), item.what)
        )
        for anchor, item in argument.labelled.items()
    }

    def related(
        found: Mapping[str, tuple[Labelled, ...]],
    ) -> Mapping[str, tuple[Labelled, ...]]:
        return {
            anchor: tuple(items[other.anchor] for other in others)
            for anchor, others in found.items()
        }

    return Argument(
        items,
        {key: items[item.anchor] for key, item in argument.by_id.items()},
        related(argument.rests_on),
        related(argument.caveats_on),
        related(argument.qualifies),
    )
