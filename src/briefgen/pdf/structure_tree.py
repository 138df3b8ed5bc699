"""Nodes and their ink to the structure tree of a file (ISO 32000-1, 14.7)."""

from collections.abc import Iterator, Sequence

from briefgen.pdf.canvas import TaggedPage
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.ink import Ink, Mark, reach, union
from briefgen.pdf.nodes import Node, Nodes
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.pdf.syntax import numbers, text_string
from briefgen.structure import Content, Role

_BLOCKS = frozenset(  # what a figure stands in, where it is not part of a line
    {
        Role.DOCUMENT,
        Role.SECTION,
        Role.DIVISION,
        Role.BLOCK_QUOTE,
        Role.ASIDE,
        Role.LIST_BODY,
        Role.HEADER_CELL,
        Role.CELL,
        Role.FIGURE,
    }
)
_ROLE_MAP = b"/RoleMap<</Em/Span/Strong/Span/Aside/Div>>"
"""Types that PDF 1.7 lacks (PDF/UA-1, 7.1): each as the nearest that it has."""
_ONLY_IN_1_7 = frozenset({Role.BLOCK_QUOTE, Role.QUOTE, Role.CODE})
"""Types that PDF 2.0 has in the namespace of PDF 1.7 only (ISO 32000-2, 14.8.6)."""
_NAMESPACE_1_7 = "http://iso.org/pdf/ssn"
_NAMESPACE_2_0 = "http://iso.org/pdf2/ssn"


def write_structure_tree(
    file: ObjectFile,
    nodes: Nodes,
    ink: Ink,
    pages: Sequence[TaggedPage],
    conformance: Conformance,
) -> bytes:
    """Add the structure tree to a file; returns a reference to its root.

    The nodes are settled, and the links annotated.
    """
    root = Indirect()
    root_reference = file.add(root)
    writer = _Writer(conformance, file, ink, pages, root_reference)
    for node in nodes.kept:
        node.object.body = writer.body(node)
    root.body = writer.root(nodes)
    return root_reference


class _Writer:
    """Nodes to the bodies of their objects."""

    def __init__(
        self,
        conformance: Conformance,
        file: ObjectFile,
        ink: Ink,
        pages: Sequence[TaggedPage],
        root: bytes,
    ) -> None:
        self._file = file
        self._ink = ink
        self._pages = pages
        self._root = root
        self._is_2_0 = conformance is Conformance.UA2
        self._notes: list[Node] = []
        if self._is_2_0:
            self._namespaces = [
                file.add_body(b"<</Type/Namespace/NS%s>>" % text_string(address))
                for address in (_NAMESPACE_2_0, _NAMESPACE_1_7)
            ]

    def body(self, node: Node) -> bytes:
        """Write a structure element (ISO 32000-1, table 323)."""
        element = node.element
        parent = node.parent.reference if node.parent else self._root
        pieces = [b"<</S/%s/P %s" % (node.tag.encode(), parent)]
        if self._is_2_0:
            namespace = self._namespaces[element.role in _ONLY_IN_1_7]
            pieces.append(b"/NS " + namespace)
        pieces += self._kids(node)
        if attributes := self._attributes(node):
            pieces.append(b"/A<<%s>>" % attributes.encode())
        if element.role is Role.NOTE:
            self._notes.append(node)
            pieces.append(b"/ID" + _note_id(len(self._notes)))
        for key, value in (
            (b"/Alt", element.alt if element.role is not Role.LINK else None),
            (b"/ActualText", element.actual_text),
            (b"/Lang", element.language),
            (b"/E", element.expansion),
        ):
            if value is not None:
                pieces += [key, text_string(value)]
        if node.related and self._is_2_0:
            related = b" ".join(other.reference for other in node.related)
            pieces.append(b"/Ref[%s]" % related)
        pieces.append(b">>")
        return b"".join(pieces)

    def _kids(self, node: Node) -> Iterator[bytes]:
        """Write what a node holds: nodes, marked content, annotations."""
        home = next(self._places(node), None)
        if home is not None:
            yield b"/Pg " + self._pages[home].reference
        kids: list[bytes] = []
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(kid.reference)
            else:
                kids += [self._mark(mark, home) for mark in self._ink.marks[kid]]
        for annotation in node.annotations:
            page = b"" if annotation.page == home else self._page(annotation.page)
            kids.append(b"<</Type/OBJR%s/Obj %s>>" % (page, annotation.reference))
        if kids:
            yield b"/K[%s]" % b" ".join(kids)

    def _places(self, node: Node) -> Iterator[int]:
        """Yield the pages of a node's own marked content."""
        for kid in node.kids:
            if isinstance(kid, Content):
                for mark in self._ink.marks[kid]:
                    yield mark.page

    def _mark(self, mark: Mark, home: int | None) -> bytes:
        if mark.page == home:
            return b"%d" % mark.number
        return b"<</Type/MCR%s/MCID %d>>" % (self._page(mark.page), mark.number)

    def _page(self, page: int) -> bytes:
        return b"/Pg " + self._pages[page].reference

    def _attributes(self, node: Node) -> str:
        """Write the attributes that a node's type asks for (14.8.5)."""
        element = node.element
        match element.role:
            case Role.SPAN if element.decoration:
                return f"/O/Layout/TextDecorationType/{element.decoration}"
            case Role.LIST if element.numbering:
                return f"/O/List/ListNumbering/{element.numbering}"
            case Role.HEADER_CELL | Role.CELL:
                scope = f"/Scope/{element.scope}" if element.scope else ""
                columns, rows = element.column_span, element.row_span
                across = f"/ColSpan {columns}" if columns > 1 else ""
                down = f"/RowSpan {rows}" if rows > 1 else ""
                more = scope + across + down
                return f"/O/Table{more}" if more else ""
            case Role.FIGURE:
                assert element.alt is not None, "a figure without an alternative text"
                return self._figure(node)
            case Role.NOTE if self._is_2_0:
                return "/O/FENote/NoteType/Footnote"
            case _:
                return ""

    def _figure(self, node: Node) -> str:
        """Say where a figure stands; the rest of one that is split goes unsaid."""
        traces = [
            trace
            for kid in node.kids
            if isinstance(kid, Content) or kid.element.role is not Role.CAPTION
            for leaf in ([kid] if isinstance(kid, Content) else kid.leaves())
            for trace in self._ink.traces[leaf]
        ]
        assert traces, "a figure without ink"
        page = traces[0].page
        box = union([reach(trace.item) for trace in traces if trace.page == page])
        height = self._pages[page].height
        corners = numbers(box.x, height - box.bottom, box.right, height - box.y)
        block = node.parent is None or node.parent.element.role in _BLOCKS
        placement = "Block" if block else "Inline"
        return f"/O/Layout/Placement/{placement}/BBox[{corners}]"

    def root(self, nodes: Nodes) -> bytes:
        """Write the root of the tree, with the way back from ink to elements."""
        parents: dict[int, bytes] = {}
        for page, leaves in enumerate(self._ink.pages):
            owners = b" ".join([nodes.owners[leaf].reference for leaf in leaves])
            parents[page] = self._file.add_body(b"[%s]" % owners)
        for node in nodes.kept:
            for annotation in node.annotations:
                parents[annotation.key] = node.reference
        entries = b" ".join(b"%d %s" % entry for entry in sorted(parents.items()))
        tree = self._file.add_body(b"<</Nums[%s]>>" % entries)
        pieces = [
            b"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey %d"
            % (nodes.root.reference, tree, len(parents))
        ]
        if self._notes:
            # In the order of their bytes, as a name tree must be (7.9.6).
            names = sorted(
                (_note_id(number), note.reference)
                for number, note in enumerate(self._notes, start=1)
            )
            entries = b"".join(b"%s %s " % entry for entry in names)
            pieces.append(b"/IDTree<</Names[%s]>>" % entries)
        if self._is_2_0:
            pieces.append(b"/Namespaces[%s]" % b" ".join(self._namespaces))
        else:
            pieces.append(_ROLE_MAP)
        pieces.append(b">>")
        return b"".join(pieces)


def _note_id(number: int) -> bytes:
    return text_string(f"note-{number}")
