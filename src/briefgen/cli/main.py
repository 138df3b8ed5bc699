"""The command `briefgen`: its verbs, and one clear line whatever breaks."""

import os
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated

import typer

from briefgen import __version__
from briefgen.cli.console import (
    Exit,
    Interrupted,
    complain,
    confess,
    end,
    ignore_signals,
    listen,
    say,
    starve,
)
from briefgen.cli.plain import PlainCommand, PlainGroup
from briefgen.sandbox.limits import is_starved

_VERBS: Mapping[str, str] = {
    "new": "new my-brief",
    "validate": "validate my-brief.yaml",
    "render": "render my-brief.yaml -o my-brief.pdf",
    "rule": "rule BG502",
    "cite": "cite my-brief.yaml",
    "inspect": "inspect my-brief.pdf",
    "extract": "extract my-brief.pdf -o was",
    "verify": "verify my-brief.pdf",
    "diff": "diff old.pdf new.yaml",
}
"""Every verb, the function of a module of its name, and how it is used."""

_STYLE = "style"  # the verb that has verbs of its own


def _command(called: str | None) -> typer.Typer:
    """Make the command; of its verbs only the one that is called, where that is one.

    To load them all takes as long as to read a brief.
    """
    app = typer.Typer(
        cls=PlainGroup,
        help="Accessible policy briefs, from YAML to tagged PDF.",
        no_args_is_help=True,
        # Plain help: Rich would cost more time than reading a brief.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(briefgen)
    every = (*_VERBS, _STYLE)
    for verb in (called,) if called in every else every:
        if verb == _STYLE:
            from briefgen.cli.style.group import style

            app.add_typer(style, name=verb)
            continue
        function = getattr(import_module(f"briefgen.cli.{verb}"), verb)
        app.command(cls=PlainCommand, epilog=f"Example: briefgen {_VERBS[verb]}")(
            function
        )
    return app


def _version(wanted: bool) -> None:  # noqa: FBT001 (Typer calls it so)
    if wanted:
        say(f"briefgen {__version__}", out=True)
        raise typer.Exit


def briefgen(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Take the options that stand before a verb."""
    assert not version  # its callback has ended the run


def main() -> None:
    """Run the command, and end the process with one of the codes of `Exit`."""
    try:
        listen()
        code = _run()
        # Within the `try`: a signal may still fall before this is done, none after it.
        ignore_signals()
    except Interrupted as interruption:
        code = end(interruption)
    sys.exit(code)


def _run() -> int | str | None:
    """Run the command; give what the process is to end with."""
    try:
        _command(next(iter(sys.argv[1:]), None))(prog_name="briefgen")
    except SystemExit as ended:  # the command's own end, also where it went well
        return ended.code
    except OSError as fault:
        complain(_told(fault))
        return Exit.MACHINE
    except Exception as fault:  # noqa: BLE001 (no traceback ever reaches an author)
        return starve() if is_starved(fault) else _confess(fault)
    return Exit.OK


def _told(fault: OSError) -> str:
    """Say what of this machine stood in the way."""
    if fault.filename:
        return f"{fault.filename}: {(fault.strerror or '').lower()}"
    if isinstance(fault, FileNotFoundError):
        # Only the folder that we stand in has no name.
        return "the current folder is there no more"
    return (fault.strerror or str(fault)).lower()


def _confess(fault: Exception) -> Exit:
    """Own up to a fault of ours; BRIEFGEN_DEBUG shows all of it."""
    if os.environ.get("BRIEFGEN_DEBUG"):
        traceback.print_exception(fault)
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 (no host path)
    return confess(f"{type(fault).__name__} at {place}")
