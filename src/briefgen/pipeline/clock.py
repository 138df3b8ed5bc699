"""The machine's clock, and SOURCE_DATE_EPOCH before it, to a day.

The only place where either is read (reproducible-builds.org): what a day has to do
with a brief is decided elsewhere, and the same on every machine.
"""

import os
from datetime import UTC, datetime

from briefgen.model.values import PartialDate


def source_date() -> PartialDate | None:
    """Give the day of SOURCE_DATE_EPOCH, where it is set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdecimal():
        return None
    try:
        return _day(datetime.fromtimestamp(int(seconds), UTC))
    except (OverflowError, OSError, ValueError):  # further off than a calendar goes
        return None


def today() -> PartialDate:
    """Give the day of SOURCE_DATE_EPOCH, else that of the clock, at Greenwich."""
    return source_date() or _day(datetime.now(UTC))


def _day(moment: datetime) -> PartialDate:
    return PartialDate(moment.year, moment.month, moment.day)
