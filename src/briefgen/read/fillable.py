"""A brief → the same, with the data of its charts and tables where it has any.

Most briefs have none: what reads data is loaded for those that do.
"""

from briefgen.diagnostics import Outcome
from briefgen.model.argument import bodies, nested
from briefgen.model.blocks import Chart, Data, Table
from briefgen.model.brief import Brief
from briefgen.project import Assets


def fill_in(brief: Brief, assets: Assets) -> Outcome[Brief]:
    """Give each chart what it draws and each table its rows, where these are sound."""
    if not any(_asks(block) for body in bodies(brief) for block in nested(body)):
        return Outcome(brief)
    from briefgen.read.filled import filled  # noqa: PLC0415 (see above)

    return filled(brief, assets)


def _asks(block: object) -> bool:
    """Whether a block is drawn or set from data."""
    return isinstance(block, Chart) or (
        isinstance(block, Table) and isinstance(block.data, Data)
    )
