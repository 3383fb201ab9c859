"""Exports in the conversation: what was told last, into a file of the reader's data."""

from functools import partial

from corpus.french.typography import quoted
from tui.exports.forms import NAMES, WORDS, Form
from tui.folding import folded
from tui.plain.asking import Paragraphs
from tui.plain.reading import Reading

_NOTHING = "Rien à exporter : cherchez, lisez un article ou un sujet, ou ouvrez un dossier."
_ALSO = {"csljson": Form.CSL, "csl": Form.CSL, "bib": Form.BIBTEX, "md": Form.MARKDOWN}


class Exporting:
    """Results, an article, a topic or all of them, a dossier."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about exports; ``None`` where it is none."""
        match command:
            case "exporter" if not rest:
                return self._ask()
            case "exporter":
                form = _form(rest)
                return None if form is None else self._write(form)
        return None

    def _ask(self) -> Paragraphs:
        work = self._reading.work
        if work is None:
            return iter((_NOTHING,))
        offered = [(f"{NAMES[form]} : {WORDS[form]}.", partial(self._write, form)) for form in Form]
        return self._reading.question.choose(
            f"Exporter {quoted(work[0])} ? Un numéro ; une ligne vide abandonne.", offered, "Rien n’est exporté."
        )

    def _write(self, form: Form) -> Paragraphs:
        from tui import paths
        from tui.exports.saving import saved

        work = self._reading.work
        if work is None:
            yield _NOTHING
            return
        yield f"{saved(self._reading.library, work[1], form, work[0], paths.data())}."


def _form(words: str) -> Form | None:
    plain = folded(words).replace("-", "").removeprefix("en ")
    named = {folded(name).replace("-", ""): form for form, name in NAMES.items()} | _ALSO
    return named.get(plain)
