"""Works of bibliography files, beside or instead of a brief's own sources."""

import os
import time
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model.sources import Source
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

HOSTILE = os.environ.get("BRIEFGEN_HOSTILE")

BIB = r"""
@string{jsh = "Journal of School Health"}
@article{doe2024,
  title = {Hunger in the {NATO} countries},
  subtitle = {A survey},
  author = {von Humboldt, Alexander and {World Health Organization}},
  journal = jsh # { (online)}, volume = 12, number = {3},
  month = mar, year = {2024}, pages = {11--29},
  shelf = {A 1}, file = {/home/x.pdf}
}
@book{broken,
  title = {Never closed

@techreport{roe2023, title = {Meals \& more}, institution = {Caf\'e}, year = 2023}
@misc{uncited, title = {\foo}, frobnicate = {1}, url = {nowhere}}
"""
JSON = """[
\t{"id": "poe2022", "type": "chapter", "title": "On lunch", "custom": {"a": 1},
\t "container-title": "Handbook", "issued": {"date-parts": [["2022", 5], [2023]]}}
]"""
RIS = """TY  - JOUR\r
AU  - Loe, Lena\r
TI  - Summer lunch\r
JO  - Meals\r
PY  - 2021/03/04/\r
SP  - 11\r
EP  - 19\r
ID  - loe2021\r
ER  - \r
"""
CSL_YAML = """references:
- id: hoe2020
  type: report
  title: Winter lunch
  issued: [{year: 2020, month: 2}]
"""
FILES = {"a.bib": BIB, "b.json": JSON, "c.ris": RIS, "d.yaml": CSL_YAML}


def brief(folder: Path, text: str) -> SourceText:
    for name, content in FILES.items():
        (folder / name).write_bytes(content.encode())
    return SourceText("b.yaml", f"title: T\n{text}".encode(), folder)


def works(folder: Path, text: str) -> dict[str, Source]:
    read = read_source(brief(folder, text))
    assert read.value is not None
    return dict(read.value.brief.sources)


def found(folder: Path, text: str) -> list[Diagnostic]:
    return [*validate_brief(brief(folder, text)).diagnostics]


CITED = "summary: Much is known [@doe2024; @poe2022; @loe2021; @hoe2020; @roe2023]."


def test_several_files_of_each_kind_are_one_list(tmp_path: Path) -> None:
    read = works(tmp_path, f"{CITED}\nbibliography: [a.bib, b.json, c.ris, d.yaml]\n")

    assert {key: (str(work.type), str(work.issued)) for key, work in read.items()} == {
        "doe2024": ("article-journal", "2024-03"),
        "roe2023": ("report", "2023"),
        "poe2022": ("chapter", "2022-05/2023"),
        "loe2021": ("article-journal", "2021-03-04"),
        "hoe2020": ("report", "2020-02"),
    }


def test_a_work_of_bibtex_has_csl_s_fields(tmp_path: Path) -> None:
    work = works(tmp_path, "summary: Known [@doe2024].\nbibliography: a.bib\n")[
        "doe2024"
    ]

    title = 'Hunger in the <span class="nocase">NATO</span> countries: A survey'
    assert (work.title, work.volume, work.issue) == (title, "12", "3")
    assert (work.container_title, work.page) == (
        "Journal of School Health (online)",
        "11–29",
    )
    assert [name.family or name.literal for name in work.author] == [
        "Humboldt",
        "World Health Organization",
    ]


def test_sources_complete_a_work_and_come_before_it(tmp_path: Path) -> None:
    text = """summary: Known [@roe2023].
bibliography: a.bib
sources:
  roe2023: {title: My title, read: no, via: doe2024}
"""
    read = works(tmp_path, text)

    work = read["roe2023"]
    assert (work.title, work.publisher, work.via) == ("My title", "Café", "doe2024")
    assert set(read) == {"roe2023", "doe2024"}


def test_what_is_wrong_is_told_in_its_own_file(tmp_path: Path) -> None:
    text = f"{CITED}\nbibliography: [a.bib, b.json, c.ris, d.yaml]\n"
    told = [
        (str(each.span), each.severity.value, each.code)
        for each in found(tmp_path, text)
    ]

    assert told == [
        ("a.bib:9:11", "advice", "BG201"),
        ("a.bib:12:11", "warning", "BG101"),
        ("b.json:2:60", "advice", "BG201"),
    ]


def test_a_wrong_value_of_a_cited_work_is_an_error_at_its_line(tmp_path: Path) -> None:
    text = "summary: Known [@uncited].\nbibliography: a.bib\n"
    (error,) = [
        each for each in found(tmp_path, text) if each.severity is Severity.ERROR
    ]

    assert (error.code, error.span.path, error.span.start[0]) == ("BG204", "a.bib", 15)


def test_a_key_that_no_file_has_is_unknown(tmp_path: Path) -> None:
    text = "summary: Known [@broken].\nbibliography: a.bib\n"

    assert "BG401" in [each.code for each in found(tmp_path, text)]


@pytest.mark.parametrize(
    ("name", "code"), [("gone.bib", "BG105"), ("../a.bib", "BG104"), ("a.pdf", "BG105")]
)
def test_a_file_that_is_not_to_be_had_is_told(
    tmp_path: Path, name: str, code: str
) -> None:
    assert [each.code for each in found(tmp_path, f"bibliography: {name}\n")] == [code]


def test_a_thousand_works_take_no_time(tmp_path: Path) -> None:
    many = "".join(
        f"@book{{key{at}, title = {{Title {at} of {{NATO}}}}, author = {{Doe, J{at}}},"
        f" year = {{2001}}, publisher = {{P{at}}}}}\n"
        for at in range(1000)
    )
    cited = "; ".join(f"@key{at}" for at in range(1000))
    source = brief(tmp_path, f"summary: Known [{cited}].\nbibliography: many.bib\n")
    (tmp_path / "many.bib").write_text(many, "utf-8")
    started = time.process_time()

    read = read_source(source)

    assert read.value is not None
    assert len(read.value.brief.sources) == 1000
    assert time.process_time() - started < 4


@pytest.mark.skipif(
    HOSTILE is None, reason="BRIEFGEN_HOSTILE names no folder of hostile inputs"
)
def test_no_hostile_bibliography_raises_or_takes_long(tmp_path: Path) -> None:
    files = sorted(
        path
        for kind in ("bib/*.bib", "csl/*.json")
        for path in Path(HOSTILE or "").glob(kind)
    )
    for path in files:
        (tmp_path / path.name).write_bytes(path.read_bytes())
        text = (
            f"bibliography: {path.name}\nsummary: Known [@a; @b; @x; @k; @key; @Key].\n"
        )
        started = time.process_time()
        validate_brief(brief(tmp_path, text))
        assert time.process_time() - started < 5, path.name
    assert len(files) > 15
