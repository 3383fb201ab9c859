"""robots.txt (RFC 9309): what a host lets programs fetch, and how often.

Python's own ``robotparser`` takes the first rule that fits instead of the longest, and knows no « * » and no « $ ».
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote_to_bytes, urlsplit

_READ: Final = 512 * 2**10
"""Bytes: a parser may stop after 500 kibibytes (RFC 9309, 2.5)."""
_NAME: Final = "mistral-tui"
_LINE: Final = re.compile(r"\s*([A-Za-z-]+)\s*:\s*(.*?)\s*$")
_TOKEN: Final = re.compile(r"[a-z_-]+")
_RESERVED: Final = frozenset(b"/?#[]@!$&'()*+,;=%:")


@dataclass(slots=True)
class _Group:
    """The rules for some programs."""

    names: set[str] = field(default_factory=set)
    rules: list[tuple[bool, str]] = field(default_factory=list)
    """Whether it allows, and the pattern of the paths that it is about."""
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host."""

    rules: Sequence[tuple[bool, str]]
    delay: float
    """Seconds that the host wants between two requests; 0 where it says nothing."""
    refusal: str
    """What is said of an address that may not be fetched."""

    @classmethod
    def read(cls, status: int, content: bytes) -> "Robots":
        """From the answer that the host gave (RFC 9309, 2.3.1)."""
        if status >= 500 or status == 429:
            return cls.unreachable(f"statut {status}")
        # Where there is none, everything is allowed.
        stated = content[:_READ].decode("utf-8", "replace").removeprefix("\ufeff") if status < 300 else ""
        groups = list(_groups(stated))
        own = [each for each in groups if _NAME in each.names] or [each for each in groups if "*" in each.names]
        rules = [rule for each in own for rule in each.rules]
        return cls(rules, max((each.delay for each in own), default=0.0), "robots.txt de ce site le refuse")

    @classmethod
    def unreachable(cls, why: str) -> "Robots":
        """Of a host whose rules can't be read nothing may be fetched."""
        return cls([(False, "/")], 0.0, f"robots.txt de ce site n’a pas pu être lu ({why})")

    def allows(self, url: str) -> bool:
        """The longest rule that fits decides, and of two as long the one that allows (RFC 9309, 2.2.2)."""
        parts = urlsplit(url)
        path = _plain((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if _fits(pattern, path)]
        return max(fitting, default=(0, True))[1]


def _groups(text: str) -> Iterator[_Group]:
    group, open_ = _Group(), False
    for line in text.splitlines():
        found = _LINE.match(line.partition("#")[0])
        if not found:
            continue
        name, value = found[1].lower(), found[2]
        if name == "user-agent":
            if not open_ and group.names:
                yield group
                group = _Group()
            open_ = True
            token = _TOKEN.match(value.lower())
            group.names.add(token[0] if token else value[:1])
        elif name in ("allow", "disallow", "crawl-delay") and group.names:
            open_ = False
            if name == "crawl-delay":
                group.delay = float(value) if re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", value) else group.delay
            elif value:  # an empty « Disallow » forbids nothing
                group.rules.append((name == "allow", _plain(value)))
    yield group


def _plain(path: str) -> str:
    """``path`` as all its spellings share it: « é », « %c3%a9 » and « %C3%A9 » are one, « %2F » and « / » two."""
    written = re.sub("(?:%[0-9A-Fa-f]{2})+", lambda run: _decoded(run[0]), path)
    return "".join(each if " " < each < "\x7f" else "".join(f"%{b:02X}" for b in _bytes(each)) for each in written)


def _decoded(run: str) -> str:
    return "".join(
        chr(each) if 0x20 < each < 0x7F and each not in _RESERVED else f"%{each:02X}"
        for each in unquote_to_bytes(run)
    )


def _bytes(character: str) -> bytes:
    return character.encode("utf-8", "replace")


def _fits(pattern: str, path: str) -> bool:
    """Whether ``path`` begins as ``pattern`` says; « * » is any run of characters, « $ » at its end the end."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not others:
        return not ends or at == len(path)
    for each in others[:-1]:
        at = path.find(each, at)
        if at < 0:
            return False
        at += len(each)
    last = others[-1]
    return len(path) - at >= len(last) and path.endswith(last) if ends else path.find(last, at) >= 0
