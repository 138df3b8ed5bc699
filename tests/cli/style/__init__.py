"""`briefgen style`, verb by verb."""
