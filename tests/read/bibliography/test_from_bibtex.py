"""Entries of BibTeX as works, and what is wrong in their file."""

from briefgen.diagnostics import Severity
from briefgen.read.bibliography.from_bibtex import read_bibtex
from briefgen.read.nodes import File


def test_keys_that_differ_in_case_only_are_told_and_both_are_read() -> None:
    text = "@misc{Doe20, title={1}}\n@misc{roe, title={2}}\n@misc{doe20, title={3}}\n"

    works, faults = read_bibtex(File("refs.bib", text))

    assert [work.key.text for work in works] == ["Doe20", "roe", "doe20"]
    (fault,) = faults
    assert fault.severity is Severity.WARNING
    assert str(fault.span) == "refs.bib:3:7"
    assert "“doe20” differs from “Doe20” on line 1 in case only" in fault.message
