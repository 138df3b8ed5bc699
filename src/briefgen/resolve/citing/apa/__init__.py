"""Writes works as the APA (7th edition) does."""
