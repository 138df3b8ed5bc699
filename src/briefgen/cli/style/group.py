"""The verbs under `briefgen style`, each in a file of its own."""

import typer

from briefgen.cli.plain import PlainCommand, PlainGroup
from briefgen.cli.style.check import check
from briefgen.cli.style.explain import explain
from briefgen.cli.style.list import list_styles
from briefgen.cli.style.new import new
from briefgen.cli.style.show import show
from briefgen.cli.style.specimen import specimen

style = typer.Typer(
    cls=PlainGroup,
    help="List, show, make and check styles.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
style.command("list", cls=PlainCommand, epilog="Example: briefgen style list")(
    list_styles
)
style.command(cls=PlainCommand, epilog="Example: briefgen style new house")(new)
style.command(cls=PlainCommand, epilog="Example: briefgen style show institute")(show)
style.command(
    cls=PlainCommand,
    epilog="Example: briefgen style explain type.h1.size --style house.yaml",
)(explain)
style.command(cls=PlainCommand, epilog="Example: briefgen style check house.yaml")(
    check
)
style.command(
    cls=PlainCommand,
    epilog="Example: briefgen style specimen house.yaml -o specimen.pdf",
)(specimen)
