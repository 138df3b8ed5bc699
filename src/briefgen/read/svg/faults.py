"""What is wrong with an SVG file: each kind of fault once, at its first place."""

from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.read.faults import short
from briefgen.read.svg.tree import Branch, Source

_MOST = 20  # kinds of faults of one file


class BadPictureError(ValueError):
    """A fault after which nothing of a picture can be drawn; it is told already."""


class Faults:
    """The faults of one file, as they are found."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[str, Diagnostic] = {}
        self._more: dict[str, int] = {}

    def undrawn(
        self, branch: Branch, message: str, hint: str, attribute: str = "", at: int = 0
    ) -> None:
        """Say that something would be drawn otherwise than in the file, or not at all.

        `at` is a character of the attribute's value.
        """
        span = self._source.span(branch, attribute, at)
        self._tell(Diagnostic("BG108", "file/undrawn", span, message, hint))

    def left_out(self, branch: Branch, message: str, attribute: str = "") -> None:
        """Say that something is left out which, as a rule, does not show."""
        span = self._source.span(branch, attribute)
        hint = "look at the picture on the page"
        self._tell(
            Diagnostic("BG109", "file/left-out", span, message, hint, Severity.WARNING)
        )

    def outside(self, branch: Branch, address: str, attribute: str) -> None:
        """Say that a picture wants something from elsewhere."""
        message = f"the picture asks for “{short(address)}”; nothing is fetched"
        hint = "draw it into the picture as paths"
        span = self._source.span(branch, attribute)
        self._tell(Diagnostic("BG104", "file/outside-project", span, message, hint))

    def refuse(
        self, branch: Branch, message: str, hint: str, attribute: str = ""
    ) -> BadPictureError:
        """Say what ends the reading, and give what to raise."""
        self.undrawn(branch, message, hint, attribute)
        return BadPictureError(message)

    def _tell(self, fault: Diagnostic) -> None:
        if fault.message in self._found:
            self._more[fault.message] = self._more.get(fault.message, 0) + 1
        elif len(self._found) < _MOST:
            self._found[fault.message] = fault

    @property
    def are_grave(self) -> bool:
        """Whether any of them stands against printing the picture."""
        return any(each.severity is Severity.ERROR for each in self._found.values())

    def told(self) -> tuple[Diagnostic, ...]:
        """Give all that was found, and of each how often it is found again."""
        return tuple(
            _counted(fault, self._more.get(message, 0))
            for message, fault in self._found.items()
        )


def _counted(fault: Diagnostic, more: int) -> Diagnostic:
    if not more:
        return fault
    message = f"{fault.message} ({more} more in this file)"
    return replace(fault, message=message)
