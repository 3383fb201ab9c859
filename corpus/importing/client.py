"""A polite client of the web: one request at a time, within bounds of time and size, no farther than is allowed."""

import re
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from socket import SHUT_RDWR
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from corpus.importing.addresses import NoAddress, resolve
from corpus.importing.robots import Robots

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_CHUNK: Final = 2**16
_PORTS: Final = {"http": 80, "https": 443}
_ACCEPT: Final = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.1"
)


class NotFetched(Exception):
    """This address gave nothing; the message says why, in a few words of French."""


class _NoHost(NotFetched):
    """There is no such host, or none that may be asked: no robots.txt of it is to be spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds, bytes and hops that one address may cost."""

    connect: float = 10
    read: float = 20
    """Between two pieces of an answer."""
    total: float = 60
    """For one answer, from its request to its last byte."""
    size: int = 20 * 2**20
    """Of an answer once decompressed."""
    redirects: int = 5
    delay: float = 1
    """Between two requests to one host."""
    longest_delay: float = 30
    """What a host may ask for instead, in its robots.txt."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer."""

    asked: str
    url: str
    """Where the redirections led."""
    status: int
    charset: str | None
    """The encoding that the server declares."""
    content: bytes
    at: datetime
    """In UTC."""


@dataclass(frozen=True, slots=True)
class _Hop:
    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{shown}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


class Client:
    """``wait`` and ``clock`` are for tests; ``clock`` gives seconds that only grow."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allow_private = allow_private
        self._limits = limits or Limits()
        self._wait, self._clock = wait, clock
        self._agent = f"mistral-tui/{version('mistral-tui')}"
        self._asked_at: dict[str, float] = {}
        self._robots: dict[str, Robots] = {}

    def get(self, url: str) -> Fetched:
        """What ``url`` gives, as far as robots.txt lets it be fetched. Raises ``NotFetched``."""
        return self._follow(url, robots=True)

    def _follow(self, url: str, *, robots: bool) -> Fetched:
        asked = url
        for _ in range(self._limits.redirects + 1):
            hop = _hop(url)
            delay = self._limits.delay
            if robots:
                rules = self._rules(hop.origin)
                if not rules.allows(url):
                    raise NotFetched(rules.refusal)
                delay = max(delay, min(rules.delay, self._limits.longest_delay))
            status, headers, charset, content = self._ask(hop, delay)
            if status in _REDIRECTS and (target := headers.get("location")):
                url = _joined(url, target)
                continue
            return Fetched(asked, url, status, charset, content, datetime.now(UTC))
        raise NotFetched(f"plus de {self._limits.redirects} redirections")

    def _rules(self, origin: str) -> Robots:
        if origin not in self._robots:
            self._robots[origin] = self._read_rules(origin)
        return self._robots[origin]

    def _read_rules(self, origin: str) -> Robots:
        try:
            answer = self._follow(f"{origin}/robots.txt", robots=False)
        except _NoHost:
            raise
        except NotFetched as error:
            return Robots.unreachable(str(error))
        return Robots.read(answer.status, answer.content)

    def _ask(self, hop: _Hop, delay: float) -> tuple[int, dict[str, str], str | None, bytes]:
        """One request. Raises ``NotFetched``."""
        from urllib3.exceptions import HTTPError

        try:
            address = resolve(hop.host, hop.port, allow_private=self._allow_private)
        except NoAddress as error:
            raise _NoHost(str(error)) from None
        if hop.host in self._asked_at:
            left = self._asked_at[hop.host] + delay - self._clock()
            if left > 0:
                self._wait(left)
        self._asked_at[hop.host] = self._clock()
        connection = self._connection(hop, address)
        late = threading.Event()

        def cut() -> None:
            late.set()
            # Whatever read waits for the other side ends here: bytes that drip in meet no time limit of their own.
            if connection.sock is not None:
                with suppress(OSError):
                    connection.sock.shutdown(SHUT_RDWR)

        watchdog = threading.Timer(self._limits.total, cut)
        watchdog.daemon = True
        watchdog.start()
        try:
            connection.connect()
            connection.request("GET", hop.target, headers=self._headers(hop), preload_content=False)
            # The time to connect was one limit; to wait for an answer is another.
            if connection.sock is not None:
                connection.sock.settimeout(self._limits.read)
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.headers.items()}
            content = b"" if answer.status in _REDIRECTS else self._body(answer, headers, late)
            if late.is_set():
                raise NotFetched("réponse trop lente")
            return answer.status, headers, _charset(headers.get("content-type", "")), content
        except ssl.SSLError:
            raise NotFetched("certificat refusé ou connexion chiffrée impossible") from None
        except (HTTPError, OSError, ValueError) as error:
            if late.is_set() or isinstance(error, TimeoutError) or "timed out" in str(error).lower():
                raise NotFetched("réponse trop lente") from None
            if "certificate" in str(error).lower():
                raise NotFetched("certificat refusé") from None
            raise NotFetched("connexion impossible ou interrompue") from None
        except NotFetched:
            raise
        except Exception:  # what http.client raises on an answer that is none
            raise NotFetched("réponse incompréhensible") from None
        finally:
            watchdog.cancel()
            connection.close()

    def _connection(self, hop: _Hop, address: str) -> "HTTPConnection":
        from urllib3.connection import HTTPConnection, HTTPSConnection

        if hop.scheme == "http":
            return HTTPConnection(address, hop.port, timeout=self._limits.connect)
        # The certificate is the host's, whatever address it is reached at.
        return HTTPSConnection(
            address,
            hop.port,
            timeout=self._limits.connect,
            ssl_context=ssl.create_default_context(),
            server_hostname=hop.host,
            assert_hostname=hop.host,
        )

    def _headers(self, hop: _Hop) -> dict[str, str]:
        return {
            "Host": hop.origin.partition("://")[2],
            "User-Agent": self._agent,
            "Accept": _ACCEPT,
            "Accept-Language": "fr, *;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }

    def _body(self, answer: "BaseHTTPResponse", headers: dict[str, str], late: threading.Event) -> bytes:
        too_big = NotFetched(f"plus de {self._limits.size // 2**20}\u00a0Mo")
        stated = headers.get("content-length", "")
        if stated.isdecimal() and int(stated) > self._limits.size:
            raise too_big
        parts, size = [], 0
        # As it comes: reading a fixed amount would wait for all of it, however slowly it drips.
        while not late.is_set() and (part := answer.read1(_CHUNK, decode_content=True)):
            size += len(part)
            if size > self._limits.size:
                raise too_big
            parts.append(part)
        return b"".join(parts)


def _joined(url: str, target: str) -> str:
    """Where a redirection leads; many hosts write UTF-8 where the header has room for Latin-1 alone."""
    with suppress(UnicodeError):
        target = target.encode("latin-1").decode()
    try:
        return urljoin(url, target)
    except ValueError:
        raise NotFetched("redirection mal formée") from None


def shown(url: str) -> str:
    """``url`` without the password that may stand in it, for whoever reads what is said of it."""
    scheme, slashes, rest = url.partition("://")
    if not slashes:
        return url
    authority, *tail = re.split("([/?#])", rest, maxsplit=1)
    return f"{scheme}://…@{authority.rpartition('@')[2]}{''.join(tail)}" if "@" in authority else url


def _hop(url: str) -> _Hop:
    """The parts of ``url``. Raises ``NotFetched`` for what is no address of the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if ":" not in (parts.hostname or "") else parts.hostname
    except (ValueError, UnicodeError):
        raise NotFetched("adresse mal formée") from None
    if parts.scheme not in _PORTS:
        raise NotFetched("seules les adresses http et https sont lues")
    if not host:
        raise NotFetched("adresse sans nom de serveur")
    if parts.username is not None or parts.password is not None:
        raise NotFetched("adresse avec un mot de passe, refusée")
    from urllib3.util import Url

    # Encodes what an address may not hold as it stands: « é », spaces.
    target = Url(path=parts.path or "/", query=parts.query or None).request_uri
    written = "".join(each if "!" <= each <= "~" else _escaped(each) for each in target)
    return _Hop(parts.scheme, host, port or _PORTS[parts.scheme], written)


def _escaped(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def _charset(content_type: str) -> str | None:
    name = content_type.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return name or None
