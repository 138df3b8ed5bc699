"""What the types and fields of BibTeX and BibLaTeX are in CSL-JSON's words."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "inreference": "entry-encyclopedia",
    "reference": "book",
    "mvreference": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "misc": "document",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "legislation": "legislation",
    "legal": "legislation",
    "jurisdiction": "legal_case",
    "letter": "personal_communication",
    "periodical": "periodical",
    "newspaper": "article-newspaper",
    "video": "motion_picture",
    "movie": "motion_picture",
    "audio": "song",
    "music": "song",
    "performance": "performance",
    "artwork": "graphic",
    "image": "graphic",
    "standard": "standard",
    "review": "review",
    "commentary": "book",
    "suppperiodical": "article-journal",
}
SUBTYPES: Mapping[str, str] = {
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
}
IN_JOURNALS = frozenset(
    ("article", "periodical", "newspaper", "suppperiodical", "review")
)
GENRES: Mapping[str, str] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "mastersthesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Computer software",
    "datacd": "CD-ROM",
    "audiocd": "Audio CD",
}
"""What BibLaTeX's words for a kind of work stand for; and BibTeX's types of theses."""

PEOPLE: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
    "holder": "author",
    "director": "director",
    "editora": "contributor",
    "editorb": "contributor",
    "editorc": "contributor",
}
ROLES: Mapping[str, str] = {
    "editor": "editor",
    "compiler": "compiler",
    "organizer": "organizer",
    "director": "director",
    "collaborator": "contributor",
    "redactor": "editor",
}
"""Kinds of editors that `editortype`, `editoratype` and so on may name."""

TITLES = (
    ("title", "title", "subtitle", "titleaddon"),
    ("container-title", "journaltitle", "journalsubtitle", "journaltitleaddon"),
    ("container-title", "journal", "", ""),
    ("container-title", "booktitle", "booksubtitle", "booktitleaddon"),
    ("event-title", "eventtitle", "", "eventtitleaddon"),
    ("collection-title", "series", "", ""),
)
"""Places, and the fields that make the title there; the first one counts."""

FIELDS: Mapping[str, str] = {
    "volume": "volume",
    "volumes": "number-of-volumes",
    "pages": "page",
    "eid": "page",
    "pagetotal": "number-of-pages",
    "edition": "edition",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "location": "publisher-place",
    "address": "publisher-place",
    "venue": "event-place",
    "version": "version",
    "chapter": "chapter-number",
    "part": "part-number",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "abstract": "abstract",
    "annote": "annote",
    "annotation": "annote",
    "keywords": "keyword",
    "langid": "language",
    "language": "language",
    "howpublished": "medium",
    "shorttitle": "title-short",
    "origtitle": "original-title",
    "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place",
    "shortjournal": "container-title-short",
    "library": "archive",
    "pubstate": "status",
}
STATES: Mapping[str, str] = {
    "inpreparation": "in preparation",
    "inpress": "in press",
    "prepublished": "",  # that it is no journal's says so
    "submitted": "submitted",
    "forthcoming": "forthcoming",
}
DATES: Mapping[str, str] = {
    "urldate": "accessed",
    "eventdate": "event-date",
    "origdate": "original-date",
}
IDLE: Mapping[str, str] = {
    **dict.fromkeys(
        ("file", "pdf", "localfile", "file-2", "attachments"), "a file at its owner's"
    ),
    **dict.fromkeys(
        (
            *("timestamp", "owner", "creationdate", "modificationdate", "date-added"),
            *("date-modified", "bdsk-url-1", "bdsk-file-1", "priority", "ranking"),
            *(
                "readstatus",
                "groups",
                "mendeley-groups",
                "mendeley-tags",
                "qualityassured",
            ),
            *("citationkey", "printed", "relevance", "comment-owner", "__markedentry"),
        ),
        "how its owner keeps it",
    ),
    **dict.fromkeys(
        (
            *("key", "presort", "sortkey", "sortname", "sorttitle", "sortyear"),
            *("sortshorthand", "indextitle", "indexsorttitle", "label", "gender"),
            *("langidopts", "execute", "xref", "shorthandintro"),
            *("biburl", "bibsource"),  # where DBLP keeps this entry
        ),
        "how a style of LaTeX orders or names it",
    ),
    **dict.fromkeys(("pagination", "bookpagination"), "locators have labels here"),
    **dict.fromkeys(("authortype",), "the author is printed all the same"),
    **dict.fromkeys(
        ("related", "relatedtype", "relatedoptions", "relatedstring"),
        "another entry, which is cited by its own key",
    ),
}
"""Fields that say nothing of a work that could be cited, and what they say."""

EPRINTS: Mapping[str, tuple[str, str]] = {
    "arxiv": ("arXiv", "https://arxiv.org/abs/"),
    "jstor": ("JSTOR", "https://www.jstor.org/stable/"),
    "pubmed": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/"),
    "hdl": ("Handle", "https://hdl.handle.net/"),
    "handle": ("Handle", "https://hdl.handle.net/"),
    "googlebooks": ("Google Books", "https://books.google.com/books?id="),
    "ssrn": ("SSRN", "https://ssrn.com/abstract="),
}
"""Where works are kept under numbers, and what leads to one."""

LANGUAGES: Mapping[str, str] = {
    **dict.fromkeys(("english", "eng"), "en"),
    **dict.fromkeys(("british", "ukenglish"), "en-GB"),
    **dict.fromkeys(("american", "usenglish"), "en-US"),
    "canadian": "en-CA",
    "australian": "en-AU",
    "newzealand": "en-NZ",
    **dict.fromkeys(("german", "ngerman", "deu", "ger"), "de"),
    **dict.fromkeys(("austrian", "naustrian"), "de-AT"),
    **dict.fromkeys(("swissgerman", "nswissgerman"), "de-CH"),
    **dict.fromkeys(("french", "francais", "frenchb", "fra", "fre"), "fr"),
    "acadian": "fr-CA",
    "canadien": "fr-CA",
    "spanish": "es",
    "spa": "es",
    "italian": "it",
    "ita": "it",
    "dutch": "nl",
    "portuguese": "pt",
    "portuges": "pt",
    "brazilian": "pt-BR",
    "brazil": "pt-BR",
    "danish": "da",
    "swedish": "sv",
    "norwegian": "no",
    "norsk": "nb",
    "nynorsk": "nn",
    "finnish": "fi",
    "icelandic": "is",
    "polish": "pl",
    "czech": "cs",
    "slovak": "sk",
    "slovene": "sl",
    "slovenian": "sl",
    "croatian": "hr",
    "serbian": "sr",
    "hungarian": "hu",
    "romanian": "ro",
    "bulgarian": "bg",
    "russian": "ru",
    "ukrainian": "uk",
    "greek": "el",
    "turkish": "tr",
    "arabic": "ar",
    "hebrew": "he",
    "catalan": "ca",
    "latin": "la",
    "japanese": "ja",
    "chinese": "zh",
    "korean": "ko",
}
"""Names of languages in babel and elsewhere, as tags."""
