"""Every mention of an entity in a text."""

from collections import defaultdict

from corpus.entities.aliases import Aliases
from corpus.entities.candidate import Candidate
from corpus.entities.compounds import find_compounds
from corpus.entities.evidence import gather
from corpus.entities.gazetteer import Gazetteer, shipped
from corpus.entities.heads import find_headed
from corpus.entities.lexicon import lexicon
from corpus.entities.lookup import find_known
from corpus.entities.model import EntityType, Mention
from corpus.entities.nominals import Descriptions
from corpus.entities.overlaps import overlay, reconcile
from corpus.entities.persons import without_parts
from corpus.entities.sequences import find_sequences
from corpus.entities.statistical import StatisticalRecogniser, heed
from corpus.entities.titles import find_titles
from corpus.entities.tokens import tokenise


def find_mentions(
    text: str, *, gazetteer: Gazetteer | None = None, model: StatisticalRecogniser | None = None
) -> list[Mention]:
    """The entities that ``text`` names, in order of start, none overlapping.

    A pure function of the text, the gazetteer (``None``: the shipped one) and ``model``, which joins behind it where
    there is one. Time is linear in the length.
    """
    gazetteer = shipped() if gazetteer is None else gazetteer
    words = lexicon()
    tokens = tokenise(text)
    known = without_parts(tokens, find_known(tokens, gazetteer, words), words)
    opened = sorted([*find_headed(tokens, known, words), *find_titles(tokens, words)], key=lambda name: name.first)
    known, headed = reconcile(tokens, known, opened)
    taken = [False] * len(tokens)
    for first, last in [(name.first, name.last) for name in known] + [(name.first, name.last) for name in headed]:
        taken[first:last] = [True] * (last - first)
    compounds = list(find_compounds(tokens, taken, gazetteer))
    for part in compounds:
        taken[part.token] = True
    beside = {k: name.entry.type for name in known for k in range(name.first, name.last)}
    companies = {name.last - 1 for name in known if name.entry.kind == "entreprise"}
    beside |= {k: name.type for name in headed for k in range(name.first, name.last)}
    groups: dict[str, list[Candidate]] = defaultdict(list)
    candidates = find_sequences(tokens, taken, words)
    for candidate in heed(candidates, model.guess(text), tokens) if model else candidates:
        gather(candidate, tokens, words, beside, companies)
        groups[candidate.surface].append(candidate)
    aliases = Aliases(tokens, known, headed, words)
    decided = aliases.decide(groups)

    mentions: list[Mention] = []

    def mention(first: int, last: int, kind: EntityType, canonical: str) -> None:
        start, end = tokens.starts[first], tokens.ends[last - 1]
        mentions.append(Mention(start, end, text[start:end], kind, canonical))

    for name in known:
        mention(name.first, name.last, name.entry.type, aliases.name_of(name))
    for settled in headed:
        mention(settled.first, settled.last, settled.type, settled.canonical)
    for found in decided:
        mention(*found)
    for part in compounds:
        mentions.append(Mention(part.start, part.end, text[part.start : part.end], part.entry.type, part.entry.name))
    mentions.sort(key=lambda m: m.start)
    return overlay(mentions, list(Descriptions(tokens, gazetteer, words).resolve(text, mentions)))
