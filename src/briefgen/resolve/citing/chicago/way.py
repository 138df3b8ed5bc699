"""Says where a work is written: in a note or in the list, dated in front or not."""

from typing import NamedTuple


class Way(NamedTuple):
    """Where a work is written: in a note or the list; the year behind the names."""

    note: bool = False
    dated: bool = False

    @property
    def stop(self) -> str:
        """What parts the elements."""
        return ", " if self.note else ". "

    @property
    def case(self) -> str:
        """What the elements begin with."""
        return "" if self.note else "first"
