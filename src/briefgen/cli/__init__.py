"""The command line: one verb, one file. A verb loads its stages when it is called."""
