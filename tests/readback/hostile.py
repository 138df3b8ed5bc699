"""PDFs that no honest program writes, each with what must be found in it."""

import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

BROKEN, COSTLY, ACTIVE = "BG961", "BG962", "BG963"
CATALOG = b"<</Type/Catalog/Pages 2 0 R%s>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]%s>>"


class Hostile(NamedTuple):
    """A PDF, and the codes of which one must be found."""

    data: bytes
    codes: tuple[str, ...]


def stream(data: bytes, entries: bytes = b"", length: int | None = None) -> bytes:
    size = len(data) if length is None else length
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, size, data)


def pdf(*objects: bytes, trailer: bytes = b"", at: int | None = None) -> bytes:
    """Write objects, the first of which is the catalog, with a table of them."""
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, trailer, len(data) if at is None else at)
    )


def page(catalog: bytes = b"", entries: bytes = b"", *more: bytes) -> bytes:
    """Write a PDF of one page; further objects are numbered from 4 on."""
    return pdf(CATALOG % catalog, PAGES, PAGE % entries, *more)


def drawn(content: bytes) -> bytes:
    return page(b"", b"/Contents 4 0 R", content)


def attached(name: bytes, content: bytes = b"x") -> bytes:
    names = b"/Names<</EmbeddedFiles<</Names[%s 4 0 R]>>>>" % name
    file = b"<</Type/Filespec/F%s/EF<</F 5 0 R>>>>" % name
    return page(names, b"", file, stream(content, b"/Type/EmbeddedFile"))


def flated(data: bytes, entries: bytes = b"/Filter/FlateDecode") -> bytes:
    return stream(zlib.compress(data, 9), entries)


def packed_often(times: int, size: int) -> bytes:
    """Pack zeros, and what comes of it, over and over."""
    data = b"\0" * size
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter[%s]" % (b"/FlateDecode" * times))


def kids(count: int, depth: int) -> bytes:
    """Write a tree of pages, of so many on each level, the same ones below each."""
    levels = [
        b"<</Type/Pages/Count 1/Kids[%s]>>" % (b"%d 0 R " % (level + 3) * count)
        for level in range(depth)
    ]
    leaf = b"<</Type/Page/MediaBox[0 0 9 9]>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", *levels, leaf)


def object_stream(count: int, first: int, body: bytes, more: bytes = b"") -> bytes:
    """Write a PDF whose catalog stands in an object stream that says so of itself."""
    head = b"%PDF-1.7\n"
    packed = flated(
        body, b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode%s" % (count, first, more)
    )
    pack = b"9 0 obj\n%s\nendobj\n" % packed
    rows = b"\0\0\0\0\0\xff\xff" + b"".join(
        b"\2\0\0\0\t" + index.to_bytes(2) for index in range(3)
    )
    rows += b"\0\0\0\0\0\0\0" * 5 + b"\1" + len(head).to_bytes(4) + b"\0\0"
    table = stream(rows, b"/Type/XRef/Size 10/W[1 4 2]/Root 1 0 R")
    place = len(head) + len(pack)
    return b"%s%s10 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        head,
        pack,
        table,
        place,
    )


def lzw(size: int) -> bytes:
    """Pack zeros as LZW does: each code stands for one more of them."""
    bits, code, width, left, run = [format(256, "09b")], 258, 9, size, 1
    while left > 0:
        bits.append(format(code - 1 if run > 1 else 0, f"0{width}b"))
        left, run, code = left - run, run + 1, code + 1
        width = max(9, code.bit_length())
        if code > 4093:
            bits.append(format(256, f"0{width}b"))
            code, width, run = 258, 9, 1
    text = "".join(bits)
    text += "0" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8)


NAMES = (
    *(b"(../x)", b"(/etc/passwd)", b"(a/../../x)", rb"(..\\x)", b"(C:x)", b"(CON)"),
    *(b"<FEFF006100000062>", b"(.bashrc)", b"(con.txt)", b"(x.)", b"(~/x)", b"(a|b)"),
    *(rb"(a\nb)", b"<FEFF0061202E0062>", rb"(\\\\host\\share)", b"(http://a/b)"),
)
MEBIBYTE = 1024 * 1024
BOMB = b"\0" * (80 * MEBIBYTE)
SOUND = page()

_MADE: Mapping[str, tuple[Any, ...]] = {
    # No PDF, or no whole one.
    "nothing": (b"", BROKEN),
    "zeros": (bytes(5000), BROKEN),
    "a head alone": (b"%PDF-1.7\n%%EOF\n", BROKEN),
    "no catalog": (SOUND.replace(b"/Root 1 0 R", b""), BROKEN),
    "a catalog that is a number": (pdf(b"7"), BROKEN),
    "a catalog that is itself": (pdf(b"1 0 R"), BROKEN, COSTLY),
    "no page": (pdf(CATALOG % b"", b"<</Type/Pages/Kids[]/Count 0>>"), BROKEN),
    "a page that is a number": (pdf(CATALOG % b"", PAGES, b"7"), BROKEN),
    "pages that are none": (pdf(CATALOG % b"", b"[]"), BROKEN),
    "a page without size": (page(b"", b"/MediaBox[0 0 0 9]"), BROKEN),
    "a page of an endless size": (page(b"", b"/MediaBox[0 0 1e99 9]"), BROKEN),
    "encrypted": (
        pdf(
            CATALOG % b"",
            PAGES,
            PAGE % b"",
            b"<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>" % ((b"x" * 32,) * 2),
            trailer=b"/Encrypt 4 0 R/ID[(a)(a)]",
        ),
        BROKEN,
    ),
    "encrypted by what nobody knows": (
        pdf(CATALOG % b"", PAGES, PAGE % b"", trailer=b"/Encrypt<</Filter/Own/V 9>>"),
        BROKEN,
    ),
    # Its table of objects.
    "a table that starts nowhere": (pdf(CATALOG % b"", PAGES, at=10**9), BROKEN),
    "a table that starts below": (pdf(CATALOG % b"", PAGES, at=-5), BROKEN),
    "a table before itself": (
        pdf(CATALOG % b"", PAGES, PAGE % b"", trailer=b"/Prev 15"),
        BROKEN,
    ),
    "a table of a billion": (
        SOUND.replace(b"xref\n0 4\n", b"xref\n0 999999999\n"),
        BROKEN,
        COSTLY,
    ),
    "objects where there are none": (
        SOUND.replace(b"00000 n", b"00001 n"),
        BROKEN,
    ),
    # Trees.
    "a tree of pages too deep": (kids(1, 200), COSTLY),
    "a tree of pages with two ways": (kids(2, 40), BROKEN),
    "a billion pages": (
        SOUND.replace(b"/Count 1", b"/Count 1000000000"),
        BROKEN,
    ),
    "an outline in a circle": (
        page(b"/Outlines 4 0 R", b"", b"<</First 5 0 R>>", b"<</Next 4 0 R>>"),
        BROKEN,
    ),
    "names in a circle": (
        page(b"/Names<</EmbeddedFiles 4 0 R>>", b"", b"<</Kids[4 0 R]>>"),
        BROKEN,
    ),
    "scripts' names in a circle": (
        page(b"/Names<</JavaScript 4 0 R>>", b"", b"<</Kids[4 0 R]>>"),
        BROKEN,
        ACTIVE,
    ),
    "thirty thousand names": (
        page(b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % (b"(a)null" * 30_000)),
        COSTLY,
    ),
    # Streams.
    "a bomb": (drawn(flated(BOMB)), COSTLY),
    "a bomb in a bomb": (drawn(packed_often(3, 80 * MEBIBYTE)), COSTLY),
    "a chain of filters": (drawn(packed_often(40, 10)), COSTLY),
    "a bomb of runs": (
        drawn(stream(b"\x81\0" * MEBIBYTE + b"\x80", b"/Filter/RunLengthDecode")),
        COSTLY,
    ),
    "a bomb in base 85": (
        drawn(stream(b"z" * (20 * MEBIBYTE) + b"~>", b"/Filter/ASCII85Decode")),
        BROKEN,
        COSTLY,
    ),
    "a bomb of words": (
        drawn(stream(lzw(80 * MEBIBYTE), b"/Filter/LZWDecode")),
        COSTLY,
    ),
    "a filter that is none": (drawn(stream(b"x", b"/Filter/Nothing")), BROKEN),
    "no stream of Flate": (drawn(stream(b"x", b"/Filter/FlateDecode")), BROKEN),
    "columns without end": (
        drawn(
            flated(
                b"x" * 99,
                b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 999999999>>",
            )
        ),
        BROKEN,
        COSTLY,
    ),
    "a length of gigabytes": (drawn(stream(b"x", length=2**31 - 1)), COSTLY),
    "a length below nothing": (drawn(stream(b"x", length=-1)), BROKEN, COSTLY),
    "a length that is itself": (
        drawn(b"<</Length 4 0 R>>\nstream\nx\nendstream"),
        BROKEN,
        COSTLY,
    ),
    "a picture without end": (
        drawn(stream(b"q BI /W 1 /H 1 /BPC 8 /CS /G ID abc")),
        BROKEN,
    ),
    # Objects.
    "a hundred thousand arrays, one in the other": (
        page(b"", b"", b"[" * 100_000 + b"]" * 100_000),
        BROKEN,
        COSTLY,
    ),
    "a string without end": (page(b"", b"", b"(" + b"x" * 99_999), BROKEN),
    "a stream of objects that extends itself": (
        object_stream(1, 5, b"1 0  <</Type/Catalog>>", b"/Extends 9 0 R"),
        BROKEN,
    ),
    "a stream of a billion objects": (
        object_stream(10**9, 5, b"1 0  <</Type/Catalog>>"),
        BROKEN,
        COSTLY,
    ),
    "a bomb of objects": (object_stream(1, 5, BOMB), BROKEN, COSTLY),
    # What acts.
    "a script": (page(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), ACTIVE),
    "a program": (page(b"", b"/AA<</O<</S/Launch/F(calc.exe)>>>>"), ACTIVE),
    "another file": (page(b"/OpenAction<</S/GoToR/F(/etc/passwd)>>"), ACTIVE),
    "a form that is sent": (
        page(b"", b"/Annots[<</A<</S/SubmitForm/F(http://a)>>>>]"),
        ACTIVE,
    ),
    "media": (page(b"", b"/Annots[<</Subtype/RichMedia>>]"), ACTIVE),
    "scripts under names": (
        page(b"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"),
        ACTIVE,
    ),
    "a form of XML": (page(b"/AcroForm<</XFA(x)>>"), ACTIVE),
    **{f"a file called {name!r}": (attached(name), ACTIVE) for name in NAMES},
}
HOSTILE = {name: Hostile(data, tuple(codes)) for name, (data, *codes) in _MADE.items()}
