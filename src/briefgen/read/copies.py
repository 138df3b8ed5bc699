"""The archived copies of a brief's sources → what became of each of its quotations.

Most briefs name none: they are told so, and nothing is loaded to read one.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.model.fields import Field
from briefgen.model.quotations import (
    Comparison,
    Quotation,
    Unchecked,
    Verdict,
    quotations,
)
from briefgen.model.sources import ArchiveCopy, Source
from briefgen.project import Fault

_NO_COPY = "its source has no archive_copy"


def compare_quotations(
    found: Iterable[Field],
    sources: Mapping[str, Source],
    files: Mapping[str, bytes | Fault],
) -> tuple[Comparison, ...]:
    """Compare each quotation in a brief's fields with the archived copy of its source.

    `files` has the copies by their names. Where the work is known through another
    (`via`) and has no copy of its own, that one's is looked in: it is where the words
    were read.
    """
    shelf = _Shelf(files)
    return tuple(
        Comparison(each, shelf.compare(each, sources)) for each in quotations(found)
    )


def copied(key: str, sources: Mapping[str, Source]) -> tuple[str, ArchiveCopy | None]:
    """Give the source in whose copy a work's words are looked for, and the copy."""
    seen = set[str]()
    at: str | None = key
    while at is not None and at in sources and at not in seen:
        source = sources[at]
        if source.archive_copy is not None:
            return at, source.archive_copy
        seen.add(at)
        at = source.via
    return key, None


class _Shelf:
    """The copies of one brief, each read once."""

    def __init__(self, files: Mapping[str, bytes | Fault]) -> None:
        self._files = files
        self._texts: dict[str, Any] = {}  # what reads them is loaded late

    def compare(self, quotation: Quotation, sources: Mapping[str, Source]) -> Verdict:
        """Look for a quotation in the copy of its source."""
        key, copy = copied(quotation.source, sources)
        if copy is None or quotation.translated:
            return Unchecked("it is translated" if quotation.translated else _NO_COPY)
        from briefgen.read.archive.compare import compare  # noqa: PLC0415
        from briefgen.read.archive.copy_text import Unreadable  # noqa: PLC0415

        text = self._text(copy)
        if isinstance(text, Unchecked):
            return text
        try:
            return compare(quotation, text, placed=key == quotation.source)
        except Unreadable as reason:
            return Unchecked(str(reason))

    def _text(self, copy: ArchiveCopy) -> Any:  # noqa: ANN401 (the same)
        from hashlib import sha256  # noqa: PLC0415 (OpenSSL is long in coming)

        from briefgen.read.archive.copy_text import Unreadable, read_copy  # noqa: PLC0415

        found = self._files[copy.path]
        if isinstance(found, Fault):
            away = found.code == "BG105" and copy.private and copy.sha256 is not None
            return Unchecked(found.message, expected=away)
        if copy.sha256 is not None and sha256(found).hexdigest() != copy.sha256:
            return Unchecked(f"“{copy.path}” has another SHA-256 than is written here")
        if copy.path not in self._texts:
            try:
                self._texts[copy.path] = read_copy(copy.path, found)
            except Unreadable as reason:
                self._texts[copy.path] = Unchecked(f"“{copy.path}” {reason}")
        return self._texts[copy.path]
