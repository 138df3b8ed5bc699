"""The bytes of a CSV file → a dataset (RFC 4180), each cell in its place.

Python's own reader keeps no places. Cells are parted by commas, semicolons or tabs:
by whichever the first line has most of.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.dataset import Dataset
from briefgen.model.values import Placed
from briefgen.read.characters import read_characters
from briefgen.read.datasets import dataset
from briefgen.read.faults import not_yaml, short
from briefgen.read.nodes import File

_QUOTED = re.compile(r'"((?:[^"]|"")*)" *')
_LINE_END = re.compile(r"\r\n?|\n")
_SEPARATORS = ",;\t"


def read_csv(data: bytes, path: str) -> Outcome[Dataset | None]:
    """Give the columns that the first line names, and the rows under it."""
    text = read_characters(data, path)
    if isinstance(text, Diagnostic):
        return Outcome(None, (text,))
    file = File(path, text)
    head = re.sub(_QUOTED, "", text.lstrip().partition("\n")[0])
    separator = max(_SEPARATORS, key=head.count)
    faults: list[Diagnostic] = []
    rows = list(_rows(file, separator, faults))
    if faults:
        return Outcome(None, tuple(faults))
    return dataset(path, rows, comma=separator == ";")


def _rows(
    file: File, separator: str, faults: list[Diagnostic]
) -> Iterator[list[Placed]]:
    """Yield the cells of each line that is not empty, up to the first fault."""
    bare = re.compile(rf"[^{separator}\r\n]*")
    text, at, row = file.text, 0, list[Placed]()
    while at <= len(text):
        quoted = text.startswith('"', at)
        found = (_QUOTED if quoted else bare).match(text, at)
        if found is None:
            message = "this cell begins with a quotation mark, and none ends it"
            faults.append(not_yaml(file.span(at, at + 1), message))
            return
        words = found[1].replace('""', '"') if quoted else found[0]
        row.append(Placed(words, file.span(at, found.end())))
        at = found.end()
        if text.startswith(separator, at):
            at += len(separator)
            continue
        end = _LINE_END.match(text, at)
        if end is None and at < len(text):
            rest = short(text[at : at + 40])
            message = f"“{rest}” follows the quotation mark that ends this cell"
            hint = "write a quotation mark inside a cell twice"
            faults.append(not_yaml(file.span(at, at + 1), message, hint))
            return
        if any(cell.strip() for cell in row):
            yield row
        row = []
        at = end.end() if end else len(text) + 1
