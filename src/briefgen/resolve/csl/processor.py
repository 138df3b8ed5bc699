"""A CSL file and works → citations and a list, by citeproc-py: its one door.

citeproc-py is not part of every installation, and is loaded when a brief asks for it.
It knows neither citations without their author nor authors without their citation:
for these the style is read again, and its names are taken out, or alone left in.
"""

import copy
import warnings
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from briefgen.model.inlines import Cite
from briefgen.resolve.csl import marks


class Formatter:
    """What citeproc-py asks for the look of words."""

    @staticmethod
    def preformat(text: object) -> str:
        """Give a text as it is: marks are not made of characters that it may hold."""
        return str(text)

    @staticmethod
    def Italic(text: object) -> str:  # noqa: N802 (as citeproc-py names it; so below)
        """Mark what is italic."""
        return marks.marked(0, text)

    Oblique = Italic

    @staticmethod
    def Bold(text: object) -> str:  # noqa: N802 (as above)
        """Mark what is bold."""
        return marks.marked(1, text)

    @staticmethod
    def SmallCaps(text: object) -> str:  # noqa: N802 (as above)
        """Mark what is in small capitals."""
        return marks.marked(2, text)

    @staticmethod
    def Superscript(text: object) -> str:  # noqa: N802 (as above)
        """Mark what is raised."""
        return marks.marked(3, text)

    @staticmethod
    def Subscript(text: object) -> str:  # noqa: N802 (as above)
        """Mark what is lowered."""
        return marks.marked(4, text)

    @staticmethod
    def Underline(text: object) -> str:  # noqa: N802 (as above)
        """Mark nothing: a line under words is kept for links."""
        return marks.marked(5, text)

    Light = Underline


def known_fields() -> frozenset[str]:
    """Give the fields that citeproc-py knows, by its names."""
    from citeproc import VARIABLES  # noqa: PLC0415 (an extra, loaded when used)

    return frozenset(VARIABLES)


class Processor:
    """One style at work; `wanted`: all of a citation, all but its author, or that."""

    def __init__(
        self,
        xml: bytes,
        language: str,
        works: Sequence[Mapping[str, Any]],
        wanted: str = "all",
    ) -> None:
        import citeproc  # noqa: PLC0415 (an extra, loaded when used)
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 (as above)

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of fields and terms that it lacks
            style = citeproc.CitationStylesStyle(
                BytesIO(xml), locale=language, validate=False
            )
            self._csl, self._style = citeproc, style
            # What is put on an element is lost with the last reference to it.
            self._citation = style.root.citation
            self._citation.cites = []
            self._layout = self._citation.layout
            if wanted == "rest":
                _without_authors(style.root)
            self.speaks = wanted != "author" or self._only_author(style.root)
            self._works = citeproc.CitationStylesBibliography(
                style, CiteProcJSON(works), Formatter
            )
            items = [citeproc.CitationItem(each["id"]) for each in works]
            self._works.register(citeproc.Citation(items))
            if style.has_bibliography():
                self._works.sort()

    @property
    def order(self) -> tuple[str, ...]:
        """The works as the list has them."""
        return tuple(self._works.keys)

    def entries(self) -> list[str]:
        """Write the list, each work in its place."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            layout = self._style.root.bibliography.layout
            made = []
            for item in self._works.items:
                layout.repressed = {}
                made.append(
                    _text(layout.format(layout.wrap(layout.render_children(item))))
                )
            return made

    def cited(self, identities: Sequence[str], cites: Sequence[Cite]) -> list[str]:
        """Write the works of one citation, which nothing joins yet."""
        made = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            items = [
                self._item(each, cite)
                for each, cite in zip(identities, cites, strict=True)
            ]
            citation = self._csl.Citation(items)
            citation.bibliography = self._works
            for item in items:
                self._layout.repressed = {}
                made.append(_text(self._layout.render_children(item)))
                self._citation.cites.append(item)
        return made

    def joined(self, parts: Sequence[str]) -> str:
        """Join the works of one citation as the style has it."""
        layout = self._layout
        return _text(layout.format(layout.wrap(layout.join(parts))))

    def _item(self, identity: str, cite: Cite) -> Any:  # noqa: ANN401 (citeproc-py has no types)
        if cite.locator is None:
            return self._csl.CitationItem(identity)
        place = self._csl.Locator(cite.label or "page", cite.locator)
        return self._csl.CitationItem(identity, locator=place)

    def _only_author(self, root: Any) -> bool:  # noqa: ANN401 (citeproc-py has no types)
        """Leave nothing but the author's short name in the citation."""
        found = _first_names(root, root.citation) or _first_names(
            root, root.bibliography
        )
        if found is None:
            return False
        names = copy.deepcopy(found)
        for name in names.findall("cs:name", names.nsmap):
            name.set("form", "short")
        for label in names.findall("cs:label", names.nsmap):
            names.remove(label)
        for attribute in ("prefix", "suffix"):
            names.attrib.pop(attribute, None)
        self._layout[:] = [names]
        for attribute in [*self._layout.attrib]:
            del self._layout.attrib[attribute]
        return True


def _without_authors(root: Any) -> None:  # noqa: ANN401 (citeproc-py has no types)
    for names in root.xpath_search(".//cs:names[@variable]"):
        if "author" in names.get("variable").split():
            names.getparent().remove(names)


def _first_names(root: Any, part: Any, depth: int = 0) -> Any:  # noqa: ANN401 (as above)
    """Find the author's names, through macros, in the order of printing."""
    if part is None or depth > 64:  # noqa: PLR2004 (the reader holds that bound)
        return None
    for each in part.iter():
        if "author" in each.get("variable", "").split() and each.tag.endswith("names"):
            return each
        if each.get("macro") and not each.tag.endswith("key"):
            found = _first_names(root, root.get_macro(each.get("macro")), depth + 1)
            if found is not None:
                return found
    return None


def _text(text: object) -> str:
    return "" if text is None else str(text)
