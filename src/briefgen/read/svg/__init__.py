"""SVG files to vectors: of the format, what stands still and needs nothing else."""
