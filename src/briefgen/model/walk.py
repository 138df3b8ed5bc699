"""A brief's texts and inlines, one after the other: what rules and numbering walk."""

from collections.abc import Iterator

from briefgen.model.blocks import (
    ArgumentMap,
    Block,
    BlockQuote,
    Body,
    Callout,
    Chart,
    CodeBlock,
    EvidenceTable,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    PullQuote,
    Stats,
    Table,
    Timeline,
)
from briefgen.model.brief import Brief, Caveat, Evidence, Finding
from briefgen.model.inlines import (
    Citation,
    Cite,
    Code,
    Inline,
    LineBreak,
    Note,
    Text,
    Words,
)
from briefgen.model.sources import Source


def inlines(text: Text, *, notes: bool = True) -> Iterator[Inline]:
    """Yield every inline of a text, each before what stands inside it.

    Without `notes`, what stands inside a note is passed over.
    """
    for inline in text:
        yield inline
        match inline:
            case Words() | Citation() | Code() | LineBreak():
                pass
            case Note() if not notes:
                pass
            case _:
                yield from inlines(inline.inlines, notes=notes)


def cites(text: Text) -> Iterator[Cite]:
    """Yield every cite of a text, in order, those of its notes included."""
    for inline in inlines(text):
        if isinstance(inline, Citation):
            yield from inline.cites


def texts(body: Body) -> Iterator[Text]:
    """Yield every text of a body, in the order in which it is printed."""
    for block in body:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[Text]:
    match block:
        case Paragraph() | Heading() | PullQuote():
            yield block.text
        case ItemList():
            for item in block.items:
                yield from texts(item)
        case BlockQuote():
            yield from texts(block.body)
        case Callout():
            yield block.title
            yield from texts(block.body)
        case Figure():
            yield block.caption
        case Chart():
            yield block.title
            yield block.subtitle
            yield block.notes
        case Stats():
            yield from (item.label for item in block.items)
        case Timeline():
            yield from (event.event for event in block.events)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            for row in block.rows:
                yield from row
            yield block.notes
        case EvidenceTable() | ArgumentMap():
            yield block.caption
            yield block.notes
        case CodeBlock():
            pass


def uncited(finding: Finding) -> tuple[str, ...]:
    """Give the sources of a finding's evidence that nothing in it cites.

    They are cited after its last sentence, so that no evidence stands twice or
    not at all. Evidence whose quotation is shown is cited there.
    """
    cited = {cite.key for text in texts(finding.body) for cite in cites(text)}
    cited |= {evidence.source for evidence in shown(finding)}
    keys = (evidence.source for evidence in finding.evidence)
    return tuple(dict.fromkeys(key for key in keys if key not in cited))


def evidence_of(finding: Finding) -> tuple[str, ...]:
    """Give the sources of all of a finding's evidence, each once."""
    return tuple(dict.fromkeys(evidence.source for evidence in finding.evidence))


def ends_in_prose(finding: Finding) -> bool:
    """Say whether a finding's body has a last sentence, for citations to follow."""
    return bool(finding.body) and isinstance(finding.body[-1], Paragraph)


def shown(finding: Finding) -> tuple[Evidence, ...]:
    """Give the evidence whose quotations are printed with a finding."""
    return tuple(e for e in finding.evidence if e.show and e.quote is not None)


def issuer_of_all(brief: Brief) -> str | None:
    """Give the source that has issued every recommendation, if one has."""
    issuers = {recommendation.issued_by for recommendation in brief.recommendations}
    return issuers.pop() if len(issuers) == 1 else None


def all_caveats(brief: Brief) -> Iterator[Caveat]:
    """Yield every caveat; those written in a recommendation come after the rest."""
    yield from brief.caveats
    for recommendation in brief.recommendations:
        if recommendation.caveats != "none known":
            yield from recommendation.caveats


def is_read(source: Source) -> bool:
    """Say whether the author has read a work, and knows it not from another alone."""
    return source.via is None and source.read is not False


def source_texts(source: Source) -> Iterator[Text]:
    """Yield the texts with which a source is described."""
    yield source.describe
    if source.changed is not None:
        yield source.changed.note
