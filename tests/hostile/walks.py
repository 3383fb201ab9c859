"""Ways through the hostile corpus that several tests begin with."""

from tests.pseudo_terminal import PseudoTerminal


def to_the_article(terminal: PseudoTerminal) -> None:
    """Search from the first screen, and open the article that is found first."""
    terminal.wait_for("3 articles", "1 conflit")
    terminal.type("kervalis")
    terminal.wait_for("Recherche ▸ kervalis", "─ 3 articles ─")
    terminal.type("\r")
    terminal.wait_for("Entrée lire")
    terminal.type("\r")
    terminal.wait_without("Entrée lire")
