"""ReportLab's canvas, with pages that know their place in the structure tree."""

from io import BytesIO

from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.reportlab_door import Canvas, PDFArray, PDFPage


class TaggedPage(PDFPage):  # type: ignore[misc] # ReportLab carries no types
    """A page of a tagged document."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")

    height: float
    reference: bytes

    def annotate(self, annotations: list[bytes]) -> None:
        """Give the page its annotations, by their references."""
        if annotations:
            self.Annots = b"[%s]" % b" ".join(annotations)

    def check_format(self, document: ObjectFile) -> None:
        """Get ready to be written; ReportLab calls it."""
        self.Parent = document.Reference(document.Pages)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """The canvas that the items of a document are drawn on."""

    def __init__(self, file: ObjectFile, resources: bytes) -> None:
        """Begin the first page; all pages share their resources."""
        super().__init__(BytesIO(), pagesize=(0, 0), pageCompression=1, invariant=1)
        self._doc = file
        self._resources = resources
        self.pages: list[TaggedPage] = []

    def _make_preamble(self) -> None:
        # ReportLab's own selects Helvetica, which would not be embedded.
        self._preamble = ""

    def end_page(self) -> None:
        """Close a page; what is drawn next stands on a new one."""
        page = TaggedPage()
        width, page.height = self._pagesize
        page.MediaBox = PDFArray([0, 0, width, page.height])
        page.Resources = self._resources
        page.Contents = self._doc.add_stream("\n".join(self._code).encode("latin-1"))
        page.StructParents = len(self.pages)
        page.Tabs = "/S"  # tab order is reading order (PDF/UA-1, 7.18.3)
        self._doc.addPage(page)
        page.reference = self._doc.add(page)
        self.pages.append(page)
        self._startPage()
