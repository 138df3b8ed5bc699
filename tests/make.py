"""Small makers, so that a test shows only what it is about."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import TypeVar

from briefgen.assets import PICTURE
from briefgen.compose.compose import compose
from briefgen.composition import Composition
from briefgen.model.argument import argue
from briefgen.model.brief import Brief
from briefgen.model.resolved import ResolvedBrief
from briefgen.paged import PagedDocument
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.pictures import read_pictures
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.brief import read_brief
from briefgen.read.cascade import read_style
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.read.scales import read_scales
from briefgen.resolve.resolve import resolve
from briefgen.style import Style

ROOT = Path(__file__).parents[1]
T = TypeVar("T")


def brief(text: str) -> Brief:
    """Read a brief that has no faults; without a title it gets one."""
    text = dedent(text)
    titled = any(line.startswith("title:") for line in text.splitlines())
    outcome = read_brief(text if titled else f"title: T\n{text}", "b.yaml")
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    return outcome.value


def resolved(text: str) -> ResolvedBrief:
    """Read and resolve a brief."""
    made = brief(text)
    scales = read_scales(made.standards, Path(), made.span).value
    assert scales is not None
    terms = read_citation_terms(made.language)
    return resolve(made, argue(made), scales=scales, terms=terms)


def composition(text: str, style: Style | None = None) -> Composition:
    """Read, resolve and compose a brief without pictures, in the default style."""
    made = resolved(text)
    locale = read_locale(made.brief.language).value
    assert locale is not None
    return compose(made, style or Style(), locale, {})


def composed(path: Path, look: str | None = None) -> Composition:
    """Compose a brief of the project as it is rendered, in its style or another."""
    source = SourceText(path.name, path.read_bytes(), path.parent)
    case = validate_brief(source).value
    assert case is not None
    style = read_style(look or case.brief.style, path.parent).value
    locale = read_locale(case.brief.language).value
    assert style is not None
    assert locale is not None
    terms = read_citation_terms(case.brief.language)
    made = resolve(
        case.brief,
        case.argument,
        style.parts,
        case.scales or (),
        case.comparisons,
        terms=terms,
        csl=case.csl,
    )
    pictures = read_pictures(case.assets[PICTURE], case.vectors).value
    return compose(made, style, locale, pictures)


def paged(path: Path, look: str | None = None) -> PagedDocument:
    """Lay out a brief of the project as it is rendered, in its style or another."""
    source = SourceText(path.name, path.read_bytes(), path.parent)
    found = lay_out_brief(source, look).value
    assert found is not None
    return found.pages


def every(kind: type[T], thing: object) -> Iterator[T]:
    """Yield everything of a kind inside flowables, a composition or a tuple."""
    if isinstance(thing, kind):
        yield thing
    if isinstance(thing, tuple):
        for part in thing:
            yield from every(kind, part)
    else:
        for name in getattr(thing, "__slots__", ()):
            yield from every(kind, getattr(thing, name, None))
