"""Tests of what changed between two briefs."""
