"""What must hold however often it is tried: some of it in the suite, all by `make`.

Each test takes the number of its trials from the environment: see the Makefile.
"""

import os


def trials(name: str, few: int) -> int:
    """Give how often a thing is to be tried: by what the environment says, or a few."""
    return int(os.environ.get(f"BRIEFGEN_{name}", few))
