"""Quotations that are much alike: compared as long as there is time."""

import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.rules.conflicting_transcriptions import conflicting_transcriptions


def test_a_thousand_quotations_that_are_much_alike_take_no_more_than_their_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = 0

    def counted(ones: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
        nonlocal work
        work += len(ones) * len(others)
        return []

    module = sys.modules[conflicting_transcriptions.__module__]
    monkeypatch.setattr(module, "shared", counted)
    same = " ".join(f"word{n}" for n in range(190))
    alike = (f"{same} {one} {other}" for one, other in product("abcdef", range(200)))
    evidence = "".join(f"      - {{source: s, quote: {each}}}\n" for each in alike)
    text = f"""title: T
findings:
  - id: f
    claim: It is so.
    evidence:
{evidence}sources:
  s: {{type: report, title: S, issued: 2020}}
"""
    assert validate_brief(SourceText("b.yaml", text.encode(), tmp_path)).ok
    assert 1_000_000 < work < 9_000_000
