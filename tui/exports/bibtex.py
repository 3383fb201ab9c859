"""References for BibTeX and biblatex. Nothing of an article's is a command to TeX, or ends a field."""

import re
from collections.abc import Iterator, Sequence

from corpus.french.typography import NBSP, NNBSP
from tui.exports.links import web_address
from tui.exports.references import Name, Reference, authors, keyed
from tui.terminal.safe import safe

# Braces are counted even behind a backslash, so that each must be written by its name.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&",
    "#": r"\#", "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    '"': r"\textquotedbl{}", "`": r"\textasciigrave{}", NBSP: "~", NNBSP: r"\,",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What a verbatim field may not hold: braces are counted there too, and ``^^`` is read before anything else.
_VERBATIM = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", "^": "%5E"})


def write(references: Sequence[Reference]) -> Iterator[str]:
    """One entry an article, in pieces that end with a line feed."""
    for key, each in keyed(references):
        fields = [f"  {name} = {value}," for name, value in _fields(each)]
        yield "\n".join([f"@article{{{key},", *fields, "}"]) + "\n\n"


def escaped(text: str) -> str:
    """``text`` on one line, as TeX prints it."""
    return _SPECIAL.sub(lambda special: _TEX[special[0]], safe(text))


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    of = reference.of
    signed = authors(of.author)
    if signed:
        yield "author", f"{{{' and '.join(_name(each) for each in signed)}}}"
    yield "title", f"{{{{{escaped(of.title)}}}}}"  # a second pair of braces keeps its capitals as they are
    if of.source:
        yield "journal", f"{{{escaped(of.source)}}}"
    if of.published:
        yield "date", f"{{{of.published.isoformat()}}}"
        yield "year", f"{{{of.published:%Y}}}"
        yield "month", _MONTHS[of.published.month - 1]
    if of.page:
        yield "pages", f"{{{escaped(of.page)}}}"
    address = web_address(of.url)
    if address:
        yield "url", f"{{{address.translate(_VERBATIM)}}}"
    yield "langid", "{french}"
    if reference.note:
        yield "note", f"{{{escaped(reference.note)}}}"


def _name(name: Name) -> str:
    family = f"{{{escaped(name.family)}}}"
    return f"{family}, {{{escaped(name.given)}}}" if name.given else family
