"""Units of measure and of duration, by the words and symbols that the French press writes."""

import unicodedata

from corpus.figures.tokens import Tokens, fold
from corpus.french.wordlists import word_set

_PREFIXES = {
    "": "", "kilo": "k", "méga": "M", "giga": "G", "téra": "T", "hecto": "h", "déca": "da", "déci": "d", "centi": "c",
    "milli": "m", "micro": "µ", "nano": "n",
}  # fmt: skip
_BASES = {
    "mètre": "m", "gramme": "g", "litre": "l", "watt": "W", "wattheure": "Wh", "octet": "o", "hertz": "Hz",
    "pascal": "Pa", "volt": "V", "ampère": "A", "joule": "J", "sievert": "Sv", "becquerel": "Bq", "bit": "bit",
    "calorie": "cal", "newton": "N", "bar": "bar",
}  # fmt: skip


def _unaccented(word: str) -> str:
    """As capitals are often printed: « 12 KILOMETRES »."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _measures() -> dict[str, str]:
    words = {
        prefix + base + plural: mark + symbol
        for prefix, mark in _PREFIXES.items()
        for base, symbol in _BASES.items()
        for plural in ("", "s")
    }
    more = {
        "tonne": "t", "kilo": "kg", "quintal": "q", "hectare": "ha", "are": "a", "acre": "acre", "stère": "stère",
        "mille": "mille", "nœud": "nœud", "pouce": "pouce", "pied": "pied", "mile": "mile", "once": "once",
        "baril": "baril", "carat": "carat", "décibel": "dB", "degré": "°C", "mégatonne": "Mt", "gigatonne": "Gt",
        "kilotonne": "kt", "kelvin": "K", "celsius": "°C", "fahrenheit": "°F", "centigrade": "°C", "carats": "carat",
        "lux": "lux", "pixel": "pixel", "mégapixel": "mégapixel",
        "année-lumière": "année-lumière", "lieue": "lieue", "yard": "yard", "gallon": "gallon", "livres-poids": "lb",
        "nœuds": "nœud", "noeud": "nœud", "électronvolt": "eV", "cheval-vapeur": "ch", "kilowattheure": "kWh",
    }  # fmt: skip
    for word, symbol in more.items():
        words[word] = words[word + "s"] = symbol
    words["quintaux"] = "q"
    words |= {_unaccented(word): symbol for word, symbol in words.items()}
    # « mille » is a number, « are » and « bar » are other words more often.
    for word in ("mille", "milles", "are", "ares", "bar", "bars", "pied", "once", "kilobar", "bit"):
        words.pop(word, None)
    return words


MEASURES = _measures()
"""Symbol by the unit's name in words, singular and plural."""

# Symbols are read as written: « T » and « M » are no tonne and no metre.
_SYMBOLS = {
    "t": "t", "kg": "kg", "Kg": "kg", "g": "g", "mg": "mg", "µg": "µg", "μg": "µg", "km": "km", "Km": "km",
    "kms": "km", "Kms": "km", "m": "m", "dm": "dm", "cm": "cm", "mm": "mm", "mph": "mph", "dm³": "dm³",
    "cm³": "cm³", "µm": "µm", "nm": "nm", "ha": "ha", "l": "l", "L": "l", "hl": "hl", "cl": "cl", "ml": "ml",
    "m²": "m²", "m2": "m²", "km²": "km²", "cm²": "cm²", "m³": "m³", "km³": "km³", "W": "W", "kW": "kW",
    "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "Wh", "kWh": "kWh", "KWh": "kWh", "MWh": "MWh",
    "GWh": "GWh", "TWh": "TWh", "MWc": "MW", "kWc": "kW", "GWc": "GW", "dB": "dB", "Hz": "Hz", "kHz": "kHz",
    "MHz": "MHz", "GHz": "GHz", "hPa": "hPa", "Go": "Go", "Mo": "Mo", "To": "To", "ko": "ko", "Ko": "ko",
    "Po": "Po", "mAh": "mAh", "ppm": "ppm", "q": "q", "qx": "q", "ch": "ch", "Mt": "Mt", "Gt": "Gt", "kt": "kt",
    "Gbit": "Gbit", "Mbit": "Mbit", "kbit": "kbit", "Mb": "Mb", "Gb": "Gb", "Mbps": "Mbit/s", "Gbps": "Gbit/s",
    "ng": "ng", "mmHg": "mmHg", "kJ": "kJ", "TWc": "TW", "bpm": "bpm", "g/l": "g/l", "kN": "kN", "Nm": "Nm",
    "CV": "CV", "cv": "CV", "Kw": "kW", "MWe": "MW", "GWe": "GW", "MWth": "MW", "kVA": "kVA", "MVA": "MVA",
    "nds": "nœud", "kts": "nœud", "EVP": "EVP", "evp": "EVP", "TEU": "EVP", "tpl": "tpl", "tjb": "tjb", "Sv": "Sv",
    "µSv": "µSv", "μSv": "µSv", "ppb": "ppb", "Mpx": "Mpx", "px": "px", "tr": "tr", "bep": "bep", "tep": "tep",
    "ktep": "ktep", "Mtep": "Mtep", "tec": "tec", "kPa": "kPa", "MPa": "MPa", "mbar": "mbar", "psi": "psi",
    "MJ": "MJ", "GJ": "GJ", "TJ": "TJ", "PJ": "PJ", "Tbit": "Tbit", "kBq": "kBq", "MBq": "MBq", "GBq": "GBq",
    "mmol": "mmol", "lm": "lm", "dl": "dl", "fps": "fps", "tMS": "t",
    "V": "V", "Mm³": "Mm³", "Wc": "W", "kV": "kV", "kcal": "kcal", "Bq": "Bq", "mSv": "mSv", "hab": "habitant",
    "kmh": "km/h",
}  # fmt: skip
_GASES = frozenset(("tCO", "ktCO", "MtCO", "GtCO", "kgCO", "gCO"))
_OIL = frozenset(("b", "kb", "Mb", "bbl"))
_OPENING = frozenset(map(fold, (*MEASURES, *_SYMBOLS, *_GASES, *_OIL, "°", "mille", "milles")))
"""All that a unit of measure begins with, folded: most words are told from one by a look."""
_IN_SYMBOLS = {"q par ha": "q/ha", "µg par m³": "µg/m³", "mg par l": "mg/l", "µg par l": "µg/l", "g par l": "g/l"}
_PER_WORDS = {
    "seconde": "s", "hectare": "ha", "litre": "l", "mètre": "m", "kilo": "kg", "kilogramme": "kg",
    "kilomètre": "km", "tonne": "t",
}  # fmt: skip
_RATES = {
    "h": "h",
    "s": "s",
    "heure": "h",
    "seconde": "s",
    "j": "j",
    "jour": "j",
    "an": "an",
    "min": "min",
    "hab": "hab",
}
_FEET = {"pied": "pied³"}
_SQUARE = {"m": "m²", "km": "km²", "cm": "cm²", "mm": "mm²", "dm": "dm²", "pied": "pied²", "mile": "mile²"}
_CUBIC = {"m": "m³", "km": "km³", "cm": "cm³", "mm": "mm³", "dm": "dm³"}

DURATIONS = {
    "an": "an", "ans": "an", "année": "an", "années": "an", "mois": "mois", "semaine": "semaine",
    "semaines": "semaine", "jour": "jour", "jours": "jour", "journée": "jour", "journées": "jour", "heure": "heure",
    "heures": "heure", "minute": "minute", "minutes": "minute", "seconde": "seconde", "secondes": "seconde",
    "siècle": "siècle", "siècles": "siècle", "décennie": "décennie", "décennies": "décennie",
    "trimestre": "trimestre", "trimestres": "trimestre", "semestre": "semestre", "semestres": "semestre",
    "quinquennat": "quinquennat", "quinquennats": "quinquennat", "millénaire": "millénaire",
    "millénaires": "millénaire", "nuit": "nuit", "nuits": "nuit", "milliseconde": "milliseconde",
    "millisecondes": "milliseconde", "soirées": "soirée", "saisons": "saison",
}  # fmt: skip
"""The singular of each unit of time."""
DURATIONS |= {_unaccented(_word): _unit for _word, _unit in DURATIONS.items()}
for _counted in ("nuit", "nuits", "quinquennat", "quinquennats", "soirées", "saisons"):
    del DURATIONS[_counted]

_DURATION_SYMBOLS = {
    "h": "heure",
    "min": "minute",
    "mins": "minute",
    "mn": "minute",
    "s": "seconde",
    "sec": "seconde",
    "j": "jour",
}


def may_be_unit(word: str) -> bool:
    """Whether a unit of measure or of time may begin with a folded word, whatever its capitals and what follows."""
    return word in _OPENING or word in DURATIONS or word in _DURATION_SYMBOLS


def measure_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The unit of measure that begins at token ``i``: its symbol and the token after it."""
    word = tokens.word(i)
    if word not in _OPENING:
        return None
    if word == "°":
        return _degree(tokens, i + 1)
    if word in ("mille", "milles"):
        return _nautical(tokens, i)
    raw = tokens.raw(i)
    symbol = _SYMBOLS.get(raw) if len(raw) <= 4 else None
    symbol = symbol or MEASURES.get(word)
    if raw in _GASES and tokens.word(i + 1) in ("2", "₂") and tokens.glued(i + 1):
        # « 4,2 tCO2 »
        return _per(tokens, raw[:-2], i + 2)
    if raw in _OIL and tokens.words[i + 1 : i + 3] == ["/", "j"]:
        return f"{raw}/j", i + 3
    if symbol is None or (raw in ("L", "V", "W", "A") and tokens.word(i + 1) == "'"):
        return None
    end = i + 1
    if word.startswith(("degré", "degre")):
        scale = _SCALES_OF_HEAT.get(tokens.word(end)) or _SCALES_OF_HEAT.get(tokens.raw(end))
        return (scale, end + 1) if scale else (symbol, end)
    follows = tokens.word(end)
    if symbol == "nœud" and follows.removesuffix("s") in _TIED:
        return None
    if symbol in _SQUARE and follows in ("carré", "carrés"):
        return _per(tokens, _SQUARE[symbol], end + 1)
    if symbol in _FEET and follows in ("cube", "cubes"):
        return _FEET[symbol], end + 1
    if symbol in _CUBIC and follows in ("cube", "cubes"):
        return _per(tokens, _CUBIC[symbol], end + 1)
    if symbol in ("m", "km", "cm", "mm") and follows in ("2", "3") and tokens.glued(end):
        return _per(tokens, (_SQUARE if follows == "2" else _CUBIC)[symbol], end + 1)
    return _per(tokens, symbol, end)


_TIED = word_set("papillon ferroviaire routier autoroutier gordien coulant plat logistique")
"""Behind « nœud », what is no speed: « deux nœuds papillon », « un nœud ferroviaire »."""


def _nautical(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """« milles nautiques », « milles des côtes »: miles at sea, but in « milles carrés » those of Quebec; « mille »
    alone is a number."""
    follows = tokens.word(i + 1)
    if follows in ("nautique", "nautiques", "marin", "marins"):
        return "mille", i + 2
    if follows == "carrés":
        return "mile²", i + 2
    return ("mille", i + 1) if tokens.word(i) == "milles" else None


_SCALES_OF_HEAT = {
    "celsius": "°C", "centigrade": "°C", "centigrades": "°C", "C": "°C", "fahrenheit": "°F", "F": "°F", "kelvin": "K",
}  # fmt: skip


def _degree(tokens: Tokens, i: int) -> tuple[str, int]:
    named = _SCALES_OF_HEAT.get(tokens.word(i))
    if named is not None:
        return named, i + 1
    if tokens.glued(i) or tokens.raw(i) in ("C", "F"):
        if tokens.word(i) == "c":
            return "°C", i + 1
        if tokens.word(i) == "f":
            return "°F", i + 1
    if tokens.raw(i) == "Brix":
        return "°Brix", i + 1
    return "°C", i


def _per(tokens: Tokens, symbol: str, end: int) -> tuple[str, int]:
    """Speeds and flows: « km/h », « kilomètres à l'heure », « kilomètres-heure », « m³/s »."""
    words = [tokens.word(end + k) for k in range(3)]
    if words in (["/", "100", "km"], ["aux", "100", "km"], ["aux", "100", "kilomètres"]):
        return f"{symbol}/100 km", end + 3
    if words[0] == "/" and tokens.glued(end) and tokens.glued(end + 1):
        per = _RATES.get(words[1]) or _SYMBOLS.get(tokens.raw(end + 1)) or MEASURES.get(words[1])
        if per in ("m", "km", "cm") and tokens.word(end + 2) in ("2", "3") and tokens.glued(end + 2):
            # « 86 µg/m3 »
            per, end = (_SQUARE if tokens.word(end + 2) == "2" else _CUBIC)[per], end + 1
        if per is not None and tokens.word(end + 2) == "/" and tokens.word(end + 3) in _RATES:
            # « 330 kWh/m²/an »
            return f"{symbol}/{per}/{_RATES[tokens.word(end + 3)]}", end + 4
        if per is not None:
            return f"{symbol}/{per}", end + 2
    if words[0] in ("par", "à") and symbol[-1] != "m":
        k = 2 if words[1] == "l'" else 1
        per = _PER_WORDS.get(words[k])
        if per is not None and (words[0] == "par" or k == 2):
            if per == "m" and tokens.word(end + k + 1) in ("cube", "carré"):
                told = f"{symbol} par {'m³' if tokens.word(end + k + 1) == 'cube' else 'm²'}"
                return _IN_SYMBOLS.get(told, told), end + k + 2
            # Flows and yields have a symbol of their own in French; what else is said in words stays in words.
            told = f"{symbol} par {per}"
            return f"{symbol}/{per}" if per == "s" else _IN_SYMBOLS.get(told, told), end + k + 1
    if symbol == "m" and words[:2] == ["par", "seconde"]:
        return "m/s", end + 2
    if symbol == "km":
        if words == ["à", "l'", "heure"]:
            return "km/h", end + 3
        if words[:2] in (["-", "heure"], ["par", "heure"]):
            return "km/h", end + 2
        if words[0] == "heure":
            return "km/h", end + 1
    return symbol, end


def duration_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The unit of time that begins at token ``i``: its singular and the token after it."""
    word = tokens.word(i)
    unit = DURATIONS.get(word)
    if unit is None and word in _DURATION_SYMBOLS:
        unit = _DURATION_SYMBOLS.get(tokens.raw(i))
    if unit is None and word == "h" and tokens.raw(i) == "H" and tokens.glued(i) and tokens.word(i - 1).isdecimal():
        # « 18H30 », as agencies write it.
        unit = "heure"
    return (unit, i + 1) if unit else None
