"""Turns the text of a brief or a style into frozen dataclasses."""
