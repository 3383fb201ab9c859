"""Sentences and clauses over tokens, and the tense that a clause is in."""

from bisect import bisect_right
from itertools import compress

from corpus.figures.tokens import WORD, Tokens
from corpus.french.remembered import Remembered
from corpus.french.sentences import sentences
from corpus.french.tenses import is_conditional_form, is_future_form
from corpus.french.wordlists import word_set

_PLANNED = word_set(
    """
    prévu prévue prévus prévues attendu attendue attendus attendues doit doivent devrait devraient va vont vas vais
    prochain prochaine prochains prochaines programmé programmée convoqué convoquée débute débutent prévoit
    prévoient vise visent entend espère espèrent promet promettent ambitionne bientôt demain pourrait pourraient
    ouvrirait espéré espérée espérés espérées
    """
)
_PAST = word_set(
    """
    a ont avait avaient était étaient fut furent ai avons avez eut eurent fit firent mit mirent prit prirent
    vint vit virent put dut tint est sont remonte remontent remonterait remonteraient daterait
    dateraient derniers dernières lors hier
    """
)
_LAST = frozenset(("dernier", "dernière"))
_SPANS = word_set(
    """
    an année fois mois semaine jour end trimestre semestre saison exercice siècle décennie hiver printemps été automne
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre
    """
)
_PARTICIPLES = ("é", "ée", "és", "ées", "ait", "aient", "èrent", "irent", "urent")


_STOPS = frozenset((".", "!", "?", "…", "»", "”", '"', ")"))
_INFINITIVES = ("er", "ir", "dre", "ttre", "être", "aître", "oître", "oir", "ire")
_NO_INFINITIVES = word_set(
    """
    hier février janvier premier dernier fer mer cher hiver soir loisir désir cadre moindre contraire militaire
    solidaire salaire maire dîner déjeuner chantier quartier papier courrier
    """
)
_TOOK = word_set("fallu suffi")
_CALLING = ("appel", "invit", "convoqu", "convié", "exhort", "rendez", "jusqu", "dès", "attend")
_PURPOSE = 8
"""Tokens by which a verb of purpose counts as farther off."""
_HEARSAY = word_set("aurait auraient serait seraient remonterait remonteraient daterait dateraient")
"""Conditionals of what is said to have been."""
_INTENDING = (
    "menac", "prom", "envisag", "projet", "planifi", "ambitionn", "prévo", "prévu", "jur", "ordonn", "demand", "somm",
)  # fmt: skip
"""How words begin behind which « de » and an infinitive tell of what is to come: « menace de partir »."""
_DONE = ("é", "ée", "és", "ées", "u", "i", "is", "it", "ait", "ert", "int")
_ACHIEVED = (
    "condui", "amené", "poussé", "forcé", "obligé", "contrai", "réussi", "parvenu", "commenc", "continu",
    "contribu", "servi", "tard", "hésit", "cherch", "particip",
)  # fmt: skip
_PUT_OFF = word_set("reporté reportée reportés reportées annulé annulée décalé décalée repoussé repoussée")
_WERE = frozenset(("étaient", "furent", "étions", "restait", "restaient"))
_BEFORE_INFINITIVE = word_set(
    """
    à pour compte comptent peut peuvent faut faudra veut veulent souhaite souhaitent entend devant
    """
)


class Clauses:
    """The sentences of a text by token numbers, with what the rules ask of them."""

    __slots__ = ("_starts", "bounds", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.bounds = [(tokens.at(start), tokens.until(end)) for start, end in sentences(tokens.text)]
        # What stands before the first sentence counts as in it.
        self._starts = [first for first, _ in self.bounds[1:]]

    def index(self, i: int) -> int:
        """The number of the sentence that token ``i`` is in."""
        return bisect_right(self._starts, i)

    def sentence(self, i: int) -> tuple[int, int]:
        """First token of the sentence of token ``i`` and the one after its last."""
        return self.bounds[bisect_right(self._starts, i)] if self.bounds else (0, len(self.tokens))

    def clause(self, i: int, reach: int = 40) -> tuple[int, int]:
        """Tokens around ``i`` up to a comma or stronger mark on each side, ``reach`` tokens at most."""
        first, last = self.sentence(i)
        words = self.tokens.words
        first, last = max(first, i - reach), min(last, i + reach)
        start = i
        while start > first and words[start - 1] not in _BREAKS:
            start -= 1
        end = i
        while end < last and words[end] not in _BREAKS:
            end += 1
        return start, end

    def future(self, first: int, last: int) -> bool | None:
        """Whether what stands around tokens ``[first, last)`` is to come; ``None`` where the text does not tell."""
        start, end = self.clause(first)
        verdict = self._tense(first, last, start, max(end, self.clause(last)[1]))
        whole_start, whole_end = self.sentence(first)
        if verdict is None:
            verdict = self._tense(first, last, max(whole_start, first - 40), min(whole_end, last + 40))
        following = self.index(first) + 1
        if verdict is None and following < len(self.bounds) and self.tokens.word(whole_end - 1) not in _STOPS:
            # A title or a heading has no verb; what it announces does.
            start, end = self.bounds[following]
            verdict = self._tense(first, last, start, min(end, start + 25))
        return verdict

    def verbless(self, start: int, end: int) -> bool:
        """Whether nothing in ``[start, end)`` tells of a tense."""
        return self._tense(start, start, start, end) is None

    def _tense(self, first: int, last: int, start: int, end: int) -> bool | None:
        """The nearest sign of tense in ``[start, end)``; a participle under a future auxiliary is future."""
        best: tuple[int, bool] | None = None
        ahead = -9
        told = compress(range(start, end), map(_MAY_TELL.__getitem__, self.tokens.words[start:end]))
        for i in told:
            sign = self._sign(i) if self.tokens.kinds[i] == WORD else None
            if sign is None:
                continue
            if sign:
                ahead = i
            elif i - ahead <= 4:
                sign = True
            distance = first - i if i < first else i - last + 1
            if i >= last and self.tokens.word(i - 1) == "pour" and not self._calls(start, first):
                # « La salle était comble, mardi, pour l'entendre »: what was meant to follow tells less of the day.
                distance += _PURPOSE
            if best is None or distance < best[0] or (distance == best[0] and sign):
                best = (distance, sign)
        return best[1] if best else None

    def _calls(self, start: int, first: int) -> bool:
        """« ont appelé à une grève mardi | pour protester », « a donné jusqu'à mardi | pour partir »."""
        return any(word.startswith(_CALLING) for word in self.tokens.words[max(start, first - 12) : first])

    def _intended(self, i: int) -> bool:
        """« menace de | bloquer », « a promis jeudi de | rouvrir »."""
        if self.tokens.word(i - 1) not in ("de", "d'") or not _is_infinitive(self.tokens.words[i]):
            return False
        led = i - 3 if self.tokens.word(i - 2) in _SPANS or self.tokens.word(i - 2) == "hier" else i - 2
        return self.tokens.word(led).startswith(_INTENDING)

    def _is_noun(self, i: int) -> bool:
        """Whether a word that ends like a participle is a noun: « assemblée », « l'entrée »."""
        return self.tokens.words[i] in _NOUNS

    def _sign(self, i: int) -> bool | None:
        word = self.tokens.words[i]
        if word in _PLANNED and self.tokens.word(i - 1) in ("très", "tant", "plus"):
            # « une conférence très attendue » is awaited by whom?
            return None
        if word.startswith("prévu") and not _PUT_OFF.isdisjoint(self.tokens.words[i + 1 : i + 25]):
            # « Prévu en mars, le salon a été reporté »
            return False
        if word in _PLANNED or (word == "ici" and self.tokens.word(i - 1) == "d'"):
            return True
        if word in ("avoir", "être") and self.tokens.word(i + 1).endswith(_DONE):
            # « à avoir quitté »
            return False
        if word in ("partir", "compter") and self.tokens.word(i - 1) == "à":
            # « à partir de »
            return None
        if word in _LAST:
            # « le mois dernier »; « la dernière en mai » is but the last of some
            beside = (self.tokens.word(i - 1), self.tokens.word(i + 1))
            return None if _SPANS.isdisjoint(beside) else False
        if word == "est" and (
            self.tokens.word(i - 1) == "c'" or self.tokens.words[max(0, i - 2) : i] == ["ce", "n'"]
        ):
            # « C'est jeudi que les pilotes voteront »
            return None
        if self._intended(i):
            return True
        if self.tokens.word(i - 1) in _BEFORE_INFINITIVE and _is_infinitive(word) and not self.tokens.capital(i):
            if self.tokens.word(i - 2).startswith(_ACHIEVED) and self.tokens.word(i - 1) == "à":
                # « a réussi à mobiliser »
                return None
            if self.tokens.word(i - 1) == "pour" and not _TOOK.isdisjoint(self.tokens.words[max(0, i - 12) : i - 1]):
                # « Il a fallu six heures pour voter »
                return False
            # « ils étaient 300, selon la police, à attendre » tells what they did.
            reach = max(self.sentence(i)[0], i - 20) if self.tokens.word(i - 1) == "à" else max(0, i - 5)
            return None if not _WERE.isdisjoint(self.tokens.words[reach : i - 1]) else True
        if word in ("aura", "auront") and self.tokens.word(i + 1) != "lieu":
            # « n'aura pas fait »
            done = self.tokens.word(i + 2 if self.tokens.word(i + 1) in ("pas", "jamais", "déjà") else i + 1)
            if done.endswith(_DONE) and done != "lieu":
                return False
        if is_conditional_form(word) and word not in _HEARSAY:
            # « a annoncé qu'il tiendrait mardi »
            return True
        if is_future_form(word) and not self.tokens.capital(i):
            return True
        if word in _PAST or (len(word) > 3 and word.endswith(_PARTICIPLES) and not self._is_noun(i)):
            return False
        return None


_NOUNS = word_set(
    """
    assemblée année journée soirée matinée entrée armée musée tournée rentrée arrivée durée idée montée lycée
    mosquée fusée
    randonnée poupée vallée marée santé cité marché café côté comité député société université communauté qualité
    veillée dictée cordée quantité liberté égalité sécurité majorité minorité unité activité
    """
)


_BREAKS = frozenset('\n,;:«»“”"()–—')


def _is_infinitive(word: str) -> bool:
    return len(word) > 3 and word.endswith(_INFINITIVES) and word not in _NO_INFINITIVES


_TELLING = (*_INFINITIVES, *_PARTICIPLES)


def _may_tell(word: str) -> bool:
    """Whether a word tells of a tense, as ``Clauses`` reads it, whatever stands around it."""
    return (
        word in _PLANNED
        or word in _PAST
        or word in _LAST
        or word in ("ici", "avoir", "être", "aura", "auront")
        or word.endswith(_TELLING)
        or word.startswith("prévu")
        or is_future_form(word)
        or is_conditional_form(word)
    )


_MAY_TELL = Remembered(_may_tell)
