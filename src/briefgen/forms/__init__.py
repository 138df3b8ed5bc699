"""What was found in briefs, in the forms that other programs read."""
