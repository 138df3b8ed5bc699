"""The way in: what loads the command may be interrupted, too."""

import sys

from briefgen.cli.console import Interrupted, end, listen, starve
from briefgen.sandbox.limits import is_starved


def enter() -> None:
    """Load the command and run it. It ends the process."""
    listen()
    try:
        from briefgen.cli.main import main

        main()
    except Interrupted as interruption:
        sys.exit(end(interruption))
    except Exception as fault:
        if is_starved(fault):
            sys.exit(starve())
        raise
