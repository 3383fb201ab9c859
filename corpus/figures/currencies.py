"""Currencies by their French names, symbols and codes. The names are CLDR's, through Babel, read once when needed."""

import re
from functools import lru_cache

from corpus.figures.money_homes import SHARED_NAMES, named_home, singular
from corpus.figures.money_marks import FOLDED_MARKS, mark_at
from corpus.figures.money_places import (
    DOLLAR_HOMES,
    UNITED_STATES,
    WEST_AFRICAN_NAMES,
    is_central_african,
    is_quebecois,
    pays_millimes,
)
from corpus.figures.tokens import Tokens, fold
from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set

SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₿": "XBT",
}  # fmt: skip

# What the French press means by a name that several currencies bear, when it says no more.
_USUAL = {
    "euro": "EUR", "dollar": "USD", "livre": "GBP", "franc": "FRF", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rouble": "RUB", "roupie": "INR", "won": "KRW", "dirham": "MAD", "dinar": "DZD", "couronne": "SEK",
    "peso": "MXN", "real": "BRL", "réal": "BRL", "rial": "IRR", "riyal": "SAR", "shekel": "ILS", "rand": "ZAR",
    "zloty": "PLN", "forint": "HUF", "hryvnia": "UAH", "leu": "RON", "lev": "BGN", "naira": "NGN", "cedi": "GHS",
    "baht": "THB", "ringgit": "MYR", "roupiah": "IDR", "gourde": "HTG", "ariary": "MGA", "ouguiya": "MRU",
    "bitcoin": "XBT", "shilling": "KES",
}  # fmt: skip
_PLURALS = {"reais": "BRL", "réaux": "BRL", "lei": "RON", "leva": "BGN", "zlotys": "PLN"}

# Names of the press that CLDR has otherwise or not at all. « FCFA » is West African where nothing says otherwise.
_PHRASES = {
    ("livre", "sterling"): "GBP", ("franc", "cfa"): "XOF", ("f", "cfa"): "XOF", ("fcfa",): "XOF", ("cfa",): "XOF",
    ("franc", "suisse"): "CHF", ("franc", "belge"): "BEF", ("franc", "français"): "FRF",
    ("franc", "pacifique"): "XPF",
    ("dollar", "us"): "USD", ("dollar", "américain"): "USD", ("dollar", "canadien"): "CAD",
    ("nouveau", "franc"): "FRF", ("ancien", "franc"): "FRF", ("franc", "congolais"): "CDF",
    ("couronne", "danoise"): "DKK", ("couronne", "norvégienne"): "NOK", ("couronne", "suédoise"): "SEK",
    ("couronne", "tchèque"): "CZK", ("livre", "turque"): "TRY", ("livre", "égyptienne"): "EGP",
    ("livre", "libanaise"): "LBP", ("roupie", "indienne"): "INR", ("dinar", "tunisien"): "TND",
    ("peso", "argentin"): "ARS", ("dollar", "australien"): "AUD", ("yuan", "chinois"): "CNY",
    ("dollar", "hongkongai"): "HKD", ("dollar", "hongkongais"): "HKD", ("dollar", "singapourien"): "SGD",
    ("dollar", "taïwanai"): "TWD", ("dollar", "taïwanais"): "TWD", ("dollar", "zimbabwéen"): "ZWL",
    ("mark", "allemand"): "DEM", ("deutsche", "mark"): "DEM", ("mark", "finlandai"): "FIM",
    ("dirham", "des", "émirat"): "AED", ("dirham", "émirati"): "AED", ("dirham", "émirien"): "AED",
    ("dollar", "jamaïcain"): "JMD", ("dollar", "néo", "-", "zélandais"): "NZD",
}  # fmt: skip
_CODES_AS_WRITTEN = {"F": "FRF", "Fr": "CHF", "Frs": "CHF", "frs": "CHF", "euros": "EUR", "€uros": "EUR"}
_DOLLARS = {
    "us": "USD",
    "ca": "CAD",
    "can": "CAD",
    "c": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "nz": "NZD",
    "cad": "CAD",
    "aud": "AUD",
    "hkd": "HKD",
    "nzd": "NZD",
    "usd": "USD",
    "sgd": "SGD",
}
# Currencies whose name is an everyday French noun, and units of account.
_OTHER_NOUNS = word_set(
    """
    droit type unité coupon cupon sucre lire lat inti sum som mark talona austral syli
    """
)
# CLDR lists units that are no money of the day and codes that are French words in capitals.
_NO_CODES = word_set(
    """
    ALL TOP XXX XTS CUP MDL PEN SRD SOS TRY LES NOK XAG XAU XPD XPT
    """
)
MILLIONS = {"MCHF": "CHF", "MEUR": "EUR", "MUSD": "USD", "MCAD": "CAD", "MGBP": "GBP"}
"""Millions of a currency, as companies' reports write them."""

_ALLOWED = frozenset(("TRY", "NOK"))


# Codes that the press writes before the amount; of the others some are names too (« COP 29 », « TOP 10 »).
_CODES_BEFORE = frozenset(("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "CNY", "XOF", "XAF", "NOK", "SEK", "DKK"))
_FOLDED_CODES_BEFORE = frozenset(map(fold, _CODES_BEFORE))


@lru_cache(maxsize=1)
def _names() -> tuple[dict[tuple[str, ...], str], frozenset[str]]:
    """Names as tuples of singular words, and the ISO codes."""
    from babel import Locale

    locale = Locale("fr", "FR")
    names: dict[tuple[str, ...], str] = {}
    current = frozenset(str(code) for code in locale.currencies if code not in _NO_CODES or code in _ALLOWED)
    for code, name in locale.currencies.items():
        words = tuple(singular(word) for word in name.lower().replace("’", "'").split())
        if code in current and "(" not in name and words[0] not in _OTHER_NOUNS:
            names.setdefault(words, code)
    names.update({(word,): code for word, code in _USUAL.items()})
    names.update(_PHRASES)
    return names, current


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(name[0] for name in _names()[0]) | frozenset(_PLURALS)


_AS_WRITTEN = frozenset(map(fold, (*MILLIONS, *_CODES_AS_WRITTEN))) | FOLDED_MARKS | {"us", "ca", "c", "a", "hk"}


def _may_open(word: str) -> bool:
    """Whether a currency may begin with a folded word, whatever its capitals and what stands around it."""
    if word in SYMBOLS or word in _AS_WRITTEN or word in _PLURALS:
        return True
    return word.upper() in _names()[1] or singular(word) in _heads()


OPENS_CURRENCY = Remembered(_may_open)
"""By word, folded."""


def currency_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency that begins at token ``i``: its code and the token after it."""
    word = tokens.word(i)
    if not OPENS_CURRENCY[word]:
        return None
    if word in SYMBOLS:
        return _after_symbol(tokens, i)
    raw = tokens.raw(i)
    if len(raw) == 3 and raw.isupper() and raw in _names()[1]:
        return raw, i + 1
    if raw in MILLIONS:
        return MILLIONS[raw], i + 1
    if (mark := mark_at(tokens, i)) is not None:
        return mark[0], i + 1
    if raw in _CODES_AS_WRITTEN and not (tokens.word(i + 1) == "-" and tokens.glued(i + 1)):
        if raw == "F" and tokens.word(i + 1) == "cfa":
            return "XOF", i + 2
        return _CODES_AS_WRITTEN[raw], i + 1
    if word in ("us", "ca", "c", "a", "hk") and tokens.word(i + 1) == "$" and tokens.glued(i + 1):
        return _DOLLARS[word], i + 2
    if word in _PLURALS:
        return _PLURALS[word], i + 1
    head = singular(word)
    if head not in _heads() or tokens.kind(i) != "w":
        return None
    names = _names()[0]
    for length in (5, 4, 3, 2, 1):
        phrase = (head, *(singular(tokens.word(i + k)) for k in range(1, length)))
        if phrase in names:
            return names[phrase], i + length
    return None


def _home_dollar(tokens: Tokens) -> str | None:
    """The dollar of the paper's country, else that of the one country of the text that has its own; none where the
    United States are named too."""
    if tokens.paper and (own := _dollar_of_paper(tokens.paper)) is not None:
        return own
    homes = [code for code, names in DOLLAR_HOMES.items() if not tokens.vocabulary.isdisjoint(names)]
    if not homes and is_quebecois(tokens.folded):
        homes = ["CAD"]
    if len(homes) != 1 or any(_is_of_the_states(tokens, word) for word in tokens.vocabulary & UNITED_STATES):
        return None
    return homes[0]


@lru_cache(maxsize=16)
def _dollar_of_paper(paper: str) -> str | None:
    words = frozenset(_WORD.findall(paper))
    homes = [code for code, names in DOLLAR_HOMES.items() if not words.isdisjoint(names)]
    return homes[0] if len(homes) == 1 else _PAPERS.get(paper)


@lru_cache(maxsize=16)
def _is_swiss(paper: str) -> bool:
    return _PAPERS.get(paper) == "CHF" or not _SWISS.isdisjoint(_WORD.findall(paper))


_WORD = re.compile(r"\w+")
_PAPERS = {
    **dict.fromkeys(("le devoir", "la presse canadienne", "tva nouvelles", "l'acadie nouvelle", "le droit"), "CAD"),
    **dict.fromkeys(("le temps", "arcinfo", "swissinfo", "keystone-ats", "agefi", "24 heures"), "CHF"),
    **dict.fromkeys(("fraternité matin", "sud quotidien", "sidwaya", "l'observateur paalga", "lefaso.net"), "XOF"),
    **dict.fromkeys(("cameroon tribune", "gabon matin"), "XAF"),
}
"""Papers, folded, whose name is of no place, and what is paid where they appear."""


def _is_of_the_states(tokens: Tokens, word: str) -> bool:
    """Whether ``word`` stands for the United States somewhere: « nord-américain » is wider."""
    return any(
        tokens.word(i - 1) != "-" or tokens.word(i - 2) == "états"
        for i, each in enumerate(tokens.words)
        if each == word
    )


_SWISS = word_set(
    """
    suisse suisses helvétique lausanne genève berne vaudois vaudoise genevois genevoise valaisan fribourgeois
    neuchâtelois fribourg neuchâtel valais vaud votation mio mios
    """
)
# A canton with francs is Swiss; one without a currency may be French.
_HELVETIC = _SWISS | {"canton", "cantonal", "cantonale"}


def small_coin(tokens: Tokens) -> str:
    """The currency of « cents »: the dollar of a text that speaks of dollars, else the euro."""
    if tokens.vocabulary.isdisjoint(("dollar", "dollars", "$")):
        return home_currency(tokens)
    return _home_dollar(tokens) or "USD"


def home_currency(tokens: Tokens) -> str:
    """The currency of a text that writes none: of Switzerland or Canada where it is at home there, else the euro."""
    if not tokens.vocabulary.isdisjoint(_SWISS) or _is_swiss(tokens.paper):
        return "CHF"
    return "CAD" if _home_dollar(tokens) == "CAD" else "EUR"


@lru_cache(maxsize=4)
def speaks_of_sterling(folded: str) -> bool:
    """Whether the text names the pound in full somewhere."""
    return "sterling" in folded


def settle_shared_name(tokens: Tokens, code: str, i: int, end: int, sentence: tuple[int, int]) -> tuple[str, bool]:
    """The currency meant by « francs » or « pesos » alone at tokens ``[i, end)``: by the countries of the text, else
    by the paper's; and whether these tell. Of the two CFA francs it is the one of West Africa where nothing says
    otherwise.

    Francs without a country are Swiss, unless the sentence tells of a year before the euro: then they are French,
    but for a text that names another country of the franc and not France.
    """
    head = singular(tokens.word(i))
    if code == "USD" and end == i + 1:
        return _home_dollar(tokens) or code, True
    if code == "XOF":
        home = _home(tokens, "franc")
        return (
            "XAF" if home == "XAF" or (home is None and is_central_african(tokens.text, tokens.vocabulary)) else code
        ), True
    if end != i + 1 or head not in SHARED_NAMES:
        return code, True
    if head == "franc":
        years = [
            word
            for word in tokens.words[max(sentence[0], i - 40) : min(sentence[1], i + 40)]
            if len(word) == 4 and word.isdecimal()
        ]
        told = _told_in_full(tokens.folded, head)
        if told is not None and (not years or max(years) > "2001"):
            return told, True
        old = any("1800" <= year <= "2001" for year in years)
        abroad = not tokens.vocabulary.isdisjoint(_SWISS) or _home(tokens, head) is not None
        old = old and not _lately(tokens, sentence)
        if (old or _is_long_ago(tokens.folded)) and not (abroad and tokens.vocabulary.isdisjoint(_FRENCH)):
            return "FRF", True
        code = "CHF"
        if not tokens.vocabulary.isdisjoint(("cfa", "fcfa")):
            code = "XAF" if is_central_african(tokens.text, tokens.vocabulary) else "XOF"
    home = _home(tokens, head)
    if home is not None:
        return home, True
    if head == "dinar" and pays_millimes(tokens.folded):
        return "TND", False
    if code == "CHF" and tokens.vocabulary.isdisjoint(_HELVETIC):
        return ("CHF" if tokens.vocabulary.isdisjoint(WEST_AFRICAN_NAMES) else "XOF"), False
    return code, head == "franc"


def _home(tokens: Tokens, head: str) -> str | None:
    named = named_home(tokens.folded, head)
    if named is None and tokens.paper:
        named = named_home(tokens.paper, head) or (_PAPERS.get(tokens.paper) if head == "franc" else None)
    return named


def _lately(tokens: Tokens, sentence: tuple[int, int]) -> bool:
    """« Née en 1998, la société a vendu pour 412 millions de francs l'an passé »."""
    words = tokens.words[sentence[0] : min(sentence[1], sentence[0] + 60)]
    return any(words[k : k + 2] in _THESE_DAYS for k in range(len(words)))


_THESE_DAYS = (["an", "passé"], ["an", "dernier"], ["cette", "année"], ["année", "dernière"], ["année", "passée"])
_FRENCH = word_set("france français française paris parisien parisienne")


@lru_cache(maxsize=4)
def _is_long_ago(folded: str) -> bool:
    """Whether the text speaks of the years before the euro."""
    return (
        re.search(r"(?:avant|passage à|arrivée de) l'euro\b|\b(?:anciens?|nouveaux?) francs?\b", folded) is not None
    )


@lru_cache(maxsize=16)
def _told_in_full(folded: str, head: str) -> str | None:
    """The one currency called ``head`` that the text names in full: « francs suisses »."""
    names = {name[1]: code for name, code in _names()[0].items() if len(name) == 2 and name[0] == head}
    told = {names.get(singular(word)) for word in re.findall(rf"(?<!\w){head}s?\s+(\w+)", folded)} - {None}
    return told.pop() if len(told) == 1 else None


def _after_symbol(tokens: Tokens, i: int) -> tuple[str, int]:
    code = SYMBOLS[tokens.word(i)]
    follows = tokens.word(i + 1)
    if code == "USD" and tokens.glued(i + 1) and tokens.raw(i + 1).isupper() and follows in _DOLLARS:
        return _DOLLARS[follows], i + 2
    if code == "USD" and follows in ("us", "can", "ca", "hk", "au", "nz") and tokens.raw(i + 1).isupper():
        return _DOLLARS[follows], i + 2
    return code, i + 1


def currency_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency that stands right before token ``i``: its code and its first token. « $ 15 », « EUR 1000 »."""
    word = tokens.word(i - 1)
    if word in SYMBOLS:
        code = SYMBOLS[word]
        before = tokens.word(i - 2)
        if code == "USD" and tokens.glued(i - 1) and before in _DOLLARS and tokens.raw(i - 2).isupper():
            return _DOLLARS[before], i - 2
        return code, i - 1
    if word == "." and tokens.raw(i - 2) in ("Fr", "fr", "Frs", "frs") and tokens.glued(i - 1):
        return "CHF", i - 2
    if word in _FOLDED_CODES_BEFORE and (code := tokens.raw(i - 1)) in _CODES_BEFORE:
        return code, i - 1
    return None
