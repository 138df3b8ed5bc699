"""A class of typed fields to a frozen dataclass that is cheap to define and to make.

`dataclasses` writes and compiles the methods of each class anew, which takes half a
millisecond; a start of briefgen defines a hundred. Records share theirs, and take a
tenth of that. To `fields`, `replace`, `match` and mypy a record is a dataclass.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_set = object.__setattr__


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass, compared by its fields."""
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    values = values_of(made.__match_args__)
    made.__init__ = _initialiser(made)
    made.__eq__ = lambda self, other: (
        values(self) == values(other) if other.__class__ is made else NotImplemented
    )
    made.__hash__ = lambda self: hash(values(self))
    made.__reduce__ = lambda self: (made, values(self))
    made.__repr__ = _represent
    made.__setattr__ = made.__delattr__ = _refuse
    kind: type[T] = made
    return kind


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def entity(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots, of which each object is itself alone.

    Frozen to mypy only: a page has thousands of these, and to guard each at run time
    would make it three times as long in the making.
    """
    made: Any = dataclass(repr=False, eq=False, slots=True)(cls)
    made.__repr__ = _represent
    kind: type[T] = made
    return kind


def values_of(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Give what takes these fields from a record, all at once."""
    # Of a single name `attrgetter` would give no tuple, and of none, nothing.
    if names[1:]:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _initialiser(cls: Any) -> Any:  # noqa: ANN401 (any dataclass; a method)
    own = fields(cls)
    names = tuple(one.name for one in own)
    known = frozenset(names)
    required = [
        one.name for one in own if one.default is one.default_factory is MISSING
    ]
    makers = {
        one.name: one.default_factory
        for one in own
        if one.default_factory is not MISSING
    }

    def __init__(self: object, /, *given: object, **named: object) -> None:  # noqa: N807
        for name, value in zip(names, given, strict=False):
            if name in named:
                message = f"{cls.__name__} is given “{name}” twice"
                raise TypeError(message)
            named[name] = value
        if len(given) > len(names) or not named.keys() <= known:
            message = f"{cls.__name__} has only the fields {', '.join(names)}"
            raise TypeError(message)
        for name in required:
            if name not in named:
                message = f"{cls.__name__} is not given its “{name}”"
                raise TypeError(message)
        for name, maker in makers.items():
            if name not in named:
                named[name] = maker()
        # All at once; what is not given is as the class has it, and most of it is.
        _set(self, "__dict__", named)

    return __init__


def _represent(self: Any) -> str:  # noqa: ANN401 (any record)
    cls = type(self)
    values = (f"{name}={getattr(self, name)!r}" for name in cls.__match_args__)
    return f"{cls.__name__}({', '.join(values)})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    message = f"{type(self).__name__} is frozen: its “{name}” stays as it is"
    raise FrozenInstanceError(message)
