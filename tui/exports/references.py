"""Articles as a bibliography names them: whom they are by, and a key of their own."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.french.clean import clean_line
from search.dossiers.model import ArticleRef
from tui.terminal.safe import safe

_BETWEEN = re.compile(r"\s*(?:;|\bet\b|\band\b|&)\s*")
_PARTICLES = frozenset({"de", "du", "des", "d’", "d'", "le", "la", "van", "von", "der", "den", "ben", "el", "al"})
_LONGEST_WORD = 20


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or with an empty ``given`` whoever signs by one name: an agency, a desk."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """An article, with what is to be noted of it and what is quoted from it."""

    of: ArticleRef
    notes: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """All of it on one line."""
        return " — ".join(clean_line(each) for each in self.notes if each.strip())


def gathered(references: Sequence[Reference]) -> list[Reference]:
    """One reference an article, in order, with all that is noted of it."""
    found: dict[str, Reference] = {}
    for each in references:
        before = found.get(each.of.article)
        notes = tuple(dict.fromkeys((*(before.notes if before else ()), *each.notes)))
        found[each.of.article] = replace(before or each, notes=notes)
    return list(found.values())


def authors(written: str | None) -> list[Name]:
    """Who signs: « Anne Le Goff et Jean Dupont », « Dupont, Jean », « AFP »."""
    names: list[Name] = []
    for part in _BETWEEN.split(safe(written or "").strip()):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) == 2 and _one_name(pieces[0]) and len(pieces[1].split()) < 3:
            names.append(Name(pieces[0], pieces[1]))
        else:
            names += [_name(piece) for piece in pieces]
    return names


def _one_name(piece: str) -> bool:
    """« Dupont », « Le Goff », « de La Tour »: no more than a family's name."""
    *before, _ = piece.split()
    return all(word.casefold() in _PARTICLES for word in before)


def _name(words: str) -> Name:
    parts = words.split()
    if len(parts) < 2 or len(parts) > 5 or any(not word[0].isalpha() for word in parts) or "(" in words:
        return Name(words)
    at = next((index for index, word in enumerate(parts) if index and word.casefold() in _PARTICLES), len(parts) - 1)
    loud = [index for index, word in enumerate(parts) if len(word) > 1 and word.isupper()]
    if loud and loud[0] and loud == list(range(loud[0], len(parts))):
        at = loud[0]  # « Jean-Pierre DE LA TOUR »
    if not parts[at][0].isupper() and at == len(parts) - 1:
        return Name(words)
    return Name(" ".join(parts[at:]), " ".join(parts[:at]))


def keyed(references: Sequence[Reference]) -> list[tuple[str, Reference]]:
    """Each with a key: who, when, and the title's first long word, « lebris2025viaduc »; no two alike."""
    keys: dict[str, int] = {}
    found = []
    for each in references:
        signed = authors(each.of.author)
        who = _plain(signed[0].family if signed else each.of.source or "") or "anonyme"
        when = f"{each.of.published:%Y}" if each.of.published else "sd"
        words = [_plain(word) for word in each.of.title.split()]
        what = next((word for word in words if len(word) > 3), "")
        key = f"{who}{when}{what}"
        keys[key] = keys.get(key, 0) + 1
        found.append((key, keys[key], each))
    taken: set[str] = set()
    made = []
    for key, place, each in found:
        unique = key if keys[key] == 1 else f"{key}-{place}"
        while unique in taken:
            unique += "-bis"
        taken.add(unique)
        made.append((unique, each))
    return made


def _plain(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]", "", plain)[:_LONGEST_WORD]
