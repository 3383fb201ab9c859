"""A question that the next line answers."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

Paragraphs: TypeAlias = Iterator[str]
Choice: TypeAlias = tuple[str, Callable[[], Paragraphs]]
"""What is offered, and what is answered to who takes it."""


class Question:
    """At most one at a time."""

    def __init__(self) -> None:
        self._hear: Callable[[str], Paragraphs] | None = None

    @property
    def asked(self) -> bool:
        """Whether the next line answers it."""
        return self._hear is not None

    def ask(self, hear: Callable[[str], Paragraphs]) -> None:
        """Have ``hear`` take the next line."""
        self._hear = hear

    def answer(self, line: str) -> Paragraphs:
        """What is said to the line that answers."""
        hear, self._hear = self._hear, None
        return hear(line) if hear else iter(())

    def choose(
        self,
        asked: str,
        offered: Sequence[Choice],
        given_up: str,
        otherwise: Callable[[str], Paragraphs] | None = None,
    ) -> Paragraphs:
        """Offer choices by number. An empty line gives up; other words are for ``otherwise``, or asked again."""

        def hear(line: str) -> Paragraphs:
            written = line.strip()
            place = int(written) if written.isdecimal() and len(written) < 10 else 0
            if 1 <= place <= len(offered):
                return offered[place - 1][1]()
            if not written or written.casefold() == "annuler":
                return iter((given_up,))
            return otherwise(written) if otherwise and not written.isdecimal() else again()

        def again() -> Paragraphs:
            self.ask(hear)
            yield f"Tapez un numéro de 1 à {len(offered)}, ou une ligne vide pour abandonner."

        self.ask(hear)
        yield asked
        for number, (words, _) in enumerate(offered, 1):
            yield f"{number}. {words}"
