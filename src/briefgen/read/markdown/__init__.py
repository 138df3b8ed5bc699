"""Turns text fields into blocks and inlines, with citations and cross references."""
