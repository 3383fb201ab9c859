"""Who the subject is at each place of a sentence: where a name, a pronoun or another noun takes over."""

import re
from collections.abc import Iterator, Sequence

from corpus.claims.clause_words import (
    ABOUT,
    CLOSE,
    COMMA,
    DASH,
    FIGURE,
    IMPERSONAL,
    JOIN,
    LEADING,
    OFFICES,
    OPEN,
    PREPOSITIONS,
    PRONOUN,
    PRONOUNS,
    QUOTE,
    STOP,
    THAT_IS,
    THIS,
    WHO,
    part,
)
from corpus.claims.finite import is_finite
from corpus.claims.phrases import Said, owns, sort_of
from corpus.entities.model import EntityType, Mention
from corpus.french.function_words import CLITICS, DETERMINERS, HAS, OF, THE
from corpus.records import record
from corpus.spans import Span


@record()
class Turn:
    """From ``offset`` on, a sentence speaks of this subject."""

    offset: int
    said: Said
    mention: Mention | None = None
    start: int = -1
    """Where the phrase that is the subject begins, if its verb stands at ``offset``."""


# A word, a figure, or a mark that parts phrases. Spaces and most words of French are told at once.
_TOKEN = re.compile(r"(?! )(?:[a-zà-öø-ÿ]++(?=[ ,.])|[^\W\d_]+(?:-[^\W\d_]+)*'?|[,;:()«»“”\"–—!?]|\d+(?:[\s.,]\d+)*)")
_WIDTH = 9
"""Words of the longest phrase that is a subject."""


class Turns:
    """The subjects of a sentence, in order, read as far as they are asked for; ``mentions`` are those inside it,
    ``plain`` the text in lower case."""

    def __init__(self, plain: str, sentence: Span, mentions: Sequence[Mention]) -> None:
        self._read: list[Turn] = []
        self._ahead = _Reading(plain, mentions).turns(sentence)

    def past(self, offset: int) -> list[Turn]:
        """Those up to the first behind ``offset``."""
        if not self._read or self._read[-1].offset < offset:
            for turn in self._ahead:
                self._read.append(turn)
                if turn.offset >= offset:
                    break
        return self._read


class _Reading:
    """One pass over a sentence: the phrase since the last break, and whether its verb has come."""

    def __init__(self, plain: str, mentions: Sequence[Mention]) -> None:
        self.plain = plain
        self.mentions = mentions
        self.phrase: list[str] = []
        self.verb = False
        self.named: Mention | None = None
        """The subject that the phrase names."""
        self.last: Mention | None = None
        """The mention that ends right here."""
        self.before: list[str] = []
        """The phrase before the last comma."""
        self.latest: Turn | None = None
        self.outer: Turn | None = None
        """Who was the subject before the relative clause that is being read."""
        self.begun = 0
        """Where the phrase begins."""
        self.parted = False
        """Whether a comma opened the phrase."""
        self.listed = False
        """Whether the phrase goes on a list of names that are no subject: « avec Pierre, Paul et Jacques »."""

    def turns(self, sentence: Span) -> Iterator[Turn]:
        for turn in self._read(sentence):
            self.latest = turn
            yield turn

    def _read(self, sentence: Span) -> Iterator[Turn]:
        nth = depth = 0
        skipped, ahead = sentence[0], self._starts_at(0)
        for token in _TOKEN.finditer(self.plain, *sentence):
            start = token.start()
            if start >= ahead:
                while self._starts_at(nth) <= start:
                    nth += 1
                ahead = self._starts_at(nth)
                if self.mentions[nth - 1].end > start:
                    skipped = self.mentions[nth - 1].end
                    if not depth:
                        yield from self._name(self.mentions[nth - 1])
                    continue
            if start < skipped:
                continue
            word = token[0]
            does = part(word)
            if not (does or depth):  # most words
                if not self.phrase:
                    self.begun = start
                self.phrase.append(word)
                self.last = None
            elif does == OPEN:
                depth += 1
            elif does == CLOSE:
                depth = max(0, depth - 1)
            elif not depth and does != QUOTE:  # « avait « vaincu » son rival »: a quotation parts nothing
                yield from self._word(word, does, start, token.end())

    def _starts_at(self, nth: int) -> int:
        return self.mentions[nth].start if nth < len(self.mentions) else len(self.plain) + 1

    def _name(self, mention: Mention) -> Iterator[Turn]:
        taken = self._is_subject(mention)
        if taken:
            self.named = mention
            joined = self._joined(mention)
            yield Turn(mention.start, Said.OTHER) if joined else Turn(mention.start, Said.NAME, mention)
        self.last = mention
        if not self.phrase:
            self.begun = mention.start
        self.phrase.append("@")

    def _is_subject(self, mention: Mention) -> bool:
        """Whether nothing but its determiner and a description stand before a name, or it is what the subject is
        of: « le constructeur Renault », « la dette de la Grèce »."""
        if self.verb or self.named is not None or len(self.phrase) > _WIDTH:
            return False
        words = self.phrase
        if self.listed and not words and not self._acts(mention):
            return False
        first = next((k for k, word in enumerate(words) if word not in LEADING), len(words))
        rest = words[first:]
        if rest[:1] == ["chez"]:
            return True
        if any(word in PREPOSITIONS for word in rest):
            return False
        if mention.type is EntityType.ORG and not OFFICES.isdisjoint(rest):
            return False  # « le député LR », « le patron de Renault »
        of = next((k for k in range(len(rest) - 1, 0, -1) if rest[k] in OF), None)
        if of is None:
            described = not rest or rest[0] in DETERMINERS or (len(words) == 1 and not self.parted)
            return described and not (rest and _DONE.search(rest[-1]))
        return owns(mention, rest, of)

    def _joined(self, mention: Mention) -> bool:
        """« Renault et Nissan », « Pierre et les siens »: of two."""
        return bool(_AND_ANOTHER.match(self.plain, mention.end)) or self.before == ["et"]

    def _acts(self, mention: Mention) -> bool:
        """Whether a verb follows a name at once."""
        follows = _TOKEN.search(self.plain, mention.end)
        while follows is not None and (follows[0] in CLITICS or follows[0] == ","):
            follows = _TOKEN.search(self.plain, follows.end())
        return follows is not None and is_finite(follows[0])

    def _word(self, word: str, does: int, start: int, end: int) -> Iterator[Turn]:
        if not self.phrase:
            self.begun = start
        if does == COMMA:
            yield from self._aside_ends(start)
            last, listed = self.last, self.last is not None and self.last is not self.named
            self.before = [*self.phrase]
            self._break()
            self.last, self.listed, self.parted = last, listed, True
            return
        if does == FIGURE:
            self.phrase.append("0")
        elif does == STOP:
            topic = self._topic(end) if word == ":" else None
            yield Turn(start, Said.OTHER) if topic is None else Turn(start, Said.NAME, topic)
            self.outer = None
            self._break()
        elif does == DASH:
            yield from self._aside_ends(start)
            self._break()
        elif does == THAT_IS:
            yield from self._that(word, start)
        elif does == WHO:
            yield from self._relative(word, start, end)
        elif does == JOIN:
            last = self.last
            self.before = ["et"] if word == "et" and last is not None and last is self.named and not self.verb else []
            listed = last is not None and last is not self.named
            self._break()
            self.listed = listed
        elif does == PRONOUN:
            yield from self._pronoun(word, start, end)
        elif self._verbal(word):
            yield from self._predicate(start)
        else:
            self.phrase.append(word)
        self.last = None

    def _topic(self, end: int) -> Mention | None:
        """« Airbus : 300 postes supprimés », « Même tendance chez Airbus : 300 postes supprimés »."""
        if self.verb or self.phrase[-1:] != ["@"] or self.last is None or self.last.type is EntityType.LOC:
            return None
        if self.last.type is EntityType.PER and _QUOTES.match(self.plain, end):
            return None
        held = self.named is self.last or not ABOUT.isdisjoint(self.phrase)
        return self.last if held and "selon" not in self.phrase and "d'après" not in self.phrase else None

    def _aside_ends(self, start: int) -> Iterator[Turn]:
        """Behind « , qui a vendu 300 voitures, » the subject is again who it was before."""
        outer, self.outer = self.outer, None
        if outer is not None:
            yield Turn(start, outer.said, outer.mention)

    def _that(self, word: str, start: int) -> Iterator[Turn]:
        """« que la coalition a vaincu » brings in another subject; « n’a vendu que 300 voitures » does not."""
        if word in ("que", "qu'") and (
            _ONLY.search(self.plain, max(0, start - 60), start) or self.phrase[-1:] == ["plus"]
        ):
            self.phrase.append(word)
            return
        yield Turn(start, Said.OTHER)
        self._break()

    def _relative(self, word: str, start: int, end: int) -> Iterator[Turn]:
        if word == "dont" and not _OWNS.match(self.plain, end):
            self.outer = self.latest or Turn(start, Said.OTHER)
            self._break()
            self.listed = True  # « dont Nantes et Brest »
            return
        phrase = self.phrase or self.before
        mention, self.last = self.last, None
        self.outer = self.latest or Turn(start, Said.OTHER)
        if mention is not None and self._is_head(mention, phrase) and not _MANY.match(self.plain, end):
            yield Turn(start, Said.NAME, mention)
        else:
            yield Turn(start, sort_of(phrase))
        self._break()
        self.verb = True  # its subject is told

    @staticmethod
    def _is_head(mention: Mention, phrase: Sequence[str]) -> bool:
        """Whether what follows is said of a name, not of what it is in: « la maire de Lyon, qui »."""
        of = next((k for k in range(len(phrase) - 1, -1, -1) if phrase[k] in OF), None)
        if not OFFICES.isdisjoint(phrase):
            return mention.type is EntityType.PER and of is None
        return of is None or (of > 0 and owns(mention, phrase, of))

    def _pronoun(self, word: str, start: int, end: int) -> Iterator[Turn]:
        if self.phrase and self.phrase[-1] in PREPOSITIONS | OF:
            self.phrase.append(word)
            return
        if word in PRONOUNS:
            after = _TOKEN.search(self.plain, end)
            if after is not None and after[0] in CLITICS:
                after = _TOKEN.search(self.plain, after.end()) if after[0] not in IMPERSONAL else after
            if after is None or (word == "il" and after[0] in IMPERSONAL) or self.plain[start - 1 : start] == "-":
                self.phrase.append(word)
                return
            yield Turn(start, Said.PRONOUN)
        else:
            if word in ("nous", "vous") and self.verb:
                return
            if word not in THIS:
                yield Turn(start, Said.OTHER)
        self._break()
        self.verb = True

    def _verbal(self, word: str) -> bool:
        """Whether a word is no noun here: « les offres », « en baisse »."""
        last = self.phrase[-1] if self.phrase else ""
        if last in THE and (word in HAS or word in ("aura", "est")):
            return last != "l'" or word != "est"
        return last not in DETERMINERS and last not in OF and last not in PREPOSITIONS

    def _predicate(self, start: int) -> Iterator[Turn]:
        if not self.verb and self.named is None:
            words = [word for word in self.phrase if word not in CLITICS or word in DETERMINERS]
            first = next((k for k, word in enumerate(words) if word not in LEADING), len(words))
            words = words[first:]
            if words and words[0] not in PREPOSITIONS and len(words) > 1:
                yield Turn(start, sort_of(words), start=self.begun)
        self.verb = True
        self.phrase.append("!")

    def _break(self) -> None:
        self.phrase = []
        self.listed = self.parted = False
        self.verb = False
        self.named = None
        self.last = None


_DONE = re.compile(r"[^t]ée?s?$")
_MANY = re.compile(
    r"\s(?:(?:ne|n'|se|s'|en|y|l'|les|la|le|lui|leur)\s?)*(?:ont|sont|font|vont|étaient|avaient|(?!\w*[tv]ient\b|ment\b|sent\b)\w+ent)\b"
)
_AND_ANOTHER = re.compile(r"\s(?:et|ou|comme)\s(?:(?:l[ea]s?|une?|s[ao]n|ses|d[eu]s?)\s|l'|d')?(?!\d)")
_QUOTES = re.compile(r"\s*[«“\"]")
_OWNS = re.compile(r"\s(?:le|la|les|l')\s?(?!moitié|plupart|quart|tiers|majorité|totalité)")
_ONLY = re.compile(r"\bn(?:e\s|')[^,;:.]*$")
