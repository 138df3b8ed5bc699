"""A worker that is started, not forked: an errand comes in, its answer goes out."""

import os
import pickle
import sys

from briefgen.sandbox.worker import answer

if __name__ == "__main__":
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints
    answer(pickle.load(sys.stdin.buffer), out)  # noqa: S301 (our own parent wrote it)
