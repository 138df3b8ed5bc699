"""BG608 in a project with terms: where a variant is one, and where it is not."""

from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

SETTINGS = """\
[terms]
"ISIL" = "Islamic State"
"State" = "Islamic State"
"e-mail" = "email"
"asylum seeker" = "person seeking asylum"
"""


def found(folder: Path, words: str) -> list[str]:
    """Give the words of a summary that are variants, as they stand in the file."""
    (folder / "briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    text = f"title: T\nlanguage: en-GB\nsummary: |\n  {words}\n"
    outcome = validate_brief(SourceText("b.yaml", text.encode(), folder))
    lines = text.splitlines()
    return [
        lines[each.span.start[0] - 1][each.span.start[1] - 1 : each.span.end[1] - 1]
        for each in outcome.diagnostics
        if each.code == "BG608"
    ]


@pytest.mark.parametrize(
    ("words", "variants"),
    [
        ("It left ISIL in May, and ISIL's men followed.", ["ISIL", "ISIL"]),
        ("E-mail came; an e-mail came back.", ["E-mail", "e-mail"]),
        ("Two asylum seekers wrote.", ["asylum seeker"]),
        ("It is *ISIL* that they left.", []),
        ("It is **ISIL** that they left.", ["ISIL"]),
    ],
)
def test_a_variant_is_found_where_it_stands(
    tmp_path: Path, words: str, variants: list[str]
) -> None:
    assert found(tmp_path, words) == variants


@pytest.mark.parametrize(
    "words",
    [
        "The Islamic State fell.",
        'He said: "ISIL fell."',
        "The Anti-ISIL Coalition and the ISIL Studies Centre met.",
        "Islamic State (also ISIL) fell.",
        "The Islamic State, formerly ISIL, fell.",
        "See https://example.org/ISIL and `ISIL`.",
        "The word ISIL stands in both reports.",
    ],
)
def test_what_only_names_a_variant_is_passed_over(tmp_path: Path, words: str) -> None:
    assert found(tmp_path, words) == []


def test_what_is_called_otherwise_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    text = b"title: T\nsummary: They left ISIL.\n"

    (fault,) = validate_brief(SourceText("b.yaml", text, tmp_path)).diagnostics

    assert fault.message == "“ISIL” is called “Islamic State” in this project"
    assert fault.hint == "write “Islamic State”"
