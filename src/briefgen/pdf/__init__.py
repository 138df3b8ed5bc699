"""Paged documents to tagged, archival PDF."""
