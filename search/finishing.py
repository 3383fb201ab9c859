"""What a query means once its typing is over: while it is typed, its last word may be any that begins so."""

import re
from datetime import date
from typing import Final

from search.evaluate import Evaluator
from search.query import parse
from search.snapshot import Snapshot

_LAST: Final = re.compile(r"""[^\s()"«»“”−-][^\s()"«»“”]*$""")
"""The last word, with its field where it has one."""


def finished(snapshot: Snapshot, text: str, today: date) -> str:
    """``text``, its last word taken whole where the corpus has it, as a beginning (« budg* ») where it has not."""
    last = _LAST.search(text)
    opened = f"{text}*"
    # A quotation that is still open, a date, a figure: nothing that a « * » would open.
    if last is None or not text[-1].isalnum() or parse(opened, today=today).root == parse(text, today=today).root:
        return text
    evaluator = Evaluator(snapshot, today)
    if len(evaluator.found(parse(last[0], today=today).root)):
        return text
    return opened if len(evaluator.found(parse(f"{last[0]}*", today=today).root)) else text
