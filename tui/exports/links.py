"""Addresses that may become links."""

import re
from urllib.parse import urlsplit

_FORBIDDEN = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\"'`^{}|\ud800-\udfff]")
_LONGEST = 2000


def web_address(address: str | None) -> str:
    """``address`` as it may stand in a link: http or https, what would end or break one percent-encoded; else ""."""
    if not address or len(address) > _LONGEST:
        return ""
    written = _FORBIDDEN.sub(_encoded, address.strip())
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    return written if parts.scheme in ("http", "https") and parts.netloc else ""


def _encoded(character: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in character[0].encode("utf-8", "replace"))
