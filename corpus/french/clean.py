"""Text as it may be kept: no control a terminal would obey, nothing invisible, one form for each accented letter."""

import re
import unicodedata
from typing import Final

# What ends a control string (OSC, DCS, SOS, PM, APC) or opens another: ECMA-48, 5.6, and BEL as xterm takes it.
_STRING_EDGE: Final = "\x07\x1b\x90\x98\x9c-\x9f"

_ESCAPE: Final = re.compile(
    # Control strings. One that is never ended takes no more than its line with it, so that a stray opener in a
    # damaged file does not swallow the article; and nothing where the opener is one character, which is a letter of
    # such a file (0x90 is « É » in the code page of DOS).
    rf"(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])(?>[^{_STRING_EDGE}]*)(?:\x07|\x1b\\|\x9c)"
    rf"|\x1b[]PX^_][^{_STRING_EDGE}\n]*|[\x90\x98\x9d-\x9f]"
    # CSI sequences, cut short ones too.
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    # Every other escape sequence; an ESC that begins none goes alone.
    r"|\x1b(?:[ -/]{0,2}[0-~])?"
)

_BREAK: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""Line breaks other than LF. Lone ones become LF too: taking them out would glue two words together."""

_UNSEEN: Final = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1, but TAB and the line breaks
    "\u00ad"  # soft hyphen
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates (UAX 9)
    "\u180e\u200b-\u200d\u2060-\u2064\ufeff"  # zero width, byte order mark
    "\u206a-\u206f\ufff9-\ufffb"  # deprecated format controls, interlinear annotation
    "\U000e0000-\U000e007f"  # tag characters
    "]"
)

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SUSPECT: Final = re.compile(rf"{_UNSEEN.pattern}|[\r\x0b\x0c\x85\u2028\u2029\ud800-\udfff]")
_PILE: Final = re.compile(r"[^\x00-\u02ff\w\s][^\x00-\u02ff\w\s]{30,}")
"""Where combining marks may be piled up: they are no letters to ``\\w``. The first stands alone, and what most are
is ruled out first: a text without any is gone through in a sixth of the time."""
_PILED: Final = 30
"""Combining marks on one letter: the most of the Stream-Safe Text Format (UAX 15, 13), more than any language has.
Putting a longer run in order takes time that grows with its square, and a terminal draws it over the lines around."""

_BLANKS: Final = re.compile(r"[ \t\n]+")


def clean(text: str) -> str:
    """``text`` with CR LF as LF, in NFC, without what a terminal would obey or a reader cannot see.

    Gone are whole escape sequences, control characters but LF and TAB, bidi controls, zero-width characters and
    soft hyphens, and combining marks beyond thirty on one letter; half surrogates, which JSON can carry and nothing
    can encode, become U+FFFD. Ordinary text comes back as it was, and ``clean(clean(text)) == clean(text)``.
    """
    if _SUSPECT.search(text):
        # Sequences first, while their ESC still stands; what is left of a broken one is harmless without it.
        text = _BREAK.sub("\n", text)
        text = _ESCAPE.sub("", text)
        text = _UNSEEN.sub("", text)
        text = _SURROGATE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", _PILE.sub(_unpiled, text))


def _unpiled(run: re.Match[str]) -> str:
    """The run without the combining marks that stand beyond the ``_PILED`` first of a pile."""
    kept: list[str] = []
    pile = 0
    for character in run[0]:
        pile = pile + 1 if unicodedata.category(character)[0] == "M" else 0
        if pile <= _PILED:
            kept.append(character)
    return "".join(kept)


def clean_line(text: str) -> str:
    """``text`` cleaned and on one line; U+00A0 and U+202F stay, runs of other blanks become one space."""
    return _BLANKS.sub(" ", clean(text)).strip(" ")
