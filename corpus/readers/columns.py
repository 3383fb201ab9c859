"""Which column of a table holds what, told by its heading; and tables as rows."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

_NAMES: Final = {
    "text": "text texte contenu content body corps article abstract fulltext full_text plein_texte texte_integral "
    "texte_complet texte_article article_text contenu_article resume transcript transcription raw_content "
    "content_text content_html",
    "title": "title titre headline intitule titre_article article_title titre_de_l_article",
    "source": "source journal_clean journal media publication support titre_de_presse titre_publication source_name "
    "nom_source outlet newspaper nom_du_journal media_name sitename",
    "published": "published date date_de_publication date_publication publication_date publish_date published_at "
    "pubdate date_parution date_de_parution parution jour_de_publication datetime created_at date_published "
    "publishedat",
    "author": "author auteur auteurs authors byline signature journaliste auteur_s creator",
    "url": "url lien link permalink adresse web_url resolved_url uri",
    "id": "id identifiant identifier doc_id document_id article_id numero uuid reference",
    "page": "page pages no_page numero_de_page",
    "section": "section rubrique category categorie",
    "language": "language langue lang",
    "year": "publication_year annee year annee_publication",
    "month": "publication_month mois month mois_publication",
    "day": "publication_day jour day jour_publication",
}
_FIELDS: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
FIELDS: Final = frozenset(_NAMES)
_DELIMITERS: Final = "\t;,|"
_LINE_END: Final = re.compile(r"\r\n?|\n")
_COLUMNS: Final = 500
_HEADING: Final = 200
_CELL: Final = 2**24
"""Characters of one cell."""


def plain(heading: str) -> str:
    """A heading as all its spellings share it: « Date de publication » is ``date_de_publication``."""
    bare = "".join(each for each in unicodedata.normalize("NFD", heading) if not unicodedata.combining(each))
    return re.sub(r"\W+", "_", bare.strip().lower()).strip("_")


def recognised(headings: Iterable[str], named: Mapping[str, str] | None = None) -> dict[str, int]:
    """The column of each field: those that ``named`` gives by their heading, then those known by theirs."""
    found: dict[str, int] = {}
    spelled = [plain(each[:_HEADING]) for each in islice(headings, _COLUMNS)]
    for field, heading in (named or {}).items():
        if field in FIELDS and plain(heading) in spelled:
            found[field] = spelled.index(plain(heading))
    taken = set(found.values())
    # An « article » beside a « texte » is rarely the text: a field's names go in their order.
    for field, names in _NAMES.items():
        if field in found:
            continue
        for name in names.split():
            if name in spelled and spelled.index(name) not in taken:
                found[field] = spelled.index(name)
                taken.add(found[field])
                break
    return found


def delimiter(heading: str) -> str | None:
    """What parts the columns of a table with this first line; ``None`` where nothing does."""
    counts = {each: _unquoted(heading, each) for each in _DELIMITERS}
    best = max(counts, key=lambda each: counts[each])
    return best if counts[best] else None


def rows(text: str, parted_by: str) -> Iterator[list[str]]:
    """The rows that are not blank. Raises ``csv.Error``."""
    csv.field_size_limit(_CELL)
    for row in csv.reader((f"{line}\n" for line in _LINE_END.split(text)), delimiter=parted_by):
        if any(cell.strip() for cell in row):
            yield row


def _unquoted(line: str, sign: str) -> int:
    return re.sub(r'"[^"]*"', "", line).count(sign)
