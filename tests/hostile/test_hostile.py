"""The corpus of hostile inputs, where it is given: each entry ends as it must."""

import os
from pathlib import Path

import pytest

from tests.hostile.__main__ import NO_SERVER, misses
from tests.hostile.corpus import Corpus
from tests.hostile.variants import variants, write_corpus

FOLDER = os.environ.get("BRIEFGEN_HOSTILE")
CORPUS = Corpus(Path(FOLDER)) if FOLDER else None


def entries() -> list[object]:
    """Give the names of the entries that a program of ours meets."""
    if CORPUS is None:
        reason = "BRIEFGEN_HOSTILE names no folder of hostile inputs"
        return [pytest.param("", marks=pytest.mark.skip(reason=reason))]
    return [name for name in CORPUS.ids if CORPUS.slot(name) != NO_SERVER]


@pytest.mark.parametrize("name", entries())
def test_a_hostile_input_ends_as_it_must(name: str, tmp_path: Path) -> None:
    assert CORPUS is not None
    assert not list(misses(CORPUS, name, tmp_path))


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Make the corpus of our own."""
    folder = tmp_path_factory.mktemp("variants")
    write_corpus(folder)
    return Corpus(folder)


@pytest.mark.parametrize("name", [each.name for each in variants()])
def test_a_variant_of_a_hostile_input_ends_as_it_must(
    own: Corpus, name: str, tmp_path: Path
) -> None:
    assert not list(misses(own, name, tmp_path))
