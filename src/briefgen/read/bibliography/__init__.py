"""Reads the works of a bibliography file, under CSL-JSON's names."""
