"""What is said of hits, articles, entities, figures and topics: paragraphs of French, one after the other."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Figure
from corpus.french.typography import long_date, plural, quoted
from corpus.spans import Span
from search.comparison.model import Topic, Verdict
from search.comparison.proofs import stated
from search.comparison.reference import pair_of, reference_of
from search.facets import Facet
from search.results import ArticleCard, Hit, OpenedArticle
from tui import excerpts
from tui.commands.tables import joined
from tui.widgets.chips import spoken
from tui.widgets.kin import foreign, notes
from tui.widgets.wording import ENTITY_WORDS, WORDS, after_colon, as_written, gap, in_euros, source_of, value

_PASSAGE = 160
"""Characters of text around what is looked at: about two lines of a terminal."""
_MANY = {
    Verdict.AGREE: "accords",
    Verdict.AGREE_AFTER_CONVERSION: "accords après conversion",
    Verdict.COMPATIBLE: "compatibles",
    Verdict.DIFFERENT_SCOPE: "autres périmètres",
    Verdict.CONFLICT: "conflits",
}


def byline(card: ArticleCard) -> str:
    """« Source, 26 février 2024, dépêche »."""
    day = long_date(card.published) if card.published else "date inconnue"
    return joined(card.source, day, card.kind, card.author, by=", ")


def sourced(card: ArticleCard) -> str:
    """« L’Hebdo, 27 février 2024 », « « Le début du titre… », date inconnue »."""
    return f"{who(card)}, {long_date(card.published) if card.published else 'date inconnue'}"


def hit(number: int, found: Hit) -> Iterator[str]:
    """One result, under the number that opens it."""
    yield f"{number}. {found.card.title}"
    copies = plural(len(found.reprises), "reprise") if found.reprises else None
    yield f"{joined(byline(found.card), foreign(found.card.language), copies, by=', ')}."
    words, _ = excerpts.quoted(found)
    if words:
        yield words


def filter_words(facet: Facet, value: str) -> str:
    """What is filtered by, as it is said aloud: months in full."""
    if facet is Facet.MONTH and value:
        return long_date(date.fromisoformat(f"{value}-02")).removeprefix("2 ")
    return spoken(facet, value)


def card_of(opened: OpenedArticle) -> ArticleCard:
    """The card of an article that is open."""
    one = opened.annotated.article
    return ArticleCard(
        id=one.id, title=one.title, source=one.source, published=one.published, kind=one.kind, author=one.author
    )


def article(opened: OpenedArticle, *, marks: bool) -> Iterator[str]:
    """A whole article, each of its paragraphs as one. With ``marks``, what is marked is named in square brackets."""
    annotated = opened.annotated
    one = annotated.article
    yield one.title
    yield f"{byline(card_of(opened))}."
    yield from map(ended, notes(opened, key=""))
    if opened.original is not None or opened.reprises:
        yield "Tapez reprises pour ce qui diffère."
    yield ""
    # An article without a title of its own has its first line for one.
    first, _, rest = one.text.partition("\n")
    begin = len(first) + 1 if first.strip() == one.title and rest.strip() else 0
    names = _names(opened) if marks else {}
    for start, end in _paragraphs(one.text, begin):
        yield _named(one.text, start, end, names)
    yield ""
    for line in (one.origin, one.url):
        if line:
            yield line
    counted = (
        f"{plural(len(annotated.mentions), 'nom cité', 'noms cités')}, {plural(len(annotated.figures), 'chiffre')}"
    )
    yield f"Fin de l’article. {counted}."


def _paragraphs(text: str, begin: int) -> Iterator[Span]:
    start = begin
    for line in text[begin:].split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _names(opened: OpenedArticle) -> Mapping[int, list[str]]:
    """What to say after each offset at which something marked ends."""
    names: dict[int, list[str]] = {}
    for mention in opened.annotated.mentions:
        names.setdefault(mention.end, []).append(ENTITY_WORDS[mention.type])
    for number, figure in enumerate(opened.annotated.figures, 1):
        names.setdefault(figure.end, []).append(f"chiffre {number}")
    return names


def _named(text: str, start: int, end: int, names: Mapping[int, list[str]]) -> str:
    said, last = "", start
    for offset in sorted(offset for offset in names if start < offset <= end):
        said += f"{text[last:offset]} [{', '.join(names[offset])}]"
        last = offset
    return said + text[last:end]


def paragraph_at(text: str, at: int) -> Span:
    """The line of ``text`` that has ``at``."""
    last = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if last < 0 else last


def passage(text: str, start: int, end: int) -> str:
    """The line of ``text`` around ``[start, end)``, cut at spaces where it is long."""
    first, last = paragraph_at(text, start)[0], paragraph_at(text, end)[1]
    room = max(0, _PASSAGE - (end - start)) // 2
    begin, stop = first, last
    if start - first > room:
        space = text.find(" ", start - room, start)
        begin = start if space < 0 else space + 1
    if last - end > room:
        space = text.rfind(" ", end, end + room)
        stop = end if space < 0 else space
    return f"{'…' if begin > first else ''}{text[begin:stop]}{'…' if stop < last else ''}"


Entities = Mapping[tuple[str, EntityType], list[Mention]]


def entities(opened: OpenedArticle) -> Entities:
    """The article's entities by canonical name and type, in the order in which they appear."""
    found: dict[tuple[str, EntityType], list[Mention]] = {}
    for mention in opened.annotated.mentions:
        found.setdefault((mention.canonical, mention.type), []).append(mention)
    return found


def entity(number: int, name: str, type: EntityType, mentions: list[Mention]) -> str:
    """« 2. Mistral AI, organisation, 4 mentions, aussi écrit « Mistral » »."""
    others = [each for each in dict.fromkeys(mention.text for mention in mentions) if each != name]
    written = f", aussi écrit {', '.join(f'« {each} »' for each in others)}" if others else ""
    return f"{number}. {name}, {ENTITY_WORDS[type]}, {plural(len(mentions), 'mention')}{written}"


def figure(number: int, one: Figure, verdict: Verdict | None) -> str:
    """« 3. « 385 millions d’euros », lu 385 M€, selon la direction. Comparé : conflit. »"""
    read = stated(one)
    said = f"{number}. « {one.text} »"
    if one.negated:
        said += ", nié"
    if read and read.split() != one.text.split():  # whatever blanks part the groups of a number
        said += f", lu {read}"
    if one.attribution:
        said += f", selon {one.attribution}"
    return f"{said}." + (f" Comparé à d’autres : {WORDS[verdict]}." if verdict else "")


def topic_line(topic: Topic) -> str:
    """One topic of a list."""
    return f"{topic.label} ({WORDS[topic.verdict]}, {plural(len(topic.statements), 'chiffre')})."


def topic(one: Topic, reference: int | None = None) -> Iterator[str]:
    """A whole topic: the verdict, why, and each statement under the number that gives its passage.

    The others are held against ``reference``, or the statement that the screens take for it.
    """
    reference = reference_of(one) if reference is None else reference
    yield f"{one.label}."
    yield f"Verdict : {WORDS[one.verdict]}. {_verdicts(one, reference)}."
    yield f"Pourquoi — {ended(one.reason)}"
    if one.settle:
        yield f"Pour trancher : {ended(after_colon(one.settle))}"
    yield ""
    for index, each in enumerate(one.statements):
        written, worth = as_written(each), value(each, euros=in_euros(one))
        said = f"{index + 1}. {who(each.card)}"
        said += f", {long_date(each.card.published)}" if each.card.published else ", date inconnue"
        said += f" : {quoted(written)}" + ("" if worth == written else f", soit {worth}")
        if each.claim.attribution:
            said += f", selon {each.claim.attribution}"
        if each.corrected:
            said += ", corrigé par vous"
        pair = pair_of(one, index, reference)
        if index == reference:
            said += ", la référence"
        elif pair:
            apart = gap(each, one.statements[reference])
            said += f", {WORDS[pair.verdict]}" + ("" if apart == "—" else f", écart {apart}")
        yield f"{said}."
        if pair and pair.reason != one.reason:
            yield f"Preuve — {ended(pair.reason)}"


def _verdicts(one: Topic, reference: int) -> str:
    """« 4 chiffres : la référence, 1 accord, 2 conflits », counted against the reference."""
    pairs = [pair_of(one, index, reference) for index in range(len(one.statements)) if index != reference]
    counted = Counter(pair.verdict for pair in pairs if pair)
    said = [plural(count, WORDS[verdict], _MANY[verdict]) for verdict in Verdict if (count := counted[verdict])]
    return f"{plural(len(one.statements), 'chiffre')} : {', '.join(['la référence', *said])}"


def who(card: ArticleCard) -> str:
    """Who publishes it, else « the first words of its title »."""
    return card.source or quoted(source_of(card))


def ended(words: str) -> str:
    """``words`` with the full stop that a sentence ends with."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
