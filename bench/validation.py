"""How long validation takes: many briefs in one process, and one very long brief.

    python bench/validation.py [--briefs N] [--lines N]

The many differ in one name; nothing that is made of a text is remembered by its words,
so that each is read as a brief of its own. Prints the processor's seconds beside the
bars that validation is held to. A machine that does other things at the same time takes
longer than one that does not.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import process_time

import briefgen.cli  # noqa: F401 (collects garbage as seldom as the command does)
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from documents import COUNTRY, country, write_inputs

BARS = {"briefs": (1_000, 20.0), "lines": (10_000, 2.0)}  # how many; seconds


def main() -> None:
    """Time both, and say whether they keep to their bars."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, (number, _) in BARS.items():
        parser.add_argument(f"--{name}", type=int, default=number)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = write_inputs(Path(folder) / "inputs", 1)["briefgen"]
        text = path.read_text(encoding="utf-8")
        many = [
            SourceText("brief.yaml", text.replace(COUNTRY, country(n)).encode(), path)
            for n in range(options.briefs)
        ]
        kept = [
            _timed("briefs", [each._replace(folder=path.parent) for each in many]),
            _timed("lines", [SourceText("long.yaml", _long(options.lines), Path())]),
        ]
    sys.exit(not all(kept))


def _timed(name: str, sources: Sequence[SourceText]) -> bool:
    """Validate what is given, print what it took; say whether it keeps to its bar."""
    start = process_time()
    for source in sources:
        outcome = validate_brief(source)
        assert outcome.ok, outcome.diagnostics
    taken = process_time() - start
    number, bar = BARS[name]
    given = len(sources) if name == "briefs" else sources[0].data.count(b"\n")
    allowed = bar * given / number
    share = taken / allowed
    print(f"{given:>6} {name:<8}{taken:8.2f} s, {share:.2f} times the bar")
    return taken <= allowed


def _long(lines: int) -> bytes:
    """Write a brief of about so many lines, half of them prose."""
    head = "title: A long brief\nlanguage: en-GB\nfindings:\n"
    finding = """\
  - id: finding-{n}
    claim: In {country}, kitchens that stay open feed more children in July.
    basis: measured
    confidence: {{level: moderate, because: one survey with a good response}}
    body: |
      Of {n}0 families in {country}, most said that they *skip* lunch in July
      [@survey, p. {n}]. Those who had eaten at school were lighter by September.

      The kitchens stand empty for eight weeks; see [](#finding-{n}).
    evidence:
      - {{source: survey, at: p. {n}, design: survey}}
"""
    foot = """\
recommendations:
  - action: Keep school kitchens open in July and August.
    to: [Ministry of Education]
    due: 2027-06
    rests_on: [{ids}]
    caveats: none known
methods: The register was searched.
disclosure: {{funding: none, interests: none}}
sources:
  survey: {{type: report, title: Summer hunger survey, issued: 2024,
    author: [{{family: Doe, given: Jane}}]}}
"""
    number = max(1, (lines - 13) // finding.count("\n"))
    body = "".join(finding.format(n=n, country=country(n)) for n in range(number))
    ids = ", ".join(f"finding-{n}" for n in range(number))
    return (head + body + foot.format(ids=ids)).encode()


if __name__ == "__main__":
    main()
