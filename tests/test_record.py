"""Records: dataclasses that are cheap to define."""

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from briefgen.record import entity, record


@record
class Point:
    """Where."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list)


@record
class Label:
    """One word."""

    word: str


@record
class Word:
    """One word, and another thing."""

    word: str


def test_fields_are_filled_in_order_by_name_and_by_default() -> None:
    assert (Point(1).x, Point(1).y, Point(1).names) == (1, 0, [])
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Point(1).names is not Point(1).names


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Point(y=1),  # type: ignore[call-arg]
        lambda: Point(1, 2, [], 4),  # type: ignore[call-arg]
        lambda: Point(1, z=3),  # type: ignore[call-arg]
        lambda: Point(1, x=3),  # type: ignore[misc]
    ],
)
def test_what_does_not_fit_is_refused(wrong: Callable[[], Point]) -> None:
    with pytest.raises(TypeError, match="Point"):
        wrong()


def test_equal_fields_make_equal_records_of_one_kind() -> None:
    assert Label("a") == Label("a") != Label("b")
    word: object = Word("a")
    assert Label("a") != word
    assert hash(Label("a")) == hash(Label("a"))


def test_a_record_is_frozen_and_takes_nothing_new() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Point(1).x
    with pytest.raises(FrozenInstanceError):
        setattr(Point(1), "z", 2)  # noqa: B010 (mypy would refuse the statement)
    assert not hasattr(Point(1), "z")


def test_a_record_is_a_dataclass_to_those_who_ask() -> None:
    assert is_dataclass(type(Point(1)))
    assert [one.name for one in fields(Point)] == ["x", "y", "names"]
    assert replace(Point(1, 2), y=3) == Point(1, 3)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_a_record_survives_copying_and_pickling() -> None:
    point = Point(1, 2, ["a"])
    assert copy.copy(point) == copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point  # noqa: S301 (our own)


def test_it_reads_as_it_is_written() -> None:
    assert repr(Point(1, names=["a"])) == "Point(x=1, y=0, names=['a'])"


@entity
class Box:
    """A thing that is itself alone."""

    width: int = 0


def test_of_two_equal_entities_each_is_itself() -> None:
    box = Box(1)

    assert box == box  # noqa: PLR0124 (that it is itself is the point)
    assert box != Box(1)
    assert len({box, Box(1)}) == 2
    assert replace(box, width=2).width == 2
    assert repr(box) == "Box(width=1)"
