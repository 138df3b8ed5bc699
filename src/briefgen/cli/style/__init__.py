"""`briefgen style`: what styles there are, and what is in them."""
