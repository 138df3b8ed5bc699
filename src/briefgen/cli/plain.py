"""Commands whose arguments are texts, choices and flags, taken as they are written.

Typer checks arguments with pydantic, which takes longer to load than a brief to
validate; and it would only find that a text is a text. Where a version of Typer has
no such seam, nothing is lost but the time.
"""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


class _AsWritten:
    """Takes the place of Typer's own conversion of one parameter."""

    def coerce(self, value: Any, *, param: Any, ctx: Any) -> Any:  # noqa: ANN401 (Typer's)
        """Give the value, a list for several; see that a choice is one."""
        if value is None or isinstance(value, bool):
            return value
        if param.nargs == -1:
            return list(value)
        choices = param.type_descriptor.choices
        if choices and value not in choices:
            message = f"“{value}” is not one of {', '.join(choices)}"
            raise typer.BadParameter(message, ctx=ctx, param=param)
        return value


class PlainCommand(TyperCommand):
    """A verb."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 (Typer's)
        """Give the arguments of this verb."""
        return _spared(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """The command that the verbs belong to."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 (Typer's)
        """Give what may stand before the verb."""
        return _spared(super().get_params(ctx))


def _spared(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        parameter._runtime_param = _AsWritten()  # noqa: SLF001 (see above)
    return parameters
