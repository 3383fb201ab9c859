"""Every mention of an entity in a text."""

from collections import defaultdict

from corpus.entities.candidate import Candidate
from corpus.entities.evidence import gather
from corpus.entities.gazetteer import Gazetteer, shipped
from corpus.entities.lexicon import lexicon
from corpus.entities.lookup import find_known
from corpus.entities.model import EntityType, Mention
from corpus.entities.sequences import find_sequences
from corpus.entities.tokens import tokenise


def find_mentions(text: str, *, gazetteer: Gazetteer | None = None) -> list[Mention]:
    """The entities that ``text`` names, in order of start, none overlapping.

    A pure function of the text and the gazetteer (``None``: the shipped one).
    """
    gazetteer = shipped() if gazetteer is None else gazetteer
    words = lexicon()
    tokens = tokenise(text)
    known = find_known(tokens, gazetteer, words)
    taken = [False] * len(tokens)
    for name in known:
        taken[name.first : name.last] = [True] * (name.last - name.first)
    candidates = list(find_sequences(tokens, taken, words))
    by_surface: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        gather(candidate, tokens, words)
        by_surface[candidate.surface].append(candidate)
    mentions = []
    for name in known:
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        mentions.append(Mention(start, end, text[start:end], name.entry.type, name.entry.name))
    for surface, group in by_surface.items():
        if not any(candidate.proven for candidate in group):
            continue
        votes: dict[EntityType, float] = defaultdict(float)
        for candidate in group:
            for kind, weight in candidate.votes.items():
                votes[kind] += weight
        kind = max(votes, key=votes.__getitem__) if votes else EntityType.LOC
        for candidate in group:
            start, end = tokens.starts[candidate.first], tokens.ends[candidate.last - 1]
            mentions.append(Mention(start, end, text[start:end], kind, surface))
    mentions.sort(key=lambda mention: mention.start)
    return mentions
