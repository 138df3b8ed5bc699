"""A brief and the parts that it prints → the words that must stand in print."""

from collections.abc import Iterator

from briefgen.model.brief import Caveat, Finding, Section
from briefgen.model.inlines import (
    Citation,
    Code,
    CrossReference,
    LineBreak,
    Note,
    Text,
    Words,
)
from briefgen.model.resolved import ResolvedBrief
from briefgen.model.walk import texts
from briefgen.preflight.expected import Sentence

_FULL = "recommendations"


def sentences(resolved: ResolvedBrief) -> Iterator[Sentence]:
    """Yield the words that stand together, text by text, of all printed parts.

    Where a citation or a reference parts them, so does this.
    """
    brief = resolved.brief
    printed = [brief.title, brief.subtitle]
    for part in resolved.parts:
        printed += _part(resolved, part)
    for anchor in resolved.full_caveats:
        caveat = resolved.argument.labelled[anchor].what
        assert isinstance(caveat, Caveat)
        printed.append(caveat.point)
    for text in printed:
        yield from _pieces(text)


def _part(resolved: ResolvedBrief, part: str) -> Iterator[Text]:
    """Yield the texts of a part; its small print is left to the tests."""
    brief = resolved.brief
    match part:
        case "summary" | "context" | "methods" | "acknowledgements":
            yield from texts(getattr(brief, part))
        case "key-messages":
            yield from (message.text for message in brief.key_messages)
        case "findings":
            for finding in brief.findings:
                yield from _finding(finding)
        case "findings-at-a-glance":
            yield from (finding.claim for finding in brief.findings)
        case "recommendations" | "recommendations-at-a-glance":
            for recommendation in brief.recommendations:
                yield recommendation.action
                if part == _FULL:
                    yield from texts(recommendation.body)
        case "evidence-table":
            yield from (finding.claim for finding in brief.findings)
            yield from (item.action for item in brief.recommendations)
        case "alternatives" | "change-our-mind" | "corrections":
            yield from getattr(brief, part.replace("-", "_"))
        case "glossary":
            yield from brief.glossary.values()
        case _:
            item = resolved.argument.by_id.get(part)
            if item is not None and isinstance(item.what, Section):
                yield item.what.title
                yield from texts(item.what.body)


def _finding(finding: Finding) -> Iterator[Text]:
    yield finding.claim
    yield from texts(finding.body)


def _pieces(text: Text) -> Iterator[Sentence]:
    """Yield what stands unbroken of a text, and of the notes in it."""
    words: list[Words | Code] = []
    for inline in _leaves(text):
        if isinstance(inline, Words | Code):
            words.append(inline)
            continue
        yield from _joined(words)
        words = []
        if isinstance(inline, Note):
            yield from _pieces(inline.inlines)
    yield from _joined(words)


def _leaves(text: Text) -> Iterator[Words | Code | Citation | CrossReference | Note]:
    for inline in text:
        match inline:
            case Words() | Code() | Citation() | Note() | CrossReference(inlines=()):
                yield inline
            case LineBreak():
                pass
            case _:
                yield from _leaves(inline.inlines)


def _joined(words: list[Words | Code]) -> Iterator[Sentence]:
    if words:
        yield Sentence("".join(each.text for each in words), words[0].span)
