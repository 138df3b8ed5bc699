"""When a work was issued, as a library tells it: a day, a season, a span, about."""

import re
from typing import NamedTuple, Self

from briefgen.model.values import PartialDate

_SEASON = re.compile(r"([0-9]{4})-2([1-4])")
_BEFORE = re.compile(r"-([0-9]{4})")
_ABOUT = re.compile(r"[~?%]$")


class WorkDate(NamedTuple):
    """A date as CSL-JSON has it; as text, the Extended Date/Time Format.

    `words` stand for a date that is none: “Michaelmas Term 1999”. Then there is no
    `begin`.
    """

    begin: PartialDate | None = None
    end: PartialDate | None = None
    season: int | None = None  # of `begin`: 1 is spring, 4 winter
    circa: bool = False
    words: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2015-09-28`, `2014/2016`, `1920~` (about 1920), `2015-21` (spring).

        `-0350` is 350 BC, as in CSL-JSON.
        """
        circa = bool(_ABOUT.search(text))
        begin, slash, end = _ABOUT.sub("", text).partition("/")
        season = _SEASON.fullmatch(begin)
        if season is not None and not slash:
            first = PartialDate(int(season[1]))
            return cls(first, season=int(season[2]), circa=circa)
        try:
            first = _day(_ABOUT.sub("", begin))
            last = _day(end) if slash else None
        except ValueError as fault:
            if "is not a date" not in str(fault):
                raise
            message = (
                f"“{text}” is not a date: write 2015-09-28, 2015-09 or 2015; "
                "2014/2016 for a span, 1920~ for about, 2015-21 (to -24) for a season"
            )
            raise ValueError(message) from None
        if last is not None and last[:1] < first[:1]:
            message = f"“{text}” ends before it begins"
            raise ValueError(message)
        return cls(first, last, circa=circa)

    @property
    def year(self) -> int | None:
        """The year in which it begins."""
        return self.begin.year if self.begin is not None else None

    def __str__(self) -> str:
        """Write as text, or the words."""
        if self.begin is None:
            return self.words
        season = f"-2{self.season}" if self.season else ""
        span = f"/{self.end}" if self.end is not None else ""
        return f"{self.begin}{season}{span}{'~' if self.circa else ''}"


def _day(text: str) -> PartialDate:
    before = _BEFORE.fullmatch(text)
    return PartialDate(-int(before[1])) if before else PartialDate.parse(text)
