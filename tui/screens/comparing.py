"""What the main screen knows of figures: the topics, which of them are listed, and the one that the reader wants."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP, plural
from tui.layout import Pane, Part
from tui.scope import compared_whole, topics_query
from tui.screens.asking import Asking
from tui.screens.desk import Compared, OpenLibrary, Refused

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.comparison.model import Statement, Topic, Verdict


class Comparing(Asking, inherit_bindings=False):
    """Asks for topics, and shows the one that the reader asks for as soon as it is known."""

    def __init__(
        self, open_library: OpenLibrary, *, plain_spaces: bool = False, data: Callable[[], Path] | None = None
    ) -> None:
        super().__init__(open_library, plain_spaces=plain_spaces, data=data)
        self._topics_query: str | None = None
        self._all_topics = False
        self._places: dict[str, dict[Span, tuple[Topic, int]]] = {}
        self._wanted: tuple[str, Span] | None = None
        self._from_article = False
        """Whether the reader came to the comparison from a figure of the article."""
        self.parted = False
        """Whether the statement under the cursor was parted from its topic just now."""

    def begin(self) -> None:
        super().begin()
        self.comparison.say("Les chiffres se comparent une fois le corpus lu.")

    # The library's answers

    def opened(self) -> None:
        super().opened()
        library = self.desk.library
        if library is not None and compared_whole(library):
            self._want_topics()
        else:
            self.comparison.say(f"c{NBSP}: comparer un chiffre de l’article · t{NBSP}: les sujets trouvés")

    def on_refused(self, message: Refused) -> None:
        self.comparison.say("")

    def renew(self) -> None:
        super().renew()
        self._topics_query = None
        if self.desk.library is not None and compared_whole(self.desk.library):
            self._want_topics()

    def results_came(self) -> None:
        super().results_came()
        if Part.COMPARISON in self.boxes:
            self._narrow_topics()

    def on_compared(self, message: Compared) -> None:
        if not self.desk.is_current(message):
            return
        self._topics_query = message.query
        self._places = {}
        for topic in message.topics:
            for index, one in enumerate(topic.statements):
                spans = self._places.setdefault(one.card.id, {})
                spans[one.figure.start, one.figure.end] = (topic, index)
        pane, view = self.comparison, self.view
        from tui.widgets.statements import StatementTable

        before, table = pane.topic, pane.query_one(StatementTable)
        pane.set_topics(message.topics)
        if before is not None:
            self._show_again(before, table.cursor, table.reference)
        if view.opened is not None:
            view.judge(self.verdicts(view.opened.annotated.article.id))
        if self._wanted is not None:
            self._show_wanted()
        elif self.focused is pane:
            self.enter(Pane.COMPARISON)
        self._narrow_topics()
        self.head()

    def _show_again(self, before: "Topic", at: int, reference: int) -> None:
        """Keep the reader at the statement whose topic is another now, or near it in what remains of the topic that
        it was parted from; where nothing remains, in the article that was compared, else among the topics."""
        from search.comparison.reference import reference_of

        pane = self.comparison
        inside = self.focused is not None and pane in self.focused.ancestors_with_self
        found = [self._place(one) for one in before.statements]
        near = sorted(range(len(found)), key=lambda index: abs(index - at))
        home = found[reference]
        if self.parted:
            near = [index for index in near if index != at]
            near.sort(key=lambda index: _topic(found[index]) is not _topic(home))
        self.parted = False
        stood = next((place for index in near if (place := found[index]) is not None), None)
        if stood is not None:
            held = home is not None and home[0] is stood[0] and reference != reference_of(before)
            topic, index = stood
            pane.show_topic(topic, at=index, reference=home[1] if home is not None and held else None)
        else:
            pane.show_topics()
        if inside and stood is None and self._from_article and self.article is not None:
            self.enter(Pane.ARTICLE)
        elif inside:
            pane.focus_target.focus()

    def _place(self, one: "Statement") -> "tuple[Topic, int] | None":
        """In which topic a statement stands, and as which of its statements."""
        return self._places.get(one.card.id, {}).get((one.figure.start, one.figure.end))

    def verdicts(self, article_id: str) -> "Mapping[Span, Verdict]":
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return {span: topic.verdict for span, (topic, _) in self._places.get(article_id, {}).items()}

    def also(self) -> Sequence[str]:
        if self._topics_query is None:
            return ()
        from search.comparison.model import Verdict

        conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in self.comparison.topics)
        return (plural(conflicts, "conflit"),)

    def unready(self) -> bool:
        # At first all topics are sought behind the reader's back.
        comparing = self.furnished and self.pane is Pane.COMPARISON and self.desk.awaits("topics")
        return comparing or super().unready()

    # Questions

    def compare(self, article_id: str, span: "Span") -> None:
        """Show the figure's topic as soon as it is known."""
        self._wanted, self._from_article = (article_id, span), True
        self.remember()
        if self._topics_query == self._topics_scope():
            self._show_wanted()
        else:
            self.comparison.say("Comparaison en cours…")
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def _show_wanted(self) -> None:
        """Show the topic of the figure that is to be compared, or say that there is none."""
        wanted, self._wanted = self._wanted, None
        pane, opened = self.comparison, self.article
        if wanted is None or opened is None:
            return
        article_id, span = wanted
        inside = self.focused is not None and pane in self.focused.ancestors_with_self
        if span in self._places.get(article_id, {}):
            topic, index = self._places[article_id][span]
            pane.show_topic(topic, at=index)
        else:
            words = opened.annotated.article.text[slice(*span)]
            pane.say(
                f"Aucun autre article n’avance de chiffre comparable à «{NBSP}{words}{NBSP}».\n\n"
                f"t{NBSP}: les sujets sur lesquels plusieurs articles se prononcent."
            )
        if inside:
            self.enter(Pane.COMPARISON)

    @property
    def topics_query(self) -> str:
        """What the articles answer among which the present topics were found; empty for all."""
        return self._topics_query or ""

    def _topics_scope(self) -> str:
        library = self.desk.library
        return topics_query(library, self.sought) if library is not None else ""

    def _want_topics(self) -> None:
        self.desk.compare(self._topics_scope())

    def topics(self) -> None:
        """Show the list of topics, those of the search where there is one."""
        pane = self.comparison
        self._from_article = False
        if self._topics_query == self._topics_scope():
            self._narrow_topics()
            pane.show_topics()
        else:
            pane.topic = None
            library, query = self.desk.library, self._topics_scope()
            if library is None or compared_whole(library) or query.strip():
                pane.say("Comparaison en cours…")
            else:
                pane.say(
                    f"Comparaison de {plural(len(library), 'article')}, quelques minutes… Une recherche l’abrège."
                )
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def toggle_all_topics(self) -> None:
        """List all topics, or those of the search again."""
        self._all_topics = not self._all_topics
        self._narrow_topics()

    def _narrow_topics(self) -> None:
        """List only the topics that the search is about, once these are known."""
        pane, query, filters = self.comparison, self.sought, self.filters
        if self._all_topics or not (query.strip() or filters):
            pane.narrow(None)
            return
        topics, typing = pane.topics, self.typing

        from tui.scope import topics_about

        def narrow(kept: "Sequence[Topic]") -> None:
            pane.narrow(kept)
            self.head()

        self.desk.ask("about", lambda library: topics_about(library, topics, query, filters, typing=typing), narrow)

    def ask_again(self) -> None:
        """Show everything anew: something that all answers rest on has changed."""
        self._topics_query = None
        self.search()
        if self.article is not None:
            self.desk.read(self.article.annotated.article.id, self.sought)
        self._want_topics()


def _topic(place: "tuple[Topic, int] | None") -> "Topic | None":
    return place[0] if place is not None else None
