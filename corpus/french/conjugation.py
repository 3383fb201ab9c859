"""The third persons of French verbs, derived from the infinitive: what reported speech is written in."""

from dataclasses import dataclass

# Verbs that follow their family whatever prefix they have: present in the singular and plural, stem of the
# imperfect and the gerund, past in the singular and plural, stem of the future, participle.
_FAMILIES = {
    "tenir": ("tient", "tiennent", "ten", "tint", "tinrent", "tiendr", "tenu"),
    "venir": ("vient", "viennent", "ven", "vint", "vinrent", "viendr", "venu"),
    "mettre": ("met", "mettent", "mett", "mit", "mirent", "mettr", "mis"),
    "prendre": ("prend", "prennent", "pren", "prit", "prirent", "prendr", "pris"),
    "dire": ("dit", "disent", "dis", "dit", "dirent", "dir", "dit"),
    "crire": ("crit", "crivent", "criv", "crivit", "crivirent", "crir", "crit"),
    "aindre": ("aint", "aignent", "aign", "aignit", "aignirent", "aindr", "aint"),
    "connaître": ("connaît", "connaissent", "connaiss", "connut", "connurent", "connaîtr", "connu"),
    "croire": ("croit", "croient", "croy", "crut", "crurent", "croir", "cru"),
    "prévoir": ("prévoit", "prévoient", "prévoy", "prévit", "prévirent", "prévoir", "prévu"),
    "voir": ("voit", "voient", "voy", "vit", "virent", "verr", "vu"),
    "vouloir": ("veut", "veulent", "voul", "voulut", "voulurent", "voudr", "voulu"),
    "clure": ("clut", "cluent", "clu", "clut", "clurent", "clur", "clu"),
    "quérir": ("quiert", "quièrent", "quér", "quit", "quirent", "querr", "quis"),
    "faire": ("fait", "font", "fais", "fit", "firent", "fer", "fait"),
    "mentir": ("ment", "mentent", "ment", "mentit", "mentirent", "mentir", "menti"),
    "sentir": ("sent", "sentent", "sent", "sentit", "sentirent", "sentir", "senti"),
    "frir": ("fre", "frent", "fr", "frit", "frirent", "frir", "fert"),
    "cevoir": ("çoit", "çoivent", "cev", "çut", "çurent", "cevr", "çu"),
    "vrir": ("vre", "vrent", "vr", "vrit", "vrirent", "vrir", "vert"),
    "uire": ("uit", "uisent", "uis", "uisit", "uisirent", "uir", "uit"),
    "clore": ("clôt", "closent", "clos", "clôt", "closent", "clor", "clos"),
    "naître": ("naît", "naissent", "naiss", "naquit", "naquirent", "naîtr", "né"),
    "traire": ("trait", "traient", "tray", "trait", "traient", "trair", "trait"),
    "lire": ("lit", "lisent", "lis", "lut", "lurent", "lir", "lu"),
    "courir": ("court", "courent", "cour", "courut", "coururent", "courr", "couru"),
    "cueillir": ("cueille", "cueillent", "cueill", "cueillit", "cueillirent", "cueiller", "cueilli"),
    "eindre": ("eint", "eignent", "eign", "eignit", "eignirent", "eindr", "eint"),
    "oindre": ("oint", "oignent", "oign", "oignit", "oignirent", "oindr", "oint"),
    "paraître": ("paraît", "paraissent", "paraiss", "parut", "parurent", "paraîtr", "paru"),
    "battre": ("bat", "battent", "batt", "battit", "battirent", "battr", "battu"),
    "rompre": ("rompt", "rompent", "romp", "rompit", "rompirent", "rompr", "rompu"),
    "survivre": ("survit", "survivent", "surviv", "survécut", "survécurent", "survivr", "survécu"),
    "vaincre": ("vainc", "vainquent", "vainqu", "vainquit", "vainquirent", "vaincr", "vaincu"),
    "pleuvoir": ("pleut", "pleuvent", "pleuv", "plut", "plurent", "pleuvr", "plu"),
    "dormir": ("dort", "dorment", "dorm", "dormit", "dormirent", "dormir", "dormi"),
    "sortir": ("sort", "sortent", "sort", "sortit", "sortirent", "sortir", "sorti"),
    "suivre": ("suit", "suivent", "suiv", "suivit", "suivirent", "suivr", "suivi"),
    "rire": ("rit", "rient", "ri", "rit", "rirent", "rir", "ri"),
    "dre": ("d", "dent", "d", "dit", "dirent", "dr", "du"),
    "ir": ("it", "issent", "iss", "it", "irent", "ir", "i"),
}  # fmt: skip
_BY_LENGTH = sorted(_FAMILIES, key=len, reverse=True)
# They double the consonant before a silent « e »; the others take a grave accent (« relève », « martèle »).
_DOUBLING = ("appeler", "jeter", "ficeler", "épeler")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's forms: finite ones in the third persons of the indicative and the conditional."""

    infinitive: str
    finite: frozenset[str]
    participle: str
    """The past participle, masculine singular."""
    gerund: str


def conjugate(infinitive: str) -> Verb:
    """The forms of a verb in -er, in -ir with -iss-, in -dre, or of one of the irregular families (those in -traire
    and -clore have no past of their own).

    Raises ``ValueError`` for a verb of no known family.
    """
    if infinitive.endswith("er"):
        return _first_group(infinitive)
    ending = next((ending for ending in _BY_LENGTH if infinitive.endswith(ending)), None)
    if ending is None:
        raise ValueError(f"no family for {infinitive!r}")
    lead = infinitive[: len(infinitive) - len(ending)]
    one, many, imperfect, past, pasts, future, participle = (lead + form for form in _FAMILIES[ending])
    finite = {one, many, past, pasts, *_tenses(imperfect, future)}
    return Verb(infinitive, frozenset(finite), participle, imperfect + "ant")


def agreed(participle: str) -> frozenset[str]:
    """A past participle in both genders and numbers."""
    plural = participle if participle.endswith("s") else participle + "s"
    return frozenset((participle, plural, participle + "e", participle + "es"))


def _tenses(imperfect: str, future: str) -> set[str]:
    ahead = {future + ending for ending in ("a", "ont", "ait", "aient")}
    return ahead | {imperfect + ending for ending in ("ait", "aient")}


def _first_group(infinitive: str) -> Verb:
    stem = infinitive[:-2]
    # Before « a »: « annonça », « jugea ».
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute = _before_mute(infinitive, stem)
    # « révélera » keeps its acute accent, « relèvera » has the grave one of the present.
    future = infinitive if stem[-2:-1] == "é" else mute + "er"
    finite = {mute + "e", mute + "ent", soft + "a", stem + "èrent", *_tenses(soft, future)}
    return Verb(infinitive, frozenset(finite), stem + "é", soft + "ant")


def _before_mute(infinitive: str, stem: str) -> str:
    """The stem before an ending that is not heard: « révèle », « rappelle », « appuie »."""
    if infinitive.endswith(_DOUBLING):
        return stem + stem[-1]
    if stem.endswith(("uy", "oy")):
        return stem[:-1] + "i"
    accented = next((at for at in range(len(stem) - 1, -1, -1) if stem[at] in _VOWELS), -1)
    if 0 < accented < len(stem) - 1 and stem[accented] in "eé" and stem[accented + 1 :] in _SINGLE:
        return stem[:accented] + "è" + stem[accented + 1 :]
    return stem


_VOWELS = frozenset("aeiouyéèêàâîôûù")
_SINGLE = frozenset(("c", "d", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "tr", "gr", "cr", "gu", "qu"))
