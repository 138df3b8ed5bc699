"""Fills in what the author left to us: numbers, the order of parts, citations."""
