"""XML, told apart by its root: Factiva, TEI, TXM, NITF, NewsML-G2, RSS and Atom, trafilatura."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean_line
from corpus.readers import factiva, feeds, newswire, tei
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.markup import Element, name_of, written, xml_tree

_BEGINNING: Final = re.compile(
    r"(?=((?:\s|<!--.*?-->)*))\1(?:<\?xml\b|<(?:[a-z]+:)?(?:rss|feed|rdf|tei|teicorpus|nitf|newsitem|newsmessage|newsml|ppsresponse|"
    r"corpus|text|doc)[\s>])",
    re.IGNORECASE | re.DOTALL,
)


def _recognises(file: OpenFile) -> bool:
    return bool(_BEGINNING.match(file.head)) or (file.path.suffix.lower() == ".xml" and file.head.lstrip()[:1] == "<")


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, _drafts(xml_tree(written(file), file), file))


def _drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    root_name = name_of(root)
    inside = {name_of(each) for each in root.iter("{*}*")}
    if root_name in ("rss", "rdf", "feed"):
        return feeds.drafts(root, file)
    if "newsitem" in inside and "contentset" in inside:
        return newswire.newsml_drafts(root, file)
    if "nitf" in inside:
        return newswire.nitf_drafts(root, file)
    if "accessionno" in inside and "article" in inside:
        return factiva.xml_drafts(root, file)
    if root_name in ("tei", "teicorpus", "tei.2"):
        return tei.tei_drafts(root, file)
    if "doc" in inside and "main" in inside:
        return tei.doc_drafts(root, file)
    if "text" in inside or (root_name == "corpus" and "article" in inside):
        return tei.txm_drafts(root, file)
    raise Unreadable(f"XML inconnu (élément «\u00a0{clean_line(root_name)[:40]}\u00a0»), non pris en charge")


FORMAT: Final = Format("XML", _recognises, _read)
