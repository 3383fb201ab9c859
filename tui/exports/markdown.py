"""Topics in Markdown, to be pasted where a newsroom writes."""

import re
from collections.abc import Iterable, Iterator

from corpus.french.typography import amount, medium_date
from search.comparison.model import Statement, Topic
from tui.terminal.safe import safe
from tui.widgets.wording import SIGNS, WORDS, as_written

_MARKS = re.compile(r"([\\`*_\[\]#|~$])")
_OPENING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")  # what makes a list or a heading at the start of a line
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def topics(compared: Iterable[Topic], corpus: str) -> Iterator[str]:
    """The document in pieces, each ending with a line feed: a heading and a table for each topic, then the proofs."""
    yield f"# Chiffres comparés : {escaped(corpus)}\n"
    for topic in compared:
        yield "\n" + _topic(topic)


def escaped(text: str) -> str:
    """``text`` on one line, with nothing that Markdown or HTML would take for markup."""
    shown = _OPENING.sub(_after, _MARKS.sub(r"\\\1", safe(text)))
    return "".join(_ENTITIES.get(character, character) for character in shown)


def _after(mark: re.Match[str]) -> str:
    """« -x » as « \\-x », « 1. x » as « 1\\. x »."""
    return f"{mark[1]}{mark[2]}\\" if mark[2][0].isdigit() else f"{mark[1]}\\{mark[2]}"


def _topic(topic: Topic) -> str:
    lines = [
        f"## {escaped(topic.label)} : {SIGNS[topic.verdict]} {WORDS[topic.verdict]}",
        "",
        escaped(topic.reason),
        "",
        "| n° | Source | Date | Écrit | Selon | En euros |",
        "|---:|---|---|---|---|---:|",
    ]
    lines += [f"| {place} | {_row(statement)} |" for place, statement in enumerate(topic.statements, start=1)]
    lines += ["", "Preuves :", ""]
    lines += [
        f"- {pair.i + 1} et {pair.j + 1} : **{WORDS[pair.verdict]}** – {escaped(pair.reason)}" for pair in topic.pairs
    ]
    if topic.settle:
        lines += ["", f"Pour trancher : {escaped(topic.settle)}"]
    lines += ["", "Passages :", ""]
    lines += [
        f"{place}. « {escaped(statement.sentence_text.strip())} » ({escaped(statement.card.title)})"
        for place, statement in enumerate(topic.statements, start=1)
    ]
    return "\n".join(lines) + "\n"


def _row(statement: Statement) -> str:
    card = statement.card
    cells = (
        card.source or card.id,
        medium_date(card.published) if card.published else "date inconnue",
        as_written(statement),
        statement.figure.attribution or statement.claim.attribution or "",
        amount(statement.in_euros, "EUR") if statement.in_euros is not None else "",
    )
    return " | ".join(escaped(cell) for cell in cells)
