"""Any PDF, given back: what is known of it, and that no PDF does any harm."""
