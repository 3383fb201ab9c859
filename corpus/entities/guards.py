"""Whether a name that is also a common word stands here as a name: « Orange », « X », « Le Chat », « Nice »."""

from corpus.entities.gazetteer.entry import Entry, IndexedForm
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType
from corpus.entities.tokens import Tokens, fold
from corpus.french.function_words import DETERMINERS, OF
from corpus.records import record

_DETERMINERS = DETERMINERS | {"du", "au", "aux"}
_ADDRESSING = frozenset({"m.", "mm.", "mme", "mlle", "monsieur", "madame"})
_BEFORE_DEPARTMENT = frozenset({"le", "la", "l'", "du"})
_OPENING = frozenset("«“\"'(")
_CITIES = frozenset({"ville", "capitale", "lieu parisien"})
_PLURAL_ORGANISATIONS = frozenset({"syndicat", "association"})


@record()
class Match:
    """A form of the gazetteer at token ``first``."""

    first: int
    form: IndexedForm

    @property
    def last(self) -> int:
        """One past its last token."""
        return self.first + len(self.form.words)


class Guard:
    """Judges the guarded forms of one article by the words beside them and by what else the article names."""

    def __init__(self, tokens: Tokens, words: Lexicon, matches: list[Match]) -> None:
        self._tokens = tokens
        self._words = words
        plain = [m.form.entry for m in matches if not m.form.guarded and not m.form.contracted]
        self._sectors = {entry.sector for entry in plain if entry.sector}
        self._near = {entry.name for entry in plain} | {entry.maker for entry in plain if entry.maker}
        """Canonical names of the article's sure entities and of their makers."""
        self._sure = {entry.name for entry in plain}
        self._sure.update(
            m.form.entry.name for m in matches if m.form.guarded and not m.form.contracted and self._cued(m)
        )

    def passes(self, match: Match) -> bool:
        """Whether ``match`` stands: it is no common word, its surroundings speak for it, or the article does."""
        if match.form.contracted and not self._follows_contraction(match):
            return False
        if match.form.entry.type is not EntityType.PER and self._folded_before(match) in _ADDRESSING:
            return False  # « M. Ramadan »
        if not match.form.guarded or (not match.form.contracted and self._cued(match)):
            return True
        if match.form.contracted:
            return match.form.entry.name in self._sure
        return match.form.entry.name in self._sure and len(match.form.words[0]) > 1 and self._is_bare(match)

    def is_placed(self, match: Match) -> bool:
        """Whether a preposition of place stands before it: of two homonyms, it is the place."""
        return self._before(match) in {"à", "À", "en", "de", "d'"} or self._folded_before(match) in (
            self._words.loc_prepositions - {"a"}
        )

    def _follows_contraction(self, match: Match) -> bool:
        return match.first > 0 and self._tokens.words[match.first - 1] in {"du", "au", "des", "aux"}

    def _cued(self, match: Match) -> bool:
        word = self._tokens.words[match.first]
        single = len(match.form.words) == 1
        if single and word.islower():
            return False
        if single and len(word) == 1:
            return self._is_network(match)
        if match.form.entry.type is EntityType.LOC:
            return self._is_place(match)
        if self._folded_before(match) in self._nouns_for(match.form.entry):
            return True
        opens = self._tokens.opens[match.first] and word[0].isupper()
        if single and self._before(match).lower() in _DETERMINERS:
            is_event = match.form.entry.type is EntityType.EVENT and not opens
            return is_event or match.form.entry.kind in _PLURAL_ORGANISATIONS
        if match.form.entry.type is EntityType.PRODUCT:
            entry = match.form.entry
            return entry.maker in self._near or (not opens and entry.sector in self._sectors)
        if opens:
            return self._acts(match) if single else self._is_capitalised(match)
        return True

    def _nouns_for(self, entry: Entry) -> frozenset[str]:
        if entry.type is EntityType.ORG:
            return self._words.org_nouns
        if entry.type is EntityType.PRODUCT:
            return self._words.product_nouns
        return self._words.event_nouns if entry.type is EntityType.EVENT else frozenset()

    def _is_place(self, match: Match) -> bool:
        before = self._before(match)
        if self._tokens.opens[match.first]:
            return False
        if self.is_placed(match) and before not in {"de", "d'"}:
            return True
        kind = match.form.entry.kind
        if kind == "département":
            following = self._tokens.words[match.last : match.last + 1]
            if following and following[0] in OF:
                return False  # « le Nord de l'Argentine », « la Somme des talents »
            return before.lower() in _BEFORE_DEPARTMENT or self._is_bracketed(match)
        if before.lower() in _DETERMINERS:
            return kind == "lieu"
        return self._is_bracketed(match) or kind == "lieu" or (before in {"de", "d'"} and kind in _CITIES)

    def _is_bracketed(self, match: Match) -> bool:
        words = self._tokens.words
        return (
            match.first > 0 and match.last < len(words) and words[match.first - 1] == "(" and words[match.last] == ")"
        )

    def _is_network(self, match: Match) -> bool:
        """« sur X », « le réseau social X », « X (ex-Twitter) »; never « rayons X », « Malcolm X »."""
        before = self._folded_before(match)
        if before in {"social", "plateforme", "reseau"}:
            return True
        following = self._tokens.words[match.last : match.last + 4]
        if {"twitter", "ex-twitter"}.intersection(map(fold, following)):
            return True
        return before == "sur" and not (following and (following[0][0].isupper() or following[0] == "-"))

    def _acts(self, match: Match) -> bool:
        """« Orange annonce », « Free a lancé »: what follows is what organisations do."""
        following = self._tokens.folded[match.last : match.last + 2]
        if following[:1] in (["a"], ["va"]):
            following = following[1:]
        return bool(following) and (following[0] in self._words.org_verbs or following[0] in self._words.speech)

    def _is_bare(self, match: Match) -> bool:
        """No determiner before it, as before no name of a person or company."""
        single = len(match.form.words) == 1
        return not (single and self._before(match).lower() in _DETERMINERS) or match.form.words[0].islower()

    def _is_capitalised(self, match: Match) -> bool:
        return all(word[0].isupper() for word in self._tokens.words[match.first : match.last])

    def _before(self, match: Match) -> str:
        """The word before, opening quotes skipped; empty at the start of a line."""
        i = match.first - 1
        while i >= 0 and self._tokens.words[i] in _OPENING:
            i -= 1
        return self._tokens.words[i] if i >= 0 and self._tokens.words[i] != "\n" else ""

    def _folded_before(self, match: Match) -> str:
        return fold(self._before(match))
