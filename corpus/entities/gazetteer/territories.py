"""Countries and world regions by their French names, from the CLDR tables that Babel carries."""

from collections.abc import Iterator

from corpus.entities.gazetteer.entry import Entry, Form
from corpus.entities.model import EntityType

# CLDR names what a reader of the French press writes otherwise, or beside.
_ALSO = {
    "CI": ("Côte d'Ivoire", "Côte-d'Ivoire"),
    "CZ": ("République tchèque",),
    "US": ("USA", "US", "U.S.", "Etats-Unis d'Amérique"),
    "CD": ("République démocratique du Congo", "RDC", "RD Congo", "Congo-Kinshasa"),
    "CG": ("Congo", "Congo-Brazzaville", "République du Congo"),
    "MM": ("Birmanie", "Myanmar"),
    "HK": ("Hong Kong", "Hong-Kong"),
    "MO": ("Macao",),
    "PS": ("Palestine", "territoires palestiniens", "Autorité palestinienne"),
    "CF": ("Centrafrique",),
    "BY": ("Biélorussie", "Bélarus"),
    "MK": ("Macédoine",),
    "CN": ("République populaire de Chine",),
    "RU": ("Fédération de Russie",),
    "BF": ("Burkina Faso", "Burkina-Faso"),
    "AE": ("Émirats",),
    "SZ": ("Swaziland",),
    "GB": ("Grande-Bretagne",),
    "TL": ("Timor oriental",),
    "VA": ("Vatican",),
    "NL": ("Hollande",),
    "BA": ("Bosnie",),
    "LK": ("Sri Lanka",),
    "TT": ("Trinidad-et-Tobago", "Trinité-et-Tobago"),
    "IR": ("République islamique d'Iran",),
    "VN": ("Viêt Nam", "Vietnam"),
    "KR": ("République de Corée",),
    "XK": ("Kosovo",),
    "MU": ("île Maurice",),
    "DM": ("île de la Dominique",),
}
# Where CLDR's name is an administration's and not the press's.
_NAMES = {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "MM": "Birmanie"}
# World regions that name no place in an article, or that the data files hold otherwise.
_NOT_PLACES = frozenset({"001", "EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "DG", "CP", "IC", "EA", "FX", "CQ"})
# Territories whose name is a word too, or mostly names something else.
_GUARDED = frozenset({"MU", "DM", "GD", "JE"})


def territories() -> Iterator[Entry]:
    """Countries (kind « pays ») and regions (« région du monde ») of CLDR."""
    from babel import Locale

    locale = Locale("fr")
    for code, name in locale.territories.items():
        if code in _NOT_PLACES:
            continue
        name = _NAMES.get(code) or name.replace("’", "'").split(" (")[0]
        forms = [name, *_ALSO.get(code, ())]
        yield Entry(
            name=name,
            type=EntityType.LOC,
            forms=tuple(Form(form, form == name and code in _GUARDED) for form in dict.fromkeys(forms)),
            kind="région du monde" if code.isdigit() else "pays",
        )
