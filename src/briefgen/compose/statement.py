"""Sets the statement of a recommendation: its sign, what is to be done, by whom."""

from dataclasses import replace

from briefgen.compose.columns import HANG, hang, inset
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong, with_signs
from briefgen.compose.scale_words import in_its_language
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Recommendation
from briefgen.model.inlines import Text, Words
from briefgen.model.walk import issuer_of_all
from briefgen.style import TypeRole

GLANCE, FULL = "recommendations-at-a-glance", "recommendations"


def statement_of(scribe: Scribe, item: Labelled, place: str) -> Piece:
    """Set sign, action and the line under it, hanging from the sign."""
    width = HANG if place == "pair" else hang(scribe.style)
    role = scribe.style.type.statement
    sign = scribe.label(item, role)
    action = scribe.paragraph(
        action_line(scribe, recommendation_of(item).action),
        role,
        item.what.span,
        keep=True,
    )
    meta = scribe.paragraph(meta_line(scribe, item), meta_role(scribe), item.what.span)
    label = TextBlock(sign.inlines, role.leading, item.what.span)
    words = piece_of(action, meta)
    hanging = Hanging(label, width, words.flowables, together=True)
    first, *others = words.elements
    named = replace(first, children=(*sign.children, *first.children))
    return Piece((named, *others), (hanging,))


def action_line(scribe: Scribe, text: Text) -> Line:
    """Write an action, its verb set apart."""
    first, *rest = text
    told = scribe.locale.verb_first
    if not (told and isinstance(first, Words) and " " in first.text):
        return scribe.text(text, scribe.style.type.statement)
    verb, space, others = first.text.partition(" ")
    return line_of(
        scribe.text((Words(first.span, verb),), scribe.style.type.statement_verb),
        scribe.text(
            (Words(first.span, space + others), *rest), scribe.style.type.statement
        ),
    )


def meta_line(scribe: Scribe, item: Labelled) -> Line:
    """Write who acts, by when, on what findings, within what limits."""
    recommendation = recommendation_of(item)
    role, locale = scribe.style.type.meta, scribe.locale
    parts = list[Line]()
    if recommendation.to:
        parts.append(scribe.words(", ".join(recommendation.to), strong(role)))
    parts.append(scribe.words(_due(scribe, recommendation), role))
    for key in ("priority", "strength"):
        value = getattr(recommendation, key)
        if value is not None:
            word = _graded(scribe, key, value)
            parts.append(scribe.words(locale[key].format(**{key: word}), role))
    parts.append(_basis(scribe, item))
    caveats = scribe.argument.caveats_on.get(item.anchor, ())
    if caveats:
        words = scribe.words(
            f"{locale['limited-by']}\u00a0".replace(" ", "\u00a0"), role
        )
        parts.append(line_of(words, scribe.signs(caveats, role)))
    elif recommendation.caveats == "none known":
        parts.append(scribe.words(locale["no-caveat"], role))
    issuer = recommendation.issued_by
    if issuer is not None and issuer_of_all(scribe.brief) is None:
        parts.append(_issuer(scribe, issuer, role))
    return scribe.dotted(parts, role)


def _graded(scribe: Scribe, key: str, value: str) -> str:
    """Give a word of priority or strength in the brief's language, if it is known."""
    word = in_its_language(scribe, "strength", value) if key == "strength" else None
    return word or scribe.locale.degree(key, value)


def _due(scribe: Scribe, recommendation: Recommendation) -> str:
    """Say by when: a date in the words of the language, or the author's phrase."""
    due, locale = recommendation.due, scribe.locale
    if due is None:
        return locale["no-date"]
    return locale.by(due.date, "due", "due") if due.date else locale.timed(due)


def meta_role(scribe: Scribe) -> TypeRole:
    """Give the line under a statement room for the signs that stand in it."""
    return with_signs(scribe.style.type.meta)


def _basis(scribe: Scribe, item: Labelled) -> Line:
    recommendation = recommendation_of(item)
    role, locale = scribe.style.type.meta, scribe.locale
    rests = scribe.argument.rests_on[item.anchor]
    words = scribe.words(f"{locale['rests-on']}\u00a0".replace(" ", "\u00a0"), role)
    found = (
        line_of(words, scribe.signs(rests, role))
        if rests
        else scribe.words(locale["no-finding"], role)
    )
    key = recommendation.on_authority_of
    if key is None:
        return found
    name = locale["authority"].format(name=scribe.short_name(key))
    return line_of(
        scribe.words(name, role),
        scribe.cite(key, role),
        scribe.words("; ", role),
        found,
    )


def issued_by(scribe: Scribe, items: tuple[Labelled, ...]) -> Piece:
    """Say whose recommendations these are, where all come from one source."""
    source = issuer_of_all(scribe.brief)
    if source is None:
        return Piece()
    role = scribe.style.type.side_note
    line = _issuer(scribe, source, role)
    piece = scribe.paragraph(line, role, items[0].what.span, keep=True, after=10.0)
    return inset(piece, scribe.style, keep=True)


def _issuer(scribe: Scribe, source: str, role: TypeRole) -> Line:
    said = scribe.locale["issued-by"].format(name=scribe.short_name(source))
    return line_of(scribe.words(said, role), scribe.cite(source, role))


def recommendation_of(item: Labelled) -> Recommendation:
    """Give the recommendation that a sign stands for."""
    assert isinstance(item.what, Recommendation)
    return item.what


def home(scribe: Scribe, item: Labelled, here: str) -> str | None:
    """Give a recommendation's anchor where it stands in its fullest form."""
    fullest = FULL if FULL in scribe.resolved.parts else GLANCE
    return scribe.anchor(item.anchor) if here == fullest else None
