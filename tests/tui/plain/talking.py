"""A small press of our own, and a conversation on it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from search.library import Library
from tui.plain.conversation import Conversation

WORDS = (
    "Un héron", "La brume", "Le facteur", "Une loutre", "Personne", "Le gel", "La foule", "Un pêcheur", "Le vent",
    "Un busard", "La crue", "Le silence",
)  # fmt: skip

PRESS = [
    {
        "id": "lundi",
        "title": "La piscine de Vannes a son budget",
        "source": "Le Quotidien",
        "published": "2024-02-26",
        "text": "Le conseil municipal de Vannes a voté lundi. La construction de la piscine coûtera 15 millions "
        "d’euros, selon la mairie.\n\nElle recevra 40\u202f000 baigneurs par an.",
    },
    {
        "id": "mardi",
        "title": "Une piscine plus chère à Vannes",
        "source": "L’Hebdo",
        "published": "2024-02-27",
        "text": "À Vannes, la construction de la piscine coûtera 19 millions d’euros, selon l’opposition.",
    },
    *(
        {"id": f"b{n:02}", "title": f"Brève {n}", "text": f"{word} a vu {word} au marais."}
        for n, word in enumerate(WORDS)
    ),
]


@contextmanager
def opened(place: Path, press: Sequence[object]) -> Iterator[Library]:
    """A library of these articles, all of whose files are in ``place``."""
    lines = [json.dumps(each, ensure_ascii=False) for each in press]
    (place / "press.jsonl").write_text("\n".join(lines), "utf-8")
    library = Library.open(place / "press.jsonl", cache=place / "cache", data=place / "data")
    yield library
    library.close()


class Reader:
    """Asks, and gives the whole answer with ordinary spaces."""

    def __init__(self, library: Library, corpus: Path | None = None) -> None:
        self.conversation = Conversation(library, corpus=corpus)

    def __call__(self, line: str) -> str:
        return "\n".join(self.conversation.answer(line)).replace("\u00a0", " ").replace("\u202f", " ")

    def talk(self, *lines: str) -> str:
        """What is said to the last of them."""
        return [self(line) for line in lines][-1]
