"""The corpus as it was read, before any correction: what the corrections are checked against."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType
from search.corrections.locating import locate
from search.corrections.model import Act, FigureRef, Join, Part, Restate, figures_of

if TYPE_CHECKING:
    from corpus.entities.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Uncorrected:
    """Three ways to look at a corpus, as ``search.corrections.store.Corpus`` asks for them."""

    read: Callable[[str], AnnotatedArticle | None]
    """The article of that id."""
    type_of: Callable[[str], EntityType | None]
    """What an entity was mostly recognised as."""
    gazetteer: "Callable[[], Gazetteer]"

    def stands(self, act: Act) -> bool:
        """Whether what the act corrects is (still) there."""
        if isinstance(act, Part | Join | Restate):
            return all(self._has_figure(ref) for ref in figures_of(act))
        if act.article is None:
            return self.type_of(act.name) is not None
        found = self.read(act.article)
        return found is not None and any(mention.canonical == act.name for mention in found.mentions)

    def title(self, article: str) -> str | None:
        """The title of the article of that id."""
        found = self.read(article)
        return found.article.title if found else None

    def _has_figure(self, ref: FigureRef) -> bool:
        found = self.read(ref.article)
        return found is not None and locate(ref, found.figures) is not None
