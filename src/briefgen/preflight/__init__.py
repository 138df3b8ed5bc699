"""Reads a finished PDF back, and holds it against what it was made from."""
