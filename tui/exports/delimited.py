"""CSV that a spreadsheet opens without harm."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from search.comparison.model import Topic
from search.comparison.reference import pair_of, reference_of
from tui.exports import records

FIGURE_COLUMNS = (
    "article", "start", "end", "text", "kind", "value", "low", "high", "unit", "currency", "qualifier", "direction",
    "attribution", "negated", "date_start", "date_end",
)  # fmt: skip
ENTITY_COLUMNS = ("article", "start", "end", "text", "type", "canonical")
TOPIC_COLUMNS = (
    "topic", "label", "topic_verdict", "reason", "article", "title", "source", "published", "text", "kind", "value",
    "low", "high", "unit", "currency", "qualifier", "attribution", "in_euros", "verdict", "proof", "sentence",
)  # fmt: skip

# A cell that begins with one of these is a formula to a spreadsheet (OWASP, « CSV injection »).
_FORMULA = ("=", "+", "-", "@", "\t")
_WITHIN = re.compile('([;,|\t\n][\\s"]*)(?=[=+@-])')
"""Where a cell would begin as one if the file is opened with another separator: quotes then hold nothing together."""


def write(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], stream: TextIO, separator: str = ",") -> int:
    """A header, then one line a row, the columns named only; gives how many rows."""
    writer = csv.writer(stream, delimiter=separator, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_cell(row.get(column), separator) for column in columns])
        count += 1
    return count


def topic_rows(topics: Iterable[Topic], reference: int | None = None) -> Iterable[Mapping[str, Any]]:
    """One row a figure; ``verdict`` and ``proof`` set it against the topic's reference, which has none: the
    ``reference``-th, else ``reference_of``."""
    for topic in topics:
        held = reference_of(topic) if reference is None else reference
        for index, statement in enumerate(topic.statements):
            pair = pair_of(topic, index, held)
            yield {
                **records.statement(statement),
                "topic": topic.id,
                "label": topic.label,
                "topic_verdict": topic.verdict.value,
                "reason": topic.reason,
                "verdict": pair.verdict.value if pair else None,
                "proof": pair.reason if pair else None,
            }


def _cell(value: Any, separator: str) -> Any:
    """Numbers stay numbers, « -5 » too; only a text can be taken for a formula, and gets an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = value.replace("\r", " ")  # which the writer would leave bare, as the end of a line
    text = _WITHIN.sub(lambda found: found[0] if found[0][0] == separator else f"{found[0]}'", text)
    return "'" + text if text.lstrip(" \u00a0\u202f").startswith(_FORMULA) else text
