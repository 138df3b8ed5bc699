"""Two briefs → what one says and the other does not."""
