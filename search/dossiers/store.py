"""The dossiers of one corpus: made, filled, read, undone; shared with every other window on the same corpus."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from corpus.article import Problem
from corpus.french.clean import clean, clean_line
from search.dossiers.model import Dossier, DossiersError, Item, What, same

if TYPE_CHECKING:
    from search.keeping import KeptFile

_All = tuple[Dossier, ...]
_Change = Callable[[_All], _All]
_LONGEST: Final = 80
"""Characters of a name."""
_LONGEST_NOTE: Final = 20_000
_REMEMBERED: Final = 100
"""Changes that can be taken back."""


class Dossiers:
    """Any thread may ask. Each change is made on what other processes have written meanwhile, and written at once.

    Every method that changes something raises ``DossiersError``, one line of French, where the change makes no sense
    any more or can't be kept; then nothing has changed. What a change replaced that another window has made since is
    never lost: such a change is refused.
    """

    def __init__(self, folder: Path | None) -> None:
        """Those kept in ``folder``, made at the first change; ``None`` keeps them for this process alone."""
        self._folder = folder
        self._opened: KeptFile[_All] | None = None
        self._kept: _All = ()
        self._signature: object = None
        self._problems: dict[str, Problem] = {}
        self._done: list[tuple[str, _Change]] = []
        self._lock = threading.RLock()

    # Reading

    def all(self) -> tuple[Dossier, ...]:
        """The dossiers, the oldest first."""
        with self._lock:
            if self._opened is None and not self._begun:
                return self._kept
            file = self._file
            if file is not None and (self._signature is None or file.signature() != self._signature):
                self._kept, problem = file.read()
                self._signature = file.signature()
                if problem is not None:
                    self._problems[problem.message] = problem
            return self._kept

    @property
    def _begun(self) -> bool:
        """Whether there is a place that something was kept in; ``Path.exists`` raises for a name too long."""
        return self._folder is not None and os.path.exists(self._folder)  # noqa: PTH110

    def find(self, name_or_id: str) -> Dossier | None:
        """The dossier of that name, whatever its capitals, or of that id."""
        return _named(self.all(), name_or_id) or next((each for each in self.all() if each.id == name_or_id), None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong with the file, each in one line of French."""
        with self._lock:
            self.all()
            return tuple(self._problems.values())

    # Dossiers

    def create(self, name: str) -> Dossier:
        """An empty dossier of that name; the one that has it already, if there is."""
        name = _name(name)
        fresh = Dossier(id=uuid4().hex[:8], name=name, made=_now())

        def with_it(kept: _All) -> _All:
            return kept if _named(kept, name) else (*kept, fresh)

        def without(kept: _All) -> _All:
            if _of(kept, fresh.id).items:
                raise DossiersError(f"«\u00a0{name}\u00a0» n’est plus vide")
            return tuple(each for each in kept if each.id != fresh.id)

        made = _named(self._change(with_it), name)
        assert made is not None
        if made.id == fresh.id:
            self._remember(f"dossier «\u00a0{name}\u00a0» créé", without)
        return made

    def rename(self, dossier: str, new: str) -> None:
        """Call a dossier, which its id names, ``new``."""
        new = _name(new)
        old = _of(self.all(), dossier).name

        def named(name: str, was: str) -> _Change:
            def change(kept: _All) -> _All:
                one, taken = _of(kept, dossier), _named(kept, name)
                if taken is not None and taken.id != dossier:
                    raise DossiersError(f"un autre dossier s’appelle déjà «\u00a0{name}\u00a0»")
                if one.name != was:
                    raise DossiersError(f"ce dossier s’appelle maintenant «\u00a0{one.name}\u00a0»")
                return _with(kept, replace(one, name=name))

            return change

        self._change(named(new, old))
        self._remember(f"dossier «\u00a0{old}\u00a0» renommé", named(old, new))

    def remove(self, dossier: str) -> None:
        """Remove a dossier with all that is in it."""
        place, gone = 0, _of(self.all(), dossier)

        def without(kept: _All) -> _All:
            nonlocal place, gone
            gone = _of(kept, dossier)
            place = kept.index(gone)
            return tuple(each for each in kept if each.id != dossier)

        def again(kept: _All) -> _All:
            if _named(kept, gone.name):
                raise DossiersError(f"un autre dossier s’appelle maintenant «\u00a0{gone.name}\u00a0»")
            return (*kept[:place], gone, *kept[place:])

        self._change(without)
        self._remember(f"dossier «\u00a0{gone.name}\u00a0» supprimé", again)

    # What is in one

    def add(self, dossier: str, what: What, note: str = "") -> Item:
        """Set something aside, last. What is in the dossier already stays where it is, and takes the note too."""
        note = _note(note)
        fresh = added = Item(id=uuid4().hex[:8], made=_now(), what=what, note=note)

        def with_it(kept: _All) -> _All:
            nonlocal added
            one = _of(kept, dossier)
            there = next((each for each in one.items if same(each.what, what)), None)
            if there is None:
                return _with(kept, replace(one, items=(*one.items, fresh)))
            added = there
            if note and note not in there.note.split("\n"):
                added = replace(there, note=_note(f"{there.note}\n{note}" if there.note else note))
            return _with(kept, _put(one, added))

        def without(kept: _All) -> _All:
            one = _of(kept, dossier)
            if _item(one, fresh.id).note != note:
                raise DossiersError("sa note a changé depuis")
            return _with(kept, replace(one, items=tuple(each for each in one.items if each.id != fresh.id)))

        self._change(with_it)
        if added.id == fresh.id:
            self._remember("ajout", without)
        return added

    def annotate(self, dossier: str, item: str, note: str, was: str) -> None:
        """Write a note in place of ``was``; refused where another window has changed it meanwhile."""
        note = _note(note)

        def noted(new: str, old: str) -> _Change:
            def change(kept: _All) -> _All:
                one = _of(kept, dossier)
                there = _item(one, item)
                if there.note != old:
                    raise DossiersError("une autre fenêtre a changé cette note entre-temps, relisez-la d’abord")
                return _with(kept, _put(one, replace(there, note=new)))

            return change

        self._change(noted(note, was))
        self._remember("note", noted(was, note))

    def move(self, dossier: str, item: str, by: int) -> int:
        """Move an item ``by`` places, to either end at most; gives the place where it now is."""
        went = at = 0

        def moved(places: int) -> _Change:
            def change(kept: _All) -> _All:
                nonlocal went, at
                one = _of(kept, dossier)
                there = _item(one, item)
                rest = [each for each in one.items if each.id != item]
                before = one.items.index(there)
                at = max(0, min(before + places, len(rest)))
                went = at - before
                return _with(kept, replace(one, items=(*rest[:at], there, *rest[at:])))

            return change

        self._change(moved(by))
        if went:
            self._remember("déplacement", moved(-went))
        return at

    def drop(self, dossier: str, item: str) -> None:
        """Take an item out."""
        place, gone = 0, _item(_of(self.all(), dossier), item)

        def without(kept: _All) -> _All:
            nonlocal place, gone
            one = _of(kept, dossier)
            gone = _item(one, item)
            place = one.items.index(gone)
            return _with(kept, replace(one, items=tuple(each for each in one.items if each.id != item)))

        def again(kept: _All) -> _All:
            one = _of(kept, dossier)
            return _with(kept, replace(one, items=(*one.items[:place], gone, *one.items[place:])))

        self._change(without)
        self._remember("retrait", again)

    def undo(self) -> str | None:
        """Take back the last change that this window made; says which it was, ``None`` where there is none."""
        with self._lock:
            if not self._done:
                return None
            words, back = self._done.pop()
            self._change(back)
            return words

    def restore(self) -> _All | None:
        """Take back the last change that any window, of this session or one before, has made: what there was before
        it is there again, and a second time brings the change back. ``None`` where none was kept.

        Unlike ``undo`` it looks at the file alone, and so also takes back what another window has made since.
        """
        with self._lock:
            file = self._file
            before = file.before() if file is not None else None
            if before is None or before == self.all():
                return None
            self._done.clear()
            return self._change(lambda _: before)

    def _remember(self, words: str, back: _Change) -> None:
        with self._lock:
            self._done.append((words, back))
            del self._done[:-_REMEMBERED]

    # Keeping

    @property
    def _file(self) -> "KeptFile[_All] | None":
        if self._opened is None and self._folder is not None:
            # Loaded here and not with this module, which may lie on the path to the first paint.
            from search.dossiers.document import FORM
            from search.keeping import KeptFile

            self._opened = KeptFile(self._folder, FORM)
        return self._opened

    def _change(self, change: _Change) -> _All:
        with self._lock:
            file = self._file
            if file is None:
                self._kept = change(self._kept)
                return self._kept
            kept, problem = file.change(change)
            if problem is not None:
                self._problems[problem.message] = problem
            self._kept, self._signature = kept, None
            return kept


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _named(kept: _All, name: str) -> Dossier | None:
    return next((each for each in kept if each.name.casefold() == name.casefold()), None)


def _of(kept: _All, dossier: str) -> Dossier:
    found = next((each for each in kept if each.id == dossier), None)
    if found is None:
        raise DossiersError("ce dossier n’existe plus")
    return found


def _item(dossier: Dossier, item: str) -> Item:
    found = dossier.find(item)
    if found is None:
        raise DossiersError(f"ce n’est plus dans «\u00a0{dossier.name}\u00a0»")
    return found


def _with(kept: _All, dossier: Dossier) -> _All:
    return tuple(dossier if each.id == dossier.id else each for each in kept)


def _put(dossier: Dossier, item: Item) -> Dossier:
    return replace(dossier, items=tuple(item if each.id == item.id else each for each in dossier.items))


def _name(written: str) -> str:
    name = clean_line(written)[:_LONGEST].strip()
    if not name:
        raise DossiersError("il faut un nom")
    return name


def _note(written: str) -> str:
    note = clean(written).strip()
    if len(note) > _LONGEST_NOTE:
        raise DossiersError("une note a vingt mille caractères au plus")
    return note
