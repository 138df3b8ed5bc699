"""The one door to ReportLab: lets it in without the code and settings it looks for.

At its first import ReportLab 5.1 runs four modules if it finds them on the path
(`reportlab_mods.py`, `reportlab_settings.py` and their local namesakes), else the
files `~/.reportlab_mods` and `~/.reportlab_settings`, and reads its settings from
variables `RL_*`. A brief's folder may be on the path and may come from a stranger;
and the same brief must give the same bytes on every machine.
"""

import importlib
import os
import sys
from types import ModuleType

_RUN_AT_IMPORT = (
    "reportlab.local_rl_mods",
    "reportlab_mods",
    "reportlab.local_rl_settings",
    "reportlab_settings",
)
_SETTINGS: dict[str, object] = {
    # They change the bytes of the objects that ReportLab writes for us.
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "canvas_baseColor": None,
    # We use nothing that asks for these. Should we ever, it meets a closed door.
    "trustedHosts": None,
    "trustedSchemes": [],
    "toColorCanUse": None,
}


def _import_alone() -> None:
    """Import ReportLab while empty modules stand where it looks for code to run."""
    guards = [name for name in _RUN_AT_IMPORT if name not in sys.modules]
    variables = {key: os.environ[key] for key in os.environ if key.startswith("RL_")}
    sys.modules.update({name: ModuleType(name) for name in guards})
    for key in variables:
        del os.environ[key]
    try:
        importlib.import_module("reportlab.pdfgen.canvas")
    finally:
        os.environ.update(variables)
        for name in guards:
            del sys.modules[name]


_import_alone()

from reportlab import rl_config  # noqa: E402 (only behind the guards)
from reportlab.pdfbase import pdfdoc  # noqa: E402
from reportlab.pdfbase.pdfdoc import (  # noqa: E402
    BasicFonts,
    PDFArray,
    PDFDocument,
    PDFObject,
    PDFPage,
)
from reportlab.pdfbase.pdfdoc import format as format_object  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

for _name, _value in _SETTINGS.items():
    setattr(rl_config, _name, _value)


class _NoTime:
    """In place of ReportLab's clock, which reads SOURCE_DATE_EPOCH whatever it holds.

    Its time goes into nothing that we write: a brief's date is our own affair.
    """

    t = 0.0

    def __init__(self, _invariant: int) -> None:
        pass


pdfdoc.TimeStamp = _NoTime

__all__ = [
    "BasicFonts",
    "Canvas",
    "PDFArray",
    "PDFDocument",
    "PDFObject",
    "PDFPage",
    "format_object",
]
