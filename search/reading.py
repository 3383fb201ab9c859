"""The files of a corpus read one after the other: whose an id is, what went wrong, what only changed its name."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from corpus.annotate import AnnotatedArticle
from corpus.article import Article, Problem
from corpus.french.typography import plural
from corpus.readers import Records, SourceFile, duplicate, read
from search.preparing import Read
from search.state import FileState, content_digest

_SHOWN: Final = 20
"""Duplicate ids of one file that are told one by one."""


class Rival(Exception):
    """A file read anew has an article whose id a later file, which was to stay, has: that one must be read too."""


class Reading:
    """Reads files one after the other, first come first served for ids, and notes their state."""

    def __init__(
        self,
        root: Path,
        sources: list[SourceFile],
        kept: dict[str, str],
        take_over: Callable[[SourceFile], tuple[FileState, Iterator[AnnotatedArticle]] | None],
        records: Callable[[SourceFile], Mapping[bytes, str]],
        moved: Callable[[str, SourceFile, int], Read | None],
    ) -> None:
        """``take_over`` gives the articles of a file that only has another name, and its state; ``records`` the
        digests of a file's records that the index has as they are, and their articles' ids; ``moved`` such an article
        where its place, the last argument, is another than the index has."""
        self._take_over = take_over
        self._records = records
        self._moved = moved
        self._root = root
        self._sources = sources
        self._owners = dict(kept)  # id → name of its file
        self._kept = frozenset(kept.values())
        self.states: dict[str, FileState] = {}

    def articles(self, order: dict[str, int]) -> Iterator[Read]:
        """The articles of all sources in order, each id once, and their states as they come. Raises ``Rival``
        where a file that was not to be read has an article of one that is."""
        for source in self._sources:
            taken = self._take_over(source)
            if taken:
                state = self.states[source.name] = taken[0]
                for rank, annotated in enumerate(taken[1]):
                    self._owners[annotated.article.id] = source.name
                    yield Read(annotated.article, source, rank, annotated)
                continue
            state = FileState(source.size, source.mtime_ns, source.metadata, content_digest(source))
            self.states[source.name] = state
            duplicates = 0
            records = Records(self._records(source))
            for found in self._found(source, records):
                if isinstance(found, Problem):
                    state.problems.append(found)
                    continue
                article_id = found if isinstance(found, str) else found.id
                owner = self._owners.get(article_id)
                if owner is not None and owner in self._kept and order[owner] > order[source.name]:
                    raise Rival(owner)
                if owner is not None:
                    duplicates += 1
                    if duplicates <= _SHOWN:
                        state.problems.append(duplicate(source.name, article_id, owner))
                    if owner != source.name and owner not in state.rivals:
                        state.rivals.append(owner)
                    continue
                self._owners[article_id] = source.name
                state.articles += 1
                rank = state.articles - 1
                if not isinstance(found, str):
                    yield Read(found, source, rank, record=records.last)
                elif again := self._moved(article_id, source, rank):
                    yield again
            if _stirred(source):
                state.content = ""  # what was read is not what the digest is of: it is read again the next time
            if duplicates > _SHOWN:
                more = plural(duplicates - _SHOWN, "autre article écarté", "autres articles écartés")
                state.problems.append(Problem(source.name, f"et {more}, leur identifiant étant déjà pris"))

    def _found(self, source: SourceFile, records: Records) -> Iterator[Article | Problem | str]:
        """What stands in a file, in order: of an article that need not be read again its id."""
        for found in read(source, self._root, records):
            yield from records.unread
            records.unread.clear()
            yield found
        yield from records.unread


def _stirred(source: SourceFile) -> bool:
    """Whether a file is no longer what it was when it was listed: somebody wrote it while it was read."""
    try:
        now = source.path.stat()
    except (OSError, ValueError):
        return True
    return (now.st_size, now.st_mtime_ns) != (source.size, source.mtime_ns)
