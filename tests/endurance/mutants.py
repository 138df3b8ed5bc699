"""Sound files → files with damage in them, the same for the same number."""

import random
from collections.abc import Callable, Sequence

_TOKENS = [
    *(
        rb"""&a |*a|!!x |<<: |? |- |}|]|"|'|: |#|,|[^|](|[@|^[|_|\|<|&#0;|![|$|=1+1"""
        rb"""|null|~|NO|1e999|.nan|-1|0x10|12:30:45|2026-02-30|\ud800|\x00|../"""
        rb"""|@string{a = a # a}|TY  - |ER  - |/Kids[1 0 R]|/Length 999999999"""
    ).split(b"|"),
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80"),
    *(b"\xe2\x80\xae", b"\xf3\xa0\x80\x81", b"\xcc\x81" * 40, b"\xee\x80\x80", b"\r"),
    *(b"---\n", b"%YAML 3\n", b"\t", b"|\n", b">\n", b"[" * 70, b"{" * 70, b"9" * 400),
    *(b"`" * 9, b"*" * 9, b"{\\" * 20, b"stream\n"),
]


def mutant(seeds: Sequence[bytes], number: int) -> bytes:
    """Give the mutant with this number: a seed with one to eight faults put in."""
    lots = random.Random(number)  # noqa: S311 (no secret: the same each time)
    data = bytearray(lots.choice(seeds))
    for _ in range(lots.choice((1, 1, 1, 2, 4, 8))):
        lots.choice(_CHANGES)(data, lots, seeds)
    return bytes(data)


_Change = Callable[[bytearray, random.Random, Sequence[bytes]], None]


def _stretch(data: bytearray, lots: random.Random) -> slice:
    start = lots.randrange(len(data) + 1)
    return slice(start, start + lots.choice((1, 2, 4, 16, 64, 400)))


def _flip(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    if data:
        data[lots.randrange(len(data))] ^= 1 << lots.randrange(8)


def _overwrite(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    if data:
        value = lots.choice((0, 1, 0x7F, 0x80, 0xFF, lots.randrange(256)))
        data[lots.randrange(len(data))] = value


def _insert(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    at = lots.randrange(len(data) + 1)
    data[at:at] = lots.choice(_TOKENS)


def _delete(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    del data[_stretch(data, lots)]


def _double(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    stretch = _stretch(data, lots)
    data[stretch.start : stretch.start] = data[stretch] * lots.choice((1, 1, 2, 30))


def _cut(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    del data[lots.randrange(len(data) + 1) :]


def _splice(data: bytearray, lots: random.Random, seeds: Sequence[bytes]) -> None:
    other = lots.choice(seeds)
    data[_stretch(data, lots)] = other[_stretch(bytearray(other), lots)]


def _swap_lines(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    lines = data.split(b"\n")
    one, two = lots.randrange(len(lines)), lots.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    data[:] = b"\n".join(lines)


def _indent(data: bytearray, lots: random.Random, _: Sequence[bytes]) -> None:
    lines = data.split(b"\n")
    one = lots.randrange(len(lines))
    lines[one] = bytearray(b" " * lots.randrange(5)) + lines[one].lstrip(b" ")
    data[:] = b"\n".join(lines)


_CHANGES: tuple[_Change, ...] = (
    *(_flip, _overwrite, _insert, _insert, _insert, _delete, _delete, _double),
    *(_cut, _splice, _splice, _swap_lines, _indent),
)
