"""The command line: one verb, one file. A verb loads its stages when it is called."""

import gc

# A command lives for a second: looking for garbage so often costs more than it frees.
gc.set_threshold(100_000, 20, 20)
