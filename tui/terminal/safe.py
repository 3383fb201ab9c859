"""What of a text may reach the terminal."""

import re
from typing import Any

from corpus.french.typography import NBSP, NNBSP

# C0 and C1 controls, bidirectional marks and overrides, zero-width characters, the soft hyphen, variation selectors,
# keycap and emoji joiners, surrogates: a terminal would obey them, or draw them in another width than is counted.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef\ud800-\udfff\u20e3]"
)
_UNESCAPED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What of that JSON lets through as it stands: it escapes C0 only."""
_SPACES = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]")


def safe(text: str, *, plain_spaces: bool = False) -> str:
    """``text`` on one line, without anything that a terminal would obey or misalign.

    White space of every kind becomes one space. ``plain_spaces`` writes U+00A0 for U+202F, same width.
    """
    shown = _UNSAFE.sub("", _SPACES.sub(" ", text))
    return shown.replace(NNBSP, NBSP) if plain_spaces else shown


def safe_json(value: Any, *, indent: int | None = None) -> str:
    """``value`` in JSON, from which a parser reads the very same, with escapes for what a terminal would obey."""
    import json  # this module is on the path to the first paint

    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], written)
