"""The bytes of an SVG file → its elements, each with its place: XML, and no more.

Expat reads it. A document type may be named, since exporters do, but may not say
anything; so there are no entities, and nothing is fetched or expanded.
"""

import re
from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.characters import REFUSED, refused
from briefgen.read.faults import short
from briefgen.read.nodes import File

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_MOST_BYTES = 8 * 1024 * 1024
_MOST_ELEMENTS = 100_000
_DEEPEST = 64
_MOST_ATTRIBUTES = 200  # of one element
_MOST_RULES = 512 * 1024  # characters of style sheets
_READ_ONCE = frozenset({"d", "points", "style"})
_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_NAME = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"\s+([^\s=<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_EXPORT = "export it anew as plain SVG"


class Branch:
    """An element: its name, what it says, and what is in it.

    `space` is its namespace; "" where that is SVG's, or there is none.
    """

    __slots__ = ("attributes", "children", "name", "place", "space", "text", "weight")

    def __init__(
        self, space: str, name: str, attributes: dict[str, str], place: tuple[int, int]
    ) -> None:
        self.space = space
        self.name = name
        self.attributes = attributes
        self.place = place
        self.children: list[Branch] = []
        self.text = ""  # of a style sheet
        self.weight = 0  # characters that are read each time it is drawn

    def get(self, name: str) -> str:
        """Give what an attribute says, without white space around it; "": nothing."""
        return self.attributes.get(name, "").strip()

    def walk(self) -> Iterator["Branch"]:
        """Yield this element and all in it, in the order of the file."""
        stack = [self]
        while stack:
            branch = stack.pop()
            yield branch
            stack += reversed(branch.children)


class Source:
    """The text of an SVG file, in which elements and attributes have their places."""

    def __init__(self, file: File) -> None:
        self._file = file

    def span(self, branch: Branch, attribute: str = "", at: int = 0) -> Span:
        """Give the place of an element, or in the value of one of its attributes."""
        start = self._file.index(branch.place)
        for found in self._attributes(start) if attribute else ():
            if found[1].rpartition(":")[2] == attribute:
                value = 3 if found[2] is None else 2
                first = min(found.start(value) + at, found.end(value))
                return self._file.span(first, max(found.end(value), first + 1))
        return self._file.span(start, start + 1 + len(branch.name))

    def _attributes(self, start: int) -> Iterator[re.Match[str]]:
        name = _NAME.match(self._file.text, start)
        place = name.end() if name else start
        while found := _ATTRIBUTE.match(self._file.text, place):
            yield found
            place = found.end()


class _Refused(Exception):  # noqa: N818 (a fault of the file's, on its way out)
    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(fault.message)
        self.fault = fault


def read_tree(data: bytes, path: str) -> tuple[Branch, Source] | Diagnostic:
    """Give the outermost element of a file, or why there is none."""
    if len(data) > _MOST_BYTES:
        message = f"the picture is bigger than {_MOST_BYTES // 1024 // 1024} MiB"
        return _broken(_start(path), message, "simplify it, or export it as PNG")
    text = _characters(data, path)
    if isinstance(text, Diagnostic):
        return text
    reading = _Reading(File(path, text))
    try:
        root = reading.read()
    except _Refused as refusal:
        return refusal.fault
    return root, Source(reading.file)


def _characters(data: bytes, path: str) -> str | Diagnostic:
    start = _start(path)
    if data.startswith(b"\x1f\x8b"):
        message = "the picture is compressed (svgz)"
        return _broken(start, message, "save it as plain SVG")
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        message = "the picture is not UTF-8"
        return _broken(start, message, "save it as UTF-8")
    found = REFUSED.search(text)
    if found is not None:
        return refused(found[0], File(path, text).span(found.start(), found.end()))
    return text


class _Reading:
    """One file on its way through expat."""

    def __init__(self, file: File) -> None:
        self.file = file
        self._open: list[Branch] = []
        self._root: Branch | None = None
        self._count = self._rules = 0
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._typed
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        self._parser = parser

    def read(self) -> Branch:
        try:
            self._parser.Parse(self.file.text.encode(), True)  # noqa: FBT003 (expat's)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            place = (error.lineno, error.offset + 1)
            message = f"the picture is not well-formed XML: {what}"
            span = Span(self.file.path, place, place)
            raise _Refused(_broken(span, message, _EXPORT)) from error
        assert self._root is not None, "XML has an outermost element"
        if self._root.name != "svg" or self._root.space:
            message = (
                f"the picture is not SVG: it begins with <{short(self._root.name)}>"
            )
            raise _Refused(_broken(_start(self.file.path), message, _EXPORT))
        return self._root

    def _here(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _refuse(self, message: str, hint: str) -> NoReturn:
        line, column = self._here()
        span = Span(self.file.path, (line, column), (line, column + 1))
        raise _Refused(_broken(span, message, hint))

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            message = f"the picture says that it is written in {short(encoding)}"
            self._refuse(message, "save it as UTF-8")

    def _typed(
        self,
        _name: str,
        _system: str | None,
        _public: str | None,
        subset: bool,  # noqa: FBT001 (expat's)
    ) -> None:
        if subset:
            message = "the picture declares a document type of its own, or entities"
            self._refuse(
                message, f"{_EXPORT}; in Illustrator as “SVG 1.1”, for the web"
            )

    def _entity(self, *_: object) -> NoReturn:
        self._refuse("the picture declares entities", _EXPORT)

    def _skipped(self, name: str, _parameter: int) -> None:
        self._refuse(f"the picture has the entity &{short(name)};", _EXPORT)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            hint = "simplify it, or export it as PNG"
            self._refuse(f"the picture has more than {_MOST_ELEMENTS:,} elements", hint)
        if len(self._open) >= _DEEPEST:
            hint = "take groups apart"
            self._refuse(f"the picture is nested deeper than {_DEEPEST}", hint)
        if len(attributes) > _MOST_ATTRIBUTES:
            self._refuse("an element has too many attributes", _EXPORT)
        space, _, local = name.rpartition(" ")
        branch = Branch("" if space == SVG else space, local, {}, self._here())
        for key, value in attributes.items():
            said_in, _, own = key.rpartition(" ")
            if not said_in:
                branch.attributes[own] = value
            elif said_in == _XLINK and own == "href":
                branch.attributes.setdefault(own, value)
            if own not in _READ_ONCE:
                branch.weight += len(value)
        if self._open:
            self._open[-1].children.append(branch)
        else:
            self._root = branch
        self._open.append(branch)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _say(self, text: str) -> None:
        branch = self._open[-1]
        if branch.name == "style" and not branch.space:
            self._rules += len(text)
            if self._rules > _MOST_RULES:
                self._refuse("the picture has too many rules of style", _EXPORT)
            branch.text += text


def _start(path: str) -> Span:
    return Span(path, (1, 1), (1, 1))


def _broken(span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic("BG108", "file/undrawn", span, message, hint)
