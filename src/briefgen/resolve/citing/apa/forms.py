"""Gives the forms of names inside an entry, and of what is said of people."""

from briefgen.resolve.citing.entry import Label
from briefgen.resolve.citing.names import NameForm

INSIDE = NameForm(joined_by="symbol", initials=". ")
SHORT_ROLE = Label("short", " (", ")", case="title")
LONG_ROLE = Label("", " (", ")", case="title")
