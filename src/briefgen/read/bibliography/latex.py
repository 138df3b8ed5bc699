r"""LaTeX in a field of BibTeX → Unicode: `M{\"u}ller` → Müller.

Nothing is run and nothing is looked up: a command stands for a letter or a look, or it
is not known. Braces in a title keep the case of what they hold.
"""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "i": "i",
    "j": "j",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "ng": "ŋ",
    "dj": "đ",
    "DJ": "Đ",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "S": "§",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textellipsis": "…",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textasciitilde": "~",
    "copyright": "©",
    "textregistered": "®",
    "texttrademark": "™",
    "pounds": "£",
    "euro": "€",
    "texteuro": "€",
    "degree": "°",
    "textdegree": "°",
    "P": "¶",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "&": "&",
    "%": "%",
    "$": "$",
    "#": "#",
    "_": "_",
    "{": "{",
    "}": "}",
    " ": " ",
    ",": "\u202f",
    "/": "",
    "-": "\u00ad",
    "\\": " ",
    "textbackslash": "\\",
    "slash": "/",
    "relax": "",
    "noopsort": "",
}
_LOOKS = {
    **dict.fromkeys(("emph", "textit", "mkbibemph", "itshape", "em"), "i"),
    **dict.fromkeys(("textbf", "bfseries", "mkbibbold"), "b"),
    **dict.fromkeys(("textsuperscript",), "sup"),
    **dict.fromkeys(("textsubscript",), "sub"),
}
_PLAIN = frozenset(
    "textrm textsf texttt text url href mbox hbox textsc textnormal enquote uppercase"
    " mkbibquote textup textmd".split()
)
_SIGN = re.compile(r"\\(?:[A-Za-z]+\*?|.)|[{}$~]|---?|``|''|[^\\{}$~`'-]+|.", re.DOTALL)
_FOR = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”", "$": ""}
_SPACES = re.compile(r"[ \t\r\n]+")
_DEEPEST = 40


class Latex:
    """A walk through the signs of one field."""

    def __init__(self, text: str, *, title: bool = False) -> None:
        self._signs = _SIGN.findall(text)
        self._at = 0
        self._title = title
        self.unknown: list[str] = []  # commands

    def words(self) -> str:
        """Give the words."""
        found = "".join(self._until_end(0))
        return _SPACES.sub(" ", unicodedata.normalize("NFC", found)).strip(" ")

    def _until_end(self, depth: int) -> list[str]:
        words: list[str] = []
        while self._at < len(self._signs):
            sign = self._signs[self._at]
            self._at += 1
            if sign == "}":
                if depth:
                    break
            elif sign == "{":
                words.append(self._group(depth, kept=self._title))
            elif sign.startswith("\\"):
                words.append(self._command(sign[1:].rstrip("*"), depth))
            else:
                words.append(_FOR.get(sign, sign))
        return words

    def _group(self, depth: int, *, kept: bool = False) -> str:
        if depth >= _DEEPEST:
            return ""
        inner = "".join(self._until_end(depth + 1))
        held = kept and not depth and any(c.isupper() for c in inner)
        return f'<span class="nocase">{inner}</span>' if held else inner

    def _argument(self, depth: int) -> str:
        """Give what a command is about: a group, or the next letter."""
        while self._at < len(self._signs) and not self._signs[self._at].strip():
            self._at += 1
        if self._at >= len(self._signs):
            return ""
        sign = self._signs[self._at]
        if sign == "{":
            self._at += 1
            return self._group(depth)
        if sign.startswith("\\"):
            self._at += 1
            return self._command(sign[1:], depth)
        if sign == "}":
            return ""
        sign = sign.lstrip()
        self._signs[self._at] = sign[1:]
        letter: str = sign[:1]
        return letter

    def _command(self, name: str, depth: int) -> str:
        if name in _ACCENTS and depth < _DEEPEST:
            letter = self._argument(depth + 1)
            return letter[:1] + _ACCENTS[name] + letter[1:] if letter else ""
        if name in _LETTERS:
            self._swallow(name)
            return _LETTERS[name]
        if depth >= _DEEPEST:
            return ""
        if name in _LOOKS and self._next("{"):
            look = _LOOKS[name]
            return f"<{look}>{self._argument(depth + 1)}</{look}>"
        if name not in _PLAIN and name not in _LOOKS:
            self.unknown.append(f"\\{name}")
        return self._argument(depth + 1) if self._next("{") else ""

    def _swallow(self, name: str) -> None:
        """Pass the spaces behind a command of letters: they only end its name."""
        if name[-1:].isalpha() and self._at < len(self._signs):
            self._signs[self._at] = self._signs[self._at].lstrip(" ")

    def _next(self, sign: str) -> bool:
        return self._at < len(self._signs) and self._signs[self._at] == sign
