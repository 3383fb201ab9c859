"""A document in HTML: one file that asks for nothing else, runs nothing, and prints."""

from collections.abc import Iterator
from html import escape

from tui.exports.blocks import Block, Document, Heading, Legend, Listing, Paragraph, Quote, Run, Runs, Table
from tui.exports.links import web_address
from tui.terminal.safe import safe
from tui.widgets.wording import LOOKS, MORE_LOOKS

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MEANINGS = {look: meaning for look, (_, meaning) in LOOKS.items()} | {look: words for look, _, words in MORE_LOOKS}

# Each mark has a style that tells it from the others without its colour, on paper too.
_STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.55 Georgia, "Times New Roman", serif; }
h1, h2, h3 { line-height: 1.25; }
table { border-collapse: collapse; font-size: .9em; }
th, td { border-bottom: 1px solid #8888; padding: .2em .7em .2em 0; text-align: left; vertical-align: top; }
td.n, th.n { text-align: right; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #8888; }
blockquote footer { font-size: .9em; }
mark { background: none; color: inherit; }
.org { text-decoration: underline; text-underline-offset: .15em; }
.per { font-weight: bold; }
.loc { font-style: italic; }
.product { font-weight: bold; font-style: italic; }
.event { font-style: italic; text-decoration: underline dotted; text-underline-offset: .15em; }
.figure { font-weight: bold; border-bottom: 1px dashed; }
.compared { font-weight: bold; border-bottom: 3px double; }
.conflict { font-weight: bold; text-decoration: underline wavy; text-underline-offset: .2em; }
.conflict::after { content: "\\2260"; font-size: .7em; vertical-align: super; }
.hit { outline: 1px solid; }
@media (prefers-color-scheme: light), print {
  .org { color: #1b5288; } .per { color: #74337f; } .loc { color: #17613d; } .product { color: #6b4f00; }
  .event { color: #8f3819; } .figure, .compared { color: #6f3b00; } .conflict { color: #a8201a; }
}
@media print {
  body { max-width: none; margin: 0; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3, blockquote, tr { break-inside: avoid; }
}
"""
_STYLES = {look: (words, meaning) for look, words, meaning in (
    ("org", "souligné", "une organisation"),
    ("per", "gras", "une personne"),
    ("loc", "italique", "un lieu"),
    ("product", "gras italique", "un produit"),
    ("event", "italique, souligné de points", "un événement"),
    ("figure", "gras, souligné de tirets", "un chiffre"),
    ("compared", "gras, souligné deux fois", "un chiffre que d’autres articles donnent"),
    ("conflict", "gras, souligné d’une vague, suivi de ≠", "un chiffre en conflit"),
    ("hit", "encadré", "un mot cherché"),
)}  # fmt: skip


def page(document: Document) -> str:
    """The whole file."""
    title = _shown(document.title)
    return (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        + "".join(f"{line}\n" for block in document.blocks for line in _block(block))
        + "</body>\n</html>\n"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{_shown(text)}</h{level}>"
        case Paragraph(runs):
            yield f"<p>{_line(runs)}</p>"
        case Quote(paragraphs, source):
            yield "<blockquote>"
            for paragraph in paragraphs:
                yield f"<p>{_line(paragraph)}</p>"
            yield f"<footer>— {_line(source)}</footer>"
            yield "</blockquote>"
        case Table(headings, rows, right):
            yield "<table>"
            yield f"<thead>{_row('th', headings, right)}</thead>"
            yield "<tbody>"
            for row in rows:
                yield _row("td", row, right)
            yield "</tbody>\n</table>"
        case Listing(listed):
            yield "<ul>"
            for runs in listed:
                yield f"<li>{_line(runs)}</li>"
            yield "</ul>"
        case Legend(looks):
            yield '<aside aria-label="Légende">'
            yield "<p>" + " · ".join(_sample(look) for look, _, _ in looks) + "</p>"
            yield "</aside>"


def _sample(look: str) -> str:
    style, meaning = _STYLES[look]
    return f'<mark class="{look}">{_shown(meaning)}</mark> ({_shown(style)})'


def _row(kind: str, cells: tuple[str, ...], right: frozenset[int]) -> str:
    made = (
        f'<{kind} class="n">{_shown(cell)}</{kind}>' if index in right else f"<{kind}>{_shown(cell)}</{kind}>"
        for index, cell in enumerate(cells)
    )
    return f"<tr>{''.join(made)}</tr>"


def _line(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    words = _shown(run.text)
    looks = [look for look in run.looks if look in _STYLES]
    if looks:
        meant = "\u00a0; ".join(_MEANINGS[look] for look in looks)
        words = f'<mark class="{" ".join(looks)}" title="{escape(meant)}">{words}</mark>'
    if "strong" in run.looks:
        words = f"<strong>{words}</strong>"
    address = web_address(run.link)
    return f'<a href="{escape(address)}" rel="noreferrer noopener">{words}</a>' if address else words


def _shown(text: str) -> str:
    return escape(safe(text), quote=True)
