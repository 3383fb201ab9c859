"""What a terminal can do beyond the common core, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """What may be sent to a terminal. The defaults are what every ANSI terminal does."""

    colours_erased: bool = False
    """Erasing fills with the selected background (terminfo `bce`), and ECH is known (`ech`)."""
    scrolls_by_command: bool = False
    """SU and SD are known (terminfo `indn`, `rin`)."""
    margins: bool = False
    """Left and right margins are known (DECLRMM). No name tells: the terminal is asked."""
    answers: bool = False
    """DECRQM may be sent: answered, or passed over without a trace."""


# Terminals that erase to the default background, whatever is selected: terminfo `bce` absent.
_ERASES_TO_DEFAULT = ("screen", "tmux", "vt", "cygwin", "Eterm", "eterm", "dvtm")
# Terminals whose names stand in terminfo without `indn`: the Linux console and the old ones.
_NO_SCROLL_COMMAND = ("linux", "vt", "cygwin", "sun", "wsvt", "cons25")


def abilities_of(environ: Mapping[str, str]) -> Abilities:
    """Read `TERM` (and `TERM_PROGRAM`) as ncurses' terminfo describes them; an unknown name is taken for an xterm.

    The Linux console and Apple's Terminal print the last letter of a DECRQM: they are not asked.
    """
    name = environ.get("TERM", "dumb")
    if name in ("dumb", "unknown", ""):
        return Abilities()
    return Abilities(
        colours_erased=not name.startswith(_ERASES_TO_DEFAULT),
        scrolls_by_command=not name.startswith(_NO_SCROLL_COMMAND),
        answers=not name.startswith(("linux", "vt1", "vt2", "cygwin", "cons25"))
        and environ.get("TERM_PROGRAM") != "Apple_Terminal",
    )
