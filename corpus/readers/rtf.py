"""RTF: Factiva's and Nexis's exports, else one article."""

from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean
from corpus.readers import factiva, nexis
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.rtf_text import Unbounded, rtf_text


def _recognises(file: OpenFile) -> bool:
    return file.head.lstrip()[:5].lower() == "{\\rtf"


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    try:
        text = rtf_text(file.data())
    except Unbounded as error:
        raise Unreadable(str(error)) from None
    # Form feeds part articles: cleaning would turn them into line breaks.
    text = "\f".join(clean(page) for page in text.split("\f"))
    if factiva.is_factiva_text(text):
        drafts = factiva.text_drafts(text, file)
    else:
        lines = [each.strip() for each in text.replace("\f", "\n").split("\n\n")]
        drafts = nexis.drafts(lines, file) if nexis.is_nexis(lines) else iter([Draft(lines)])
    yield from articles(file, drafts)


FORMAT: Final = Format("RTF", _recognises, _read)
