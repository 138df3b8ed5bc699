"""Text in, diagnostics out: reads a brief, relates its parts, and judges it.

Loads neither ReportLab nor Pillow nor HarfBuzz, and opens no font.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefgen.assets import COPY, PICTURE, load_assets
from briefgen.diagnostics import Diagnostic, Edit, Outcome, Severity, Span
from briefgen.model.argument import Argument, argue
from briefgen.model.brief import Brief, Waiver
from briefgen.model.edition import Edition
from briefgen.model.fields import fields, inlines_in
from briefgen.model.limits import Limits
from briefgen.pipeline.citing import citing
from briefgen.pipeline.clock import today
from briefgen.pipeline.narrowing import narrowed
from briefgen.pipeline.partial import Losses, is_put
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.source import SourceText
from briefgen.project import Case, Project, find_project
from briefgen.read.brief import Sound
from briefgen.read.cascade import read_style
from briefgen.read.copies import compare_quotations
from briefgen.read.editions import own_editions, read_edition, style_for
from briefgen.read.fillable import fill_in
from briefgen.read.locale import check_language
from briefgen.read.scales import read_scale, read_scales
from briefgen.read.settings import read_settings
from briefgen.read.vectors import read_vectors
from briefgen.resolve.excerpt import dropped
from briefgen.rules import RULES
from briefgen.rules.project_words import check_words
from briefgen.rules.rule import Breach, Entry
from briefgen.rules.selection import (
    UNPUBLISHED,
    check_settings,
    for_final,
    has_level,
    levels,
)
from briefgen.rules.waivers import check_waivers, is_idle, tell_idle, waiver_of
from briefgen.settings import Settings


class Choice(NamedTuple):
    """What a command looks for: `only` these rules, and none that are `ignored`."""

    only: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


USUAL = Choice()

_NOT_IN_A_FINAL_ONE = "no waiver lets this pass in a final brief"


def validate_brief(
    source: SourceText,
    style: str | None = None,
    choice: Choice = USUAL,
    edition: str | None = None,
) -> Outcome[Case | None]:
    """Judge a brief: all that is wrong with it, in the order of its lines.

    `style` comes before the brief's own; of an `edition` is said what it leaves out.
    The case is what rendering goes on from; None where a part of the brief is lost.
    What is sound of it is judged all the same.
    """
    read = read_source(source)
    project = find_project(source.folder)
    settings = read_settings(project)
    found = [*read.diagnostics, *settings.diagnostics]
    found += (*check_settings(settings.value), *check_words(settings.value))
    if read.value is None:
        return Outcome(None, _sorted(found))
    brief = read.value.brief
    editions = _editions(edition, brief, settings.value)
    asked = editions.value[0] if edition is not None and editions.value else None
    own_style = style_for(asked, brief.style or settings.value.style)
    look = read_style(style or own_style, source.folder)
    scales = read_scales(brief.standards, source.folder, brief.span)
    assets = load_assets(brief, source.folder, look.value)
    filled = fill_in(brief, assets)
    brief = filled.value
    path = (project.folder / Path(source.name).name).relative_to(project.root)
    looked_for = levels(
        settings.value, path.as_posix(), only=choice.only, ignored=choice.ignored
    )
    if brief.status == "final" and not choice.only:
        looked_for = for_final(looked_for)
    waivers = check_waivers(brief.waivers)
    if brief.waivers:
        brief = replace(brief, waivers=waivers.value)
    root = Project(project.root, project.root)
    cited = citing(brief, assets, root, settings.value, look.value)
    brief = replace(brief, citations=cited.value.citations)
    if settings.value.limits is not None:
        brief = replace(brief, limits=_limits(brief.limits, settings.value.limits))
    argument = argue(brief)
    words = fields(brief)
    pictures = read_vectors(assets[PICTURE])
    case = Case(
        brief,
        words,
        tuple(inlines_in(words)),
        argument,
        assets,
        look.value,
        asked,
        scales.value,
        settings.value,
        looked_for,
        today(),
        _labels(brief, argument),
        pictures.value,
        compare_quotations(words, brief.sources, assets[COPY]),
        csl=cited.value.csl,
        whole=not read.value.lost,
        offered=read.value.offered,
    )
    found += [*look.diagnostics, *scales.diagnostics]
    found += check_language(brief.language)
    found += cited.diagnostics
    found += waivers.diagnostics
    found += (*filled.diagnostics, *editions.diagnostics)
    found += settled(case, _dropped(case, editions.value))
    found += settled(case, pictures.diagnostics)
    judged = judge(case, source.data.decode("utf-8-sig"), read.value)
    held = frozenset(judged.value)
    idle = [
        waiver
        for waiver in waivers.value
        if is_idle(waiver, held, looked_for) and not read.value.lost
    ]
    found += [*judged.diagnostics, *map(tell_idle, idle)]
    if idle:  # they are no news to a reader
        busy = tuple(each for each in waivers.value if each not in idle)
        case = replace(case, brief=replace(brief, waivers=busy))
    return Outcome(case if read.value.whole else None, _sorted(found))


def _editions(
    name: str | None, brief: Brief, settings: Settings
) -> Outcome[tuple[Edition, ...]]:
    """Give the edition of this name, then those of the brief; or what is wrong."""
    own = own_editions(brief)
    if name is None:
        return own
    asked = read_edition(name, brief, settings.editions)
    found = own.diagnostics + asked.diagnostics
    if asked.value is None or not own.ok:
        return Outcome((), found)
    return Outcome((asked.value, *(e for e in own.value if e.name != name)), found)


def _dropped(case: Case, editions: Sequence[Edition]) -> Iterator[Diagnostic]:
    """Find the caveats that editions leave out; minor ones, of the one asked for."""
    style = case.style.parts if case.style is not None else ()
    for edition in editions:
        # No major one may be lost where there is no room for more, either.
        for each in dropped(case.brief, case.argument, edition.least, style):
            if each.severity is Severity.ERROR:
                yield each
    if case.edition is not None:
        for each in dropped(case.brief, case.argument, case.edition, style):
            if each.severity is not Severity.ERROR:
                yield each


def _limits(own: Limits | None, project: Limits) -> Limits:
    """Give a project's limits, those of the brief before them."""
    said = {
        name: getattr(own, name)
        for name in Limits.__match_args__
        if own is not None and getattr(own, name) is not None
    }
    return replace(project, **said)


def _labels(brief: Brief, argument: Argument) -> tuple[str, ...]:
    """Give the labels that a marking may be meant for, where anything bears one."""
    parts = (item.what for item in argument.labelled.values())
    if brief.marking is None and not any(getattr(p, "marking", None) for p in parts):
        return ()
    (row,) = read_scale("tlp").rows_of("marking")
    return tuple(step.word for step in row.steps)


def judge(case: Case, text: str, read: Sound) -> Outcome[tuple[Waiver, ...]]:
    """Put a case, which was read from this text, to every rule.

    The value is the waivers that have met what they are for. Where something was lost,
    nothing is found that may come of that alone.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    held: list[Waiver] = []
    found = [
        each
        for code, entry in RULES.items()
        if entry.rule is not None and (not read.lost or is_put(code))
        for each in _put(case, code, entry, lines, held)
    ]
    if read.lost:
        losses = Losses(read, lines)
        found = [each for each in found if not losses.cause(each)]
    return Outcome(tuple(held), tuple(found))


def settled(case: Case, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give what stages have found, as the project sees it."""
    for each in found:
        level = case.levels.get(each.code)
        waiver = waiver_of(case.brief.waivers, each.code, each.span)
        if level is not None and waiver is None:
            yield replace(each, severity=level)


def _put(
    case: Case, code: str, entry: Entry, lines: Sequence[str], held: list[Waiver]
) -> Iterator[Diagnostic]:
    assert entry.rule is not None
    level = case.levels.get(code)
    if level is None and entry.severity is Severity.ADVICE:
        return  # nobody asked for it, and no advice is firm
    said = has_level(case.settings, code)
    told: Counter[tuple[Span, str]] = Counter()
    try:
        for breach in entry.rule(case):
            if level is None and not breach.firm:
                continue
            exact: Span | None = breach.span
            if breach.part is not None and breach.span.path == case.brief.span.path:
                told[breach.span, breach.part] += 1
                nth = breach.nth or told[breach.span, breach.part]
                exact = narrowed(breach.span, breach.part, nth, lines)
                if breach.literal and (exact is None or _is_escaped(exact, lines)):
                    continue
            span = exact or breach.span
            waiver = waiver_of(case.brief.waivers, code, span)
            hint = breach.hint
            if waiver is not None and not breach.firm:
                held.append(waiver)  # it meets something, even if that may not pass
                if case.brief.status != "final" or code not in UNPUBLISHED:
                    continue
                hint = "; ".join(filter(None, (hint, _NOT_IN_A_FINAL_ONE)))
            yield Diagnostic(
                code,
                entry.name,
                span,
                breach.message,
                hint,
                _level(breach, level, said=said),
                Edit(exact, *breach.fix) if exact and breach.fix else None,
            )
    except Exception as fault:  # noqa: BLE001 (one rule's fault is not the others')
        yield Diagnostic(
            "BG000",
            RULES["BG000"].name,
            case.brief.span,
            f"the rule {entry.name} broke off: {type(fault).__name__}",
            "this is a fault of briefgen; please report it with the brief",
        )


def _is_escaped(span: Span, lines: Sequence[str]) -> bool:
    line, column = span.start
    return lines[line - 1][: column - 1].endswith("\\")


def _level(breach: Breach, level: Severity | None, *, said: bool) -> Severity:
    """Give a breach its weight: a project's word stands above all but a firm one."""
    if breach.severity is None or (level and said and not breach.firm):
        assert level is not None
        return level
    return breach.severity


def _sorted(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda found: (found.span, found.code)))
