"""A corpus of hostile and broken inputs, each held against what is expected of it.

`python -m tests.hostile FOLDER` runs the corpus of a folder: its `manifest.json` says
of each entry what it is, where it goes (its *slot*) and what must come of it. A line
tells of each entry that fails; the last one counts.
"""
