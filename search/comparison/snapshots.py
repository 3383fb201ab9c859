"""Whether one of two figures was taken at another hour, before all was counted, or is what it is on other days."""

import re

from corpus.figures.model import Kind
from corpus.french import typography as t
from corpus.french.calendar import A_MONTH, A_WEEKDAY
from search.comparison import proofs
from search.comparison.contexts import FIGURE
from search.comparison.items import Item, sole_bearer

_KINDS = (Kind.COUNT, Kind.PERCENT, Kind.MEASURE)


def hours(a: Item, b: Item) -> str | None:
    """« à 11 heures, 900 marcheurs », « vers 16 heures, 2 200 »; « à midi, la participation s’élevait à 12 % »."""
    if a.figure.kind not in _KINDS:
        return None
    at = _hour(a), _hour(b)
    if None not in at:
        first, second = sorted(hour for hour in at if hour is not None)
        return _taken(a, b, at) if second - first >= _APART else None
    if at == (None, None) or _TURNOUT not in (a.claim.measure, b.claim.measure):
        return None
    return None if _STRIKE.search(a.sentence) or _STRIKE.search(b.sentence) else _taken(a, b, at)


_APART = 2
"""Hours between which a count changes."""
_TURNOUT = "participation"
_STRIKE = re.compile(r"\b(?:grève|grévistes?|débray\w+|mouvement|direction|syndicat\w*|entreprise)\b", re.IGNORECASE)


def _taken(a: Item, b: Item, at: tuple[float | None, float | None]) -> str:
    shown = (
        f"{proofs.stated(item.figure)} " + ("sans heure" if hour is None else f"à {hour:g} h")
        for item, hour in zip((a, b), at, strict=True)
    )
    return f"deux heures de comptage{t.NBSP}: {', '.join(shown)}"


def _hour(item: Item) -> float | None:
    """The hour at which a count was taken, if its clause says so."""
    text, (start, end) = item.article.text, item.claim.sentence
    ahead = _HOUR_AHEAD.search(text, max(start, item.figure.start - _WITHIN), item.figure.start)
    found = ahead or _HOUR_BEHIND.match(text, item.figure.end, min(end, item.figure.end + _WITHIN))
    if found is None:
        return None
    said = found.group("hour")
    return float(said) if said.isdigit() else _NAMED[said.split()[0].lower()]


_NAMED = {"midi": 12.0, "mi-journée": 12.0, "minuit": 24.0, "début": 9.0, "fin": 19.0, "clôture": 20.0}
_NAMED |= dict.fromkeys(("aube", "aurore", "lever", "petit"), 6.0)
_AT = (
    r"(?:[àÀ] la |[àÀ] l['’]|[àÀ] |[Aa]u |[Vv]ers (?:l['’])?|[Dd]ès (?:l['’])?|[Ee]n )"
    r"(?P<hour>aube|aurore|lever du (?:jour|soleil)|petit (?:matin|jour)|mi-journée|clôture|midi|minuit|"
    r"début de matinée|fin de journée|fin d['’]après-midi|"
    r"[0-2]?\d(?=[\s  ]?(?:heures|h)\b))(?:[\s  ]?(?:heures|h)\b)?"
)
_HOUR_AHEAD = re.compile(rf"(?<![\w’']){_AT}[^.;:()\d]{{0,75}}$")
_HOUR_BEHIND = re.compile(rf"[^.;:()\d,]{{0,50}}\s{_AT}")
_WITHIN = 90
"""Characters."""


def since(a: Item, b: Item) -> str | None:
    """« neuf arrestations mardi », « onze depuis janvier »; « 115 vols jeudi », « 263 en trois jours »."""
    if a.figure.kind not in (Kind.COUNT, Kind.MONEY):
        return None
    found = sole_bearer(a, b, lambda item: _SINCE.search(item.words.passage) or _OVER_DAYS.search(item.sentence))
    if found is None:
        return None
    summed, day = found
    period = day.claim.period
    if _ALL_ALONG.search(summed.words.passage):
        return None  # « ils étaient treize à défiler depuis lundi »: as many from the first day
    if (summed.magnitude or 0.0) <= (day.magnitude or 0.0) or not (
        (period is not None and period[0] == period[1]) or _THAT_DAY.search(day.sentence)
    ):
        return None
    return f"{proofs.stated(summed.figure)}{t.NBSP}: en tout, {proofs.stated(day.figure)} ce jour-là"


_SINCE = re.compile(
    rf"{FIGURE} [^.;,]{{0,40}}\bdepuis (?:le (?:1er|\d+) |l'été|l'automne|l'hiver|le printemps|le début|la rentrée|"
    rf"fin |début |mi-)?(?:{A_MONTH}|(?:19|20)\d\d|de l'année|du mois|du mouvement|dernier|l)"
)
_OVER_DAYS = re.compile(
    r"^\W*[Ee]n (?:deux|trois|quatre|cinq|six|dix|quinze|\d+) (?:jours|semaines|mois),|"
    r"\b(?:conflit|mouvement|grève) des? [^.;]{0,25}\bs['’]est sold\w+|\bau total, en \w+ (?:jours|semaines)\b"
)
_ALL_ALONG = re.compile(rf"\b(?:[Ii]ls|[Ee]lles) (?:sont|étaient)\s+{FIGURE}\s+à (?!avoir|être|s'être)[a-zà-ÿ']+")
_THAT_DAY = re.compile(rf"\b(?:hier|ce matin|{A_WEEKDAY}|aujourd['’]hui)\b")


def partial(a: Item, b: Item) -> str | None:
    """« à mi-dépouillement, 34 % », « l’emporte avec 37 % »; « selon une première estimation », « révisé à »."""
    if a.figure.kind not in (*_KINDS, Kind.MONEY):
        return None
    found = sole_bearer(a, b, lambda item: _UNFINISHED.search(item.sentence))
    if found is not None and _voted(a) and _voted(b):
        return f"{proofs.stated(found[0].figure)}{t.NBSP}: un résultat partiel"
    found = sole_bearer(a, b, lambda item: _PROVISIONAL.search(item.sentence))
    if found is None:
        return None
    early, other = found
    if not _FINAL.search(other.sentence):
        return None
    first, last = proofs.stated(early.figure), proofs.stated(other.figure)
    return f"{first}{t.NBSP}: un chiffre provisoire, {last} le définitif"


def _voted(item: Item) -> bool:
    return item.claim.measure in _OF_VOTES or bool(_VOTES.search(item.words.passage))


_OF_VOTES = ("voix", "participation", "abstention", "intentions de vote")
_VOTES = re.compile(r"\b(?:voix|suffrages|bulletins|votes|participation|électeurs|sièges)\b")
_UNFINISHED = re.compile(
    r"\b(?:mi-dépouillement|dépouillement (?:d[e'’]|partiel|en cours|se poursui\w+|n['’]est pas|encore)|"
    r"(?:moitié|tiers|quarts?|%|dixièmes) (?:des (?:bureaux|bulletins|suffrages|urnes)|du dépouillement)|"
    r"(?:résultats|chiffres) (?:encore |très )?partiels|"
    r"premi(?:ers|ères) (?:résultats|estimations|projections|tendances)|"
    r"(?:sondages?|enquêtes?) (?:à la )?sorties? des urnes)\b"
)
_PROVISIONAL = re.compile(
    r"\bprovisoires?\b|\b(?:premi(?:er|ère|ers|ères)) (?:estimations?|évaluations?|chiffrages?|pointages?|décomptes?|"
    r"chiffres)\b|\bpréliminaires?\b|\bestimation (?:rapide|flash)\b|\bà chaud\b|\bà mi-parcours\b"
)
_FINAL = re.compile(
    r"\bdéfiniti(?:f|fs|ve|ves|vement)\b|\bfinal(?:e|es|ement)?\b|\bau (?:final|bout du compte)\b|\brévisée?s?\b|"
    r"\brev(?:u|us|ue|ues) (?:à|en)\b|\bconsolidée?s?\b|\bin fine\b|\bs['’](?:est|était) sold\w+"
)


def records(a: Item, b: Item) -> str | None:
    """« une rafale de 148 km/h », « le record, 187 km/h, date de 1987 »: the one to beat, not this one."""
    if a.figure.kind is Kind.DATE or not any("record" in item.words.passage for item in (a, b)):
        return None
    found = sole_bearer(a, b, lambda item: _OLD_RECORD.search(item.words.passage))
    if found is None or "record" in found[1].sentence:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: l’ancien record"


_OLD_RECORD = re.compile(
    rf"\brecord\b[^.;\d]{{0,30}} {FIGURE} [^.;]{{0,25}}\b(?:date|datait|datant|remont(?:e|ait|ant)|établi|détenu|"
    r"battu)\b|"
    rf"\b(?:l'ancien|le précédent) record\b[^.;\d]{{0,30}} {FIGURE} |"
    rf"{FIGURE} [^.;\d]{{0,25}}\b(?:l'ancien|le précédent) record\b"
)


def usual(a: Item, b: Item) -> str | None:
    """« d’ordinaire, la halle reçoit 800 chalands », « 340 chalands sont venus »."""
    if a.figure.kind is Kind.DATE:
        return None
    found = sole_bearer(a, b, _normally)
    if found is None:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: ce qui est d’ordinaire, pas ce qui fut cette fois"


def _normally(item: Item) -> bool:
    text, figure = item.article.text, item.figure
    if not any(hint in item.sentence for hint in _HINTS):
        return False
    start, end = item.claim.sentence
    ahead = _USUAL_AHEAD.search(text, max(start, figure.start - _WITHIN), figure.start)
    if ahead and _OF_ANOTHER.search(text, start, ahead.start()):
        ahead = None
    return bool(ahead or _USUAL_BEHIND.match(text, figure.end, end))


_USUAL = (
    r"(?:[dD]['’](?:ordinaire|habitude)|[Hh]abituellement|[Oo]rdinairement|[Nn]ormalement|"
    r"[Ee]n (?:temps|année|période|saison) (?:normale?|ordinaire)|[Ll]es autres années|[Aa]vant la pandémie|"
    r"[Aa]vant (?:la crise|le Covid|la grève|la guerre))\b"
)
_HINTS = ("rdinaire", "habitu", "ormal", "autres années", "pandémie", "crise", "Covid", "grève", "guerre")
"""What a sentence must have for one of these to be in it: looked for first, since few have any."""
_USUAL_AHEAD = re.compile(rf"(?<!\bque )(?<!\bqu['’]){_USUAL}[^.;:\d]{{0,60}}$")
# « contre vingt d’ordinaire, et six barques ont coulé »
_OF_ANOTHER = re.compile(r"\bcontre\b[^,;.:]{1,40}$")
_USUAL_BEHIND = re.compile(rf"[^.;:,\d]{{0,40}}(?<!\bque )(?<!\bqu['’]){_USUAL}")
