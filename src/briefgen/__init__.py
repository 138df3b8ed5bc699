"""Accessible policy briefs, from YAML to tagged PDF."""

__version__ = "0.1.0"
