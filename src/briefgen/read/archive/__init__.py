"""Reads the archived copies of sources, and finds quotations in them."""
