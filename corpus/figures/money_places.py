"""Towns, peoples and institutions that tell whose franc, dollar or pound a text means when it does not say."""

import re
from collections.abc import Collection
from functools import lru_cache

from corpus.french.wordlists import word_set

# By the name that several currencies share, then by currency. Peoples stand in the masculine singular; countries are
# CLDR's and need not be here.
TOWNS_AND_PEOPLES: dict[str, dict[str, frozenset[str]]] = {
    "franc": {
        "XOF": word_set(
            """
            dakar abidjan yamoussoukro bouaké bamako ouagadougou bobo-dioulasso cotonou lomé niamey sénégalais
            ivoirien malien burkinabè burkinabé béninois togolais nigérien bceao uemoa
            """
        ),
        "XAF": word_set(
            """
            yaoundé douala libreville brazzaville ndjamena n'djamena bangui malabo camerounais gabonais tchadien
            centrafricain beac cemac
            """
        ),
        "XPF": word_set("nouméa papeete tahiti calédonien polynésien"),
        "CDF": word_set("kinshasa lubumbashi goma bukavu"),
        "GNF": word_set("conakry guinéen"),
        "RWF": word_set("kigali rwandais"),
        "BIF": word_set("bujumbura burundais"),
        "CHF": word_set(
            "lausanne genève berne vaudois genevois helvétique valaisan fribourgeois fribourg neuchâtel valais"
        ),
    },
    "couronne": {
        "SEK": word_set("stockholm göteborg malmö suédois"),
        "NOK": word_set("oslo bergen norvégien"),
        "DKK": word_set("copenhague aarhus danois"),
        "CZK": word_set("prague brno tchèque"),
        "ISK": word_set("reykjavik islandais"),
    },
    "dinar": {
        "DZD": word_set(
            "alger oran algérien constantine annaba sétif tlemcen béjaïa sonatrach sonelgaz wilaya kabyle kabylie"
            " blida batna tiaret ouargla biskra mostaganem skikda"
        ),
        "TND": word_set(
            "tunis sfax tunisien carthage sousse bizerte kairouan gabès monastir gafsa djerba sonede ugtt"
            " gouvernorat nabeul mahdia tozeur médenine jendouba tataouine siliana zaghouan tunisair"
        ),
        "RSD": word_set("belgrade serbe"),
        "IQD": word_set("bagdad bassora mossoul irakien"),
        "LYD": word_set("tripoli benghazi libyen"),
        "JOD": word_set("amman jordanien"),
        "KWD": word_set("koweïtien"),
    },
    "livre": {
        "GBP": word_set("londres manchester liverpool britannique anglais écossais gallois"),
        "EGP": word_set("caire alexandrie égyptien"),
        "LBP": word_set("beyrouth libanais"),
        "TRY": word_set("istanbul ankara turc turque"),
        "SYP": word_set("damas alep syrien"),
        "SDG": word_set("khartoum soudanais"),
    },
    "peso": {
        "MXN": word_set("mexicain"),
        "ARS": word_set("argentin rosario") | {"buenos aires"},
        "CLP": word_set("chilien valparaiso"),
        "COP": word_set("bogota medellin colombien"),
        "PHP": word_set("manille philippin"),
        "CUP": word_set("cubain"),
        "UYU": word_set("montevideo uruguayen"),
        "DOP": word_set("dominicain"),
    },
    "dirham": {
        "MAD": word_set("casablanca rabat marrakech tanger agadir marocain"),
        "AED": word_set("dubaï émirati émirien"),
    },
    "roupie": {
        "INR": word_set("delhi bombay mumbai calcutta indien"),
        "PKR": word_set("islamabad karachi lahore pakistanais"),
        "LKR": word_set("colombo srilankais"),
        "NPR": word_set("katmandou népalais"),
        "MUR": word_set("mauricien"),
    },
    "rial": {
        "IRR": word_set("téhéran iranien"),
        "OMR": word_set("mascate omanais"),
        "YER": word_set("sanaa yéménite"),
    },
    "riyal": {"SAR": word_set("riyad djeddah saoudien"), "QAR": word_set("doha qatari")},
    "shilling": {
        "KES": word_set("nairobi mombasa kényan"),
        "UGX": word_set("kampala ougandais"),
        "TZS": word_set("tanzanien"),
    },
}

WEST_AFRICAN_NAMES = word_set(
    """
    mamadou amadou mamadi moussa ousmane ibrahima ibrahim lamine abdoulaye souleymane cheikh boubacar modibo adama
    seydou issa idrissa salif fatou fatim fatoumata aminata aïssatou aïssata mariama mariam awa rokia kadiatou ramata
    djénéba ndèye khady bineta diallo traoré coulibaly keïta konaté koné diarra ouédraogo sawadogo kaboré compaoré
    ndiaye n'diaye diop sow faye sarr gueye cissé touré camara sissoko bâ kouassi kouamé konan kouadio yao bamba
    dembélé sangaré diakité fofana doumbia sidibé kanté barry sylla diabaté maïga zongo yaméogo agbessi mensah hounkpè
    piroguier piroguiers hivernage maquis
    """
)
"""First and family names, and words, that tell of a text from where the CFA franc is paid, if no place does."""

_WEST_AFRICAN_CLUSTERS = word_set(
    """
    ndiaye ngom ndour ndao mbaye mbow mbodj mbacké mboup mbengue ndèye ndeye ngagne mbour ndongo nguessan ngoran
    ndiagne ngalla nder ngor ndoye ndiour ndioum mbappé mbeumo
    """
)
"""Names that begin with a nasal and another consonant, and are of Senegal, of Côte d'Ivoire or of France."""
_CLUSTERED = re.compile(r"\b(?:Mb|Mf|Mv|Nd|Ng|Nk|Nts|Nz)[a-zà-ÿ]+")


def is_central_african(text: str, vocabulary: Collection[str]) -> bool:
    """Whether a text that names no country has names as Central Africa has them, « Mvolé », « Nkoum », and none of
    the west."""
    return WEST_AFRICAN_NAMES.isdisjoint(vocabulary) and _has_clusters(text)


@lru_cache(maxsize=4)
def _has_clusters(text: str) -> bool:
    return any(name.lower() not in _WEST_AFRICAN_CLUSTERS for name in _CLUSTERED.findall(text))


_MILLIMES = re.compile(r"(?<![\d,])\d{1,3},\d{1,3} dinars?\b|\bmillimes\b")


@lru_cache(maxsize=4)
def pays_millimes(folded: str) -> bool:
    """Whether a text reckons in parts of a dinar: that of Tunisia, for nobody pays parts of Algeria's."""
    return _MILLIMES.search(folded) is not None


DOLLAR_HOMES = {
    "CAD": word_set(
        """
        québec québécois québécoise québécoises montréal montréalais montréalaise montréalaises ottawa toronto
        vancouver canada canadien canadienne canadiens canadiennes gatineau saguenay rimouski sherbrooke longueuil
        winnipeg calgary edmonton halifax moncton ontario ontarien ontarienne manitoba saskatchewan alberta acadien
        acadienne gaspésie gaspésien gaspésienne abitibi mauricie estrie outaouais lanaudière lévis terrebonne
        drummondville chicoutimi repentigny cégep cégeps chsld saaq cnesst spvm grc mrc caq caquiste caquistes
        péquiste péquistes huard tsx bixi aréna arénas traversier traversiers érablière érablières acériculteur
        acériculteurs
        """
    ),
    "AUD": word_set(
        """
        australie australien australienne australiens australiennes sydney melbourne canberra brisbane adelaïde
        """
    ),
    "NZD": word_set("auckland wellington christchurch néo-zélandais zélandais zélandaise zélande"),
}
UNITED_STATES = word_set(
    """
    américain américaine américains américaines washington unis york fed nasdaq pentagone californie texas wall
    """
)

# What only the press of Québec calls so: fees, bills by a bare number, the river, square feet, pay by the year, and
# roads and telephones that are numbered as on that continent alone.
_QUEBECOIS = re.compile(
    r"\b(?:droits de scolarité|projets? de loi [1-9][0-9]{0,2}\b(?![-/])"
    r"|taxes? (?:municipales?|scolaires?)|pieds carrés|premières nations|cabanes? à sucre"
    r"|caisses? populaires?|(?:du|le|radio) saint-laurent\b(?!-)|commissions? scolaires?"
    r"|par année\b|gicleurs?\b|coroner|motoneig|info-santé|(?:le|au) 911\b"
    r"|mairesses?\b|cols bleus\b|guignolée|alumineries?\b|à l'encan\b|sections? locales? [1-9]"
    r"|dépouillements? judiciaires?|bordées? de neige|orign(?:al|aux)\b"
    r"|postes (?:\w+ ){0,2}aboli|autobus [1-9]|(?:la|sur) route [1-9][0-9]{2}\b(?! [0-9])"
    r"|(?<![0-9] )[2-9][0-9]{2}[ -][2-9][0-9]{2}-[0-9]{4}\b)"
)


@lru_cache(maxsize=4)
def is_quebecois(folded: str) -> bool:
    """Whether a text says what is called so in Québec alone."""
    return _QUEBECOIS.search(folded) is not None
