"""A project's words: what contradicts itself is told at its place."""

from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.project import find_project
from briefgen.read.settings import read_settings
from briefgen.rules.project_words import check_words


@pytest.mark.parametrize(
    ("settings", "place", "message"),
    [
        ('[terms]\n"IS" = "IS"', (2, 1), "by itself"),
        ('[terms]\n"a" = "b"\n"b" = "c"', (2, 7), "“b” is a variant itself"),
        ('terms = {"a" = " "}', (1, 10), "no words"),
        ('acronyms = ["EU", "NGOs"]', (1, 19), "“NGOs” is not an acronym"),
        ('acronyms = ["IS"]\nterms = {IS = "Islamic State"}', (1, 13), "as well"),
    ],
)
def test_a_word_that_leads_nowhere_is_told(
    tmp_path: Path, settings: str, place: tuple[int, int], message: str
) -> None:
    (tmp_path / "briefgen.toml").write_text(settings, encoding="utf-8")

    (fault,) = check_words(read_settings(find_project(tmp_path)).value)

    assert (fault.code, fault.span.path) == ("BG204", "briefgen.toml")
    assert fault.span.start == place
    assert message in fault.message


def test_sound_words_are_passed_over(tmp_path: Path) -> None:
    settings = (
        'acronyms = ["EU"]\nterms = {ISIL = "Islamic State", Daesh = "Islamic State"}'
    )
    (tmp_path / "briefgen.toml").write_text(settings, encoding="utf-8")

    assert not [*check_words(read_settings(find_project(tmp_path)).value)]


def test_every_brief_of_the_project_is_told(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('acronyms = ["eu"]', encoding="utf-8")

    found = validate_brief(SourceText("b.yaml", b"title: T\n", tmp_path)).diagnostics

    assert [each.code for each in found] == ["BG204"]
