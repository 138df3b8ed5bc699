"""How each part and block of a brief is set: one file, one kind."""
