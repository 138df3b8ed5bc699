"""Dense documents: every note of a citation starts on the page of its call.

BRIEFGEN_FOOTNOTES says how many documents; `make footnotes` takes fifty.
"""

import os
import random
import re
from pathlib import Path

import pytest

from briefgen.paged import PlacedText
from tests.make import paged

DOCUMENTS = int(os.environ.get("BRIEFGEN_FOOTNOTES", "5"))
WORDS = "prevention credible families return advice often speak local count".split()


def document(seed: int) -> tuple[str, int]:
    """Write a brief with a token before each call, and one in each note."""
    chance = random.Random(seed)  # noqa: S311 (a document, no secret)
    count = 0
    paragraphs = []
    for _ in range(chance.randint(8, 20)):
        sentence = []
        for _ in range(chance.randint(1, 6)):
            words = " ".join(chance.choices(WORDS, k=chance.randint(3, 40)))
            more = " ".join(chance.choices(WORDS, k=chance.randint(0, 60)))
            key = chance.choice("abc")
            note = f"[see @{key}, p. {count}, ntoken{count}x {more}]"
            if chance.random() < 0.3:
                note = f"^[Own ntoken{count}x {more} [@{key}].]"
            sentence.append(f"{words} ctoken{count}x{note}.")
            count += 1
        paragraphs.append(f"  {' '.join(sentence)}\n")
    sources = "".join(
        f"  {key}: {{type: book, title: Title {key}, author: Author {key}}}\n"
        for key in "abc"
    )
    place = "citations: {style: chicago-notes, place: footnotes}"
    body = "\n".join(paragraphs)
    text = (
        f"title: T\nlanguage: en-GB\n{place}\ncontext: |\n{body}\nsources:\n{sources}"
    )
    return text, count


@pytest.mark.parametrize("seed", range(DOCUMENTS))
def test_every_note_starts_on_the_page_of_its_call(seed: int, tmp_path: Path) -> None:
    text, count = document(seed)
    path = tmp_path / "dense.yaml"
    path.write_text(text, encoding="utf-8")
    calls: dict[str, int] = {}
    notes: dict[str, int] = {}
    for number, page in enumerate(paged(path).pages):
        lines = (item for item in page.items if isinstance(item, PlacedText))
        shown = "".join(word.text for line in lines for word in line.words)
        calls |= dict.fromkeys(re.findall(r"ctoken(\d+)x", shown), number)
        notes |= dict.fromkeys(re.findall(r"ntoken(\d+)x", shown), number)

    assert len(calls) == len(notes) == count
    assert notes == calls
