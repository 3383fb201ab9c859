"""The text of an RTF document, read by a tokenizer of its own: bounded in depth and linear in time.

After the Rich Text Format Specification 1.9.1: groups, control words and symbols, ``\\'xx`` in the code page that the
document or the current font names, ``\\uN`` followed by as many stand-ins as ``\\ucN`` says, destinations that hold
no text.
"""

import codecs
import re
from dataclasses import dataclass, replace
from typing import Final

from corpus.french.wordlists import word_set

_DEPTH: Final = 1000
"""Groups inside groups; word processors stay under a hundred."""
_TOKENS: Final = 3_000_000
"""Words, groups and runs of text: some ten seconds, and a hundred times an export of a hundred articles."""
_TOKEN: Final = re.compile(
    rb"\\bin(\d{1,9}) ?"
    rb"|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|((?:\\'[0-9a-fA-F]{2}){1,200})|\\([^a-zA-Z])"
    rb"|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)",
    re.DOTALL,
)
_UNREAD: Final = word_set(
    """
    fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf
    listtable listoverridetable rsidtbl themedata colorschememapping datastore latentstyles filetbl revtbl generator
    xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor template passwordhash mmathpr shppict nonshppict
    """
)
_WORDS: Final = {
    "par": "\n\n", "line": "\n", "sect": "\n\n", "page": "\f", "tab": "\t", "cell": "\t", "row": "\n\n",
    "nestcell": "\t", "nestrow": "\n\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SYMBOLS: Final = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "\u2011", b"\n": "\n\n", b"\r": "\n\n"}
_CHARSETS: Final = {
    0: "cp1252",
    77: "mac_roman",
    161: "cp1253",
    162: "cp1254",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
_PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


class Unbounded(Exception):
    """The document goes beyond what any real one does; the message says how, in a few words of French."""


@dataclass(frozen=True, slots=True)
class _State:
    unread: bool = False
    fonts: bool = False
    stand_ins: int = 1
    page: str | None = None
    """The code page of the current font, where it names one."""


def rtf_text(data: bytes) -> str:
    """Paragraphs parted by blank lines, page breaks as form feeds, cells by tabs. Raises ``Unbounded``."""
    parts: list[str] = []
    stack: list[_State] = []
    state = _State()
    page = "cp1252"
    fonts: dict[int, str] = {}
    font = 0
    starred = False
    skipping = 0
    high: int | None = None  # the first half of a character beyond U+FFFF
    at = 0
    tokens = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            break
        tokens += 1
        if tokens > _TOKENS:
            raise Unbounded("RTF démesuré")
        at = found.end()
        binary, word, number, hexa, symbol, brace, plain = found.groups()
        if binary is not None:
            at += int(binary)
            continue
        if brace == b"{":
            if len(stack) >= _DEPTH:
                raise Unbounded("RTF imbriqué trop profondément")
            stack.append(state)
            skipping, starred = 0, False
            continue
        if brace == b"}":
            state = stack.pop() if stack else _State()
            skipping, starred = 0, False
            continue
        if symbol == b"*":
            starred = True
            continue
        if word is not None:
            name, value = word.decode(), int(number) if number else None
            if name == "fonttbl":
                state = replace(state, fonts=True, unread=True)
            elif (starred and name not in ("shptxt",)) or name in _UNREAD:
                state = replace(state, unread=True)
            elif name == "ansicpg" and value:
                page = _known(f"cp{value}") or page
            elif name in _PAGES:
                page = _PAGES[name]
            elif name == "f" and value is not None:
                font = value
                state = replace(state, page=fonts.get(value))
            elif name == "plain":
                state = replace(state, page=None)
            elif name == "fcharset" and state.fonts and value in _CHARSETS:
                # Charset 0 means the code page of the document.
                if value:
                    fonts[font] = _CHARSETS[value]
            elif name == "uc" and value is not None:
                state = replace(state, stand_ins=max(0, min(value, 16)))
            elif name == "u" and value is not None and not state.unread:
                high = _unicode(parts, value % 65536, high)
                skipping = state.stand_ins
            elif name in _WORDS and not state.unread:
                parts.append(_WORDS[name])
            starred = False
            continue
        starred = False
        if state.unread:
            continue
        if hexa:
            high_bytes = bytes.fromhex(hexa.decode().replace("\\'", ""))
            parts.append(high_bytes[skipping:].decode(state.page or page, errors="replace"))
            skipping = max(0, skipping - len(high_bytes))
        elif symbol and skipping:
            skipping -= 1
        elif symbol:
            parts.append(_SYMBOLS.get(symbol, ""))
        elif plain:
            kept = plain[skipping:]
            skipping = max(0, skipping - len(plain))
            parts.append(kept.decode(state.page or page, errors="replace"))
    return "".join(parts)


def _unicode(parts: list[str], code: int, high: int | None) -> int | None:
    if 0xD800 <= code < 0xDC00:
        return code
    if 0xDC00 <= code < 0xE000:
        parts.append(chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else "\ufffd")
    else:
        parts.append(chr(code))
    return None


def _known(name: str) -> str | None:
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name
