"""The same document gives the same bytes: anywhere, at any time, after anything."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.pdf.conformance import Conformance
from briefgen.structure import Element, Role
from tests.pdf.sample import FULL_METADATA, sample
from tests.pdf.typeset import Typesetter, pdf_of, read_faces

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib
from briefgen.pdf.conformance import Conformance
from tests.pdf.sample import FULL_METADATA, sample
from tests.pdf.typeset import pdf_of
for conformance in Conformance:
    data = pdf_of(sample(), conformance, FULL_METADATA)
    print(hashlib.sha256(data).hexdigest())
"""


@pytest.mark.parametrize(
    "changes",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"RL_invariant": "0", "RL_pdfComments": "1", "RL_pdfMultiLine": "1"},
    ],
    ids=["hash seed and time zone", "locale", "ReportLab's settings"],
)
def test_another_process_writes_the_same(changes: dict[str, str]) -> None:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": paths, **changes},
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.split() == [
        hashlib.sha256(pdf_of(sample(), conformance, FULL_METADATA)).hexdigest()
        for conformance in Conformance
    ]


def test_what_was_written_before_leaves_no_trace() -> None:
    fresh = pdf_of(sample(), faces=read_faces())
    t = Typesetter()
    words = t.words("zyx wvu different words, and more of them")
    pdf_of(t.document(Element(Role.PARAGRAPH, (words,))))

    assert pdf_of(sample()) == fresh
    assert pdf_of(sample()) == fresh


def test_another_document_has_another_identifier() -> None:
    def identifier(text: str) -> bytes:
        t = Typesetter()
        data = pdf_of(t.document(Element(Role.PARAGRAPH, (t.words(text),))))
        start = data.index(b"/ID[<") + 5
        return data[start : start + 32]

    assert identifier("one") != identifier("two")
