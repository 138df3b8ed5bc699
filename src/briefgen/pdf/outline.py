"""An outline to the bookmarks of a file (ISO 32000-1, 12.3.3)."""

from collections.abc import Sequence

from briefgen.paged import OutlineEntry
from briefgen.pdf.destinations import Destinations
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.pdf.syntax import text_string


class _Bookmark:
    """An entry of the outline, in the making."""

    def __init__(self, entry: OutlineEntry | None, up: "_Bookmark | None") -> None:
        self.entry = entry
        self.up = up
        self.kids: list[_Bookmark] = []
        self.object = Indirect()
        self.reference = b""

    def count(self) -> int:
        """Count what is under a bookmark; all of it is shown open."""
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(
    file: ObjectFile, outline: Sequence[OutlineEntry], destinations: Destinations
) -> bytes | None:
    """Add the bookmarks; returns a reference to them, if there are any.

    A level that the author skipped is skipped: its entries hang one level up.
    """
    if not outline:
        return None
    top = _Bookmark(None, None)
    path = [(0, top)]
    bookmarks = [top]
    for entry in outline:
        while path[-1][0] >= entry.level:
            path.pop()
        bookmark = _Bookmark(entry, path[-1][1])
        path[-1][1].kids.append(bookmark)
        path.append((entry.level, bookmark))
        bookmarks.append(bookmark)
    for bookmark in bookmarks:
        bookmark.reference = file.add(bookmark.object)
    for bookmark in bookmarks:
        bookmark.object.body = _bookmark(bookmark, destinations)
    return top.reference


def _bookmark(bookmark: _Bookmark, destinations: Destinations) -> bytes:
    pieces = [b"<<"]
    if bookmark.entry and bookmark.up:
        title = text_string(bookmark.entry.title)
        action = destinations.action(bookmark.entry.anchor)
        up = bookmark.up
        pieces.append(b"/Title%s/Parent %s/A%s" % (title, up.reference, action))
        place = up.kids.index(bookmark)
        if place:
            pieces.append(b"/Prev " + up.kids[place - 1].reference)
        if place + 1 < len(up.kids):
            pieces.append(b"/Next " + up.kids[place + 1].reference)
    if bookmark.kids:
        first, last = bookmark.kids[0].reference, bookmark.kids[-1].reference
        count = bookmark.count()
        pieces.append(b"/First %s/Last %s/Count %d" % (first, last, count))
    pieces.append(b">>")
    return b"".join(pieces)
