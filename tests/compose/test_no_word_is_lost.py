"""Every field with words in it is printed, or said where it is and why it is not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.compose.compose import compose
from briefgen.composition import Composition, Raster
from briefgen.flowables import Run
from briefgen.model.argument import argue
from briefgen.model.fields import Field, fields
from briefgen.model.inlines import plain
from briefgen.model.walk import inlines
from briefgen.read.brief import read_brief
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve
from briefgen.structure import elements
from briefgen.style import Style
from tests.make import every

EVERYTHING = read_brief(
    (Path(__file__).parent / "everything.yaml").read_bytes(), "everything.yaml"
).value
assert EVERYTHING is not None
IMAGES = {name: Raster(b"", 40, 30) for name in ("logo.svg", "map.png")}

UNPRINTED = {
    "keywords": "they are the file's, for those who search",
    "design": "it weighs evidence in the rules, and is no part of a citation",
    "given": "a list of sources gives initials",
    "URL": "a DOI stands for it",
    "version": "it is printed with a word before it",
}


def printed() -> str:
    assert EVERYTHING is not None
    locale = read_locale(EVERYTHING.language).value
    assert locale is not None
    terms = read_citation_terms(EVERYTHING.language)
    resolved = resolve(EVERYTHING, argue(EVERYTHING), terms=terms)
    made = compose(resolved, Style(), locale, IMAGES)
    return squeezed(" ".join(texts_of(made)))


def texts_of(composition: Composition) -> Iterator[str]:
    furniture = (composition.first.furniture, composition.rest.furniture)
    yield "".join(run.text for run in every(Run, (composition.flowables, furniture)))
    for element in elements(composition.root):
        yield f"{element.alt or ''} {element.target or ''}"


def squeezed(text: str) -> str:
    """Leave letters and figures: marks and spaces are the typesetter's."""
    return re.sub(r"\W", "", text).casefold()


def words_of(field: Field) -> list[str]:
    """Give the pieces of a field that stand unbroken in print."""
    if isinstance(field.value, str):
        return [field.value]
    return [plain((inline,)) for inline in inlines(field.value)]


PRINTED = printed()


@pytest.mark.parametrize(
    "field",
    [each for each in fields(EVERYTHING) if each.printed],
    ids=lambda field: f"{type(field.owner).__name__}.{field.name}",
)
def test_what_an_author_writes_is_printed(field: Field) -> None:
    lost = [words for words in words_of(field) if squeezed(words) not in PRINTED]

    assert not lost or field.name in UNPRINTED
