"""Work on a stranger's file, done in a process of its own that can be let die."""
