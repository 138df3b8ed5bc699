"""The citation styles beside what other processors write of the same works.

The works, the cases and what is expected stand in a folder that may not be carried
here: BRIEFGEN_CITATIONS says where.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from briefgen.read.yamltree import parse
from citations import ORACLE_NAMES, plain_values, read_works, written

FOLDER = Path(os.environ.get("BRIEFGEN_CITATIONS", ""))
FIRM = frozenset({"both", "js", "pandoc", "manual"})
STYLES = (
    *("ieee", "vancouver", "apa", "chicago-author-date", "chicago-notes", "oscola"),
    "harvard-cite-them-right",
)
OURS = {
    "fr-FR": (
        (r" :(?= )", ":"),
        (r"\b1er\b", "1"),
        (r"\b(?:D|d)iffusé le\b", "Aired"),
        (r"\bsous le titre\b", "as"),
        (r"\bPrépublication\b", "Preprint"),
        (r"\bet autres\b", "and others"),
        (r"\btrad\b(?!\.)|\btrs\b", "tr"),
        (r"\b(\d+) (septembre|octobre|novembre|janvier)(?=[.,])", r"\2 \1"),
    ),
    "de-DE": (
        (r"\b(?:A|a)usgestrahlt am\b", "Aired"),
        (r"\bals\b", "as"),
        (r"\bin (Documents of the Period), Bd\.", r"in \1, vol."),
        (r"\bund andere\b", "and others"),
        (r"\bÜbers\b(?!\.)|\btrs\b", "tr"),
        (r"\b(\d+)\.? (\w+(?:ber|uar))(?=[.,])", r"\2 \1"),
    ),
}
"""What a CSL file has in English whatever the language; ours is of the language."""

pytestmark = pytest.mark.skipif(
    not os.environ.get("BRIEFGEN_CITATIONS"),
    reason="BRIEFGEN_CITATIONS names no folder of citations to compare with",
)


@pytest.mark.parametrize("locale", ["en-GB", "en-US", "fr-FR", "de-DE"])
@pytest.mark.parametrize("style", STYLES)
def test_a_style_writes_what_others_write(style: str, locale: str) -> None:
    made = written(_works(), _cases(), ORACLE_NAMES.get(style, style), locale)
    path = FOLDER / "expected" / f"{style}.{locale}.json"
    expected = json.loads(path.read_text(encoding="utf-8"))
    firm = wrong = 0
    for name, case in expected["cases"].items():
        pairs = zip(case["cites"], case["status"], strict=True)
        for at, (wanted, status) in enumerate(pairs):
            if status in FIRM:
                firm += 1
                wrong += not _alike(made["cases"][name]["cites"][at], wanted, locale)
        entries = {e["id"]: e["text"] for e in made["cases"][name]["bibliography"]}
        for entry in case["bibliography"]:
            if entry["status"] in FIRM:
                firm += 1
                text = entries.get(entry["id"], "")
                wrong += not _alike(text, entry["text"], locale)
    assert firm > 0
    assert wrong == 0


def _works() -> Any:  # noqa: ANN401 (sources by key)
    return read_works(FOLDER / "works.json")


def _cases() -> list[Any]:
    text = (FOLDER / "cases.yaml").read_text(encoding="utf-8")
    cases: list[Any] = plain_values(parse(text, "cases").value)
    return cases


def _alike(ours: str, theirs: str, locale: str) -> bool:
    """Say whether two texts are one, but for what we put into the language."""
    texts = _plain(ours), _plain(theirs)
    if texts[0] == texts[1]:
        return True
    for own, other in OURS.get(locale, ()):
        texts = re.sub(own, other, texts[0]), re.sub(own, other, texts[1])
    # “Aired” or “aired”: which one it is, English tells.
    return locale in OURS and texts[0].casefold() == texts[1].casefold()


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u200b\u2060]", "", text)).strip()
