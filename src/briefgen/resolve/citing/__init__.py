"""What citation styles are made of: names, dates, titles, numbers, their order."""
