"""Every code that briefgen reports, what it is called, and the rule that finds it.

One file holds one rule; this table is their contents page. A code without a rule is
reported by the stage that finds it on its way; its manual page is in `elsewhere/`.
"""

from collections.abc import Mapping

from briefgen.diagnostics import Severity
from briefgen.rules.anachronism import anachronism
from briefgen.rules.anonymous_caveat import anonymous_caveat
from briefgen.rules.bad_grade import bad_grade
from briefgen.rules.bad_marking import bad_marking
from briefgen.rules.bare_link import bare_link
from briefgen.rules.bare_percentage import bare_percentage
from briefgen.rules.causal_language import causal_language
from briefgen.rules.colour_alone import colour_alone
from briefgen.rules.confidence_with_likelihood import confidence_with_likelihood
from briefgen.rules.conflicting_transcriptions import conflicting_transcriptions
from briefgen.rules.duplicate_id import duplicate_id
from briefgen.rules.duplicate_source import duplicate_source
from briefgen.rules.file_outside_project import file_outside_project
from briefgen.rules.hard_to_read import hard_to_read
from briefgen.rules.incomplete_source import incomplete_source
from briefgen.rules.inconsistent_term import inconsistent_term
from briefgen.rules.less_exact_style import less_exact_style
from briefgen.rules.loaded_word import loaded_word
from briefgen.rules.long_sentence import long_sentence
from briefgen.rules.misquoted import misquoted
from briefgen.rules.missing_file import missing_file
from briefgen.rules.missing_glyph import missing_glyph
from briefgen.rules.mixed_scales import mixed_scales
from briefgen.rules.no_access_date import no_access_date
from briefgen.rules.no_addressee import no_addressee
from briefgen.rules.no_alt_text import no_alt_text
from briefgen.rules.no_funding import no_funding
from briefgen.rules.no_method import no_method
from briefgen.rules.nothing_to_show import nothing_to_show
from briefgen.rules.number_conflict import number_conflict
from briefgen.rules.off_yardstick import off_yardstick
from briefgen.rules.one_sided import one_sided
from briefgen.rules.placeholder import placeholder
from briefgen.rules.plain_person import plain_person
from briefgen.rules.private_person import private_person
from briefgen.rules.ragged_table import ragged_table
from briefgen.rules.reference_cycle import reference_cycle
from briefgen.rules.repeated_word import repeated_word
from briefgen.rules.reversed_quotation import reversed_quotation
from briefgen.rules.rule import Entry
from briefgen.rules.single_source import single_source
from briefgen.rules.skipped_heading import skipped_heading
from briefgen.rules.stale import stale
from briefgen.rules.stray_markup import stray_markup
from briefgen.rules.strong_on_weak import strong_on_weak
from briefgen.rules.summary_drift import summary_drift
from briefgen.rules.superseded import superseded
from briefgen.rules.unanswered_caveat import unanswered_caveat
from briefgen.rules.unassessed_option import unassessed_option
from briefgen.rules.unbound_caveat import unbound_caveat
from briefgen.rules.unchecked_quotation import unchecked_quotation
from briefgen.rules.uncited_source import uncited_source
from briefgen.rules.unclosed_quotation import unclosed_quotation
from briefgen.rules.undefined_acronym import undefined_acronym
from briefgen.rules.unknown_id import unknown_id
from briefgen.rules.unknown_key import unknown_key
from briefgen.rules.unmarked_authorship import unmarked_authorship
from briefgen.rules.unqualified_recommendation import unqualified_recommendation
from briefgen.rules.unread_source import unread_source
from briefgen.rules.unreasoned_confidence import unreasoned_confidence
from briefgen.rules.unsupported_finding import unsupported_finding
from briefgen.rules.unsupported_recommendation import unsupported_recommendation
from briefgen.rules.unused_part import unused_part
from briefgen.rules.wrong_place import wrong_place

_E, _W, _A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

RULES: Mapping[str, Entry] = {
    "BG000": Entry("internal/rule-failed", _E),
    "BG101": Entry("file/not-yaml", _E),
    "BG102": Entry("file/too-big", _E),
    "BG103": Entry("file/duplicate-key", _E),
    "BG104": Entry("file/outside-project", _E, file_outside_project),
    "BG105": Entry("file/missing", _E, missing_file),
    "BG106": Entry("file/comment-in-text", _E),
    "BG107": Entry("file/bad-waiver", _E),
    "BG108": Entry("file/undrawn", _E),
    "BG109": Entry("file/left-out", _W),
    "BG201": Entry("schema/unknown-field", _E),
    "BG202": Entry("schema/missing-field", _E),
    "BG203": Entry("schema/wrong-type", _E),
    "BG204": Entry("schema/bad-value", _E),
    "BG205": Entry("schema/placeholder", _W, placeholder),
    "BG206": Entry("schema/ragged-table", _E, ragged_table),
    "BG207": Entry("schema/stray-markup", _W, stray_markup),
    "BG301": Entry("reference/duplicate-id", _E, duplicate_id),
    "BG302": Entry("reference/unknown-id", _E, unknown_id),
    "BG303": Entry("reference/cycle", _E, reference_cycle),
    "BG304": Entry("reference/unused", _W, unused_part),
    "BG306": Entry("reference/nothing-to-show", _E, nothing_to_show),
    "BG401": Entry("citation/unknown-key", _E, unknown_key),
    "BG402": Entry("citation/uncited-source", _W, uncited_source),
    "BG403": Entry("citation/incomplete-source", _E, incomplete_source),
    "BG404": Entry("citation/misquoted", _E, misquoted),
    "BG405": Entry(
        "citation/conflicting-transcriptions", _W, conflicting_transcriptions
    ),
    "BG406": Entry("citation/unread-source", _E, unread_source),
    "BG407": Entry("citation/no-access-date", _W, no_access_date),
    "BG408": Entry("citation/anachronism", _E, anachronism),
    "BG409": Entry("citation/superseded", _W, superseded),
    "BG410": Entry("citation/duplicate-source", _W, duplicate_source),
    "BG411": Entry("citation/bad-grade", _E, bad_grade),
    "BG412": Entry("citation/unchecked-quotation", _W, unchecked_quotation),
    "BG413": Entry("citation/less-exact-style", _A, less_exact_style),
    "BG414": Entry("citation/reversed-quotation", _W, reversed_quotation),
    "BG415": Entry("citation/unclosed-quotation", _W, unclosed_quotation),
    "BG416": Entry("citation/wrong-place", _W, wrong_place),
    "BG417": Entry("citation/plain-person", _W, plain_person),
    "BG501": Entry("argument/unsupported-finding", _E, unsupported_finding),
    "BG502": Entry(
        "argument/unsupported-recommendation", _E, unsupported_recommendation
    ),
    "BG503": Entry("argument/unbound-caveat", _E, unbound_caveat),
    "BG504": Entry("argument/anonymous-caveat", _E, anonymous_caveat),
    "BG505": Entry("argument/unanswered-caveat", _W, unanswered_caveat),
    "BG506": Entry(
        "argument/unqualified-recommendation", _W, unqualified_recommendation
    ),
    "BG507": Entry("argument/single-source", _W, single_source),
    "BG508": Entry("argument/one-sided", _E, one_sided),
    "BG509": Entry("argument/causal-language", _W, causal_language),
    "BG510": Entry("argument/no-addressee", _W, no_addressee),
    "BG511": Entry("argument/strong-on-weak", _E, strong_on_weak),
    "BG512": Entry("argument/unmarked-authorship", _E, unmarked_authorship),
    "BG513": Entry("argument/summary-drift", _W, summary_drift),
    "BG514": Entry("argument/number-conflict", _E, number_conflict),
    "BG515": Entry("argument/bare-percentage", _W, bare_percentage),
    "BG516": Entry("argument/unassessed-option", _E, unassessed_option),
    "BG601": Entry("language/off-yardstick", _W, off_yardstick),
    "BG602": Entry("language/mixed-scales", _E, mixed_scales),
    "BG603": Entry(
        "language/confidence-with-likelihood", _E, confidence_with_likelihood
    ),
    "BG604": Entry("language/unreasoned-confidence", _W, unreasoned_confidence),
    "BG605": Entry("language/long-sentence", _W, long_sentence),
    "BG606": Entry("language/hard-to-read", _A, hard_to_read),
    "BG607": Entry("language/undefined-acronym", _W, undefined_acronym),
    "BG608": Entry("language/inconsistent-term", _W, inconsistent_term),
    "BG609": Entry("language/loaded-word", _A, loaded_word),
    "BG611": Entry("language/repeated-word", _W, repeated_word),
    "BG701": Entry("access/no-alt-text", _E, no_alt_text),
    "BG702": Entry("access/low-contrast", _E),
    "BG703": Entry("access/colour-alone", _W, colour_alone),
    "BG704": Entry("access/bare-link", _W, bare_link),
    "BG705": Entry("access/missing-glyph", _E, missing_glyph),
    "BG706": Entry("access/low-resolution", _W),
    "BG707": Entry("access/skipped-heading", _E, skipped_heading),
    "BG801": Entry("style/unknown-token", _E),
    "BG802": Entry("style/bad-value", _E),
    "BG803": Entry("style/cycle", _E),
    "BG804": Entry("style/missing-font", _E),
    "BG805": Entry("style/restricted-font", _E),
    "BG806": Entry("style/overfull-page", _E),
    "BG901": Entry("output/too-long", _E),
    "BG902": Entry("output/separated-caveat", _E),
    "BG903": Entry("output/overfull", _E),
    "BG904": Entry("output/widow-orphan", _W),
    "BG905": Entry("output/lost-text", _E),
    "BG906": Entry("output/not-conformant", _E),
    "BG907": Entry("output/late-note", _E),
    "BG908": Entry("output/marking", _E, bad_marking),
    "BG909": Entry("output/too-costly", _E),
    "BG910": Entry("output/dropped-caveat", _E),
    "BG911": Entry("output/minor-caveat-left-out", _W),
    "BG912": Entry("output/undrawn", _W),
    "BG951": Entry("disclosure/no-funding", _W, no_funding),
    "BG952": Entry("disclosure/no-method", _W, no_method),
    "BG953": Entry("disclosure/private-person", _W, private_person),
    "BG954": Entry("disclosure/stale", _W, stale),
    "BG961": Entry("pdf/broken", _E),
    "BG962": Entry("pdf/too-costly", _E),
    "BG963": Entry("pdf/active-content", _E),
    "BG964": Entry("pdf/no-source", _E),
    "BG965": Entry("pdf/altered", _E),
    "BG966": Entry("pdf/different", _E),
}
