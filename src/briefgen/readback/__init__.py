"""Any PDF → what it says of itself, what it carries, and what it must not hold."""
