"""Elements that are not where they say, or lack what their type asks for.

By ISO 32000-1, 14.7 and 14.8, and PDF/UA-1, 7.2 to 7.9.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.preflight.expected import Expected
from briefgen.preflight.reading import Node, Reading
from briefgen.preflight.syntax import Reference, Value

_PARENTS: Mapping[str, tuple[str, ...]] = {
    "LI": ("L",),
    "LBody": ("LI",),
    "TR": ("Table", "THead", "TBody"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
}
_NOTES = ("Note", "FENote")


def broken_tree(reading: Reading, _: Expected) -> Iterator[str]:
    """Look at every element."""
    tree = reading.tree
    if tree.tag != "Document":
        yield f"the tree begins with a {tree.tag}"
    for node in tree.nodes():
        for kid in node.kids:
            if isinstance(kid, Node):
                yield from _kinship(node, kid)
        yield from _needs(node)
    yield from _marks(reading)
    yield from _headings(reading)
    yield from _tables(reading)
    yield from _names(reading)


def _kinship(node: Node, kid: Node) -> Iterator[str]:
    if kid.parent != Reference(node.number):
        yield f"a {kid.tag} names another parent than its {node.tag}"
    if kid.tag in _PARENTS and node.tag not in _PARENTS[kid.tag]:
        yield f"a {kid.tag} stands in a {node.tag}"


def _needs(node: Node) -> Iterator[str]:
    attributes = node.entries.get("A", {})
    if node.tag == "Figure" and not node.entries.get("Alt"):
        yield "a Figure has no alternative text"
    if node.tag == "Figure" and "BBox" not in attributes:
        yield "a Figure does not say where it stands"
    if node.tag == "TH" and "Scope" not in attributes:
        yield "a TH does not say what it is the head of"
    if node.tag in _NOTES and "ID" not in node.entries:
        yield f"a {node.tag} has no ID"


def _marks(reading: Reading) -> Iterator[str]:
    """Hold what an element says of its ink against what the ink says."""
    for node in reading.tree.nodes():
        for kid in node.kids:
            if isinstance(kid, Node | Reference) or kid not in reading.marked:
                continue
            drawn = reading.marked[kid].tag
            if drawn != node.tag:
                yield f"a {node.tag} holds ink that is marked as {drawn}"
            owners = reading.file.get(reading.parents[reading.pages[kid.page].key])
            if owners[kid.number] != Reference(node.number):
                yield f"the parent tree gives the ink of a {node.tag} to another"


def _headings(reading: Reading) -> Iterator[str]:
    levels = [
        int(node.tag[1:])
        for node in reading.tree.nodes()
        if node.tag[0] == "H" and node.tag[1:].isdecimal()
    ]
    for above, below in pairwise((0, *levels)):
        if below > above + 1:
            yield f"an H{below} follows an H{above}"


def _tables(reading: Reading) -> Iterator[str]:
    for table in reading.tree.nodes():
        if table.tag == "Table":
            rows = [row for row in table.nodes() if row.tag == "TR"]
            if len({*_lengths(rows)}) > 1:
                yield "a Table has rows of different lengths"


def _lengths(rows: Sequence[Node]) -> Iterator[int]:
    """Yield how many columns each row has, with those of cells that reach into it."""
    reaching = list[tuple[int, int]]()  # rows and columns still to come
    for row in rows:
        cells = [_spans(cell) for cell in row.kids if isinstance(cell, Node)]
        cells += reaching
        yield sum(columns for _, columns in cells)
        reaching = [(down - 1, columns) for down, columns in cells if down > 1]
    if reaching:
        yield 0  # a cell reaches out of the table


def _spans(cell: Node) -> tuple[int, int]:
    attributes = cell.entries.get("A", {})
    return attributes.get("RowSpan", 1), attributes.get("ColSpan", 1)


def _names(reading: Reading) -> Iterator[str]:
    """Hold the elements with an ID against the tree by which they are found."""
    get = reading.file.get
    root = get(reading.file.root["StructTreeRoot"])
    pairs: list[Value] = get(root.get("IDTree", {})).get("Names", [])
    found = dict(zip(pairs[::2], pairs[1::2], strict=True))
    named = {
        node.entries["ID"]: Reference(node.number)
        for node in reading.tree.nodes()
        if "ID" in node.entries
    }
    if found != named or list(found) != sorted(found):
        yield "the tree of IDs is not that of the elements that have one"
