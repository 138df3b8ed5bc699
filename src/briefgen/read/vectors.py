"""The picture files of a brief → those of them that are drawn as shapes (SVG).

Most briefs have none: what reads them is loaded when one has.
"""

from collections.abc import Mapping

from briefgen.assets import HOUSE
from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.project import Fault
from briefgen.vectors import Vector


def is_vector(name: str) -> bool:
    """Whether a picture is one of shapes, by the name of its file."""
    return name.lower().endswith(".svg")


def read_vectors(files: Mapping[str, bytes | Fault]) -> Outcome[dict[str, Vector]]:
    """Read every SVG file; of one with a fault there is no vector."""
    vectors: dict[str, Vector] = {}
    found: list[Diagnostic] = []
    for name, data in files.items():
        if is_vector(name) and isinstance(data, bytes):
            from briefgen.read.svg.picture import read_svg  # noqa: PLC0415

            read = read_svg(data, name.removeprefix(HOUSE))
            found += read.diagnostics
            if read.value is not None:
                vectors[name] = read.value
    return Outcome(vectors, tuple(found))
