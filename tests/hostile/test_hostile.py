"""The corpus of hostile inputs, where it is given: each entry ends as it must."""

import os
from pathlib import Path

import pytest

from tests.hostile.__main__ import NO_SERVER, misses
from tests.hostile.corpus import Corpus

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
