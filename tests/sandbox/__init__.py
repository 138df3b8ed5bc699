"""Tests of work done apart."""
