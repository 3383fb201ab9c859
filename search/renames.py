"""Files that only have another name: their articles are taken over from the index instead of being read again."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.annotate import AnnotatedArticle
from corpus.article import Problem
from corpus.readers import SourceFile
from search.snapshot import Snapshot
from search.state import FileState


def renamed(
    known: dict[str, FileState], sources: list[SourceFile], digest: Callable[[SourceFile], str]
) -> dict[str, str]:
    """Of each source that has the content of a file that is no longer there, that file's name.

    Only where nothing else of it changed, the ending of its name included, which may decide how a file is read.
    """
    if all(source.name in known for source in sources):
        return {}
    present = {source.name for source in sources}
    gone: dict[tuple[int, str, str], list[str]] = {}
    for name, state in known.items():
        if name not in present and state.content and state.size and not state.rivals:
            gone.setdefault((state.size, _ending(name), state.metadata), []).append(name)
    found: dict[str, str] = {}
    if not gone:
        return found
    for source in sources:
        candidates = gone.get((source.size, _ending(source.name), source.metadata))
        if source.name in known or not candidates:
            continue
        content = digest(source)
        same = next((name for name in candidates if known[name].content == content), None)
        if same is not None:
            candidates.remove(same)
            found[source.name] = same
    return found


def _ending(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[2].lower()


def taken_over(snapshot: Snapshot, numbers: list[int], old: str, new: str) -> Iterator[AnnotatedArticle]:
    """The articles of the file ``old``, by their numbers, as those of ``new``."""
    for number in numbers:
        annotated = snapshot.annotated(number)
        article = annotated.article
        yield replace(annotated, article=replace(article, id=_name(article.id, old, new)))


def problems(found: list[Problem], old: str, new: str) -> list[Problem]:
    """What was wrong with ``old``, said of ``new``."""
    return [replace(problem, path=_name(problem.path, old, new)) for problem in found]


def _name(written: str, old: str, new: str) -> str:
    """An id or a path that begins with the file's name; others are the article's own and stay."""
    rest = written.removeprefix(old)
    return new + rest if written.startswith(old) and rest[:1] in ("", "#", "/") else written
