"""The bytes of a brief, and the bibliographies that it names → what is sound of it."""

from briefgen.assets import BIBLIOGRAPHY, load_assets
from briefgen.diagnostics import Outcome
from briefgen.model.fields import fields
from briefgen.model.uses import cited_in
from briefgen.pipeline.source import SourceText
from briefgen.read.bibliography.work import Work
from briefgen.read.brief import Sound, read_sound
from briefgen.read.works import read_bibliographies

_MOST_STEPS = 4  # from a work to the one that it is known through


def read_source(source: SourceText, *, every: bool = False) -> Outcome[Sound | None]:
    """Read a brief with the works that it cites, and what is wrong with either.

    Of a bibliography it has the works that it cites, or names under `sources`;
    `every` one, where that is asked for.
    """
    read = read_sound(source.data, source.name)
    if read.value is None or not read.value.brief.bibliography:
        return read
    files = load_assets(read.value.brief, source.folder)[BIBLIOGRAPHY]
    if every:
        all_works = read_bibliographies(files)
        whole = read_sound(source.data, source.name, all_works.value)
        return Outcome(whole.value, whole.diagnostics + all_works.diagnostics)
    whole, wanted = read, set[str]()
    found: Outcome[tuple[Work, ...]] = Outcome(())
    for step in range(_MOST_STEPS):
        assert whole.value is not None
        cited = {use.key for use in cited_in(fields(whole.value.brief))}
        more = cited | {*whole.value.keys}
        if step and more <= wanted:  # a library that nobody cites is read, too
            break
        wanted |= more
        found = read_bibliographies(files, wanted)
        whole = read_sound(source.data, source.name, found.value)
    assert whole.value is not None
    if not wanted <= {*whole.value.brief.sources, *whole.value.keys}:
        offered = tuple(work.key.text for work in read_bibliographies(files).value)
        whole = Outcome(whole.value._replace(offered=offered), whole.diagnostics)
    return Outcome(whole.value, whole.diagnostics + found.diagnostics)
