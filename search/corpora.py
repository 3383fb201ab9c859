"""The corpora that a person has named, and what each one's corrections and dossiers lie under, wherever it moves."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from corpus.article import Problem
from corpus.french.clean import clean_line
from search.identity import corpus_key
from search.keeping import Form, KeptFile, Newer, Unreadable, migrated

VERSION: Final = 1
MIGRATIONS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""By version: what makes a document of that version one of the next, for every version before ``VERSION``."""
_LONGEST: Final = 60
"""Characters of a name."""
_MADE: Final = ("corrections", "dossiers")
"""The folders, under the data directory, that hold what a person made in a corpus, each under its id."""


class CorporaError(ValueError):
    """A corpus that can't be named or moved so; the message is one line of French."""


class UnknownCorpus(CorporaError):
    """No corpus has that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCorpus:
    """A corpus as a person calls it."""

    name: str
    """Empty for one that has none, or no longer, and in which something was made."""
    path: Path
    """Absolute; nothing may be there any more."""
    id: str
    """What its corrections and dossiers lie under: the key of the path at which it was first."""
    added: datetime

    @property
    def found(self) -> bool:
        """Whether there is still something at its path."""
        return _there(self.path)


Entries = tuple[NamedCorpus, ...]


class Corpora:
    """The list under a data directory. Any number of programs may share it; each call sees it as it now stands.

    Every method that changes something raises ``CorporaError``; then nothing has changed. Nothing here touches what
    lies at a corpus's path.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._file: KeptFile[Entries] = KeptFile(data / "corpora", _FORM)
        self.problem: Problem | None = None
        """What was found wrong with the list at the last look."""

    def all(self) -> Entries:
        """Those that have a name, by name."""
        return tuple(sorted((each for each in self._entries() if each.name), key=lambda each: _folded(each.name)))

    def named(self, name: str) -> NamedCorpus | None:
        """The corpus of that name, whatever its capitals."""
        return _named(self._entries(), name)

    def at(self, path: Path) -> NamedCorpus | None:
        """What is known of the corpus at ``path``."""
        return _at(self._entries(), path)

    def identity(self, path: Path) -> str:
        """What the corrections and dossiers of the corpus at ``path`` lie under."""
        return _identity(self._entries(), path)

    def settle(self, path: Path) -> tuple[str, Problem | None]:
        """``identity``, for a corpus that is being opened; and a word to the reader where it may be one in which they
        made something elsewhere, and that has moved since. This remembers a corpus in which something was made."""
        entries, resolved = self._entries(), _resolved(path)
        id = _identity(entries, path)
        if _at(entries, path) is not None:
            return id, None
        if self._made(id):
            # Should it move, this tells where it was. A list that can't be written is no reason not to open.
            with suppress(CorporaError):
                self._change(lambda now: now if _at(now, path) else (*now, _unnamed(now, resolved)))
            return id, None
        gone = next((each for each in entries if self._may_be(each, resolved)), None)
        if gone is None:
            return id, None
        told = (
            f"vos notes sur «\u00a0{clean_line(gone.name or gone.path.name)}\u00a0» sont restées à"
            f" {clean_line(str(gone.path))}, où il n’est plus\u00a0; si c’est le même\u00a0:"
            " mistral-tui corpora move ANCIEN NOUVEAU"
        )
        return id, Problem(clean_line(str(resolved)), told, refused=False)

    def _made(self, id: str) -> bool:
        return any(_there(self._data / kind / id) for kind in _MADE)

    def _may_be(self, known: NamedCorpus, path: Path) -> bool:
        """Whether ``known`` may now lie at ``path``: moved under its own name, or renamed where it was."""
        near = known.path.name == path.name or known.path.parent == path.parent
        return near and not known.found and self._made(known.id)

    def add(self, name: str, path: Path) -> NamedCorpus:
        """Call the corpus at ``path``, which must be there, ``name``."""
        name, path = _name(name), _resolved(path)
        if not _there(path):
            raise CorporaError(f"{clean_line(str(path))}\u00a0: aucun fichier ni dossier de ce nom")

        def with_it(entries: Entries) -> Entries:
            known = _at(entries, path)
            if known is not None and known.name and _folded(known.name) != _folded(name):
                raise CorporaError(f"{clean_line(str(path))} s’appelle déjà «\u00a0{known.name}\u00a0»")
            _refuse_taken(entries, name, known)
            if known is not None:
                return _replaced(entries, known, replace(known, name=name))
            return (*entries, replace(_unnamed(entries, path), name=name))

        return self._changed(with_it, path)

    def rename(self, name: str, new: str) -> NamedCorpus:
        """Call the corpus ``name`` ``new``."""
        new = _name(new)
        path = _known(self._entries(), name).path

        def renamed(entries: Entries) -> Entries:
            known = _known(entries, name)
            _refuse_taken(entries, new, known)
            return _replaced(entries, known, replace(known, name=new))

        return self._changed(renamed, path)

    def forget(self, name: str) -> NamedCorpus:
        """Have the corpus no name any more. It stays where it is, with what was made in it."""
        forgotten = _known(self._entries(), name)

        def without(entries: Entries) -> Entries:
            known = _known(entries, name)
            kept = tuple(each for each in entries if each != known)
            # Without its entry, one that was moved would no longer find what was made in it.
            return kept if _identity(kept, known.path) == known.id else (*kept, replace(known, name=""))

        self._change(without)
        return forgotten

    def move(self, name_or_path: str, path: Path) -> NamedCorpus:
        """The corpus of that name, or that was at that path, now lies at ``path``: what was made in it follows."""
        path = _resolved(path)
        if not _there(path):
            raise CorporaError(f"{clean_line(str(path))}\u00a0: aucun fichier ni dossier de ce nom")

        def moved(entries: Entries) -> Entries:
            known = _named(entries, name_or_path) or _at(entries, Path(name_or_path))
            if known is None:
                old = _resolved(Path(name_or_path))
                id = _identity(entries, old)
                if not self._made(id):
                    raise UnknownCorpus(
                        f"«\u00a0{clean_line(name_or_path)}\u00a0»\u00a0: ni corpus de ce nom, ni notes prises là"
                    )
                known = _unnamed(entries, old)
            if known.path == path:
                raise CorporaError(f"{clean_line(str(path))}\u00a0: c’est déjà là qu’il est")
            there, others = _at(entries, path), tuple(each for each in entries if each.id != known.id)
            here = _identity(others, path)
            if there is not None or self._made(here):
                raise CorporaError(
                    f"{clean_line(str(path))}\u00a0: des notes ou un nom y sont déjà attachés, rien n’a été déplacé"
                )
            return (*others, replace(known, path=path))

        return self._changed(moved, path)

    def _entries(self) -> Entries:
        entries, self.problem = self._file.read()
        return entries

    def _change(self, changed: Callable[[Entries], Entries]) -> Entries:
        entries, self.problem = self._file.change(changed)
        return entries

    def _changed(self, changed: Callable[[Entries], Entries], path: Path) -> NamedCorpus:
        return next(each for each in self._change(changed) if each.path == path)


def _there(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises for a name too long


def _folded(name: str) -> str:
    return name.casefold()


def _resolved(path: Path) -> Path:
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


def _named(entries: Entries, name: str) -> NamedCorpus | None:
    return next((each for each in entries if each.name and _folded(each.name) == _folded(name)), None)


def _at(entries: Entries, path: Path) -> NamedCorpus | None:
    resolved = _resolved(path)
    return next((each for each in entries if each.path == resolved), None)


def _known(entries: Entries, name: str) -> NamedCorpus:
    known = _named(entries, name)
    if known is None:
        raise UnknownCorpus(f"«\u00a0{clean_line(name)}\u00a0»\u00a0: aucun corpus de ce nom")
    return known


def _identity(entries: Entries, path: Path) -> str:
    known = _at(entries, path)
    if known is not None:
        return known.id
    # Where one that has moved away was first, another one may come to lie.
    taken, key, place = {each.id for each in entries}, corpus_key(path), 2
    while key in taken:
        key, place = corpus_key(_resolved(path) / f"\u0001{place}"), place + 1
    return key


def _unnamed(entries: Entries, path: Path) -> NamedCorpus:
    now = datetime.now(UTC).replace(microsecond=0)
    return NamedCorpus(name="", path=path, id=_identity(entries, path), added=now)


def _replaced(entries: Entries, known: NamedCorpus, new: NamedCorpus) -> Entries:
    return tuple(new if each == known else each for each in entries)


def _refuse_taken(entries: Entries, name: str, but: NamedCorpus | None) -> None:
    taken = _named(entries, name)
    if taken is not None and taken != but:
        raise CorporaError(f"«\u00a0{name}\u00a0» est déjà le nom de {clean_line(str(taken.path))}")


def _name(written: str) -> str:
    name = clean_line(written)
    if not name or len(name) > _LONGEST or name[0] in "-." or "/" in name or os.sep in name:
        raise CorporaError(
            f"«\u00a0{name[:_LONGEST]}\u00a0» ne peut pas être un nom\u00a0: il faut un mot ou quelques-uns,"
            " sans barre oblique ni tiret ou point au début"
        )
    return name


def read(data: bytes) -> Entries:
    """The entries of a document, without pydantic: a name on the command line is looked up before the first paint.

    Raises ``Unreadable`` and ``Newer``.
    """
    try:
        raw = json.loads(data)
        if not isinstance(raw, dict):
            raise Unreadable
        raw = migrated(raw, VERSION, MIGRATIONS)
        if raw.get("version") != VERSION:
            raise Unreadable
        entries = tuple(_entry(each) for each in raw["corpora"])
    except Newer:
        raise
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable from error
    if len({each.path for each in entries}) < len(entries) or len({each.id for each in entries}) < len(entries):
        raise Unreadable
    return entries


def _entry(raw: Any) -> NamedCorpus:
    match raw:
        case {"name": str(name), "path": str(path), "id": str(id), "added": str(added), **rest} if not rest:
            if (name and name != _name(name)) or not Path(path).is_absolute() or "\0" in path or not id.isalnum():
                raise Unreadable
            return NamedCorpus(name=name, path=Path(path), id=id, added=datetime.fromisoformat(added))
    raise Unreadable


def dump(entries: Entries) -> bytes:
    """The document of ``entries``, as this version writes it."""
    kept = [
        {"name": each.name, "path": str(each.path), "id": each.id, "added": each.added.isoformat()}
        for each in entries
    ]
    return (json.dumps({"version": VERSION, "corpora": kept}, indent=1) + "\n").encode("ascii")


_FORM: Final[Form[Entries]] = Form(
    name="corpora",
    empty=(),
    read=read,
    dump=dump,
    error=CorporaError,
    untouched="noms de corpus ni lus ni changés",
    illegible="noms de corpus illisibles",
    afresh="on repart sans nom",
    lost="nom de corpus non gardé",
)
