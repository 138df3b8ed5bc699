"""A brief and an edition, or a style that prints less → the shorter brief.

Nothing is numbered anew: the labels are those of the full brief, whatever of it is
printed, so that both speak of one “Figure 3”.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.model.argument import Argument, Content, Labelled, restated
from briefgen.model.blocks import Block, Body, Heading, Paragraph
from briefgen.model.brief import Brief, Caveat, Finding, Recommendation, Section
from briefgen.model.edition import Edition, Excerpt
from briefgen.model.fields import place
from briefgen.model.inlines import Citation, plain
from briefgen.model.printed import printed_in
from briefgen.model.walk import cites, shown, source_texts
from briefgen.resolve.citations import calls, keys_of
from briefgen.resolve.parts import asked_for, full_caveats, is_major

MINOR = ("BG911", "output/minor-caveat-left-out")
"""Code and name of what is found where an edition leaves out minor caveats."""

_GLANCE = "-at-a-glance"
_MOST_NAMED = 5  # caveats of which a message gives the name


class Shortened(NamedTuple):
    """A brief as an edition prints it, and the parts that it prints less of."""

    brief: Brief
    argument: Argument
    cut: tuple[str, ...]


def shortened(brief: Brief, argument: Argument, edition: Edition) -> Shortened:
    """Cut a brief to what an edition prints; its works stay, until that is known."""
    cutter = _Cutter(edition)
    short = replace(
        brief,
        summary=cutter.first("summary", brief.summary),
        context=cutter.first("context", brief.context),
        findings=tuple(map(cutter.finding, brief.findings)),
        caveats=cutter.caveats(brief.caveats),
        recommendations=tuple(map(cutter.recommendation, brief.recommendations)),
        sections=tuple(map(cutter.section, brief.sections)),
        methods=cutter.first("methods", brief.methods),
        acknowledgements=cutter.first("acknowledgements", brief.acknowledgements),
        parts=edition.parts or brief.parts,
        limits=edition.limits or brief.limits,
        attach=edition.attach,
    )
    return Shortened(short, restated(argument, _pairs(brief, short)), cutter.cut)


class _Cutter:
    """Cuts parts as an edition asks, and remembers which have lost anything."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._cut = dict[str, None]()

    @property
    def cut(self) -> tuple[str, ...]:
        return tuple(self._cut)

    def first(self, part: str, body: Body, *, name: str = "") -> Body:
        """Give what is printed of a body; `name` is that of its part alone."""
        counts = self._edition.paragraphs
        most = counts.get(name, counts.get(part))
        kept = body if most is None else _first(body, most)
        if len(kept) < len(body):
            self._cut[name or part] = None
        return kept

    def finding(self, item: Finding) -> Finding:
        return replace(item, body=self.first("findings", item.body))

    def section(self, item: Section) -> Section:
        return replace(item, body=self.first("sections", item.body, name=item.id))

    def recommendation(self, item: Recommendation) -> Recommendation:
        own = item.caveats
        if own != "none known":
            own = self.caveats(own)
        body = self.first("recommendations", item.body)
        return replace(item, body=body, caveats=own)

    def caveats(self, items: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
        """Leave out what the brief does about each, where not all are listed."""
        if self._edition.caveats == "all":
            return items
        return tuple(replace(item, response=()) for item in items)


def _first(body: Body, most: int) -> Body:
    """Give the first paragraphs of a body; headings do not count, and end none.

    What a paragraph announces with a colon goes with it.
    """
    kept, left = list[Block](), most
    for block in body:
        announced = bool(kept) and isinstance(kept[-1], Paragraph) and _opens(kept[-1])
        if not left and not announced:
            break
        kept.append(block)
        if not isinstance(block, Heading) and not announced:
            left -= 1
    while kept and isinstance(kept[-1], Heading):
        kept.pop()
    return tuple(kept)


def _opens(paragraph: Paragraph) -> bool:
    words = [each for each in paragraph.text if not isinstance(each, Citation)]
    return plain(tuple(words)).rstrip().endswith(":")


def _pairs(brief: Brief, short: Brief) -> Mapping[int, Content]:
    """Give what is printed in place of each thing that was cut."""
    pairs = list[tuple[Content, Content]]()
    for name in ("findings", "caveats", "recommendations", "sections"):
        pairs += zip(getattr(brief, name), getattr(short, name), strict=True)
    for before, after in zip(brief.recommendations, short.recommendations, strict=True):
        if before.caveats != "none known" and after.caveats != "none known":
            pairs += zip(before.caveats, after.caveats, strict=True)
    return {id(before): after for before, after in pairs}


def only_cited(
    brief: Brief, argument: Argument, parts: Iterable[str], full: Mapping[str, str]
) -> Brief:
    """Leave out the works that nothing printed cites, or is known through."""
    printed = [part for part in parts if part != "sources"]
    wanted = dict.fromkeys(
        key for call in calls(brief, argument, printed, full) for key in keys_of(call)
    )
    waiting = [*wanted]
    while waiting:
        source = brief.sources.get(waiting.pop())
        if source is None:
            continue
        changed = source.changed.source if source.changed is not None else None
        told = (cite.key for text in source_texts(source) for cite in cites(text))
        for key in filter(None, (source.via, changed, *told)):
            if key not in wanted:
                wanted[key] = None
                waiting.append(key)
    kept = {key: each for key, each in brief.sources.items() if key in wanted}
    return replace(brief, sources=kept)


def told(  # noqa: PLR0913 (a brief, and what is printed of it)
    edition: Edition | None,
    brief: Brief,
    whole: Sequence[str],
    parts: Sequence[str],
    *,
    cut: Sequence[str],
    caveats: int,
) -> Excerpt | None:
    """Tell what an edition lacks of the `whole`; or a style, if that lacks anything.

    `cut` are parts that lost paragraphs, `caveats` is how many are lost. A part that
    is printed at a glance is shortened, if it says more, and not left out.
    """
    # What the whole brief has at a glance as well is left out in full.
    glances = {part.removesuffix(_GLANCE) for part in parts if part not in whole}
    # What stands in full needs no glance at it.
    lacking = [
        part
        for part in whole
        if part not in parts and part.removesuffix(_GLANCE) not in parts
    ]
    at_a_glance = {part for part in lacking if part in glances}
    says_more = at_a_glance if _has_more(brief) else set[str]()
    shorter = [part for part in whole if part in says_more or part in cut]
    gone = [part for part in lacking if part not in at_a_glance]
    if edition is None and not (gone or shorter or caveats):
        return None
    return Excerpt(edition, tuple(gone), tuple(shorter), caveats)


def _has_more(brief: Brief) -> bool:
    """Say whether findings hold more than a glance at them shows."""
    return any(finding.body or shown(finding) for finding in brief.findings)


def dropped(
    brief: Brief, argument: Argument, edition: Edition, style: Sequence[str]
) -> Iterator[Diagnostic]:
    """Find the caveats that an edition would leave out: major ones it may not."""
    short = shortened(brief, argument, edition)
    parts = asked_for(short.brief, style)
    printed = {part: printed_in(short.brief, argument, part) for part in parts}
    full = full_caveats(argument, printed, only_major=edition.caveats == "major")
    lost = [item for item in argument.of_kind("caveat") if item.anchor not in full]
    for item in filter(is_major, lost):
        limited = argument.qualifies[item.anchor]
        names = " or ".join(f"“{other.what.id or other.anchor}”" for other in limited)
        yield Diagnostic(
            "BG910",
            "output/dropped-caveat",
            item.what.span,
            f"the edition “{edition.name}” leaves out this major caveat: it prints "
            f"neither {names or 'what it limits'} nor the part “caveats”",
            f"add “caveats” to its parts ({_said(edition)}), or a part that prints "
            "what the caveat limits",
        )
    minor = [item for item in lost if not is_major(item)]
    if minor:
        yield _minor(edition, minor)


def _minor(edition: Edition, items: Sequence[Labelled]) -> Diagnostic:
    names = [f"“{_name(item)}”" for item in items[:_MOST_NAMED]]
    names += [f"{len(items) - _MOST_NAMED} more"] if items[_MOST_NAMED:] else []
    count = f"{len(items)} minor caveat{'s' * (len(items) > 1)}"
    return Diagnostic(
        *MINOR,
        items[0].what.span,
        f"the edition “{edition.name}” leaves out {count}: {', '.join(names)}",
        "it says so on its first page; a caveat that no reader may miss is "
        "“severity: major”",
        Severity.WARNING,
    )


def _name(item: Labelled) -> str:
    assert isinstance(item.what, Caveat)
    return item.what.label or item.what.id or f"C{item.number}"


def _said(edition: Edition) -> Span:
    return place(edition.parts[0], edition.span) if edition.parts else edition.span
