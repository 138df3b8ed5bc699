"""What the types and tags of RIS are in CSL-JSON's words."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    **dict.fromkeys(("JOUR", "JFULL", "EJOUR", "ABST", "INPR"), "article-journal"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "SER", "CLSWK"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "chapter"),
    **dict.fromkeys(("RPRT", "GOVDOC", "GRNT", "GRANT"), "report"),
    **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
    **dict.fromkeys(("ELEC", "WEB", "ICOMM"), "webpage"),
    **dict.fromkeys(("CASE",), "legal_case"),
    **dict.fromkeys(("STAT", "LEGAL"), "legislation"),
    **dict.fromkeys(("BILL", "UNBILL"), "bill"),
    **dict.fromkeys(("DATA", "DBASE", "AGGR"), "dataset"),
    **dict.fromkeys(("MPCT", "VIDEO", "ADVS"), "motion_picture"),
    **dict.fromkeys(("SOUND", "MUSIC"), "song"),
    **dict.fromkeys(("UNPB", "MANSCPT", "ANCIENT"), "manuscript"),
    **dict.fromkeys(("ART", "FIGURE", "CHART", "SLIDE"), "graphic"),
    **dict.fromkeys(("GEN", "CTLG", "EQUA", "MULTI", "GENERIC"), "document"),
    "NEWS": "article-newspaper",
    "MGZN": "article-magazine",
    "THES": "thesis",
    "BLOG": "post-weblog",
    "HEAR": "hearing",
    "PAT": "patent",
    "COMP": "software",
    "PAMP": "pamphlet",
    "MAP": "map",
    "STAND": "standard",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "PCOMM": "personal_communication",
    "PREPRINT": "article",
}
PEOPLE: Mapping[str, str] = {
    "AU": "author",
    "A1": "author",
    "ED": "editor",
    "A2": "editor",
    "A3": "collection-editor",
    "A4": "translator",
}
FIELDS: Mapping[str, str] = {
    "TI": "title",
    "T1": "title",
    "CT": "title",
    "T2": "container-title",
    "JF": "container-title",
    "BT": "container-title",
    "JO": "container-title",
    "WT": "container-title",
    "T3": "collection-title",
    "JA": "container-title-short",
    "J2": "container-title-short",
    "J1": "container-title-short",
    "TA": "container-title-short",
    "ST": "title-short",
    "OP": "original-title",
    "VL": "volume",
    "VO": "volume",
    "IS": "issue",
    "CP": "issue",
    "NV": "number-of-volumes",
    "SV": "collection-number",
    "M1": "number",
    "SE": "section",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "DO": "DOI",
    "UR": "URL",
    "LK": "URL",
    "AB": "abstract",
    "N2": "abstract",
    "ET": "edition",
    "WV": "version",
    "LA": "language",
    "CN": "call-number",
    "DB": "source",
    "DP": "source",
    "AN": "archive_location",
}
"""The first of two tags for one place counts."""
WITHOUT_CONTAINER = frozenset(("book", "report", "thesis", "patent", "pamphlet", "map"))
"""Types of works that stand in nothing but a series."""
NUMBERED = frozenset(("report", "patent", "standard", "bill", "thesis"))
"""Types of works whose serial number (SN) is their own."""
NOTES = frozenset(("N1", "NO", "RN"))
DATES: Mapping[str, str] = {
    "DA": "issued",
    "PY": "issued",
    "YR": "issued",
    "Y1": "issued",
    "FD": "issued",
    "Y2": "accessed",
    "RD": "accessed",
}
IDLE: Mapping[str, str] = {
    **dict.fromkeys(("L1", "L2", "L3", "L4", "H1", "H2", "AV"), "where a copy is kept"),
    **dict.fromkeys(
        ("AD", "LB", "RP", "ID", "ER", "TY", "SF"), "how its owner keeps it"
    ),
}
"""Tags that say nothing of a work that could be cited, or were read first."""
