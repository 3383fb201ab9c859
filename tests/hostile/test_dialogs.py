"""What a person does to a hostile corpus, through every dialog, sends the terminal no sequence; nor is there one in
what is copied."""

import base64
import re
from pathlib import Path

from tests.hostile.attacks import BRAND, UNSEEN, corpus, foreign
from tests.hostile.walks import to_the_article
from tests.pseudo_terminal import PseudoTerminal, running

TYPED = f"zyx\x9b{BRAND}m\u202e[bold]"
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")


def through(terminal: PseudoTerminal, keys: str, title: str, answer: str) -> None:
    """Open the dialog of that title and answer it."""
    terminal.type(keys)
    terminal.wait_for(f"━ {title} ─")
    terminal.type(answer)
    terminal.wait_without(f"━ {title} ─")


def test_no_dialog_and_no_copy_passes_a_sequence_on(tmp_path: Path) -> None:
    press = corpus(tmp_path / f"presse\x1b[{BRAND}m[bold]\u202e\x07").name
    with running(press, home=tmp_path) as terminal:
        to_the_article(terminal)
        through(terminal, "e\r", "Kervalis", "\x1b")  # what is known of a name
        through(terminal, "R", "Renommer", f"{TYPED}\r")
        terminal.type("C")
        terminal.wait_for("s’appelle « Kervaliszyx66666m[bold] »")
        terminal.type("\x1b")
        terminal.wait_without("━ Corrections ─")
        for keys, title in (("eU", "Réunir"), ("eS", "Autre sorte"), ("eX", "Ignorer")):
            through(terminal, keys, title, "\r")
        through(terminal, "fw", "Rectifier", f"\x1515 millions{TYPED}\r")
        terminal.type("y")
        terminal.wait_for("copi")
        through(terminal, "M", "Légende", "\r\x1b")
        through(terminal, "r", "Filtres", "\r\x1b")
        terminal.type("C")
        terminal.wait_for("━ Corrections ─", "annuler")
        terminal.type("xx\x1b")
        terminal.wait_without("━ Corrections ─")
        through(terminal, "Y", "Exporter", "\r")
        terminal.wait_for("Enregistré")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
    copied = [base64.b64decode(each).decode() for each in COPIED.findall(terminal.received)]
    assert copied
    for words in copied:
        assert foreign(words.encode()) == [] and not set(words) & set(UNSEEN)
    assert foreign(COPIED.sub(b"", terminal.received)) == []
