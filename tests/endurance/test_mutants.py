"""Mutants of all that is read: each ends with a value or diagnostics, and soon.

`make fuzz` tries many of them. BRIEFGEN_FUZZ_FROM begins at another number.
"""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from zlib import crc32

import pikepdf
import pytest
from PIL import Image

import briefgen
from briefgen.fonts import Face, FontError
from briefgen.output_folder import write_folder
from briefgen.pdf.images import ImageError, image_size, write_image
from briefgen.pdf.objects import ObjectFile
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.project import Project
from briefgen.read.archive.copy_text import Unreadable, read_copy
from briefgen.read.bibliography.read_works import read_works
from briefgen.read.cascade import read_style
from briefgen.read.csvfile import read_csv
from briefgen.read.jsonfile import read_json
from briefgen.read.settings import read_settings
from tests.endurance import trials
from tests.endurance.mutants import mutant
from tests.hostile.corpus import sound_font

ROOT = Path(__file__).parents[2]
FIRST = int(os.environ.get("BRIEFGEN_FUZZ_FROM", "0"))
TRIALS = trials("MUTANTS", 10_000)
SECONDS = 10.0

Reader = Callable[[bytes, Path], object]


def files(*patterns: str) -> tuple[bytes, ...]:
    """Give files that are sound, and small enough to be tried often."""
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    return tuple(path.read_bytes() for path in found if path.stat().st_size < 6_000)


def pictures() -> tuple[bytes, ...]:
    made = []
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"):
        for form in ("PNG", "JPEG"):
            buffer = BytesIO()
            try:
                Image.new(mode, (17, 9), 1).save(buffer, form, progressive=True)
            except OSError:
                continue  # a format has not every mode
            made.append(buffer.getvalue())
    return tuple(made)


@cache
def a_pdf() -> bytes:
    brief = (ROOT / "examples" / "smallest.yaml").read_bytes()
    rendered = render_brief(SourceText("b.yaml", brief, ROOT / "examples")).value
    assert rendered is not None
    return rendered.pdf


@cache
def opened_up() -> bytes:
    """Give a PDF of ours whose objects and streams lie bare: faults reach them all."""
    bare = BytesIO()
    with pikepdf.open(BytesIO(a_pdf())) as file:
        file.save(
            bare,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
        )
    return bare.getvalue()


def read_brief(data: bytes, folder: Path) -> None:
    validate_brief(SourceText("b.yaml", data, folder))


def read_house(data: bytes, folder: Path) -> None:
    (folder / "house.yaml").write_bytes(data)
    read_style("house.yaml", folder)


def read_project(data: bytes, folder: Path) -> None:
    (folder / "briefgen.toml").write_bytes(data)
    read_settings(Project(folder, folder))


def read_library(name: str, data: bytes, _: Path) -> None:
    read_works({name: data})


def read_picture(data: bytes, _: Path) -> None:
    with suppress(ImageError):
        image_size(data)
        write_image(ObjectFile((1, 7)), data)


def read_pdf(data: bytes, _: Path) -> None:
    with suppress(Unreadable):
        read_copy("a.pdf", data)


def read_back(data: bytes, folder: Path) -> None:
    """Do with a PDF one of the things that can be done, another with another."""

    def extract(data: bytes) -> None:
        files = briefgen.extract(data).value
        if files is not None:
            write_folder(folder / "taken", files, force=True)

    def diff(data: bytes) -> None:
        briefgen.diff(data, a_pdf())

    verbs = (briefgen.inspect, extract, briefgen.verify, diff)
    verbs[crc32(data) % len(verbs)](data)


def read_font(data: bytes, _: Path) -> None:
    with suppress(FontError):
        face = Face("house", data)
        face.probe()
        face.shape("Fürst, office 123")
        assert face.coverage


CSL = b'[{"id": "a", "type": "book", "issued": {"date-parts": [[2020, 5]]}}]'
RIS = b"TY  - JOUR\nAU  - Loe, Lena\nTI  - Lunch\nPY  - 2021/03/04/\nSP  - 11\nER  - \n"
TOML = (
    b'[rules]\nselect = ["BG5"]\n[rules.severity]\nBG504 = "warning"\n'
    b'[terms]\n"e-mail" = ["email"]\n[limits]\nsentence = 30\n'
)
STYLE = b"""extends: institute
variables: {blue: "#005a9c", step: 4mm}
colours: {ink: "#222", primary: $blue}
page: {margins: {top: $step * 4}}
type: {body: {size: 10pt, leading: 1.4em}}
"""
BRAND = b'brand: {color: {palette: {blue: "#00f"}, primary: blue}}\n'

KINDS: Mapping[str, tuple[Callable[[], tuple[bytes, ...]], Reader, int]] = {
    "briefs": (lambda: files("examples/*.yaml"), read_brief, 20),
    "styles": (lambda: (STYLE, BRAND, *files("styles/*.yaml")), read_house, 20),
    "settings": (lambda: (TOML,), read_project, 10),
    "bibtex": (lambda: files("examples/*.bib"), partial(read_library, "a.bib"), 10),
    "csl": (lambda: (CSL,), partial(read_library, "a.json"), 10),
    "ris": (lambda: (RIS,), partial(read_library, "a.ris"), 10),
    "csv": (lambda: files("examples/data/*.csv"), lambda d, _: read_csv(d, "a.csv"), 5),
    "json": (
        lambda: (b'[{"a": 1, "b": "x"}, {"a": null}]',),
        lambda data, _: read_json(data, "a.json"),
        5,
    ),
    "pictures": (pictures, read_picture, 5),
    "fonts": (lambda: (sound_font(),), read_font, 2),
    "pdfs": (lambda: (a_pdf(),), read_pdf, 1),
    "pdfs read back": (lambda: (a_pdf(), opened_up()), read_back, 1),
}
"""What is read: sound ones of it, who reads it, and its share of the trials."""

_SHARES = sum(share for _, _, share in KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_no_mutant_ends_otherwise_than_in_order(kind: str, tmp_path: Path) -> None:
    seeds, read, share = KINDS[kind]
    sound, longest = seeds(), 0.0
    assert sound
    for number in range(FIRST, FIRST + TRIALS * share // _SHARES):
        data = mutant(sound, number)
        started = time.process_time()
        try:
            read(data, tmp_path)
        except Exception as fault:
            fault.add_note(f"{kind}, number {number}: {data[:2_000]!r}")
            raise
        longest = max(longest, time.process_time() - started)
        assert longest < SECONDS, f"{kind}, number {number}"
