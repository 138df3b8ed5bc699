"""Words on a chart: the apostrophes of the text."""

import pytest

from briefgen.charts.manner import manner_of
from briefgen.charts.sketch import Sketch
from briefgen.model.values import Language
from briefgen.read.locale import read_locale
from briefgen.style import Style


@pytest.mark.parametrize(
    ("typed", "drawn"), [("L'Oréal", "L’Oréal"), ("5'10 tall", "5'10 tall")]
)
def test_a_label_has_the_apostrophes_of_the_text(typed: str, drawn: str) -> None:
    locale = read_locale(Language("fr")).value
    assert locale is not None
    manner = manner_of(Style(), locale)
    sketch = Sketch(manner, 100.0, lambda words, _: float(len(words)))
    sketch.write(typed, 0, 0, manner.plain)

    (label,) = sketch.drawing(10.0).labels
    assert label.text == drawn
