"""Sets what a reader must know before the first word: invented, not to be shown."""

from dataclasses import replace

from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.sayings import embargoed
from briefgen.compose.scribe import Scribe


def notices(scribe: Scribe) -> Piece:
    """Say what a reader must know before the first word: invented, not to be shown."""
    brief, locale = scribe.brief, scribe.locale
    role = replace(scribe.style.type.caveat_label, size=10.0)
    said = [locale["illustrative"]] if brief.illustrative else []
    said += [locale["superseded-notice"]] if brief.status == "superseded" else []
    said += [f"{embargoed(scribe)}."] if brief.embargo is not None else []
    return piece_of(
        _excerpt(scribe),
        *(
            scribe.paragraph(scribe.words(words, role), role, brief.span, before=7.0)
            for words in said
        ),
    )


def _excerpt(scribe: Scribe) -> Piece:
    """Say that it is an excerpt, what it lacks, and where the full brief is."""
    excerpt = scribe.resolved.excerpt
    if excerpt is None:
        return Piece()
    brief, locale, role = scribe.brief, scribe.locale, scribe.style.type.attribution
    lacking = [_called(scribe, part) for part in excerpt.left_out]
    if excerpt.caveats:
        lacking.append(locale["minor-caveats"].format(n=excerpt.caveats))
    shorter = [_called(scribe, part) for part in excerpt.shortened]
    named, said = locale["excerpt"], list[str]()
    if excerpt.edition is not None:
        named, said = locale.edition(excerpt.edition), [named]
    for key, parts in (("left-out", lacking), ("shortened", shorter)):
        said += [locale[key].format(parts="; ".join(parts))] if parts else []
    if brief.marking is not None and "disclosure" in excerpt.left_out:
        # On the pages it is furniture, which nobody hears.
        said.append(f"{locale.label('marking')}{brief.marking}.")
    line = line_of(
        scribe.words(f"{named}\u2002", strong(role)),
        scribe.words(" ".join(said), role),
    )
    if brief.url is not None:
        name = scribe.words(f" {locale.label('full-brief')}", role)
        line = line_of(line, name, scribe.address(brief.url, brief.url, role))
    return scribe.paragraph(line, role, brief.span, before=7.0)


def _called(scribe: Scribe, part: str) -> str:
    """Name a part as its heading does."""
    own = scribe.argument.by_id.get(part)
    return scribe.name(own) if own is not None else scribe.locale.headings[part]
