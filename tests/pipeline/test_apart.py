"""A brief is set in a process of its own: same bytes, and it falls alone."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.pipeline import apart
from briefgen.pipeline.apart import render_apart
from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import SourceText
from briefgen.sandbox.limits import FEW
from tests.cli.conftest import Ran
from tests.cli.conftest import run as run  # noqa: PLC0414 (a fixture)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked")

SMALLEST = Path(__file__).parents[2] / "examples" / "smallest.yaml"
SOURCE = SourceText("brief.yaml", SMALLEST.read_bytes(), Path())


def eat() -> None:
    len(b"x" * (8 * FEW.memory))


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    message = "SECRET"
    raise RuntimeError(message)


def hang() -> None:
    while True:
        pass


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Let briefs called bad.yaml meet something before they are rendered."""

    def spoiled(fate: Callable[[], None]) -> None:
        def render(source: SourceText, options: Options) -> object:
            if source.name.endswith("bad.yaml"):
                fate()
            return render_brief(source, options)

        monkeypatch.setattr(apart, "render_brief", render)

    return spoiled


def test_apart_a_brief_becomes_the_same_bytes() -> None:
    ours, theirs = render_apart(SOURCE).value, render_brief(SOURCE).value

    assert ours is not None
    assert theirs is not None
    assert ours.pdf == theirs.pdf


@pytest.mark.parametrize(
    ("fate", "told"), [(eat, "1024 MiB of memory"), (hang, "1 s of work")]
)
def test_what_costs_too_much_is_an_error_of_the_brief(
    spoil: Callable[[Callable[[], None]], None], fate: Callable[[], None], told: str
) -> None:
    spoil(fate)

    outcome = render_apart(
        SOURCE._replace(name="bad.yaml"),
        limits=FEW._replace(processor=1),
    )

    assert outcome.value is None
    (found,) = outcome.diagnostics
    assert found.code == "BG909"
    assert told in found.message


@pytest.mark.parametrize(("fate", "code"), [(eat, 1), (die, 70), (fail, 70)])
def test_one_brief_falls_and_the_others_are_set(
    run: Callable[..., Ran],
    spoil: Callable[[Callable[[], None]], None],
    fate: Callable[[], None],
    code: int,
) -> None:
    spoil(fate)
    for name in ("a", "bad", "c"):
        Path(f"{name}.yaml").write_bytes(SOURCE.data)
    Path("out").mkdir()

    ran = run("render", "a.yaml", "bad.yaml", "c.yaml", "-o", "out")

    assert ran.code == code
    assert "bad.yaml" in ran.err
    assert "SECRET" not in ran.err
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.pdf", "c.pdf"]
    alone = render_brief(SOURCE._replace(name="c.yaml")).value
    assert alone is not None
    assert Path("out/c.pdf").read_bytes() == alone.pdf


def test_who_trusts_a_brief_may_do_without(run: Callable[..., Ran]) -> None:
    Path("a.yaml").write_bytes(SOURCE.data)

    assert run("render", "a.yaml", "--no-sandbox").code == 0
