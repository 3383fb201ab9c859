"""A small web on loopback, for the tests of importing."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Web:
    """What is at each path, and who asked for what."""

    address: str
    pages: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def put(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        """The address under which ``body`` now stands."""
        content = body if isinstance(body, bytes) else body.encode()
        self.pages[path] = status, {name.replace("_", "-"): value for name, value in headers.items()}, content
        return self.address + path

    def redirect(self, path: str, target: str) -> str:
        return self.put(path, b"", 302, Location=target)


@contextmanager
def web() -> Iterator[Web]:
    """A server on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.agents.append(self.headers.get("User-Agent", ""))
            page = served.pages.get(self.path, (404, {}, b""))
            if callable(page):
                page(self)
                return
            status, headers, body = page
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Web(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        served.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def bomb(size: int) -> bytes:
    """So many bytes, a thousandth of that when packed."""
    return gzip.compress(bytes(size))
