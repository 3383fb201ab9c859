"""Noun phrases that name a source: where they end, and how a reader would quote them."""

from corpus.figures.adjuncts import is_adjective_like
from corpus.figures.nouns import is_prenominal
from corpus.figures.speech import GERUNDS, PASSIVE, SPEAKING
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import BODIES, SOURCE, voice_of
from corpus.french.calendar import WEEKDAYS
from corpus.french.function_words import HIS, OF, THE, THIS, WITHIN_NAMES
from corpus.french.wordlists import word_set

STOP_NAME = word_set(
    """
    auxquels auxquelles duquel lequel laquelle lesquels lesquelles qui que qu' jusqu' dont où et ou mais a ont
    avait avaient est sont était étaient sera seront serait ne n' se s'
    pour dans sur en contre avec sans par après avant depuis lors selon hier lundi mardi mercredi jeudi vendredi
    samedi dimanche ce cette cet qu'il il elle ils elles on y va vont doit tandis alors quand si comme puis car
    lorsque environ près plus moins au-delà soit auprès à publié publiée publiés publiées rendu rendue rendus
    communiqués mis mise dévoilé dévoilée obtenu obtenue cité citée cités interrogé interrogée relayé relayée
    réalisé réalisée mené menée diffusé diffusée paru parue transmis transmise consulté consultés consultée interrogés
    interrogées sondés sondées portant concernant joint jointe contacté contactée contactés présenté présentée
    citées âgé âgée âgés âgées
    """
)

_SEVERAL = frozenset(("les", "ses", "leurs", "ces", "nos"))

PRONOUNS = word_set("il elle ils elles lui eux")

_STANDS_FOR = {pronoun: pronoun for pronoun in PRONOUNS} | {
    "lui": "il", "eux": "ils", "ce dernier": "il", "cette dernière": "elle", "ces derniers": "ils",
    "ces dernières": "elles", "celui-ci": "il", "celle-ci": "elle", "ceux-ci": "ils", "celles-ci": "elles",
    "le même": "il", "la même": "elle", "les mêmes": "ils",
}  # fmt: skip


def pronoun_of(name: str) -> str | None:
    """The personal pronoun that could stand for a name that names nobody by itself: « ce dernier » is « il »."""
    return _STANDS_FOR.get(name.lower())


def deictic_start(tokens: Tokens, k: int) -> int | None:
    """The first token of « ce dernier », « celle-ci », « le même », whose last is ``k``."""
    start = k - 2 if tokens.word(k) == "ci" else k - 1
    return start if start >= 0 and k < len(tokens) and pronoun_of(tokens.slice(start, k + 1)) else None


NOT_SUBJECT = word_set("ce cela ça y on qui que je tu nous vous j' rien personne tout")

SUBJECT_DETERMINERS = THE | THIS | HIS | word_set("un une des notre nos mon certains plusieurs")
"""What the subject of a verb of saying begins with: not « ces », which takes up what was just spoken of."""


def head_name(tokens: Tokens, first: int, last: int) -> str | None:
    """The subject at the head of a sentence: « Le maire s'insurge : « … » »."""
    j, last = first, min(last, first + 20)
    if tokens.word(j) in SUBJECT_DETERMINERS:
        j += 2
    while j < last and (tokens.capital(j) or (tokens.word(j) in ("de", "du", "des", "d'", "la", "l'") and j > first)):
        j += 1
    while j > first and tokens.word(j - 1) in WITHIN_NAMES:
        j -= 1
    if j <= first or j > last or voice_of(tokens, first, j) != SOURCE:
        return None
    return name_of(tokens, first, j)


def is_anaphor(tokens: Tokens, first: int, last: int) -> bool:
    """« le syndicat », « l'élue »: a body or a person named before."""
    if last - first != 2 or tokens.word(first) not in THE:
        return False
    return tokens.word(first + 1) in BODIES or tokens.word(first + 1) in _TAKEN_UP


_TAKEN_UP = word_set(
    """
    élu élue édile intéressé intéressée dirigeant dirigeante responsable avocat avocate magistrat magistrate chercheur
    chercheuse militant militante quinquagénaire quadragénaire sexagénaire trentenaire septuagénaire scientifique
    agriculteur agricultrice éleveur éleveuse entrepreneur entrepreneuse commerçant commerçante médecin spécialiste
    expert experte économiste parlementaire député députée sénateur sénatrice édiles pirates
    """
)


def name_end(tokens: Tokens, start: int, last: int) -> int:
    """The token after the name at ``start``: up to a mark, a number, a verb or a relative; 12 tokens at most."""
    j = start
    while j < min(last, start + 12):
        word, kind = tokens.word(j), tokens.kinds[j]
        closes = j + 1 == last and len(word) < 3 and tokens.capital(j - 1)
        if kind == NUMBER and (closes or _is_in_name(tokens, j) or _counts_several(tokens, start, j)):
            j += 1
            continue
        if kind in (NUMBER, LINE):
            break
        if word == "s" and tokens.word(j - 1).endswith("'") and j > start:
            # « Moody's »
            j += 1
            continue
        if kind == MARK:
            if word == "-" and tokens.glued(j) and tokens.glued(j + 1):
                j += 1
                continue
            if word in ("«", "“") and j == start:
                j += 1
                continue
            if word == "." and tokens.capital(j - 1) and tokens.word(j - 1) in _ABBREVIATED:
                j += 1
                continue
            if word == "." and len(tokens.word(j - 1)) == 1 and tokens.capital(j - 1):
                j += 1
                continue
            if word == "&" and tokens.capital(j - 1) and tokens.capital(j + 1):
                # « Paix & Terre »
                j += 1
                continue
            break
        if (
            word in STOP_NAME
            and j > start
            and not (tokens.word(j + 1) == "-" and tokens.glued(j + 1))
            and not (tokens.word(j - 1) == "-" and tokens.glued(j))
            and not (tokens.capital(j) and tokens.capital(j + 1))
            and not (word in ("et", "en", "sur", "pour", "à", "dans") and _goes_on(tokens, j))
        ):
            break
        if j > start and (_past_name(tokens, start, j) or _is_verb(tokens, start, j)):
            break
        if word == "communiqué" and j > start + 1:
            break
        if word in THE and j > start and tokens.word(j + 1) in GERUNDS:
            # « un sondage d'Opinéa | la créditant de 12 % »
            break
        j += 1
    if tokens.word(j) == "par" and j > start + 2 and tokens.word(j - 1).endswith(("é", "ée", "és", "ées", "i", "u")):
        j -= 1
    while j > start and (tokens.word(j - 1) in WITHIN_NAMES or tokens.word(j - 1) == "-"):
        j -= 1
    return j


def _counts_several(tokens: Tokens, start: int, j: int) -> bool:
    """« Les 27 | communes », « Les quelque 900 | salariés »"""
    if j == start + 2 and tokens.word(start + 1) == "quelque":
        j -= 1
    return j == start + 1 and tokens.word(start) in _SEVERAL


def _is_in_name(tokens: Tokens, j: int) -> bool:
    """« France 3 Ouest », « Europe 1 »: a small number between a capital and what ends or goes on with the name."""
    if tokens.word(j + 1) in ("e", "ème", "er", "ère", "re") and tokens.glued(j + 1):
        # « le 13e baromètre »
        return True
    if len(tokens.word(j)) > 2 or not tokens.capital(j - 1):
        return False
    return tokens.capital(j + 1) or (tokens.kind(j + 1) in (MARK, LINE) and tokens.word(j + 1) != "%")


_ABBREVIATED = word_set("m mm dr pr me mgr st")


def _is_verb(tokens: Tokens, start: int, j: int) -> bool:
    """Whether the name is over because its verb stands at ``j``: « la ville | révèle »."""
    word = tokens.word(j)
    if j <= start + 1 or word not in SPEAKING or tokens.capital(j) or word in _NOUNS_TOO:
        return False
    if j == start + 2 and is_prenominal(tokens.word(j - 1)):
        # « un nouveau décompte »
        return False
    return tokens.word(j - 1) not in WITHIN_NAMES and not word.endswith(_PARTICIPLE)


_NOUNS_TOO = word_set(
    """
    note juge avance annonce demande offre compte estime place mesure fixe cite montre charge mise pointe critique
    attaque lance date garde souffle prône crie plaint plaide accepte promis compris requis porte
    """
)


def _past_name(tokens: Tokens, start: int, j: int) -> bool:
    """Whether token ``j`` is a word in lower case that a name does not go on with: « Anne Roy | atteint »,
    « un bilan du maire | fait à la radio »."""
    word = tokens.word(j)
    if tokens.capital(j) or word in WITHIN_NAMES:
        return word == "au" and tokens.capital(j - 1) and tokens.capital(j + 1) and tokens.capital(j - 2)
    if word in _PARTICLES and (tokens.capital(j + 1) or tokens.word(j + 1) in _PARTICLES):
        # « Pieter van Damme »
        return False
    if tokens.capital(j - 1) and tokens.word(j - 1) not in SUBJECT_DETERMINERS:
        if word in SPEAKING:
            return True
        if tokens.word(start) not in SUBJECT_DETERMINERS or (j - 2 > start and tokens.capital(j - 2)):
            # « Force ouvrière », « Secours populaire »
            return j != start + 1 or not (is_adjective_like(word) and not word.endswith(_PARTICIPLE))
        if tokens.word(j - 1) in ("premier", "première", "vice", "haut"):
            return False
        return not (is_adjective_like(word) or word.endswith("s"))
    reported = tokens.word(j + 1) in _BEHIND_PARTICIPLE
    # « le bilan arrêté mardi par … »
    made = word in PASSIVE or word == "arrêté"
    return (
        reported
        and j > (start + 1 if made else start + 2)
        and word.endswith(_PARTICIPLE)
        and word not in _NOUNS
        and (made or not word.endswith("té"))
    )


_PARTICLES = frozenset(("van", "von", "der", "den", "el", "al", "ben", "bin", "ibn", "dos", "da", "di", "del", "ter"))
_PARTICIPLE = ("é", "ée", "és", "ées", "faite", "fait", "faits", "faites", "mises")
_BEHIND_PARTICIPLE = word_set("par à au aux sur dans en chez auprès pour hier") | frozenset(WEEKDAYS)
_NOUNS = word_set("député députée délégué déléguée employé employée chargé chargée blessés blessé associé associée")


def _goes_on(tokens: Tokens, j: int) -> bool:
    """« le ministère de l'économie et des finances », « l'agence pour l'emploi »."""
    word, following = tokens.word(j), tokens.word(j + 1)
    if word == "et":
        return following in OF or (tokens.capital(j + 1) and tokens.capital(j - 1))
    if word in ("sur", "pour"):
        named = tokens.capital(j - 1) or (tokens.capital(j - 2) and is_adjective_like(tokens.word(j - 1)))
        return following in THE and named and tokens.word(j + 2) not in _AIRED
    if word in ("à", "aux") and tokens.word(j - 1) in _CHARGED:
        # « l'adjointe à l'urbanisme », but « l'adjointe à l'AFP » speaks to it.
        k = j + 2 if following in ("la", "l'") else j + 1
        return tokens.kind(k) == WORD and not tokens.capital(k) and tokens.word(k) not in ("presse", "radio")
    return word == "en" and tokens.word(j - 1) in ("chef", "médecins")


_AIRED = word_set("chaîne radio antenne plateau site réseau compte page station")
_CHARGED = word_set(
    "adjoint adjointe délégué déléguée ministre conseiller conseillère candidat candidate porte-parole"
)


def name_of(tokens: Tokens, first: int, last: int) -> str:
    """The name as a reader would quote it: in lower case at its head unless it is a proper name."""
    text = tokens.slice(first, last).replace("\u00a0", " ").strip('«»“”" ').replace("« ", "")
    head = tokens.word(first)
    if head in SUBJECT_DETERMINERS or head in PRONOUNS:
        return text[:1].lower() + text[1:]
    return text
