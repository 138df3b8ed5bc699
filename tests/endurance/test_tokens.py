"""Random tokens on top of each style: a PDF that is whole, or an error at their line.

What is handed out has been read back: each sentence is on a page, inside it, once.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from pathlib import Path
from time import process_time
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
import yaml

from briefgen.diagnostics import Severity
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.style import Style
from briefgen.tokens import wanted
from tests.endurance import trials

EXAMPLE = Path(__file__).parents[2] / "examples" / "argument.yaml"
BUILT_IN = ("institute", "ministry", "journal", "onepage")
ROLES = ("ink", "primary", "muted", "paper")
TRIALS = trials("TOKENS", 24)
SECONDS = 10.0
FURTHEST = 60.0  # points, where a length has no bound
FAULTS_OF_OURS = frozenset(("BG000", "BG905", "BG906"))


def known(group: object, path: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path and the field of every token."""
    for each in fields(group):  # type: ignore[arg-type]
        value, name = getattr(group, each.name), each.name.replace("_", "-")
        if "caption" not in each.metadata:
            continue
        if is_dataclass(value):
            yield from known(value, (*path, name))
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                yield from known(inner, (*path, name, key))
        else:
            yield (*path, name), each


TOKENS = tuple(known(Style()))


def drawn(lots: random.Random, token: Field[Any]) -> object:
    """Draw a value that a token may have, often at an end; None: not of this one."""
    said, hint = wanted(token), token.type
    kinds = [hint]
    if get_origin(hint) not in {Literal, Annotated, tuple} and get_args(hint):
        kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    kind = lots.choice(kinds)
    least, most = token.metadata["least"], token.metadata["most"]
    low = least if least is not None else 0.0
    high = most if most is not None else FURTHEST
    end = lots.choice((low, high))
    number = end if lots.random() < 1 / 4 else lots.uniform(low, high)
    if get_origin(kind) is Literal:
        return lots.choice(get_args(kind))
    if kind is bool:
        return lots.choice((True, False))
    if kind is int:
        return round(number)
    if "colour" in said:
        colour = f"#{lots.randrange(1 << 24):06x}"
        return lots.choice(ROLES) if "role" in said else colour
    if "length" in said:
        return f"{number:.2f}pt"
    return round(number, 3) if kind is float else None


def house(number: int) -> str:
    """Write the style file with this number: one to eight tokens over a built-in."""
    lots = random.Random(number)  # noqa: S311 (no secret: the same each time)
    made: dict[str, Any] = {"extends": lots.choice(BUILT_IN)}
    for _ in range(lots.randint(1, 8)):
        (*path, name), token = lots.choice(TOKENS)
        value, group = drawn(lots, token), made
        for each in path:
            group = group.setdefault(each, {})
        if value is not None:
            group[name] = value
    return yaml.safe_dump(made, sort_keys=False)


@pytest.mark.parametrize("number", range(TRIALS))
def test_any_tokens_give_a_whole_pdf_or_an_error_at_the_style_s_line(
    number: int, tmp_path: Path
) -> None:
    (tmp_path / "house.yaml").write_text(house(number), encoding="utf-8")
    text = EXAMPLE.read_bytes() + b"style: house.yaml\n"
    start = process_time()
    rendered = render_brief(SourceText("b.yaml", text, tmp_path))
    errors = [e for e in rendered.diagnostics if e.severity is Severity.ERROR]

    assert process_time() - start < SECONDS
    assert not FAULTS_OF_OURS & {each.code for each in errors}, errors
    assert {each.span.path for each in errors} <= {"house.yaml"}, errors
    assert (rendered.value is None) == bool(errors)
