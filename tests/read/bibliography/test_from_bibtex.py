"""Entries of BibTeX as works, and what is wrong in their file."""

import pytest

from briefgen.diagnostics import Severity
from briefgen.read.bibliography.from_bibtex import read_bibtex
from briefgen.read.nodes import File, Scalar
from tests.read.bibliography.reading import reference


def test_keys_that_differ_in_case_only_are_told_and_both_are_read() -> None:
    text = "@misc{Doe20, title={1}}\n@misc{roe, title={2}}\n@misc{doe20, title={3}}\n"

    works, faults = read_bibtex(File("refs.bib", text))

    assert [work.key.text for work in works] == ["Doe20", "roe", "doe20"]
    (fault,) = faults
    assert fault.severity is Severity.WARNING
    assert str(fault.span) == "refs.bib:3:7"
    assert "“doe20” differs from “Doe20” on line 1 in case only" in fault.message


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("@@@@@@\n", "1:1", "this begins no entry"),
        ("@misc a, title = b\n", "1:1", "this begins no entry"),
        ("@misc{a, title={1}}\n @\n", "2:2", "this begins no entry"),
        ("a page of words\n", "1:1", "there is no entry in this file"),
    ],
)
def test_what_is_no_entry_is_told_where_it_stands(
    text: str, place: str, told: str
) -> None:
    _, faults = read_bibtex(File("refs.bib", text))

    (fault,) = faults
    assert fault.severity is Severity.WARNING
    assert str(fault.span) == f"refs.bib:{place}"
    assert told in fault.message


@pytest.mark.parametrize(
    "text", ["", "Ours; mail a@b.org.\n@misc{a, title={1}}", "@string{x = 1}"]
)
def test_words_between_entries_are_comments(text: str) -> None:
    assert not read_bibtex(File("refs.bib", text))[1]


def cited(text: str, style: str = "apa") -> str:
    """Give the entry of a bibliography's only work, as a style writes it."""
    works, faults = read_bibtex(File("refs.bib", text))
    assert not faults
    return reference(works[0], style)


@pytest.mark.parametrize(
    ("entry", "reference"),
    [
        (  # Google Scholar
            (
                "@article{smith2020role, title={The role of returnees},"
                " author={Smith, John and Doe, Jane and others}, journal={Crime},"
                " volume={12}, number={3}, pages={11--29}, year={2020},"
                " publisher={Sage}}"
            ),
            (
                "Smith, J., Doe, J., et al. (2020). The role of returnees."
                " Crime, 12(3),"
                " 11–29."
            ),
        ),
        (  # Mendeley: braces around the title, an escaped address, a macro
            (
                "@article{Roe2019, author = {Roe, Ana and {World Health Organization}},"
                " doi = {https://doi.org/10.1/x}, file = {:home/x.pdf:pdf},"
                " journal = {Crime}, month = {sep}, pages = {e1--e9},"
                " title = {{Meals {\\&} more}}, volume = {2}, year = {2019}}"
            ),
            (
                "Roe, A., & World Health Organization. (2019). Meals & more. Crime, 2,"
                " e1–e9. https://doi.org/10.1/x"
            ),
        ),
        (  # Zotero, as BibLaTeX: subtitle in the title, particle, report's own type
            (
                "@report{beek, title = {Children in {{NATO}}},"
                " author = {van der Beek, Anne}, date = {2015-09}, langid = {british},"
                " institution = {ICSR}, type = {Policy brief}, number = {7},"
                " url = {https://icsr.info/a\\_b.pdf}, urldate = {2015-09-30}}"
            ),
            (
                "van der Beek, A. (2015). Children in NATO (Policy Brief No. 7). ICSR."
                " https://icsr.info/a_b.pdf"
            ),
        ),
        (  # JabRef: a preprint
            (
                "@Misc{v, author = {Vaswani, Ashish}, date = {2017-06-12},"
                " title = {Attention}, subtitle = {Is all you need},"
                " eprint = {1706.03762}, eprintclass = {cs.CL}, eprinttype = {arXiv}}"
            ),
            (
                "Vaswani, A. (2017). Attention: Is all you need (arXiv:1706.03762"
                " [cs.CL]). arXiv. https://arxiv.org/abs/1706.03762"
            ),
        ),
    ],
)
def test_what_programs_export_is_cited_right(entry: str, reference: str) -> None:
    assert cited(entry) == reference


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ('month = mar # "/" # apr, year = 2015', "2015-03/2015-04"),
        ('month = "12~" # jan, year = 2015', "2015-01-12"),
        ("month = 3, day = 4, year = 2015", "2015-03-04"),
        ("date = {2015-21}", "2015-21"),
        ("date = {2015}, month = sep", "2015-09"),
        ("year = {c. 1920}", "1920~"),
        ("year = {2015--2016}", "2015/2016"),
        ("year = {28 Sept. 2015}", "2015-09-28"),
    ],
)
def test_a_date_is_read_as_it_is_written(date: str, issued: str) -> None:
    works, _ = read_bibtex(File("refs.bib", f"@misc{{k, title = {{T}}, {date}}}"))

    fields = {key.text: node for key, node in works[0].fields.entries}
    assert isinstance(fields["issued"], Scalar)
    assert fields["issued"].text == issued
    assert not works[0].passed


def test_a_word_that_no_string_stands_for_is_told() -> None:
    _, faults = read_bibtex(File("refs.bib", "@misc{k, title = jsh}"))

    (fault,) = faults
    assert fault.severity is Severity.WARNING
    assert fault.message == "“jsh” is not in braces, and no @string has that name"
