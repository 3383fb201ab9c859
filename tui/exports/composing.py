"""Works as documents: what a person reads of each, in which order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from corpus.annotate import AnnotatedArticle
from corpus.french.typography import NBSP, long_date, medium_date, number, plural
from corpus.spans import Span
from search.comparison.model import Topic, Verdict
from search.comparison.reference import pair_of, reference_of
from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Item, Passage, TopicRef, WholeArticle
from search.results import OpenedArticle
from tui import excerpts
from tui.exports.blocks import (
    Block,
    Document,
    Heading,
    Legend,
    Listing,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    plain,
)
from tui.exports.citations import citation
from tui.exports.links import web_address
from tui.exports.proofs import numbered, proofs
from tui.exports.works import FilledDossier, FoundArticles, MarkedArticle, Topics, Work, named
from tui.widgets.marks import Marks
from tui.widgets.sheet import Mark
from tui.widgets.wording import (
    ENTITY_WORDS,
    KIND_WORDS,
    LOOKS,
    MORE_LOOKS,
    SIGNS,
    WORDS,
    after_colon,
    as_written,
    gap,
    in_euros,
    source_of,
    value,
)


def document(work: Work) -> Document:
    """The work as it is read."""
    match work:
        case FoundArticles():
            return _results(work)
        case MarkedArticle():
            return _article(work)
        case Topics():
            return topics(work.topics, work.corpus, work.reference)
        case FilledDossier():
            return _dossier(work)


# Results


def _results(work: FoundArticles) -> Document:
    sought = f"«{NBSP}{work.query}{NBSP}»" if work.query.strip() else "tous les articles"
    blocks: list[Block] = [Paragraph(plain(_counted(work)))]
    for hit, of in work.hits:
        blocks.append(Heading(2, of.title))
        blocks.append(Paragraph(_byline(of)))
        words, places = excerpts.quoted(hit)
        marks = [Mark(first, last, "hit", "") for first, last in places]
        runs = _cut(words, 0, 0, len(words), marks)
        blocks.append(Quote((runs,), plain(_day(of))))
    return Document(f"Recherche : {sought}, dans {work.corpus}", tuple(blocks))


def _counted(work: FoundArticles) -> str:
    shown = plural(len(work.hits), "article")
    return f"{shown} sur {number(work.total)}" if work.total > len(work.hits) else shown


# An article


def _article(work: MarkedArticle) -> Document:
    annotated = work.annotated
    article = annotated.article
    body, lead = 0, len(article.text) - len(article.text.lstrip())
    if article.text[lead:].startswith(article.title):
        body = lead + len(article.title)
    marks = Marks(OpenedArticle(annotated, ())).looks(work.verdicts)
    blocks: list[Block] = [Paragraph(_byline(ArticleRef.of(article), article.kind)), Legend(_legend(marks))]
    blocks += [Paragraph(runs) for runs in _paragraphs(article.text, body, len(article.text), marks)]
    if article.origin:
        blocks.append(Paragraph(plain(article.origin)))
    blocks += _names(annotated)
    blocks += _figures(annotated, work.verdicts)
    return Document(article.title, tuple(blocks))


def _legend(marks: Sequence[Mark]) -> tuple[tuple[str, str, str], ...]:
    used = {mark.look for mark in marks}
    known = ((look, style, meaning) for look, (style, meaning) in LOOKS.items())
    return tuple(row for row in (*known, *MORE_LOOKS) if row[0] in used)


def _names(annotated: AnnotatedArticle) -> Iterator[Block]:
    counted = Counter((one.canonical, one.type) for one in annotated.mentions)
    if counted:
        yield Heading(2, "Noms")
        rows = tuple((name, ENTITY_WORDS[kind], number(count)) for (name, kind), count in counted.most_common())
        yield Table(("Nom", "Sorte", "Mentions"), rows, frozenset({2}))


def _figures(annotated: AnnotatedArticle, verdicts: Mapping[Span, Verdict]) -> Iterator[Block]:
    if annotated.figures:
        measures = {claim.figure: claim.measure for claim in annotated.claims if claim.measure}
        rows = []
        for index, one in enumerate(annotated.figures):
            verdict = verdicts.get((one.start, one.end))
            told = f"{SIGNS[verdict]} {WORDS[verdict]}" if verdict else ""
            rows.append((one.text, KIND_WORDS[one.kind], measures.get(index) or "", one.attribution or "", told))
        yield Heading(2, "Chiffres")
        yield Table(("Écrit", "Sorte", "Mesure", "Selon", "Comparé"), tuple(rows))


# Topics


def topics(compared: Sequence[Topic], corpus: str, reference: int | None = None) -> Document:
    """The topics one after the other, each with its table, its proofs and its passages. Figures are held against the
    ``reference``-th, else against ``reference_of``."""
    blocks = (block for topic in compared for block in _topic(topic, reference))
    return Document(f"Chiffres comparés : {corpus}", tuple(blocks))


def _topic(topic: Topic, reference: int | None = None) -> Iterator[Block]:
    yield Heading(2, f"{topic.label} ({SIGNS[topic.verdict]} {WORDS[topic.verdict]})")
    yield Paragraph(plain(topic.reason))
    held = reference_of(topic) if reference is None else reference
    rows = tuple(_row(topic, index, held) for index in range(len(topic.statements)))
    yield Table(
        ("n°", "Source", "Date", "Écrit", "Selon", "En euros" if in_euros(topic) else "Valeur", "Écart", "Verdict"),
        rows,
        frozenset({0, 5, 6}),
    )
    if topic.settle:
        yield Paragraph(plain(f"Pour trancher : {after_colon(topic.settle)}"))
    yield from proofs(topic, held)
    yield Paragraph(plain("Passages :"))
    yield Listing(tuple(_passages(topic)))


def _row(topic: Topic, index: int, reference: int) -> tuple[str, ...]:
    statement, pair = topic.statements[index], pair_of(topic, index, reference)
    card, same = statement.card, index == reference
    return (
        str(index + 1),
        source_of(card),
        medium_date(card.published) if card.published else "date inconnue",
        as_written(statement),
        statement.figure.attribution or statement.claim.attribution or "",
        value(statement, euros=in_euros(topic)),
        "—" if same else gap(statement, topic.statements[reference]),
        "référence" if same else f"{SIGNS[pair.verdict]} {WORDS[pair.verdict]}" if pair else "—",
    )


def _passages(topic: Topic) -> Iterator[Runs]:
    """Each passage once, after the numbers of the figures that it states, with its citation."""
    places: dict[tuple[str, Span], list[int]] = {}
    for index, statement in enumerate(topic.statements):
        places.setdefault((statement.card.id, statement.sentence), []).append(index)
    for there in places.values():
        statement = topic.statements[there[0]]
        words, address = citation(named(statement.card), statement.sentence_text), web_address(statement.card.url)
        before, link, after = words.rpartition(address) if address else (words, "", "")
        yield Run(f"{numbered(there)} : {before}"), Run(link, link=link), Run(after)


# A dossier


def _dossier(work: FilledDossier) -> Document:
    blocks: list[Block] = [Paragraph(plain(f"{plural(len(work.items), 'pièce')}, dans {work.corpus}"))]
    for place, (item, found) in enumerate(work.items, start=1):
        blocks += _item(place, item, found)
    return Document(work.dossier.name, tuple(blocks))


def _item(place: int, item: Item, found: Found) -> Iterator[Block]:
    what = item.what
    match what:
        case WholeArticle(of):
            yield Heading(2, f"{place}. {of.title}")
            yield Paragraph(_byline(of))
        case Passage():
            yield Heading(2, f"{place}. {what.of.title}")
            lines = tuple(plain(line.strip()) for line in what.text.split("\n") if line.strip())
            yield Quote(lines, plain(citation(what.of)))
        case TopicRef():
            heading, *blocks = _topic(found.topic) if found.topic else (None, Paragraph(plain(what.reason)))
            label = heading.text if isinstance(heading, Heading) else what.label
            yield Heading(2, f"{place}. {label}")
            yield from blocks
    lost = lost_words(item, found)
    if lost:
        yield Paragraph((Run(lost, ("strong",)),))
    notes = tuple(line.strip() for line in item.note.split("\n") if line.strip())
    if notes:
        yield Paragraph((Run("Note : ", ("strong",)), Run(notes[0])))
        yield from (Paragraph(plain(line)) for line in notes[1:])


def lost_words(item: Item, found: Found) -> str:
    """What is to be said of an item that no longer stands where it was set aside; empty where it does."""
    match item.what:
        case Passage() if found.article is not None and found.span is None:
            return "Ce passage ne se trouve plus dans l’article."
        case TopicRef() if found.gone:
            return "Ce sujet ne se trouve plus dans le corpus."
    return "Cet article n’est plus dans le corpus." if found.gone else ""


# Parts


def _byline(of: ArticleRef, kind: str | None = None) -> Runs:
    day = long_date(of.published, weekday=True) if of.published else "date inconnue"
    page = f"p.{NBSP}{of.page}" if of.page else None
    said = {
        part.casefold(): part for part in (of.author, kind, of.source) if part
    }  # an outlet may be called its kind
    words = " · ".join(part for part in (day, *reversed(said.values()), page) if part)
    return (Run(words), Run(" · "), Run(of.url, link=of.url)) if of.url else (Run(words),)


def _day(of: ArticleRef) -> str:
    day = medium_date(of.published) if of.published else "date inconnue"
    return f"{of.source}, {day}" if of.source else day


def _paragraphs(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Runs]:
    """The lines of ``text[start:end]`` that are not blank, each cut where its looks change."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    at = 0
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        while at < len(ordered) and ordered[at].start < start:
            at += 1
        if text[start:stop].strip():
            here = []
            for mark in ordered[at:]:
                if mark.start >= stop:
                    break
                here.append(mark)
            yield _cut(text[start:stop], start, start, stop, here)
        start = stop + 1


def _cut(words: str, origin: int, start: int, end: int, marks: Sequence[Mark]) -> Runs:
    """``words``, which stand at ``origin``, from ``start`` to ``end``, cut where their looks change."""
    inside = [mark for mark in marks if start <= mark.start < mark.end <= end]
    edges = sorted({start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)})
    runs = []
    for first, last in pairwise(edges):
        looks = dict.fromkeys(mark.look for mark in inside if mark.start <= first and last <= mark.end)
        runs.append(Run(words[first - origin : last - origin], tuple(looks)))
    return tuple(runs)
