"""What the furniture of a page says: patterns of a style, filled in by a brief."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from briefgen.compose.scribe import Scribe
from briefgen.flowables import InLine, Look, Run
from briefgen.model.inlines import plain
from briefgen.structure import Artifact
from briefgen.style import TypeRole

_DOT = " \u00b7 "  # between what a running head says
_COUNTED: Mapping[str, Literal["page", "pages"]] = {"page": "page", "pages": "pages"}
_VARIABLE = re.compile(r"\{(\w+)\}")
_BREAKS = re.compile(r"[\t\r\n]+")  # in a name that stands on several lines
_SHORT_TITLE = 60  # characters of a running head


def said(
    scribe: Scribe, pattern: str, role: TypeRole, notices: Iterable[str] = ()
) -> Iterator[InLine]:
    """Write what a pattern says; a part of it that lacks something is left out.

    `notices` stand before it, whatever the style.
    """
    known = _sayings(scribe)
    parts = [*notices]
    for part in pattern.split(_DOT):
        names = _VARIABLE.findall(part)
        if part and all(known.get(name, name) for name in names):
            parts.append(part)
    words = ""
    for at, piece in enumerate(_VARIABLE.split(_DOT.join(parts))):
        if at % 2 and piece in _COUNTED:
            yield from (run(scribe, words, role),) if words else ()
            yield replace(run(scribe, "0", role), late=_COUNTED[piece])
            words = ""
        else:
            words += known[piece] if at % 2 else piece
    if words:
        yield run(scribe, words, role)


def _sayings(scribe: Scribe) -> Mapping[str, str]:
    """Give what a brief says for each variable; nothing where it says nothing."""
    brief, locale = scribe.brief, scribe.locale
    series = brief.series
    number = f"\u00a0{series.number}" if series and series.number else ""
    title = plain(brief.title)
    if len(title) > _SHORT_TITLE:
        title = f"{title[:_SHORT_TITLE].rsplit(' ', 1)[0]}\u00a0…"
    version = brief.version
    return {
        "date": locale.date(brief.date) if brief.date else "",
        "license": brief.license or "",
        "publisher": brief.publisher.name if brief.publisher else "",
        "review": locale.date(brief.review_by) if brief.review_by else "",
        "series": series.name + number if series else "",
        "title": title,
        "topic": brief.topic or "",
        "version": locale["version"].format(version=version) if version else "",
    }


def folio(scribe: Scribe) -> Iterator[InLine]:
    """Write “Page n of m”, the number set apart; or the number alone."""
    pattern = scribe.locale["page-of"]
    role, strong = scribe.style.type.running_head, scribe.style.type.folio
    if scribe.style.footer.folio_form == "number":
        yield replace(run(scribe, "0", strong), late="page")
        return
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    if before:
        yield run(scribe, before.replace(" ", "\u00a0"), role)
    yield replace(run(scribe, "0", strong), late="page")
    yield run(scribe, between.replace(" ", "\u00a0"), role)
    yield replace(run(scribe, "0", role), late="pages")
    if after:
        yield run(scribe, after, role)


def run(scribe: Scribe, words: str, role: TypeRole) -> Run:
    """Write words of the furniture: one line, and an artifact."""
    style = scribe.style
    look = Look(
        style.face(role), role.size, style.colour(role.colour), 0.0, role.tracking
    )
    line = scribe.typesetter.plain(" ".join(_BREAKS.split(words)))
    return Run(Artifact.PAGINATION, line, look, scribe.brief.language)


def embargoed(scribe: Scribe) -> str:
    """Say until when nobody may publish the brief; nothing where anybody may."""
    embargo = scribe.brief.embargo
    if embargo is None:
        return ""
    day = scribe.locale.date(embargo.day)
    until = f"{day}, {embargo.time}" if embargo.time else day
    return scribe.locale["embargo"].format(until=until).replace(" ", "\u00a0")
