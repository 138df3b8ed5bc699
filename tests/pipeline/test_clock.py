"""The day on which a brief is judged: the build's where it has one."""

import pytest

from briefgen.model.values import PartialDate
from briefgen.pipeline.clock import source_date, today


def test_the_build_s_day_comes_before_the_clock_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert source_date() == today() == PartialDate(2023, 11, 14)


@pytest.mark.parametrize("epoch", ["", "soon", "-1", "9" * 12, "9" * 40])
def test_what_is_no_day_is_the_clock_s_to_tell(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert source_date() is None
    assert today() > (2026, 1, 1)
