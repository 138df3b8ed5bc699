"""The parts of a brief, their order, and where caveats stand in full."""

from briefgen.model.argument import argue
from briefgen.resolve.resolve import resolve
from tests.make import brief, resolved

ARGUMENT = """
findings:
  - {id: weight, claim: Children lose weight., evidence: [doe]}
recommendations:
  - {id: feed, action: Feed them., rests_on: [weight]}
caveats:
  - {id: small, point: The sample is small., qualifies: [weight], severity: major}
sources:
  doe: {type: report, title: Survey}
"""


def test_parts_with_nothing_to_print_are_left_out() -> None:
    assert resolved(ARGUMENT).parts == (
        "recommendations-at-a-glance",
        "findings",
        "caveats",
        "sources",
    )


def test_recommendations_are_set_in_full_where_there_is_more_to_say() -> None:
    text = ARGUMENT.replace("rests_on: [weight]", "rests_on: [weight], body: In July.")

    assert "recommendations" in resolved(text).parts
    assert "recommendations" not in resolved(ARGUMENT).parts


def test_the_brief_orders_its_parts() -> None:
    text = ARGUMENT + "parts: [findings, recommendations, sources]"

    assert resolved(text).parts == ("findings", "recommendations", "sources")


def test_sections_stand_where_the_brief_names_them() -> None:
    text = """
    context: Why.
    sections:
      - {id: law, title: Law, body: So.}
      - {id: money, title: Money, body: So.}
    parts: [money, context, law]
    """

    assert resolved(text).parts == ("money", "context", "law")


def test_a_major_caveat_and_the_sources_are_never_left_out() -> None:
    text = ARGUMENT + "parts: [recommendations]"

    assert resolved(text).parts == ("recommendations", "caveats", "sources")


def test_what_is_never_left_out_stands_before_the_sources() -> None:
    text = ARGUMENT + "parts: [recommendations, sources]"

    assert resolved(text).parts == ("recommendations", "caveats", "sources")


def test_a_minor_caveat_may_be_left_out() -> None:
    text = ARGUMENT.replace(", severity: major", "") + "parts: [recommendations]"

    assert resolved(text).parts == ("recommendations", "sources")


def test_a_caveat_stands_in_full_in_the_first_part_that_prints_what_it_limits() -> None:
    text = ARGUMENT.replace("[weight], severity", "[weight, feed], severity")

    assert resolved(text).full_caveats == {"small": "recommendations-at-a-glance"}
    assert resolved(ARGUMENT).full_caveats == {"small": "findings"}


def test_a_caveat_on_a_figure_stands_where_the_figure_does() -> None:
    text = """
    context:
      - figure: {id: map, image: map.png, alt: A map}
    caveats:
      - {id: old, point: The map is old., qualifies: [map]}
    """

    assert resolved(text).full_caveats == {"old": "context"}


def test_a_style_that_would_leave_out_all_that_a_brief_says_leaves_out_nothing() -> (
    None
):
    excerpt = ("summary", "disclosure", "sources")
    told = brief("context: Why.\nlicense: CC-BY-4.0")
    summed = brief("summary: So.\ncontext: Why.")

    assert resolve(told, argue(told), excerpt).parts == ("context", "disclosure")
    assert resolve(summed, argue(summed), excerpt).parts == ("summary",)


def test_a_caveat_alone_is_not_all_that_a_brief_says() -> None:
    excerpt = ("summary", "caveats", "disclosure", "sources")
    told = brief("""
        context:
          - callout: {id: how, title: How, body: By hand.}
        caveats:
          - {id: once, point: Once only., qualifies: [how]}
    """)

    assert resolve(told, argue(told), excerpt).parts == ("context", "caveats")
