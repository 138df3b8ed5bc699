"""A type → what each of its fields is for, in the words that stand beside it.

They stand in the source, where whoever changes a field sees them: in a comment behind
it, or in a text of its own below. A running briefgen never reads them.
"""

import ast
import inspect
import io
import tokenize
from collections.abc import Iterator, Mapping
from typing import Any


def captions(kind: type[Any]) -> Mapping[str, str]:
    """Give the caption of each field that has one, as a sentence."""
    source = inspect.getsource(kind)
    comments = dict(_comments(source))
    (cls,) = ast.parse(source).body
    assert isinstance(cls, ast.ClassDef)
    found = {}
    for at, node in enumerate(cls.body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            caption = _text(cls.body[at + 1 : at + 2])
            caption = caption or comments.get(node.end_lineno or 0, "")
            if caption:
                found[node.target.id] = caption[0].upper() + caption[1:]
    return found


def _text(below: list[ast.stmt]) -> str:
    match below:
        case [ast.Expr(value=ast.Constant(value=str() as text))]:
            return " ".join(text.split()).removesuffix(".")
        case _:
            return ""


def _comments(source: str) -> Iterator[tuple[int, str]]:
    """Yield the comments with their lines."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and "noqa" not in token.string:
            yield token.start[0], token.string.lstrip("# ")
