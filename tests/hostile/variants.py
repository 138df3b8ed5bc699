"""A corpus of our own, made by code: more of each kind, and kinds that others lack."""

import json
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.broken_fonts import broken_fonts


class Variant(NamedTuple):
    """An input, where it goes, and what must come of it: nothing, or a kind."""

    name: str
    slot: str
    content: bytes
    kind: str | None = None  # None: it is sound
    expect: str = "error"
    suffix: str = ""


def write_corpus(folder: Path) -> None:
    """Write the variants as a corpus: files, and a manifest."""
    entries = []
    for each in variants():
        file = f"{each.name}{each.suffix}"
        (folder / file).write_bytes(each.content)
        entry: dict[str, str | None] = {
            "id": each.name,
            "slot": each.slot,
            "what": each.name,
            "file": file,
        }
        expect = each.expect if each.kind else "ok"
        entries.append(entry | {"expect": expect, "rule": each.kind})
    manifest = json.dumps({"entries": entries})
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")


@cache
def variants() -> tuple[Variant, ...]:
    """Give all of them."""
    return (
        *_texts("whole", _YAML),
        *_texts("text", _TEXTS),
        *_texts("path", _PATHS),
        *_texts("link", _LINKS),
        *_texts("style", _STYLES, ".yaml"),
        *_texts("colour", _COLOURS),
        *_texts("length", _LENGTHS),
        *_texts("bib", _BIBTEX, ".bib"),
        *_texts("bib", _RIS, ".ris"),
        *_texts("csl", _CSL, ".json"),
        *_fonts(),
        *_pictures(),
    )


def _texts(
    slot: str, texts: dict[str, tuple[str | bytes, str | None]], suffix: str = ""
) -> Iterator[Variant]:
    for name, (text, kind) in texts.items():
        content = (
            text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        )
        expect = "warning" if kind in _WARNINGS else "error"
        named = f"{slot}-{name.replace(' ', '-')}"
        yield Variant(named, slot, content, kind, expect, suffix)


_WARNINGS = (
    "font.missing-glyph",
    "bib.value",
    "bib.macro",
    "bib.duplicate-key",
    "bib.budget",
)

_YAML: dict[str, tuple[str | bytes, str | None]] = {
    "nested flow maps": ("{a: " * 5_000, "yaml.depth"),
    "nested dashes": ("- " * 5_000 + "x", "yaml.depth"),
    "nested keys": ("? " * 5_000, "yaml.depth"),
    "laughs": ("a: &a [x]\n" + "b: [*a,*a,*a]\n", "yaml.alias"),
    "merge list": ("a: &a {x: 1}\nb: {<<: [*a, *a]}\n", "yaml.alias"),
    "tag of a set": ("title: !!set {a, b}\n", "yaml.tag"),
    "local tag": ("title: !inc x\n", "yaml.tag"),
    "verbatim tag": ("title: !<tag:x,2020:y> x\n", "yaml.tag"),
    "two documents": ("title: a\n---\ntitle: b\n", "file.size"),
    "utf-16 without a mark": (
        "title: x\n".encode("utf-16-le"),
        "file.control-character",
    ),
    "utf-32": ("title: x\n".encode("utf-32"), "file.encoding"),
    "surrogates in bytes": (b"title: \xed\xa0\x80\n", "file.encoding"),
    "overlong": (b"title: \xc0\xaf\n", "file.encoding"),
    "two marks": ("\ufeff\ufefftitle: x\n", None),
    "a key twice, once escaped": ('title: a\n"t\\x69tle": b\n', "yaml.duplicate-key"),
    "a key with a bell": ('"ti\\x07tle": a\n', "text.control-character"),
    "a tag handle": ("%TAG ! tag:x:\n---\ntitle: x\n", "yaml.syntax"),
    "a tab": ("title: x\nauthors:\n\t- a\n", "yaml.syntax"),
    "a bare scalar": ("title", "schema.empty"),
    "a list": ("- title: x\n", "schema.type"),
    "a brace": ("title: {a\n", "yaml.syntax"),
    "a number for a title": ("title: [1, 2]\n", "schema.type"),
}
_TEXTS: dict[str, tuple[str | bytes, str | None]] = {
    "isolates": ("a \u2066b\u2069 c", "text.bidi-control"),
    "embedding": ("a \u202ab\u202c", "text.bidi-control"),
    "noncharacters": ("a\uffffb", "text.character"),
    "noncharacters of a plane": ("a\U0001ffffb", "font.missing-glyph"),
    "private use, far": ("a\U00100000b", "font.missing-glyph"),
    "a lone surrogate": ("a\udc00b", "text.surrogate"),
    "escape": ("a\x1b[31mb", "text.control-character"),
    "delete": ("a\x7fb", "text.control-character"),
    "zalgo": ("Z" + "\u0301" * 300, None),
    "strange marks": ("Z" + "\u0489\u20dd" * 50, "font.missing-glyph"),
    "hangul": ("\ud55c\uae00", "font.missing-glyph"),
    "arabic": ("\u0633\u0644\u0627\u0645", "text.unsupported-script"),
    "word joiners": ("a\u2060" * 200, "layout.too-large"),
    "one long word": ("x" * 19_000, "layout.too-large"),
    "a longer one": ("x" * 20_001, "text.length"),
    "quotations in quotations": ("> " * 500 + "x", "text.length"),
    "lists in lists": (
        "".join(f"{'  ' * n}- x\n" for n in range(60)),
        "text.length",
    ),
    "stars": ("*a " * 6_000, None),
    "links in links": ("[" * 300 + "a" + "](https://x.org)" * 300, "link.syntax"),
    "a template": ("${PATH} {{7*7}} <%= 1 %> #{1}", None),
    "markup of reportlab": ("<para><b>&lt;</b></para>", None),
}
_PATHS: dict[str, tuple[str | bytes, str | None]] = {
    "up in the middle": ("a/../../x.png", "path.outside-root"),
    "only up": ("..", "path.outside-root"),
    "process": ("/proc/self/fd/0", "path.absolute"),
    "address": ("ftp://x.org/a.png", "path.url"),
    "data": ("data:image/png;base64,AA", "path.url"),
    "file": ("file:///etc/passwd", "path.url"),
    "hidden": (".git/config", "path.outside-root"),
    "device with a suffix": ("aux.png", "path.reserved-name"),
    "device in a folder": ("com1/x.png", "path.reserved-name"),
    "drive": ("c:x.png", "path.absolute"),
    "share": ("\\\\x\\y.png", "path.absolute"),
    "pattern": ("*.png", "path.character"),
    "line end": ("a\nb.png", "path.character"),
    "long part": ("a" * 300 + ".png", "path.not-found"),
}
_LINKS: dict[str, tuple[str | bytes, str | None]] = {
    "data": ("data:text/html,x", "link.scheme"),
    "file": ("file:///etc/passwd", "link.scheme"),
    "blob": ("blob:https://x.org/1", "link.scheme"),
    "line": ("https://x.org/\nb", "link.character"),
    "space": ("https://x.org/a b", "link.character"),
    "only a scheme": ("https://", "link.syntax"),
    "user": ("https://a:b@x.org/", "link.userinfo"),
    "port": ("https://x.org:99999/", "link.syntax"),
    "greek": ("https://g\u03bfogle.com/", "link.mixed-script"),
}
_STYLES: dict[str, tuple[str | bytes, str | None]] = {
    "of itself": ("extends: house.yaml\n", "style.cycle"),
    "nan": ("extends: institute\npage: {margins: {top: .nan}}\n", "length.syntax"),
    "huge": ("extends: institute\npage: {width: 1e300mm}\n", "length.range"),
    "minus": ("extends: institute\ntype: {body: {size: -9pt}}\n", "length.range"),
    "nothing": ("extends: institute\ntype: {body: {size: 0pt}}\n", "length.range"),
    "outside": ("extends: ../x.yaml\n", "path.outside-root"),
    "root": ("extends: /etc/passwd\n", "path.absolute"),
}
_COLOURS: dict[str, tuple[str | bytes, str | None]] = {
    "three and a half": ("#fff0", "colour.syntax"),
    "call": ("toColor('red')", "colour.syntax"),
    "spaces": ("# f f f f f f", "colour.syntax"),
    "full width": ("#\uff11\uff11\uff11\uff11\uff11\uff11", "colour.syntax"),
}
_LENGTHS: dict[str, tuple[str | bytes, str | None]] = {
    "nan": ("nanmm", "length.syntax"),
    "exponent": ("1e99999mm", "length.range"),
    "hex": ("0x10mm", "length.syntax"),
    "sum": ("1mm + " * 60 + "1mm", "length.syntax"),
    "by zero": ("1mm / 0", "length.syntax"),
    "digits": ("9" * 5_000 + "mm", "length.range"),
}
_BIBTEX: dict[str, tuple[str | bytes, str | None]] = {
    "deep braces": ("@misc{a, title={" + "{" * 3_000 + "x" + "}" * 3_001 + "}", None),
    "commands": ("@misc{a, title={\\input{/etc/passwd} \\write18{id}}}", "bib.macro"),
    "macros of macros": (
        "@string{a = {xxxxxxxxxx}}\n"
        + "".join(
            f"@string{{{chr(98 + n)} = {' # '.join([chr(97 + n)] * 9)}}}\n"
            for n in range(12)
        )
        + "@misc{z, title = m}\n",
        "bib.budget",
    ),
    "a string of itself": ("@string{a = a # a}\n@misc{z, title = a}\n", None),
    "no end": ('@misc{a, title="x', "bib.syntax"),
    "controls": ("@misc{a, title={\x1b}}", "text.control-character"),
    "case of three": ("@misc{A,title={1}}@misc{a,title={2}}", "bib.duplicate-key"),
    "a field twice": ("@misc{a, title={1}, title={2}}", "bib.syntax"),
}
_RIS: dict[str, tuple[str | bytes, str | None]] = {
    "ris of nothing": ("ER  - \n" * 50, None),
    "ris of many ends": ("TY  - JOUR\nTI  - a\n" + "ER  - \n" * 9, None),
    "ris of many names": ("TY  - JOUR\n" + "AU  - X, Y\n" * 5_000 + "ER  - \n", None),
    "ris as latin": (b"TY  - JOUR\nTI  - \xe9\nER  - \n", "file.encoding"),
}
_CSL: dict[str, tuple[str | bytes, str | None]] = {
    "numbers": ("[1, 2, 3]", "csl.type"),
    "deep object": ('[{"id": "a", "x": ' + '{"a":' * 900, "csl.depth"),
    "a surrogate": ('[{"id": "a", "title": "\\ud800"}]', "text.surrogate"),
    "cut": ('[{"id": "a", "title": "x', "bib.syntax"),
    "text": ('"x"', "csl.type"),
}


def _fonts() -> Iterator[Variant]:
    for name, content in broken_fonts().items():
        kind = "font.name" if "name" in name else "font.broken"
        yield Variant(f"font-{name.replace(' ', '-')}", "font", content, kind)
    packed = b"wOF2" + b"\0" * 8 + zlib.compress(b"\0" * 4_000_000)
    yield Variant("font-woff2", "font", packed, "font.unsupported")


def _pictures() -> Iterator[Variant]:
    size = struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0)
    row = zlib.compress(b"\0\x80\x80\x80\x80" * 4)
    bomb = zlib.compress(b"\0" * 30_000_000)
    text = b"Comment\0\0" + bomb
    half = zlib.compress(b"\0\x80\x80\x80\x80")
    for name, chunks, kind in (
        ("plain", ((b"IHDR", size), (b"IDAT", row)), None),
        ("no pixels", ((b"IHDR", size),), "image.broken"),
        ("a row of four", ((b"IHDR", size), (b"IDAT", half)), "image.broken"),
        ("pixels first", ((b"IDAT", row), (b"IHDR", size)), "image.broken"),
        ("too many pixels", ((b"IHDR", size), (b"IDAT", bomb)), None),
        (
            "a text bomb",
            ((b"IHDR", size), (b"zTXt", text), (b"IDAT", row)),
            "image.broken",
        ),
        ("no palette", ((b"IHDR", _head(3)), (b"IDAT", row)), "image.broken"),
        ("colour 7", ((b"IHDR", _head(7)), (b"IDAT", row)), "image.broken"),
        ("depth 3", ((b"IHDR", _head(0, 3)), (b"IDAT", row)), "image.broken"),
        ("a bad row filter", ((b"IHDR", size), (b"IDAT", _filter())), "image.broken"),
    ):
        yield Variant(
            f"png-{name.replace(' ', '-')}", "image", _png(chunks), kind, suffix=".png"
        )
    for mode in ("L", "RGB", "CMYK"):
        buffer = BytesIO()
        Image.new(mode, (40, 30)).save(buffer, "JPEG", progressive=True)
        whole = buffer.getvalue()
        yield Variant(f"jpeg-{mode}", "image", whole, suffix=".jpg")
        cut = whole[: len(whole) * 2 // 3]
        yield Variant(f"jpeg-{mode}-cut", "image", cut, "image.broken", suffix=".jpg")
    for form in ("BMP", "TIFF", "ICO", "PPM", "EPS"):
        buffer = BytesIO()
        Image.new("RGB", (16, 16)).save(buffer, form)
        content = buffer.getvalue()
        yield Variant(f"{form}-as-png", "image", content, "image.format", suffix=".png")


def _png(chunks: tuple[tuple[bytes, bytes], ...]) -> bytes:
    made = b"".join(
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (*chunks, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + made


def _head(colour: int, depth: int = 8) -> bytes:
    return struct.pack(">IIBBBBB", 4, 4, depth, colour, 0, 0, 0)


def _filter() -> bytes:
    return zlib.compress(b"\x09\x80\x80\x80\x80" * 4)
