"""Styles: each on the one that it extends, and what is wrong with them told."""

from dataclasses import asdict
from pathlib import Path
from textwrap import dedent

import pytest

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.values import Placed
from briefgen.read.cascade import read_style
from briefgen.rules.manual import examples
from briefgen.style import Style

SPAN = Span("b.yaml", (3, 8), (3, 12))


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")


def good(name: str | None, folder: Path) -> Style:
    outcome = read_style(name, folder)
    assert not outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def only_fault(name: str, folder: Path) -> Diagnostic:
    outcome = read_style(Placed(name, SPAN), folder)
    assert outcome.value is None
    (fault,) = outcome.diagnostics
    return fault


def without_places(value: object) -> object:
    if isinstance(value, dict):
        kept = value.keys() - {"span", "origins"}
        return {key: without_places(value[key]) for key in kept}
    return value


def test_the_built_in_style_states_the_defaults(tmp_path: Path) -> None:
    stated = without_places(asdict(good("institute", tmp_path)))
    assert stated == without_places(asdict(Style()))


def test_without_a_name_it_is_the_built_in_style(tmp_path: Path) -> None:
    assert good(None, tmp_path).name == "institute"


def test_a_style_says_only_what_differs(tmp_path: Path) -> None:
    write(
        tmp_path,
        house_yaml="""
            extends: institute
            name: house
            page: {margins: {inner: 15mm}}
            type: {h1: {tracking: -0.2pt, colour: caveat}}
            fonts: {families: {sans: {bold: Other.ttf}}}
        """,
    )
    house, institute = good(str(tmp_path / "house.yaml"), tmp_path), Style()
    place = Placed("house.yaml", SPAN)

    assert house == good(place, tmp_path)
    assert house.name == "house"
    assert house.page.margins.inner == pytest.approx(42.52, abs=0.01)
    assert house.page.margins.top == institute.page.margins.top
    assert house.type.h1.colour == "caveat"
    assert house.type.h1.size == institute.type.h1.size
    assert house.fonts.families["sans"].bold == "Other.ttf"
    assert house.fonts.families["sans"].regular == "SourceSansPro-Regular.ttf"
    assert house.type.h1.span == ("house.yaml", (5, 12), (5, 46))


def test_a_style_is_made_once_and_anew_where_any_of_its_files_has_changed(
    tmp_path: Path,
) -> None:
    def write_brand(colour: str) -> None:
        write(tmp_path, _brand_yml=f"color: {{palette: {{sea: '{colour}'}}}}")
        (tmp_path / "_brand_yml").replace(tmp_path / "_brand.yml")

    def made() -> Style:
        return good(Placed("house.yaml", SPAN), tmp_path)

    write_brand("#102030")
    house = "{extends: institute, brand: _brand.yml, colours: {primary: $sea}}"
    write(tmp_path, house_yaml=house)
    first = made()
    assert made().origins is first.origins

    write_brand("#203040")
    assert [first.colours.primary, made().colours.primary] == ["#102030", "#203040"]
    write(tmp_path, house_yaml=house.replace("$sea", "'#304050'"))
    assert made().colours.primary == "#304050"


def test_a_chain_of_styles_ends_in_the_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        styles__a_yaml="extends: b.yaml\ncolours: {ink: '#111'}",
        styles__b_yaml="colours: {ink: '#222', muted: '#333'}",
    )
    colours = good(Placed("styles/a.yaml", SPAN), tmp_path).colours

    assert (colours.ink, colours.muted) == ("#111111", "#333333")


def test_of_two_styles_the_later_one_stands_above_and_what_both_extend_below(
    tmp_path: Path,
) -> None:
    write(
        tmp_path,
        base_yaml="colours: {ink: '#111', muted: '#111', primary: '#111'}",
        one_yaml="extends: base.yaml\ncolours: {ink: '#222', muted: '#222'}",
        other_yaml="extends: base.yaml\ncolours: {muted: '#333'}",
        house_yaml="extends: [one.yaml, other.yaml]",
    )
    colours = good(Placed("house.yaml", SPAN), tmp_path).colours

    assert colours.ink == "#222222"
    assert colours.muted == "#333333"
    assert colours.primary == "#111111"


def test_a_variable_that_is_changed_above_is_changed_below(tmp_path: Path) -> None:
    write(
        tmp_path,
        base_yaml="""
            variables: {brand: "#112233", dark: $brand, step: 1.2}
            colours: {primary: $dark}
            type: {h1: {size: 10pt * $step}}
        """,
        house_yaml="extends: base.yaml\nvariables: {brand: '#445566', step: 2}",
    )
    house = good(Placed("house.yaml", SPAN), tmp_path)

    assert house.colours.primary == "#445566"
    assert house.type.h1.size == 20


@pytest.mark.parametrize(
    ("text", "token", "points"),
    [
        ("type: {h1: {size: 2 * (5pt + 1pt)}}", "type.h1.size", 12),
        ("type: {h1: {size: 30pt / 2 - 1mm * 0}}", "type.h1.size", 15),
        ("type: {h1: {size: 1.5em}}", "type.h1.size", 15),
        ("type: {body: {size: 8pt}, h1: {size: 150%}}", "type.h1.size", 12),
        ("type: {h1: {leading: 120%, size: 20pt}}", "type.h1.leading", 24),
        ("type: {h1: {leading: 2em}}", "type.h1.leading", 31.2),
        ("type: {h1: {size: 2em, before: 0.5em}}", "type.h1.before", 10),
        ("type: {h1: {tracking: -(1pt - 0.8pt)}}", "type.h1.tracking", -0.2),
        ("grid: {baseline: 12pt}\ntype: {h1: {before: 1.5b}}", "type.h1.before", 18),
        ("grid: {baseline: 1.5em}", "grid.baseline", 15),
        ("grid: {measure: 40% + 7.2pt - 0.1in, gap: 0}", "grid.measure", 238.11),
        (
            "page: {size: letter, orientation: landscape, margins: {outer: 5%}}",
            "page.margins.outer",
            39.6,
        ),
        ("page: {height: 800pt, margins: {bottom: 10%}}", "page.margins.bottom", 80),
    ],
)
def test_lengths_are_worked_out(
    tmp_path: Path, text: str, token: str, points: float
) -> None:
    write(tmp_path, s_yaml=text)
    value: object = good(Placed("s.yaml", SPAN), tmp_path)
    for name in token.split("."):
        value = getattr(value, name)
    assert value == pytest.approx(points, abs=0.01)


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ("colours: {ink: $ik}\nvariables: {ink: '#111'}", "BG801", 16, "“$ik”"),
        ("grid: {gap: 2 * $gap}\nvariables: {gap: $gap}", "BG803", 18, "$gap → $gap"),
        ("colours: {ink: $a}\nvariables: {a: $b, b: $a}", "BG803", 23, "$a → $b → $a"),
        ("variables: {a: $b + 1mm, b: 2 * $a}", "BG803", 29, "$a → $b → $a"),
        ("variables: {a: 1mm, b: $a + $c}", "BG801", 29, "“$c”"),
        ("grid: {gap: 1mm * 1mm}", "BG802", 13, "two lengths"),
        ("grid: {gap: 1mm / (2 - 2)}", "BG802", 13, "divided by 0"),
        ("grid: {gap: 1mm + 2}", "BG802", 13, "cannot be added"),
        ("grid: {gap: (1mm}", "BG802", 13, "not closed"),
        ("grid: {gap: 1mm 2mm}", "BG802", 13, "between any two"),
        ("grid: {gap: 1mm +}", "BG802", 13, "ends too early"),
        ("grid: {gap: 1mm + 3km}", "BG802", 19, "“km” is no unit"),
        ("grid: {gap: 2 / 1mm}", "BG802", 13, "divided by a length"),
        ("type: {body: {size: 1em}}", "BG802", 21, "nothing that “em”"),
        ("grid: {baseline: 2b}", "BG802", 18, "nothing that “b”"),
        ("page: {margins: {top: -1mm}}", "BG802", 23, "too small"),
        ("grid: {gap: 9mm * 99999}", "BG802", 13, "too large"),
        ("type: {body: {size: 2pt}}", "BG802", 21, "at least 6pt"),
        ("variables: {a: [1]}", "BG802", 16, "single value"),
        ("variables: [a]", "BG802", 12, "variables are"),
    ],
)
def test_what_is_wrong_in_a_sum_or_a_variable_is_told_there(
    tmp_path: Path, text: str, code: str, place: int, message: str
) -> None:
    write(tmp_path, s_yaml=text)
    (fault,) = read_style(Placed("s.yaml", SPAN), tmp_path).diagnostics
    assert (fault.code, fault.span.start[1]) == (code, place)
    assert message in fault.message


def test_a_sum_has_its_limits(tmp_path: Path) -> None:
    chain = "".join(f"  a{n}: $a{n + 1}\n" for n in range(150))
    doubled = "".join(f"  a{n}: {' + '.join([f'$a{n + 1}'] * 9)}\n" for n in range(15))
    write(
        tmp_path,
        deep_yaml=f"grid: {{gap: {'(' * 30}1mm{')' * 30}}}",
        long_yaml=f"grid: {{gap: 1mm{' + 1mm' * 50}}}",
        chain_yaml=f"variables:\n{chain}  a150: 1mm\ngrid: {{gap: $a0}}",
        doubled_yaml=f"variables:\n{doubled}  a15: 1mm\ngrid: {{gap: $a0}}",
    )

    assert "20 parentheses" in only_fault("deep.yaml", tmp_path).message
    assert "200 characters" in only_fault("long.yaml", tmp_path).message
    assert "20 variables" in only_fault("chain.yaml", tmp_path).message
    assert "too large" in only_fault("doubled.yaml", tmp_path).message


def test_styles_do_not_stand_on_one_another_without_end(tmp_path: Path) -> None:
    chain = {f"s{n}_yaml": f"extends: s{n + 1}.yaml" for n in range(12)}
    write(tmp_path, **chain, s12_yaml="name: end")
    assert "8 styles" in only_fault("s0.yaml", tmp_path).message


def test_each_token_knows_every_place_that_gives_it_a_value(tmp_path: Path) -> None:
    write(
        tmp_path,
        house_yaml="""
            extends: institute
            variables: {brand: "#445566"}
            colours: {primary: $brand}
        """,
    )
    house = good(Placed("house.yaml", SPAN), tmp_path)

    above, below = house.origins["colours.primary"]
    assert (above.text, str(above.span)) == ("$brand", "house.yaml:4:20")
    assert (below.text, below.span.path) == ("#14304F", "institute.yaml")
    assert [origin.text for origin in house.origins["$brand"]] == ["#445566"]
    assert house.place("colours.primary") == above.span
    assert house.place("type.h1.case").path == "house.yaml"


def test_a_name_from_the_command_line_may_be_any_path(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    write(tmp_path, mine_yaml="name: mine")

    assert good(str(tmp_path / "mine.yaml"), tmp_path / "briefs").name == "mine"


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("institue", "BG204", "no style is called “institue”"),
        ("none.yaml", "BG105", "there is no file “none.yaml”"),
        ("../none.yaml", "BG104", "“../none.yaml” leads out of the folder"),
    ],
)
def test_a_name_without_a_style_is_told_where_it_stands(
    tmp_path: Path, name: str, code: str, message: str
) -> None:
    fault = only_fault(name, tmp_path)

    assert fault.code == code
    assert fault.message.startswith(message)
    assert fault.span == SPAN


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("extends: [institute, nosuch]", "BG802", (1, 22)),
        ("extends: [institute, {}]", "BG802", (1, 10)),
        ("extends:", "BG802", (1, 9)),
        ("extends: nosuch", "BG802", (1, 10)),
        ("extends: s.yaml", "BG803", (1, 10)),
        ("extends: none.yaml", "BG105", (1, 10)),
        ("pages: {}", "BG801", (1, 1)),
        ("page: {first_page_top: 1mm}", "BG801", (1, 8)),
        ("grid: {measure: 100}", "BG802", (1, 17)),
        ("type: {body: {colour: blue}}", "BG802", (1, 23)),
        ("type: {body: {colour: '#FFF'}}", "BG802", (1, 23)),
        ("- a", "BG802", (1, 1)),
        ("title: A\nfindings: []\nsummary: B", "BG802", (1, 1)),
        ("a: [", "BG101", (1, 5)),
    ],
)
def test_what_is_wrong_in_a_style_is_told_there(
    tmp_path: Path, text: str, code: str, place: tuple[int, int]
) -> None:
    write(tmp_path, s_yaml=text)
    (fault,) = read_style(Placed("s.yaml", SPAN), tmp_path).diagnostics
    assert (fault.code, fault.span.path, fault.span.start) == (code, "s.yaml", place)


def test_all_type_is_scaled_with_its_grid(tmp_path: Path) -> None:
    tokens = "grid: {gap: 1b, measure: 30em}\ntype: {scale: 0.8, h1: {size: 2em}}"
    write(tmp_path, s_yaml=f"extends: institute\n{tokens}")
    plain, style = Style(), good(Placed("s.yaml", SPAN), tmp_path)

    body, grid = style.type.body, style.grid
    assert (body.size, body.leading, body.indent) == (8.0, 11.2, 8.0)
    assert (style.type.h1.size, style.type.title.tracking) == (16.0, -0.4)
    assert (grid.baseline, grid.gap, grid.measure) == (11.2, 11.2, 240.0)
    # What is small already, or has to be seen, stays as it is.
    assert style.type.marking.size == plain.type.marking.size
    assert style.type.note.size == pytest.approx(7.5)
    assert style.type.note.leading / 7.5 == pytest.approx(10.5 / 8, abs=0.01)


def test_scaled_type_keeps_its_bounds(tmp_path: Path) -> None:
    write(tmp_path, s_yaml="type: {scale: 3}")
    assert "too large: at most 1.6" in only_fault("s.yaml", tmp_path).message


def test_a_longer_circle_is_named_whole(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="extends: b.yaml", b_yaml="extends: a.yaml")
    fault = only_fault("a.yaml", tmp_path)
    assert fault.message == "this style rests on itself: a.yaml → b.yaml → a.yaml"


@pytest.mark.parametrize("code", ["BG801", "BG802"])
def test_the_manual_shows_a_bad_style_and_the_same_mended(
    tmp_path: Path, code: str
) -> None:
    bad, mended = examples(code)
    write(tmp_path, bad_yaml=bad, mended_yaml=mended)

    assert only_fault_code(tmp_path) == code
    good(Placed("mended.yaml", SPAN), tmp_path)


def only_fault_code(folder: Path) -> str:
    (fault,) = read_style(Placed("bad.yaml", SPAN), folder).diagnostics
    return fault.code
