"""Citations by a CSL file, which citeproc-py runs."""
