"""Hostile PDFs end in one clear line, soon: no traceback, no bomb, nothing written."""

import os

import pytest

from briefgen.pipeline.inspect import inspect_pdf
from briefgen.pipeline.verify import verify_pdf
from tests.readback.hostile import COSTLY, HOSTILE, SOUND, Hostile

SECONDS = 10.0


def spent() -> float:
    """Give the seconds of work of all workers so far, however busy the machine is."""
    used = os.times()
    return used.children_user + used.children_system


each_hostile = pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)


def test_a_sound_pdf_of_another_program_is_sound() -> None:
    outcome = inspect_pdf("a.pdf", SOUND)

    assert outcome.value is not None
    assert not outcome.diagnostics
    assert outcome.value.inspection.pages == 1


@each_hostile
def test_what_is_wrong_is_told_in_time(hostile: Hostile) -> None:
    started = spent()
    outcome = inspect_pdf("a.pdf", hostile.data)

    assert spent() - started < SECONDS
    assert {each.code for each in outcome.diagnostics} & {*hostile.codes}
    assert all(each.span.path == "a.pdf" for each in outcome.diagnostics)


@pytest.mark.parametrize(
    "hostile", [each for each in HOSTILE.values() if COSTLY not in each.codes]
)
def test_there_is_nothing_to_make_again(hostile: Hostile) -> None:
    outcome = verify_pdf("a.pdf", hostile.data)

    assert outcome.value is None
    assert outcome.diagnostics
