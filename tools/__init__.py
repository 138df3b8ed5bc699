"""Programs that make what the project keeps: run from its root, never shipped."""
