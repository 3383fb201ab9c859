"""A language as databases name it, by its code."""

import re
from typing import Final

_NAMES: Final = {
    "fr": "fr fra fre french français francais",
    "en": "en eng english anglais",
    "de": "de deu ger german deutsch allemand",
    "es": "es spa spanish español espagnol castillan",
    "it": "it ita italian italiano italien",
    "nl": "nl nld dut dutch nederlands néerlandais",
    "pt": "pt por portuguese português portugais",
    "ar": "ar ara arabic arabe",
}
_CODES: Final = {name: code for code, names in _NAMES.items() for name in names.split()}

_WORD: Final = re.compile(r"[^\s;,_-]+")


def language_code(written: str | None) -> str | None:
    """« fr » for « Français », « fr-CA » or « FRENCH; FRANÇAIS »; what is not known comes back as it is."""
    words = _WORD.findall(written or "")
    if written is None or not words:
        return None
    return _CODES.get(words[0].lower(), written.strip())
