"""What goes to a terminal that is not in UTF-8 and comes from it: in its own letters, not in two for each of ours."""

import codecs
import os
import unicodedata
from io import TextIOWrapper

_UTF_8 = "utf-8"
_SPELT_OUT = "mistral-tui.spelt-out"
_INSTEAD = {
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "…": "...", "–": "-", "—": "-", "−": "-", "œ": "oe",
    "Œ": "OE", "æ": "ae", "€": "EUR", "×": "x", "≠": "!=", "≈": "~", "∥": "//", "→": "->", "\u202f": " ",
}  # fmt: skip


def speak(stream: TextIOWrapper) -> None:
    """Have a stream speak the encoding of its terminal; UTF-8 where it leads to none, or to one that says ASCII, as
    a locale does that nobody chose."""
    encoding = os.device_encoding(stream.fileno()) or _UTF_8
    known = codecs.lookup(encoding).name
    if known in ("ascii", _UTF_8):
        stream.reconfigure(encoding=_UTF_8, errors="replace")
    else:
        stream.reconfigure(encoding=known, errors=_SPELT_OUT if stream.writable() else "replace")


def _spelt_out(error: UnicodeError) -> tuple[str, int]:
    """An error handler of ``codecs``: what an encoding lacks, in letters that every one has."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    instead = _INSTEAD.get(character)
    return instead or unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"


codecs.register_error(_SPELT_OUT, _spelt_out)
