"""The bytes of a CSL file → a style that can be run, or what is wrong with it.

A style may come from a stranger. It is read here, without document types and within
limits, before any other library sees it. Macros are counted as often as they are
called: a few lines can ask for more work than there is time.
"""

from dataclasses import dataclass, field
from importlib.util import find_spec
from xml.parsers import expat

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.csl import CslStyle
from briefgen.project import Fault

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_MOST_DEEP = 64
_MOST_ELEMENTS = 20_000
_MOST_RUN = 100_000  # elements, each macro counted as often as it is called
_INSTALL = "run pip install 'briefgen[csl]'; or take a built-in style, such as apa"


class _Refused(ValueError):  # noqa: N818 (what it says is the fact)
    """A style that cannot be taken, and how to mend that."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass
class _Part:
    """The citations, the list or a macro: how much it is, and what it calls."""

    size: int = 0
    calls: list[str] = field(default_factory=list)


def read_csl(name: str, data: bytes | Fault, span: Span) -> Outcome[CslStyle | None]:
    """Check a style; a file that could not be read is told by the rules on files."""
    if isinstance(data, Fault):
        return Outcome(None)
    try:
        style = _Reader().read(data)
    except _Refused as fault:
        return Outcome(None, (_told(name, span, str(fault), fault.hint),))
    if find_spec("citeproc") is None:
        message = "needs citeproc-py, which is not installed"
        return Outcome(None, (_told(name, span, message, _INSTALL),))
    return Outcome(CslStyle(span, name, data, style.in_notes, "bibliography" in style))


def _told(name: str, span: Span, message: str, hint: str | None) -> Diagnostic:
    """Say what is wrong with a style, where the brief names it."""
    message = f"the citation style “{name}” {message}"
    return Diagnostic("BG204", "schema/bad-value", span, message, hint)


class _Reader:
    """Reads one file, and stops at the first thing that no style has."""

    def __init__(self) -> None:
        self.in_notes = False
        self._depth = self._count = 0
        self._parts: dict[str, _Part] = {}
        self._part: _Part | None = None
        self._parent = False

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def read(self, data: bytes) -> "_Reader":
        """Read it all; raises `_Refused`."""
        parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            data.decode("utf-8")
            parser.Parse(data, True)  # noqa: FBT003 (expat's own way to say: the end)
        except UnicodeDecodeError:
            message = "is not written in UTF-8"
            raise _Refused(message, "save it as UTF-8") from None
        except expat.ExpatError as fault:
            why = expat.ErrorString(fault.code)
            message = f"is not XML: {why}, in its line {fault.lineno}"
            raise _Refused(message) from None
        if "citation" not in self._parts:
            if self._parent:
                message = "only refers to another style"
                raise _Refused(message, "take the style that it names as its parent")
            message = "has no citation element"
            raise _Refused(message)
        self._measure()
        return self

    def _doctype(self, *_: object) -> None:
        message = "has a document type, which no CSL style needs"
        raise _Refused(message, "delete its <!DOCTYPE …>")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _MOST_DEEP or self._count > _MOST_ELEMENTS:
            message = (
                f"has more than {_MOST_ELEMENTS:,} elements, or {_MOST_DEEP} in another"
            )
            raise _Refused(message)
        namespace, _, tag = name.rpartition(" ")
        if self._depth == 1:
            if (namespace, tag) != (_NAMESPACE, "style"):
                message = "is no CSL style: it does not begin with <style> of CSL"
                raise _Refused(message, "take it from the CSL or Zotero repository")
            self.in_notes = attributes.get("class") == "note"
        elif self._depth == 2:  # noqa: PLR2004 (what stands in the style itself)
            macro = f"macro {attributes.get('name', '')}" if tag == "macro" else tag
            self._part = self._parts.setdefault(macro, _Part())
        if tag == "link" and attributes.get("rel") == "independent-parent":
            self._parent = True
        if self._part is not None:
            self._part.size += 1
            if "macro" in attributes:
                self._part.calls.append(f"macro {attributes['macro']}")

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _measure(self) -> None:
        """Refuse macros that are not there, call themselves, or come to too much."""
        sizes: dict[str, int] = {}
        for name in ("citation", "bibliography"):
            if name in self._parts and self._run(name, sizes, ()) > _MOST_RUN:
                message = "calls its macros too often to be run"
                raise _Refused(message)

    def _run(self, name: str, sizes: dict[str, int], above: tuple[str, ...]) -> int:
        shown = name.removeprefix("macro ")[:60]
        shown = shown if shown.isprintable() else ascii(shown)
        if name not in self._parts:
            message = f"calls a macro “{shown}” that it does not have"
            raise _Refused(message)
        if name in above or len(above) > _MOST_DEEP:
            message = f"has a macro “{shown}” that calls itself, or is called too deep"
            raise _Refused(message)
        if name not in sizes:
            part = self._parts[name]
            called = (self._run(each, sizes, (*above, name)) for each in part.calls)
            sizes[name] = part.size + sum(called)
        return sizes[name]
