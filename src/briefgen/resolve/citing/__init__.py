"""What the citation styles are made of: names, dates, titles, numbers, and their order."""
