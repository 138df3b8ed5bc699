"""Every token has a name, a value and a caption; the page of all of them is fresh."""

import re
from pathlib import Path

import pytest
import yaml
from tools.tokens import PAGE, page

from briefgen.read.cascade import read_style
from briefgen.style import Style
from briefgen.tokens import length, tokens
from briefgen.units import MM

ROOT = Path(__file__).parents[1]


def test_the_page_of_tokens_is_made_of_the_types_as_they_are() -> None:
    text = (ROOT / PAGE).read_text(encoding="utf-8")

    assert text == page(), "run python -m tools.tokens"


def test_every_token_says_what_it_is() -> None:
    for token in tokens(Style()):
        assert token.caption, token.name
        assert token.wanted, token.name
        assert not re.search(r"[A-Z_]", token.name), token.name


def test_a_style_that_states_every_token_is_the_same_style(tmp_path: Path) -> None:
    lines: dict[str, object] = {}
    for token in tokens(Style()):
        if token.value:
            *groups, name = token.name.split(".")
            below = lines
            for group in groups:
                below = below.setdefault(group, {})  # type: ignore[assignment]
            listed = token.value.startswith("[")
            below[name] = (
                yaml.safe_load(token.value) if listed else token.value.strip('"')
            )
    (tmp_path / "whole.yaml").write_text(yaml.safe_dump(lines), encoding="utf-8")

    whole = read_style(str(tmp_path / "whole.yaml"), tmp_path).value

    assert whole is not None
    assert [*tokens(whole)] == [*tokens(Style())]


@pytest.mark.parametrize(
    ("points", "shown"),
    [(24 * MM, "24mm"), (7.5 * MM, "7.5mm"), (10.5, "10.5pt"), (0.0, "0pt")],
)
def test_a_length_is_shown_in_the_unit_in_which_it_is_round(
    points: float, shown: str
) -> None:
    assert length(points) == shown
