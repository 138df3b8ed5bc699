"""How a command ended → what is not as it must be."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import briefgen
from briefgen.model.inlines import plain
from briefgen.model.walk import texts
from briefgen.preflight.content import text_of
from briefgen.preflight.file import Stream
from briefgen.preflight.reading import Reading
from tests.hostile.corpus import Entry
from tests.hostile.kinds import KINDS
from tests.hostile.trial import BYTES, SECONDS, Ran

PDF = "out.pdf"
_XMP_KEYWORDS = ".//{http://ns.adobe.com/pdf/1.3/}Keywords"
_OF_TEXT = frozenset(("BG102", "BG204", "BG302", "BG401", "BG903"))
"""What may be wrong with a text whose author meant something else by its marks."""
_TOLD = re.compile(
    r"(?m)^\S*:? ?(?P<level>error|warning) (?P<code>BG\d+) \S+: (?P<message>.*)$"
)
_FOLDED = str.maketrans("‘’‚“”„«»\u00a0\u202f\u2009\t\n", '\'\'\'"""""     ')


class Found(NamedTuple):
    """One thing that was told of a brief."""

    code: str
    level: str
    message: str
    start: tuple[int, ...]  # line and column


def always(ran: Ran, before: frozenset[str], codes: tuple[int, ...]) -> Iterator[str]:
    """Say what no input may do, whatever it is."""
    if ran.code not in codes:
        yield f"ended with {ran.code}: {ran.err.strip()[-200:]!r}"
    for stream in (ran.out, ran.err):
        if "Traceback" in stream or "a fault of briefgen" in stream:
            yield f"a fault of ours: {stream[-200:]!r}"
        if re.search(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", stream
        ):
            yield "it prints control characters"
    if ran.seconds > SECONDS:
        yield f"it took {ran.seconds:.0f} s"
    if ran.memory > BYTES:
        yield f"it took {ran.memory // 1024**2} MiB"
    for touched in sorted(set(ran.touched)):
        yield f"it asked for {touched}"
    for name in sorted(ran.left - before - {PDF}):
        yield f"it left {name}"


def read_back(entry: Entry, inspected: Ran) -> Iterator[str]:
    """Hold what was found in a PDF against what was expected."""
    try:
        found = _in_json(inspected)
    except ValueError:
        yield f"inspect gave no JSON: {inspected.err[-200:]!r}"
        return
    if entry.expect != "ok":
        yield from _found(entry, found)
    elif found:
        yield f"expected ok, found {_told(found)}"
    if bool(found) is not bool(inspected.code):
        yield f"ended with {inspected.code}, found {_told(found) or 'nothing'}"


def _in_json(ran: Ran) -> list[Found]:
    return [
        Found(
            each["code"], each["level"], each["message"], tuple(each["start"].values())
        )
        for each in json.loads(ran.out)["diagnostics"]
    ]


def judged(entry: Entry, validated: Ran, rendered: Ran, folder: Path) -> Iterator[str]:
    """Hold what was found in a brief, and its PDF, against what was expected."""
    try:
        found = _in_json(validated)
    except ValueError:
        yield f"validate gave no JSON: {validated.err[-200:]!r}"
        return
    # What a picture's file keeps of its promises is known when it is written.
    found += [
        Found(hit["code"], hit["level"], hit["message"], (0, 0))
        for hit in _TOLD.finditer(rendered.err)
        if hit["code"] not in {each.code for each in found}
    ]
    pdf = folder / PDF
    errors = [each for each in found if each.level == "error"]
    if (rendered.code == 0) is not pdf.is_file() or bool(errors) is pdf.is_file():
        yield f"validate and render differ: {_told(found)}"
    elif entry.expect == "ok":
        yield from _sound(entry, errors, pdf, folder)
    else:
        yield from _found(entry, found)
        yield from _messages(entry, validated, rendered, len(found))


def _sound(entry: Entry, errors: list[Found], pdf: Path, folder: Path) -> Iterator[str]:
    """Accept a PDF that prints what it must; or, of a text, what is wrong with it."""
    literal = any("literally" in must for must in entry.must)
    if errors:
        if (
            entry.slot != "inline"
            or literal
            or not {e.code for e in errors} <= _OF_TEXT
        ):
            yield f"expected ok, found {_told(errors)}"
    else:
        yield from _printed(entry, pdf, folder)


def _found(entry: Entry, found: list[Found]) -> Iterator[str]:
    wanted = KINDS.get(entry.kind or "")
    if wanted is None:
        yield f"no rule is said to find the kind {entry.kind}"
        return
    # What a corpus calls a warning may be refused; what is lost of a library is told
    # as a warning, beside the error of who cites it.
    hits = [each for each in found if each.code in wanted]
    refused = any(each.level == "error" for each in found)
    if not hits or (entry.expect == "error" and not refused):
        yield f"expected {entry.expect} {entry.kind}, found {_told(found) or 'nothing'}"
    elif entry.place and entry.place not in [each.start for each in hits]:
        yield f"expected at {entry.place}, found {_told(hits)}"


def _told(found: list[Found]) -> str:
    return "; ".join(f"{each.code} {each.message}" for each in found)[:300]


def _messages(entry: Entry, validated: Ran, rendered: Ran, count: int) -> Iterator[str]:
    for must in entry.must:
        shows = re.search(r"message shows (U\+[0-9A-F]+)", must)
        if shows and shows[1] not in validated.out:
            yield f"the message does not show {shows[1]}"
        most = re.search(r"at most ~?(\d+) messages", must)
        if most and max(count, rendered.err.count(": error ")) > int(most[1]) + 10:
            yield f"there are {count} messages"
        if "no file" in must and "PWNED" in must and "PWNED" in "".join(validated.left):
            yield "a file was written"


def _printed(entry: Entry, pdf: Path, folder: Path) -> Iterator[str]:
    """Hold a PDF against what must be in it, and what must not."""
    reading = Reading(pdf.read_bytes())
    words = reading.words(reading.tree)
    content = (entry.content or b"").decode("utf-8", "replace")
    for must in entry.must:
        if "literally" in must and entry.slot in ("text", "inline"):
            yield from _literal(content, words, folder)
        secret = re.search(r"([A-Z]{3,}-[A-Z]{3,}) not in the PDF", must)
        if secret and any(
            isinstance(value, Stream) and secret[1].encode() in value.data
            for value in reading.file.objects()
        ):
            yield f"{secret[1]} is in the PDF"
        if must.startswith("/Info and XMP"):
            info = reading.file.get(reading.file.trailer["Info"])
            if text_of(info["Keywords"]) != content:
                yield f"a word reads back as {text_of(info['Keywords'])!r}"
            packet = reading.file.get(reading.file.root["Metadata"]).data
            if ET.fromstring(packet).findtext(_XMP_KEYWORDS) != content:  # noqa: S314 (ours)
                yield "a word reads back otherwise from XMP"
    if "\N{BLACK SQUARE}" in words:
        yield "it prints a black box"


def _literal(content: str, words: str, folder: Path) -> Iterator[str]:
    """Hold what is printed against the text, and against the text without its marks."""
    brief = briefgen.load(folder / "brief.yaml").value
    assert brief is not None
    if _folded(content) not in _folded(words):  # the plain field has it as it is
        yield f"it prints {words[:200]!r} for {content[:200]!r}"
    for text in texts(brief.context):
        if _folded(plain(text)) not in _folded(words):
            yield f"it prints {words[:200]!r} for {plain(text)[:200]!r}"


def _folded(text: str) -> str:
    """Leave out what the typesetter may change: spaces, and the form of marks."""
    text = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return re.sub(r"[\s\u200b-\u200d\ufeff\u00ad]+|\.\.\.|…", "", text)
