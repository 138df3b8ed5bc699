"""Flowables to pages."""
