"""What the results pane says where there are no results to show."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from corpus.french.typography import NBSP, number, plural
from tui.layout import MIN_HEIGHT, MIN_WIDTH
from tui.terminal.safe import safe

if TYPE_CHECKING:
    from corpus.article import Problem
    from search.results import Results

_BOLD = Style(bold=True)
_BAR = 30


def indexing(done: int, total: int, pace: str = "") -> Text:
    """How far the corpus is read, and at what ``pace``."""
    full = _BAR * done // max(1, total)
    return Text.assemble(
        f"Lecture du corpus{NBSP}: {number(done)} sur {plural(total, 'article')}\n",
        ("━" * full, _BOLD),
        "─" * (_BAR - full),
        f"\n{pace}" if pace else "",
    )


def welcome() -> Text:
    """How to begin, for who has never searched."""
    return Text.assemble(
        f"Tapez ce que vous cherchez{NBSP}; ",
        ("Entrée", _BOLD), " va aux articles, puis ", ("t", _BOLD), " aux chiffres qu’ils comparent, et là ",
        ("?", _BOLD), " explique tout.",
    )  # fmt: skip


def refused(words: str) -> Text:
    """Why no corpus can be opened."""
    return Text.assemble(("Rien à lire ici", _BOLD), "\n\n", safe(words), f"\n\nCtrl+C{NBSP}: quitter")


def failed(words: str) -> str:
    """Why opening the corpus broke off where no reason was foreseen, and what to do."""
    return (
        f"Une erreur inattendue a arrêté l’ouverture{NBSP}: {words}. Essayez «{NBSP}mistral-tui index{NBSP}» sur "
        f"ce corpus, puis rouvrez-le{NBSP}; «{NBSP}mistral-tui doctor{NBSP}» dit l’état de l’installation."
    )


def nothing(found: "Results", *, filtered: bool = False) -> Text:
    """Why there is no hit, what was perhaps meant, and how to ask for more."""
    if not found.query.strip():
        if filtered:
            return Text.assemble(("Aucun article ne passe ces filtres.", _BOLD), f"\n\nr{NBSP}: les changer.")
        return Text("Ce corpus n’a pas d’article.", _BOLD)
    text = Text().append(f"Aucun article ne répond à «{NBSP}{safe(found.query)}{NBSP}».\n", _BOLD)
    if filtered:
        text.append(f"\nDes filtres sont mis{NBSP}; r{NBSP}: les changer.\n")
    if found.suggestion:
        text.append(f"\nVouliez-vous dire «{NBSP}")
        text.append(safe(found.suggestion), Style(bold=True, underline=True))
        text.append(f"{NBSP}»{NBSP}? Entrée pour chercher ainsi.\n")
    text.append(
        f"\nPour élargir{NBSP}: moins de mots, un début de mot suivi de *, ou OU entre deux mots."
        " Entre guillemets, les mots sont cherchés à la lettre."
    )
    if found.notice:
        text.append(f"\n\n{safe(found.notice)}")
    return text


def problems(found: "Sequence[Problem]") -> str:
    """One line on the files that could not be read as they stand."""
    lost = len({problem.path for problem in found if problem.refused})
    if not lost:
        return f"! {plural(len(found), 'réserve')} à la lecture · p{NBSP}: lesquelles"
    # Of some only a part was refused. Short enough for the narrowest pane of results.
    return f"! {plural(lost, 'fichier mal lu', 'fichiers mal lus')} · p{NBSP}: lesquels"


def too_small(width: int, height: int) -> str:
    """What the terminal is, and what it should be at least."""
    # In lines that are as short as what they tell of.
    return f"Fenêtre trop petite\n{width}{NBSP}×{NBSP}{height}\n\nAu moins {MIN_WIDTH}{NBSP}×{NBSP}{MIN_HEIGHT}"
