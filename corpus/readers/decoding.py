"""From the bytes of a file to its text, whatever encoding it was saved in."""

import codecs
import re
from typing import Final

_LEGACY: Final = ("cp1252", "mac_roman", "cp850")
_EURO_OR_LIGATURE: Final = re.compile("¤|(?<=[a-zé])½|½(?=[a-zé])|¼(?=[a-zéU])")
"""« 3 ¤ », « c½ur », « ¼uvre »: what ISO 8859-15 has otherwise than Windows-1252, whose own quotes it lacks."""
_OWN_TO_1252: Final = frozenset(range(0x80, 0xA0))
_FRENCH: Final = frozenset("àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»‘’“”–—…€°•£²³§ªº©®\u00a0\u00ad")
"""What stands above ASCII in French text; Latin-1 reads as Windows-1252 does, but for controls."""
_NAMES: Final = {
    "cp1252": "Windows-1252",
    "iso8859_15": "ISO 8859-15",
    "mac_roman": "Mac Roman",
    "cp850": "CP850 (DOS)",
}
_DECLARED: Final = {
    # As browsers do, Latin-1 is read as Windows-1252 (WHATWG Encoding, 4.2): its typographic quotes were meant.
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("windows-1252", "cp1252", "cp-1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-15", "iso8859-15", "latin-9", "latin9"), "iso8859_15"),
    **dict.fromkeys(("macintosh", "x-mac-roman", "mac-roman"), "mac_roman"),
    **dict.fromkeys(("ibm850", "cp850"), "cp850"),
}
_OTHERS: Final = re.compile(
    r"utf-(?:8|16|16-[lb]e)|cp125\d|iso8859-\d{1,2}|koi8-[ru]|gb2312|gbk|gb18030|big5|euc_(?:jp|kr)|shift_jis"
)
"""Python's names of what else pages are written in; some of its other codecs take a square of the length in time."""
_SAMPLE: Final = 2**18
"""Bytes shown to charset-normalizer: enough to tell French apart, at most some ten milliseconds."""

_FRENCH_SHARE: Final = 0.9
_CONTROLS: Final = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_CONTROL_SHARE: Final = 0.02
_STRAY: Final = 4
"""Text carries a few stray control bytes at most; a binary file without NUL carries about one in eight."""


class NotText(Exception):
    """The bytes are no text; the message is a few words of French."""


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of ``data``, and a reservation in French where it was not plain UTF-8.

    UTF-8 and, by its byte order mark, UTF-16 or UTF-32 are taken as they are. A few broken bytes in UTF-8 become
    U+FFFD. Otherwise the code page that the file itself declares is believed, if it is one that French was written
    in, and without one charset-normalizer chooses. UTF-8 goes first: files that a tool converted often keep the old
    name.

    Raises ``NotText``.
    """
    if name := byte_order(data):
        return _marked(data, name)
    head = data[:_SAMPLE]
    if (
        b"\0" in head
        or data.startswith(b"%PDF-")
        or len(head) - len(head.translate(None, _CONTROLS)) > _STRAY + _CONTROL_SHARE * len(head)
    ):
        raise NotText("ce n’est pas du texte (contenu binaire)")
    try:
        return data.decode(), None
    except UnicodeDecodeError as error:
        first = error.start
    mended = data.decode(errors="replace")
    broken = mended.count("\ufffd")
    sound = sum(not character.isascii() for character in mended) - broken
    if sound > 4 * broken:
        line = data.count(b"\n", 0, first) + 1
        return mended, f"UTF-8 invalide (ligne {line}), octets illisibles remplacés par «\u00a0\ufffd\u00a0»"
    if declared and (encoding := _DECLARED.get(declared.lower().replace("_", "-"))):
        return data.decode(encoding, errors="replace"), None
    return _legacy(data, first)


def codec_of(name: str | None) -> str | None:
    """Python's name of the encoding that a server calls ``name``; ``None`` for one that is not believed."""
    if name is None:
        return None
    if known := _DECLARED.get(name.lower().replace("_", "-")):
        return known
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):  # a name may hold anything
        return None
    return found if _OTHERS.fullmatch(found) else None


def byte_order(data: bytes) -> str | None:
    """« utf-16 » or « utf-32 », where a byte order mark tells so."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    return "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else None


def glimpse(data: bytes) -> str:
    """The beginning of a file as far as it reads at first sight: enough to know tags, braces and dashes by."""
    return data.decode(byte_order(data) or "utf-8", errors="replace").removeprefix("\ufeff")


def _marked(data: bytes, name: str) -> tuple[str, str | None]:
    try:
        return data.decode(name), None
    except UnicodeDecodeError:
        raise NotText(f"ce n’est pas du texte ({name.upper()} invalide)") from None


def _legacy(data: bytes, first: int) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    sample = data[max(0, first - _SAMPLE // 2) :][:_SAMPLE]
    above = [character for character in sample.decode("cp1252", errors="replace") if not character.isascii()]
    # Windows-1252 is by far the likeliest, and charset-normalizer, made for longer texts, gives up on short ones.
    encoding = "cp1252"
    if sum(character in _FRENCH for character in above) < _FRENCH_SHARE * len(above):
        best = from_bytes(sample, cp_isolation=list(_LEGACY)).best()
        if best is None or best.encoding not in _LEGACY:
            raise NotText("ce n’est pas du texte (ni UTF-8 ni un encodage français connu)")
        encoding = best.encoding
    plain = encoding == "cp1252" and _OWN_TO_1252.isdisjoint(sample)
    if plain and _EURO_OR_LIGATURE.search(sample.decode(encoding, errors="replace")):
        encoding = "iso8859_15"
    # The few bytes that Windows-1252 leaves undefined must not refuse a file that reads well otherwise.
    return data.decode(encoding, errors="replace"), f"lu en {_NAMES[encoding]}, faute d’être en UTF-8"
