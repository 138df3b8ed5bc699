"""Writes the words of a scale: in the language of the brief, or else in its own."""

from typing import Literal, TypeAlias

from briefgen.compose.piece import Line, line_of
from briefgen.compose.scribe import Scribe
from briefgen.model.brief import Finding
from briefgen.model.scale import Graded, Range, Scale, Step
from briefgen.model.values import Language
from briefgen.structure import Element, Role
from briefgen.style import TypeRole

_What: TypeAlias = Literal["word", "means"]


def likelihood(scribe: Scribe, finding: Finding) -> Line:
    """Write how likely a finding is: the word, and the range that it stands for."""
    word, role = finding.likelihood, scribe.style.type.confidence
    if word is None:
        return Line()
    found = (
        (scale, row.step(word, scribe.brief.language))
        for scale in scribe.resolved.scales
        for row in scale.rows_of("likelihood")
    )
    scale, step = next((pair for pair in found if pair[1]), (None, None))
    if scale is None or step is None:
        return scribe.words(_upper(word), role)
    words, language = _wording(scribe, scale, step, "word")
    if language is scale.language:
        words = word  # of the words for one step the author's own
    line = in_tongue(scribe, _upper(words), language, role)
    if step.range is None:
        return line
    small = scribe.style.type.meta
    written = f"\u00a0({range_of(scribe, step.range)})"
    return line_of(line, scribe.words(written, small))


def in_its_language(scribe: Scribe, graded: Graded, word: str) -> str | None:
    """Give the word that a step of the brief's scales has in its language, if any."""
    language = scribe.brief.language
    for scale in scribe.resolved.scales:
        for row in scale.rows_of(graded):
            step = row.step(word, language)
            other = step and step.wordings.get(language.base)
            if other:
                return other.word
    return None


def range_of(scribe: Scribe, written: Range) -> str:
    """Write a range of per cents as the language does."""
    return scribe.locale["range"].format(range=written)


def said(scribe: Scribe, scale: Scale, step: Step, what: _What, role: TypeRole) -> Line:
    """Write what a step says in the language of the brief, or else in the scale's."""
    words, language = _wording(scribe, scale, step, what)
    return in_tongue(scribe, words, language, role)


def _wording(
    scribe: Scribe, scale: Scale, step: Step, what: _What
) -> tuple[str, Language]:
    """Give what a step says, and the language that it says it in."""
    language = scribe.brief.language
    other = step.wordings.get(language.base)
    told: str | None = getattr(other, what, None)
    if told is not None and language.base != scale.language.base:
        return told, language
    words = ", ".join((step.word, *step.also)) if what == "word" else step.means
    return words or "", scale.language


def in_tongue(scribe: Scribe, words: str, language: Language, role: TypeRole) -> Line:
    """Write words, and say of what language they are if it is not the brief's."""
    if language.base == scribe.brief.language.base:
        return scribe.words(words, role)
    line = scribe.words(words, role, language=language)
    span = Element(Role.SPAN, line.children, language=language)
    return line._replace(children=(span,) if line.children else ())


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
