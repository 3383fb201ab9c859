"""Every mention of an entity in a text."""

from collections import defaultdict

from corpus.entities.aliases import Aliases
from corpus.entities.candidate import Candidate, Headed
from corpus.entities.compounds import find_compounds
from corpus.entities.evidence import gather
from corpus.entities.gazetteer import Gazetteer, shipped
from corpus.entities.heads import find_headed
from corpus.entities.lexicon import Lexicon, lexicon
from corpus.entities.lookup import Known, find_known
from corpus.entities.model import EntityType, Mention
from corpus.entities.nominals import Descriptions
from corpus.entities.persons import without_parts
from corpus.entities.sequences import find_sequences, surface
from corpus.entities.tokens import Tokens, tokenise


def find_mentions(text: str, *, gazetteer: Gazetteer | None = None) -> list[Mention]:
    """The entities that ``text`` names, in order of start, none overlapping.

    A pure function of the text and the gazetteer (``None``: the shipped one). Time is linear in the length.
    """
    gazetteer = shipped() if gazetteer is None else gazetteer
    words = lexicon()
    tokens = tokenise(text)
    known = without_parts(tokens, find_known(tokens, gazetteer, words), words)
    known, headed = _reconcile(tokens, known, list(find_headed(tokens, known, words)))
    taken = [False] * len(tokens)
    for name in (*known, *headed):
        taken[name.first : name.last] = [True] * (name.last - name.first)
    mentions = [_mention(text, tokens, name.first, name.last, name.entry.type, name.entry.name) for name in known] + [
        _mention(text, tokens, name.first, name.last, name.type, name.canonical) for name in headed
    ]
    for compound in find_compounds(tokens, taken, gazetteer):
        taken[compound.token] = True
        mentions.append(
            Mention(
                compound.start,
                compound.end,
                text[compound.start : compound.end],
                compound.entry.type,
                compound.entry.name,
            )
        )
    aliases = Aliases(tokens, known, headed, gazetteer, words)
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in find_sequences(tokens, taken, words):
        gather(candidate, tokens, words)
        groups[candidate.surface].append(candidate)
    for decided in aliases.decide(groups):
        mentions.append(_mention(text, tokens, decided.first, decided.last, decided.type, decided.canonical))
    mentions.sort(key=lambda mention: mention.start)
    nominal = list(Descriptions(tokens, gazetteer, words).resolve(text, mentions))
    return _overlaid(mentions, nominal)


def _overlaid(mentions: list[Mention], nominal: list[Mention]) -> list[Mention]:
    """Descriptions in place of the names that they hold: « la firme de Redmond » for « Redmond »."""
    merged: list[Mention] = []
    for mention in sorted([*mentions, *nominal], key=lambda m: (m.start, -m.end)):
        if merged and mention.start < merged[-1].end:
            continue
        merged.append(mention)
    return merged


def _mention(text: str, tokens: Tokens, first: int, last: int, kind: EntityType, canonical: str) -> Mention:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Mention(start, end, text[start:end], kind, canonical)


def _reconcile(tokens: Tokens, known: list[Known], headed: list[Headed]) -> tuple[list[Known], list[Headed]]:
    """Leave each token to one name: the longer one, the gazetteer's where it opens at the same word as firmly."""
    by_first = {name.first: name for name in known}
    owner: dict[int, Known] = {k: name for name in known for k in range(name.first, name.last)}
    kept: list[Headed] = []
    dropped: set[int] = set()
    end = 0
    for name in headed:
        if name.first < end:
            continue
        same = by_first.get(name.first)
        if same is not None and (
            same.last >= name.last or (same.last - same.first > 1 and same.entry.type is EntityType.ORG)
        ):
            continue
        opening = owner.get(name.first)
        if opening is not None and opening.first < name.first:
            continue
        closing = owner.get(name.last - 1)
        last = max(name.last, closing.last) if closing is not None else name.last
        dropped.update(owner[k].first for k in range(name.first, last) if k in owner)
        kept.append(Headed(name.first, last, name.type, surface(tokens, name.first, last)))
        end = last
    return [name for name in known if name.first not in dropped], kept
