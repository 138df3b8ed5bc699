"""ReportLab's canvas, with pages that know their place in the structure tree."""

from io import BytesIO

from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.reportlab_door import Canvas, PDFArray, PDFPage


class TaggedPage(PDFPage):  # type: ignore[misc] # ReportLab carries no types
    """A page of a tagged document."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")

    def check_format(self, document: ObjectFile) -> None:
        """Get ready to be written; ReportLab calls it."""
        self.Parent = document.Reference(document.Pages)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """The canvas that the items of a document are drawn on."""

    def __init__(self, file: ObjectFile) -> None:
        super().__init__(BytesIO(), pagesize=(0, 0), pageCompression=1, invariant=1)
        self._doc = file
        self.pages: list[TaggedPage] = []

    def _make_preamble(self) -> None:
        # ReportLab's own selects Helvetica, which would not be embedded.
        self._preamble = ""

    def end_page(self, resources: bytes) -> None:
        """Close a page; what is drawn next stands on a new one."""
        page = TaggedPage()
        page.MediaBox = PDFArray([0, 0, *self._pagesize])
        content = "\n".join(self._code).encode("latin-1")
        page.Contents = self._doc.add_stream(content)
        page.Resources = resources
        page.StructParents = len(self.pages)
        page.Tabs = "/S"  # tab order is reading order (PDF/UA-1, 7.18.3)
        self.pages.append(page)
        self._doc.addPage(page)
        self._startPage()
