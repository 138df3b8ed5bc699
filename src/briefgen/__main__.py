"""`python -m briefgen`: the command, where no script is installed."""

import sys

if not sys.flags.safe_path:
    # Python puts the current folder first. It may be a stranger's project, and no
    # file in it may be taken for a library.
    del sys.path[0]

from briefgen.cli.entry import enter

enter()
