"""The bytes of a JSON file → a dataset: a list of flat objects, values in their places.

Python's own reader says whether a text is JSON, and where not; it keeps no places. So
what it has passed is walked a second time.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.dataset import Dataset
from briefgen.model.values import Placed
from briefgen.read.characters import REFUSED, read_characters, refused
from briefgen.read.datasets import dataset_of, duplicate
from briefgen.read.faults import not_yaml, short, too_big, wrong_type
from briefgen.read.nodes import File

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[\[\]{},:]|[^\s\[\]{},:"]+')
_WANTED = "a data file is a list of rows, [{…}, {…}], and each value one number or text"


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def read_json(data: bytes, path: str) -> Outcome[Dataset | None]:
    """Give every name in the rows as a column, in the order in which they come."""
    text = read_characters(data, path)
    if isinstance(text, Diagnostic):
        return Outcome(None, (text,))
    file = File(path, text)
    fault = _not_json(file)
    if fault is not None:
        return Outcome(None, (fault,))
    faults: list[Diagnostic] = []
    tokens = (_Token(t[0], t.start(), t.end()) for t in _TOKEN.finditer(text))
    rows = list(_rows(tokens, file, faults))
    if faults:
        return Outcome(None, tuple(faults))
    return dataset_of(path, rows)


def _not_json(file: File) -> Diagnostic | None:
    try:
        # Numbers are read where they are wanted: as text they can be of any length.
        json.loads(file.text, parse_int=str, parse_float=str, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        span = file.span(fault.pos, fault.pos + 1)
        return not_yaml(span, f"it is not JSON: {fault.msg.lower()}")
    except _NoNumberError as fault:
        at = file.text.index(str(fault))
        span = file.span(at, at + len(str(fault)))
        return not_yaml(span, f"“{fault}” is no number in JSON", "write null")
    except RecursionError:
        return too_big(file.span(0, 1), "it is nested too deep", _WANTED)
    return None


class _NoNumberError(ValueError):
    """A word that Python takes for a number, and JSON does not: NaN, Infinity."""


def _no_number(word: str) -> NoReturn:
    raise _NoNumberError(word)


def _rows(
    tokens: Iterator[_Token], file: File, faults: list[Diagnostic]
) -> Iterator[dict[Placed, Placed | None]]:
    """Walk a list of flat objects, known to be JSON, up to the first fault."""
    row: dict[Placed, Placed | None] = {}
    key: Placed | None = None
    for depth, token in _nested(tokens):
        span = file.span(token.start, token.end)
        match depth, token.text:
            case (1, "[") if token.start == len(file.text) - len(file.text.lstrip()):
                pass
            case (2, "{"):
                row, key = {}, None
            case (1, "}"):
                yield row
            case (0, "]") | (1 | 2, ",") | (2, ":"):
                pass
            case (2, words) if key is None and words[0] == '"':
                key = Placed(json.loads(words), span)
                if key in row:
                    faults.append(duplicate(key))
                    return
            case (2, words) if key is not None:
                value = json.loads(words) if words[0] == '"' else words
                hidden = REFUSED.search(value)
                if hidden is not None:
                    faults.append(refused(hidden[0], span))
                    return
                row[key] = None if words == "null" else Placed(value, span)
                key = None
            case _:
                message = f"“{short(token.text)}” stands where it cannot"
                faults.append(wrong_type(span, message, _WANTED))
                return


def _nested(tokens: Iterator[_Token]) -> Iterator[tuple[int, _Token]]:
    """Yield each token with the number of brackets that are open after it."""
    depth = 0
    for token in tokens:
        depth += (token.text in "[{") - (token.text in "]}")
        yield depth, token
