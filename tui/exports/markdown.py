"""A document in Markdown, to be pasted where a newsroom writes."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui.exports.blocks import Block, Document, Heading, Legend, Listing, Paragraph, Quote, Run, Runs, Table
from tui.exports.links import web_address
from tui.terminal.safe import safe

_MARKS = re.compile(r"([\\`*_\[\]#|~$])")
_OPENING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")  # what makes a list or a heading at the start of a line
_CODE = re.compile("^ {4,}")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ADDRESS = str.maketrans({"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", " ": "%20"})
_NAMES = frozenset({"org", "per", "loc", "product", "event"})
_STRONG = frozenset({"strong", "figure", "compared", "conflict"})


def write(document: Document) -> Iterator[str]:
    """The document in pieces, each ending with a line feed."""
    yield f"# {_within(safe(document.title)).strip()}\n"
    for block in document.blocks:
        yield "\n" + "\n".join(_block(block)) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, with nothing that Markdown or HTML would take for markup."""
    return _OPENING.sub(_after, _within(_CODE.sub(" ", safe(text))))


def _within(text: str) -> str:
    """``text`` where nothing begins a line: in a heading, or the cell of a table."""
    return "".join(_ENTITIES.get(character, character) for character in _MARKS.sub(r"\\\1", text))


def _after(mark: re.Match[str]) -> str:
    """« -x » as « \\-x », « 1. x » as « 1\\. x »."""
    return f"{mark[1]}{mark[2]}\\" if mark[2][0].isdigit() else f"{mark[1]}\\{mark[2]}"


def _block(block: Block) -> Iterable[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {_within(safe(text)).strip()}"
        case Paragraph(runs):
            yield _line(runs)
        case Quote(paragraphs, source):
            for paragraph in paragraphs:
                yield f"> {_line(paragraph)}"
                yield ">"
            yield f"> — {_line(source)}"
        case Table(headings, rows, right):
            yield f"| {' | '.join(_within(safe(each)) for each in headings)} |"
            yield f"|{'|'.join('---:' if index in right else '---' for index in range(len(headings)))}|"
            for row in rows:
                yield f"| {' | '.join(_within(safe(cell)) for cell in row)} |"
        case Listing(listed):
            for runs in listed:
                yield f"- {_line(runs)}"
        case Legend():
            yield "En gras, les chiffres ; en italique, les noms. Les tableaux à la fin disent de quelle sorte."


def _line(runs: Runs) -> str:
    """The runs on one line that is not empty: white space at its start would make it code."""
    parts = [_run(before, run, after) for before, run, after in _neighbours(runs)]
    return "".join(parts).lstrip() or "\u00a0"


def _neighbours(runs: Runs) -> Iterable[tuple[Run | None, Run, Run | None]]:
    padded = [None, *runs, None]
    for (before, run), (_, after) in zip(pairwise(padded), pairwise(padded[1:]), strict=False):
        if run is not None:
            yield before, run, after


def _run(before: Run | None, run: Run, after: Run | None) -> str:
    # What stands inside a line opens nothing, but a first run may be empty or blank.
    words = escaped(run.text)
    looks = set(run.looks)
    sign = "**" if looks & _STRONG else "*" if looks & _NAMES else ""
    if sign and _flanks(before, run, after):
        words = f"{sign}{words}{sign}"
    address = web_address(run.link)
    return f"[{words}](<{address.translate(_ADDRESS)}>)" if address and words.strip() else words


def _flanks(before: Run | None, run: Run, after: Run | None) -> bool:
    """Whether stars around the words are taken for emphasis (CommonMark 0.31, 6.2), and touch no others."""
    if not run.text or not (run.text[0].isalnum() and run.text[-1].isalnum()):
        return False
    return not any(each is not None and each.looks and each.text.strip() for each in (before, after))


def page(document: Document) -> str:
    """The whole document."""
    return "".join(write(document))
