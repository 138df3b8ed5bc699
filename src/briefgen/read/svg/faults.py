"""What is wrong with an SVG file: each kind of fault once, at its first place."""

from collections import Counter
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.read.faults import short
from briefgen.read.svg.tree import Branch, Source

_MOST = 20  # kinds of faults that are told of one file, of errors and of warnings
_NAMES = {
    "BG104": "file/outside-project",
    "BG108": "file/undrawn",
    "BG109": "file/left-out",
}


class BadPictureError(ValueError):
    """A fault after which nothing of a picture can be drawn; it is told already."""


class Faults:
    """The faults of one file, as they are found."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[str, Diagnostic] = {}
        self._times = Counter[str]()  # by message
        self._kinds = Counter[Severity]()
        self.are_grave = False  # whether one of them stands against printing

    def undrawn(
        self, branch: Branch, message: str, hint: str, attribute: str = "", at: int = 0
    ) -> None:
        """Say that something would be drawn otherwise than in the file, or not at all.

        `at` is a character of the attribute's value.
        """
        self._tell("BG108", branch, (message, hint), (attribute, at))

    def left_out(self, branch: Branch, message: str, attribute: str = "") -> None:
        """Say that something is left out which, as a rule, does not show."""
        told = (message, "look at the picture on its page")
        self._tell("BG109", branch, told, (attribute, 0))

    def outside(self, branch: Branch, address: str, attribute: str) -> None:
        """Say that a picture wants something from elsewhere."""
        message = f"the picture asks for “{short(address)}”; nothing is fetched"
        told = (message, "draw it into the picture as paths")
        self._tell("BG104", branch, told, (attribute, 0))

    def refuse(
        self, branch: Branch, message: str, hint: str, attribute: str = ""
    ) -> BadPictureError:
        """Say what ends the reading, and give what to raise."""
        self.undrawn(branch, message, hint, attribute)
        return BadPictureError(message)

    def _tell(
        self, code: str, branch: Branch, told: tuple[str, str], place: tuple[str, int]
    ) -> None:
        message, hint = told
        severity = Severity.WARNING if code == "BG109" else Severity.ERROR
        self.are_grave = self.are_grave or severity is Severity.ERROR
        self._times[message] += message in self._found
        if message not in self._found and self._kinds[severity] < _MOST:
            self._kinds[severity] += 1
            span = self._source.span(branch, *place)
            fault = Diagnostic(code, _NAMES[code], span, message, hint, severity)
            self._found[message] = fault

    def told(self) -> tuple[Diagnostic, ...]:
        """Give all that was found, and of each how often it is found again."""
        return tuple(
            _counted(fault, self._times[message])
            for message, fault in self._found.items()
        )


def _counted(fault: Diagnostic, more: int) -> Diagnostic:
    if not more:
        return fault
    return replace(fault, message=f"{fault.message} ({more} more in this file)")
