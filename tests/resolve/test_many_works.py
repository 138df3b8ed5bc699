"""Works of many kinds, cited in many ways, in every style: read over, then kept.

The texts beside the works were held against the manuals, and against what two other
processors make of the same works. After a change that is meant, `--update-golden`
writes them anew; the difference is for a person to read.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefgen.model.sources import Source
from briefgen.read.yamltree import parse
from briefgen.resolve.citation_styles import STYLES
from citations import plain_values, read_works, written

FOLDER = Path(__file__).parent / "fixtures"
EVERY = 3  # of the works, in languages other than that of the cases


@cache
def works() -> dict[str, Source]:
    return read_works(FOLDER / "works.json")


@cache
def cases() -> list[Any]:
    text = (FOLDER / "cases.yaml").read_text(encoding="utf-8")
    found: list[Any] = plain_values(parse(text, "cases.yaml").value)
    return found


def lines(made: dict[str, Any]) -> Iterator[str]:
    for name, case in made["cases"].items():
        yield f"{name}"
        yield from (f"  {text}" for text in case["cites"])
    yield "the list"
    yield from (f"  {entry['id']}: {entry['html']}" for entry in made["bibliography"])


@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_style_writes_many_works_as_before(
    style: str, golden: Callable[[Path, str], None]
) -> None:
    made = written(works(), cases(), style, "en-GB")

    golden(FOLDER / f"{style}.en-GB.txt", "\n".join(lines(made)) + "\n")


@pytest.mark.parametrize("locale", ["en-US", "fr-FR", "de-DE"])
@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_style_words_works_in_other_languages_as_before(
    style: str, locale: str, golden: Callable[[Path, str], None]
) -> None:
    some = dict(list(works().items())[::EVERY])
    made = written(some, [], style, locale)

    golden(FOLDER / f"{style}.{locale}.txt", "\n".join(lines(made)) + "\n")
