"""The rules on language, on sentences made to mislead: no false alarm, few misses."""

from pathlib import Path

import pytest
from tools.language import FOLDER, Judged, judged, page

ROOT = Path(__file__).parents[2]
ENOUGH = 200
FOUND = 0.95


@pytest.fixture(autouse=True)
def _in_the_projects_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def texts(name: str) -> list[Judged]:
    """Judge a file's texts, of which each stands there once."""
    all_of_them = [*judged(name)]
    assert len({each.texts for each in all_of_them}) == len(all_of_them) >= ENOUGH
    return all_of_them


def test_no_careful_sentence_is_found_fault_with() -> None:
    assert [each for each in texts("careful.txt") if each.found] == []


def test_nearly_all_faulty_sentences_are_found_by_their_rule() -> None:
    faulty = texts("faulty.txt")
    found = [each for each in faulty if each.expected in each.found]

    assert all(each.expected for each in faulty)
    assert len(found) >= FOUND * len(faulty)


def test_the_printed_figures_are_those_that_are_found() -> None:
    assert (ROOT / "docs" / "language.md").read_text(encoding="utf-8") == page(), (
        "run: python -m tools.language > docs/language.md"
    )


def test_the_sentences_stand_in_their_folder() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        "briefgen.toml",
        "careful.txt",
        "faulty.txt",
    }
