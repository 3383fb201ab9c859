"""Noun phrases that name a source: where they end, and how a reader would quote them."""

from corpus.figures.tokens import LINE, MARK, NUMBER, Tokens
from corpus.figures.voices import BODIES
from corpus.french.wordlists import word_set

STOP_NAME = word_set(
    """
    qui que qu' jusqu' dont où et ou mais a ont avait avaient est sont était étaient sera seront serait ne n' se s'
    pour dans sur en contre avec sans par après avant depuis lors selon hier lundi mardi mercredi jeudi vendredi
    samedi dimanche ce cette cet qu'il il elle ils elles on y va vont doit tandis alors quand si comme puis car
    lorsque environ près plus moins au-delà soit à publié publiée publiés publiées rendu rendue rendus
    communiqués mis mise dévoilé dévoilée obtenu obtenue cité citée cités interrogé interrogée relayé relayée
    réalisé réalisée mené menée diffusé diffusée paru parue transmis transmise consulté consultés consultée
    """
)

_NAME_INSIDE = word_set("de du des d' la le les l' et à au aux en pour sur")

PRONOUNS = word_set("il elle ils elles lui eux")

NOT_SUBJECT = word_set("ce cela ça y on qui que je tu nous vous j' rien personne tout")

DETERMINERS = word_set(
    """
    le la les l' un une son sa ses leur leurs ce cette cet des notre nos certains plusieurs mon
    """
)


def head_name(tokens: Tokens, first: int, last: int) -> str | None:
    """The subject at the head of a sentence: « Le maire s'insurge : « … » »."""
    j = first
    if tokens.word(j) in DETERMINERS:
        j += 2
    while j < last and (tokens.capital(j) or (tokens.word(j) in ("de", "du", "des", "d'", "la", "l'") and j > first)):
        j += 1
    while j > first and tokens.word(j - 1) in _NAME_INSIDE:
        j -= 1
    return name_of(tokens, first, j) if j > first and j <= last else None


def is_generic(tokens: Tokens, first: int, last: int) -> bool:
    """« le syndicat », « l'institut »: a body named before."""
    return last - first == 2 and tokens.word(first) in ("le", "la", "l'") and tokens.word(first + 1) in BODIES


def name_end(tokens: Tokens, start: int, last: int) -> int:
    """The token after the name at ``start``: up to a mark, a number, a verb or a relative; 12 tokens at most."""
    j = start
    while j < min(last, start + 12):
        word, kind = tokens.word(j), tokens.kinds[j]
        if kind in (NUMBER, LINE):
            break
        if kind == MARK:
            if word == "-" and tokens.glued(j) and tokens.glued(j + 1):
                j += 1
                continue
            if word in ("«", "“") and j == start:
                j += 1
                continue
            if word == "." and len(tokens.word(j - 1)) == 1 and tokens.capital(j - 1):
                j += 1
                continue
            break
        if (
            word in STOP_NAME
            and j > start
            and not (word in ("et", "en", "sur", "pour", "à", "dans") and _goes_on(tokens, j))
        ):
            break
        if j > start and _past_name(tokens, start, j):
            break
        j += 1
    if tokens.word(j) == "par" and j > start + 2 and tokens.word(j - 1).endswith(("é", "ée", "és", "ées", "i", "u")):
        j -= 1
    while j > start and (tokens.word(j - 1) in _NAME_INSIDE or tokens.word(j - 1) == "-"):
        j -= 1
    return j


def _past_name(tokens: Tokens, start: int, j: int) -> bool:
    """Whether token ``j`` is a word in lower case behind a full name: « Anne Roy | atteint »."""
    if tokens.capital(j) or not tokens.capital(j - 1) or tokens.word(j) in _NAME_INSIDE or tokens.word(j) == "et":
        return False
    return tokens.word(start) not in DETERMINERS or (j - 2 > start and tokens.capital(j - 2))


def _goes_on(tokens: Tokens, j: int) -> bool:
    """« le ministère de l'économie et des finances », « l'agence pour l'emploi »."""
    word, following = tokens.word(j), tokens.word(j + 1)
    if word == "et":
        return following in ("de", "des", "du", "d'") or (tokens.capital(j + 1) and tokens.capital(j - 1))
    if word in ("sur", "pour"):
        return following in ("la", "le", "les", "l'") and tokens.capital(j - 1)
    return False


def name_of(tokens: Tokens, first: int, last: int) -> str:
    """The name as a reader would quote it: in lower case at its head unless it is a proper name."""
    text = tokens.slice(first, last).replace("\u00a0", " ").strip('«»“”" ')
    head = tokens.word(first)
    if head in DETERMINERS or head in PRONOUNS:
        return text[:1].lower() + text[1:]
    return text
