"""robots.txt (RFC 9309): what a host lets programs fetch, and how often."""

from dataclasses import dataclass
from typing import Final
from urllib.robotparser import RobotFileParser

_READ: Final = 512 * 2**10
"""Bytes: a parser may stop after 500 kibibytes (RFC 9309, 2.5)."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host."""

    rules: RobotFileParser
    refusal: str
    """What is said of an address that may not be fetched."""

    @classmethod
    def read(cls, status: int, content: bytes) -> "Robots":
        """From the answer that the host gave (RFC 9309, 2.3.1)."""
        if status >= 500 or status == 429:
            return cls.unreachable(f"statut {status}")
        # Where there is none, everything is allowed.
        stated = content[:_READ].decode("utf-8", "replace").removeprefix("\ufeff") if status < 300 else ""
        rules = RobotFileParser()
        rules.parse(stated.splitlines())
        return cls(rules, "robots.txt de ce site le refuse")

    @classmethod
    def unreachable(cls, why: str) -> "Robots":
        """Of a host whose rules can't be read nothing may be fetched."""
        rules = RobotFileParser()
        rules.parse(["User-agent: *", "Disallow: /"])
        return cls(rules, f"robots.txt de ce site n’a pas pu être lu ({why})")

    def allows(self, agent: str, url: str) -> bool:
        return self.rules.can_fetch(agent, url)

    def delay(self, agent: str) -> float:
        """Seconds that the host wants between two requests; 0 where it says nothing."""
        stated = self.rules.crawl_delay(agent)
        return float(stated) if stated else 0.0
