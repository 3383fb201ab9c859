"""Get a corpus's index ready: find it current, update it, build it, or wait for whoever is at it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Final, TypeAlias

from corpus.article import CorpusError, Problem
from corpus.readers import SourceFile, bundled, scan
from corpus.readers.source import why
from search.families import families
from search.gazetteer import Names, own_names
from search.report import Changes, Report
from search.snapshot import Snapshot
from search.state import State
from search.store import Ailment, Busy, Damaged, Store

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many articles are done, of how many."""

_PATIENCE: Final = 2.0
"""Seconds to wait for another process's update before reading the state before it."""
_INTERVAL: Final = 0.1
"""Seconds between two words on progress."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that can be asked, what it was made of, and what came of reading it."""

    name: str
    problems: tuple[Problem, ...]
    root: Path
    store: Store
    snapshot: Snapshot
    state: State
    changes: Changes

    def pending(self) -> int | None:
        """``None`` while the corpus's files are those that the index was made of, else a number that stays for as
        long as they do. Lists them, reads none."""
        try:
            sources = scan(self.root)
        except CorpusError as error:
            return hash(str(error))
        return None if self.state.current(sources) else hash(tuple(sources))

    def report(self, snapshot: Snapshot, problems: tuple[Problem, ...]) -> Report:
        """What came of reading the corpus. ``snapshot`` is the open one, which may have been made again."""
        kin = families(snapshot)
        return Report(
            corpus=self.name,
            articles=len(snapshot),
            files=len(self.state),
            changes=self.changes,
            twins=tuple(sorted(snapshot.copies.twins.items())),
            families=len(kin.members),
            copies=sum(len(each) - 1 for each in kin.members),
            languages=kin.languages(),
            problems=problems,
            outdated=self.store.remade is Ailment.OUTDATED,
        )


def open_index(
    corpus: Path | None,
    cache: Path,
    *,
    jobs: int,
    rebuild: bool,
    report: Progress,
    gazetteer: Path | None = None,
    model: bool = False,
    as_it_was: bool = False,
) -> Opened:
    """``gazetteer`` is a person's own, which need not exist; ``model`` lets the statistical recogniser join.

    Where the index can't be brought in line with the corpus, for want of room, ``as_it_was`` opens it as it is, and
    says so. Raises ``CorpusError`` where there is nothing to read or nowhere to write.
    """
    root = bundled() if corpus is None else corpus
    sources = scan(root)
    name = "articles fournis" if corpus is None else root.resolve().name
    names, misnamed = own_names(gazetteer, model=model)
    store = Store(cache, root, names)
    unusable: tuple[Problem, ...] = ()
    try:
        try:
            snapshot, state, changes = _ready(store, root, sources, jobs, rebuild, report)
        except _unloadable(names) as error:
            unusable = (Problem(names.model, f"modèle écarté, il ne se charge pas ({error})", refused=False),)
            store.close()
            store = Store(cache, root, replace(names, model=""))
            snapshot, state, changes = _ready(store, root, sources, jobs, rebuild, report)
    except OSError as error:
        before = _as_it_was(store) if as_it_was else None
        if before is None:
            store.close()
            raise CorpusError(f"{store.folder}\u00a0: l’index n’a pas pu être écrit ({why(error)})") from error
        snapshot, state = before
        changes = _none(state)
        told = f"l’index n’a pas pu être mis à jour ({why(error)}), il dit ce qu’étaient les articles avant"
        unusable += (Problem(str(store.folder), told, refused=False),)
    if store.remade is Ailment.DAMAGED:
        told = "l’index était abîmé, il a été refait"
        unusable += (Problem(str(store.folder), told, refused=False),)
    problems = state.problems(sources, root) + ((misnamed,) if misnamed else ()) + unusable
    if store.temporary:
        problems += (
            Problem(
                str(cache), "dossier où rien ne peut être écrit, l’index sera refait à chaque fois", refused=False
            ),
        )
    if not len(snapshot):
        snapshot.close()
        store.close()
        first = next((problem for problem in problems if problem.refused), None)
        raise CorpusError(str(first) if first else f"{root}\u00a0: aucun article à lire")
    return Opened(name, problems, root, store, snapshot, state, changes)


def _unloadable(names: Names) -> tuple[type[Exception], ...]:
    """What is raised where the model does not load; nothing where none was asked for."""
    if not names.model:
        return ()
    from corpus.entities.spacy_model import ModelError

    return (ModelError,)


class _Teller:
    """Passes on how far the work is, now and then."""

    def __init__(self, store: Store, report: Progress) -> None:
        self._store, self._report = store, report
        self._told_at = 0.0
        self.stopped = False
        """Whether whoever was told had the work stopped, by raising."""

    def __call__(self, done: int, total: int) -> None:
        if done < total and monotonic() - self._told_at < _INTERVAL:
            return
        self._told_at = monotonic()
        self._store.tell(done, total)
        try:
            self._report(done, total)
        except BaseException:
            self.stopped = True
            raise


def _ready(
    store: Store, root: Path, sources: list[SourceFile], jobs: int, rebuild: bool, report: Progress
) -> tuple[Snapshot, State, Changes]:
    found = None if rebuild else _current(store)
    if found and found[1].current(sources):
        return *found, _none(found[1])
    store.remade = store.ailment if found is None and not rebuild else None
    store.prepare()

    def waiting() -> None:
        told = store.told()
        if told:
            report(*told)

    try:
        with store.lock(patience=_PATIENCE if found else None, waiting=waiting):
            if found:
                found[0].close()
            changes = _write(store, root, sources, jobs, rebuild, _Teller(store, report))
            found = _current(store)
    except Busy:
        assert found
        return *found, _none(found[1])
    if found is None:
        raise CorpusError(f"{store.folder}\u00a0: l’index n’a pas pu être relu")
    return *found, changes


def _as_it_was(store: Store) -> tuple[Snapshot, State] | None:
    """The valid index, whatever it was made of, if there is one with an article in it."""
    try:
        found = _current(store)
    except OSError:
        return None
    if found and not len(found[0]):
        found[0].close()
        return None
    return found


def _none(state: State) -> Changes:
    return Changes(unchanged=state.articles)


def _write(store: Store, root: Path, sources: list[SourceFile], jobs: int, rebuild: bool, report: _Teller) -> Changes:
    """Update or build, unless another process did it while this one waited.

    Raises ``ModelError`` before anything is written.
    """
    from search.indexer import build, update

    found = None if rebuild else _current(store)
    if found is None or not found[1].current(sources):
        store.names.recogniser()
    if found is None:
        return build(store, root, sources, jobs=jobs, report=report, anew=rebuild)
    snapshot, state = found
    snapshot.close()
    if state.current(sources):
        return _none(state)
    try:
        return update(store, store.current(), state, root, sources, jobs=jobs, report=report)
    except OSError:
        raise
    except Exception:
        if report.stopped:
            raise
        # The old index is not worth a closer look: it can be made again.
        return build(store, root, sources, jobs=jobs, report=report, anew=True)


def _current(store: Store) -> tuple[Snapshot, State] | None:
    """The valid index and what it was made of; ``None`` where it must be built."""
    try:
        snapshot = store.snapshot()
    except Damaged:
        return None
    try:
        stored = snapshot.manifest()
        if stored is not None:
            state = State.load(stored)
            if state.copies:
                snapshot.take(state.copies)
            return snapshot, state
    except Exception:  # whatever reading a damaged index raises
        pass
    snapshot.close()
    return None
