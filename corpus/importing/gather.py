"""From addresses to files of a corpus: pages, and feeds with the pages that they name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from corpus.article import Article
from corpus.french.clean import clean_line
from corpus.importing.client import Client, Fetched, NotFetched, shown
from corpus.importing.keeping import Kind, file_name, folder_of, keep, utf8, write
from corpus.readers.source import SourceFile

_HEAD: Final = 2**14
_FEEDS: Final = ("<rss", "<feed", "<rdf:rdf")
_PAGES: Final = ("<html", "<!doctype html", "<body", "<article", "<div", "<p>", "<p ")


@dataclass(frozen=True, slots=True)
class Kept:
    """A page or a feed that now stands in the corpus."""

    url: str
    path: Path
    kind: Kind
    articles: int
    title: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An address that gave no article, and why, in a few words of French."""

    url: str
    why: str


def gather(urls: Sequence[str], corpus: Path, client: Client, *, items: int = 0) -> Iterator[Kept | Failed]:
    """Fetch ``urls`` one after the other and keep what they give under ``corpus / "imports"``.

    Of a feed its own entries are kept or, with ``items``, the pages of its first so many. Raises ``OSError`` where
    nothing can be written.
    """
    for url in dict.fromkeys(urls):
        try:
            fetched = _fetched(client, url)
            kind = _kind(fetched)
        except NotFetched as error:
            yield Failed(shown(url), str(error))
            continue
        if kind is Kind.FEED and items:
            yield from _items(fetched, corpus, client, items)
        else:
            yield _kept(fetched, kind, corpus)


def _fetched(client: Client, url: str) -> Fetched:
    fetched = client.get(url)
    if not 200 <= fetched.status < 300:
        raise NotFetched(f"le serveur a répondu {fetched.status}")
    if not fetched.content.strip():
        raise NotFetched("réponse vide")
    return fetched


def _kind(fetched: Fetched) -> Kind:
    """Raises ``NotFetched`` for what is neither a page nor a feed."""
    head = utf8(fetched)[:_HEAD].decode("utf-8", "replace").lower()
    first = min((at for mark in _FEEDS if (at := head.find(mark)) >= 0), default=-1)
    page = min((at for mark in _PAGES if (at := head.find(mark)) >= 0), default=-1)
    # A page may quote a feed, and a feed holds pages: what comes first is what it is.
    if first >= 0 and (page < 0 or first < page):
        return Kind.FEED
    if page >= 0:
        return Kind.PAGE
    raise NotFetched("ce n’est ni une page ni un flux")


def _kept(fetched: Fetched, kind: Kind, corpus: Path) -> Kept | Failed:
    path = folder_of(corpus) / file_name(fetched.asked, kind)
    # Under a hidden name, which no corpus lists, until it is known to hold an article: an earlier one stays else.
    fresh = path.with_name(f".{path.name}")
    try:
        write(fresh, utf8(fetched))
        found = _articles(fresh)
        if not found:
            return Failed(
                fetched.asked, f"aucun article trouvé dans {'cette page' if kind is Kind.PAGE else 'ce flux'}"
            )
        # First where it comes from: a page that nobody knows the origin of any more must not be left behind.
        keep(fetched, kind, path)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return Kept(fetched.asked, path, kind, len(found), found[0].title)


def _articles(path: Path) -> list[Article]:
    """What the corpus's own readers find in a file."""
    from corpus.readers import read

    state = path.stat()
    source = SourceFile(path, path.name, state.st_size, state.st_mtime_ns)
    return [each for each in read(source, path.parent) if isinstance(each, Article)]


def _items(fetched: Fetched, corpus: Path, client: Client, items: int) -> Iterator[Kept | Failed]:
    with TemporaryDirectory(prefix="mistral-tui-") as made:
        feed = Path(made) / "flux.xml"
        feed.write_bytes(utf8(fetched))
        urls = [each.url for each in _articles(feed) if each.url][:items]
    if not urls:
        yield Failed(fetched.asked, "flux sans adresse d’article")
    for url in dict.fromkeys(urls):
        try:
            page = _fetched(client, url)
            if _kind(page) is not Kind.PAGE:
                raise NotFetched("ce n’est pas une page")
        except NotFetched as error:
            yield Failed(clean_line(shown(url)), str(error))
            continue
        yield _kept(page, Kind.PAGE, corpus)
