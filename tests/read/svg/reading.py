"""Pieces of SVG to what is read of them."""

from briefgen.diagnostics import Diagnostic
from briefgen.read.svg.picture import read_svg
from briefgen.vectors import Group, Shape, Vector

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'


def drawn(inner: str, head: str = HEAD) -> Vector:
    """Read a picture that holds this, and has nothing wrong with it."""
    outcome = read_svg(f"{head}{inner}</svg>".encode(), "p.svg")
    assert not outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def shape(inner: str, head: str = HEAD) -> Shape:
    """Read a picture that draws one shape."""
    (item,) = drawn(inner, head).items
    assert isinstance(item, Shape)
    return item


def group(inner: str) -> Group:
    """Read a picture that draws one group."""
    (item,) = drawn(inner).items
    assert isinstance(item, Group)
    return item


def told(text: str) -> list[Diagnostic]:
    """Give what is wrong with a picture."""
    return list(read_svg(text.encode(), "p.svg").diagnostics)


def only_fault(inner: str) -> Diagnostic:
    """Give the only thing that is wrong with a picture that holds this."""
    (fault,) = told(f"{HEAD}\n{inner}\n</svg>")
    return fault
