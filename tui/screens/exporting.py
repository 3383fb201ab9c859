"""A topic taken elsewhere: to the clipboard, or into a file."""

import os
import re
import unicodedata
from pathlib import Path

from corpus.french.typography import NBSP
from search.comparison.model import Topic
from tui.screens.asking import Asking
from tui.widgets.comparison import ComparisonPane

_FOLDER = "sujets"
_LONGEST = 60


class Exporting(Asking, inherit_bindings=False):
    """Copies and saves the topic under the cursor, as Markdown with its sources and proofs."""

    def action_copy(self) -> None:
        """By OSC 52: the terminal's own clipboard, over SSH too; not every terminal obeys."""
        topic = self.one(ComparisonPane).pointed
        if topic is not None:
            self.desk.ask("export", lambda library: _markdown(topic, library.name), self._copied)

    def _copied(self, document: str) -> None:
        self.app.copy_to_clipboard(document)
        otherwise = f"{NBSP}; sinon Y{NBSP}: enregistrer dans un fichier" if self.data is not None else ""
        self.tell(f"Copié, si le terminal le permet{otherwise}.")

    def action_save(self) -> None:
        """Into a file of the reader's data, whose path is told."""
        topic, data = self.one(ComparisonPane).pointed, self.data
        if topic is not None and data is not None:
            self.desk.ask("export", lambda library: _saved(topic, library.name, data()), self._told)

    def _told(self, outcome: "Path | str") -> None:
        if isinstance(outcome, Path):
            home = Path.home()
            shown = f"~/{outcome.relative_to(home)}" if outcome.is_relative_to(home) else str(outcome)
            self.tell(f"Enregistré{NBSP}: {shown}")
        else:
            self.tell(f"Pas enregistré{NBSP}: {outcome}")


def _markdown(topic: Topic, corpus: str) -> str:
    from tui.exports import markdown

    return "".join(markdown.topics([topic], corpus))


def _saved(topic: Topic, corpus: str, data: Path) -> "Path | str":
    """Where the topic was written, or why it was not. A file once written is replaced by what is known now."""
    from tui import faults, paths

    place = data / _FOLDER / f"{file_name(topic.label)}.md"
    draft = place.with_suffix(f".{os.getpid()}.tmp")
    try:
        paths.made(place.parent)
        draft.write_text(_markdown(topic, corpus), "utf-8")
        draft.replace(place)
    except OSError as error:
        return f"{place}{NBSP}: {faults.wording(error)}"
    return place


def file_name(label: str) -> str:
    """« levee-de-fonds-de-mistral-ai »: letters and digits that every file system takes."""
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "sujet"
