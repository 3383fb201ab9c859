"""spaCy's French recogniser, where the ``nlp`` extra is installed. spaCy itself is loaded only to recognise."""

import re
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from corpus.entities.model import EntityType
from corpus.entities.statistical import Guess
from corpus.entities.tokens import plain

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINE: Final = "fr_core_news_md"
"""Medium French news pipeline; its recogniser knows PER, LOC, ORG and MISC."""
SPACY: Final = "3.8."
"""The releases of spaCy that the pipeline is made for: it declares none itself."""
_TYPES: Final = {"PER": EntityType.PER, "LOC": EntityType.LOC, "ORG": EntityType.ORG}
_LONGEST_LINE: Final = 5_000
"""Code points given to the pipeline at once: its memory grows with the longest line of a batch."""
_UNREADABLE: Final = re.compile(r"\S{81,}|[\ud800-\udfff]")
"""What the pipeline is spared: its tokeniser takes quadratic time over what no space divides, and half a surrogate
pair stops it. No name is so long."""


class ModelError(Exception):
    """The pipeline is installed and can't be loaded; the message is the reason, for a French sentence's brackets."""


def installed() -> str:
    """« fr_core_news_md 3.8.0 » where the extra is installed, else nothing. Loads nothing."""
    try:
        if version("spacy").startswith(SPACY):
            return f"{PIPELINE} {version(PIPELINE)}"
    except PackageNotFoundError:
        pass
    return ""


@lru_cache(maxsize=1)
def load() -> "SpacyRecogniser":
    """The installed pipeline, once for the process: some seconds and 500 MB. Raises ``ModelError``."""
    try:
        import spacy

        # Only the recogniser: it has a representation of words of its own, and needs none of the other parts.
        return SpacyRecogniser(spacy.load(PIPELINE, enable=["ner"]), installed())
    except Exception as error:  # a foreign library, compiled against others: ImportError, OSError, ValueError…
        raise ModelError(type(error).__name__) from error


class SpacyRecogniser:
    """A spaCy pipeline with a component ``ner`` as a ``StatisticalRecogniser``."""

    def __init__(self, pipeline: "Language", name: str) -> None:
        self._pipeline = pipeline
        self.name = name

    def guess(self, text: str) -> list[Guess]:
        """The pipeline's names in ``text``; it reads line by line, apostrophes and spaces in their plain form."""
        found: list[Guess] = []
        pieces = _pieces(_UNREADABLE.sub(lambda found: " " * len(found.group()), plain(text)))
        # In a memory zone, so that the words of a long corpus do not pile up in its vocabulary.
        with self._pipeline.memory_zone():
            for document, start in self._pipeline.pipe(pieces, as_tuples=True):
                found += [
                    Guess(start + name.start_char, start + name.end_char, _TYPES.get(name.label_))
                    for name in document.ents
                ]
        return found


def _pieces(text: str) -> list[tuple[str, int]]:
    """The lines of ``text`` with their offsets, long ones cut at spaces."""
    pieces: list[tuple[str, int]] = []
    start = 0
    for line in text.split("\n"):
        cuts = [0]
        space = 0
        while len(line) - cuts[-1] > _LONGEST_LINE:
            space = line.rfind(" ", cuts[-1] + 1, cuts[-1] + _LONGEST_LINE)
            cuts.append(space if space > 0 else cuts[-1] + _LONGEST_LINE)
        for first, last in pairwise([*cuts, len(line)]):
            piece = line[first:last]
            if piece.strip():
                pieces.append((piece, start + first))
        start += len(line) + 1
    return pieces
