"""What a date is the beginning of, or the last time of: « roule depuis 1998 », « n’avait plus gelé depuis 1998 »,
« chef de rang depuis 1998 »."""

import re

LAST_TIME, IN_USE, IN_POST = "dernière fois", "ouverture", "nomination"
_WITHIN = 110
"""Characters before a date in which the turn stands that says so."""
_SINCE = r"\bdepuis (?:le |la |les |l'|ce )?(?:mois de |été |hiver |printemps |automne |fin |mi-|début )?$"
_LAST = re.compile(
    r"(?:\bn'(?:y |en )?(?:avai(?:t|ent)|a|ont)(?: \w+)? (?:plus|jamais|pas|rien|aucune?)\b[^.;:()«»]{0,70}|"
    r"\b(?:jamais|pas) (?:vue?s?|connue?s?|égalée?s?|atteinte?s?|arrivée?s?)\b[^.;:()«»]{0,40}|"
    rf"\b(?:épargnée?s?|inédite?s?|sans précédent|sevrée?s?|privée?s?)\b[^.;:()«»,]{{0,40}}){_SINCE}|"
    r"\b(?:derni(?:er|ère)|précédente?)s? [^.;:()«»,\d]{1,50}\b(?:remont\w+|dat(?:e|ent|ait|aient)|s'étai\w+|"
    r"(?:avait|avaient) eu lieu|(?:était|étaient) surven\w+)\b(?: \w+){0,2} (?:à|aux?|de|du|en)(?: la| l')?\s?$|"
    r"\b(?:derni(?:er|ère)|précédente?)s? [^.;:()«»,\d]{1,40}, (?:en|le|à l')\s?$|"
    r"\bla dernière fois[^.;:()«»\d]{0,40}\b(?:en|le|à|au)(?: l')?\s?$|"
    rf"\b(?:pour la première fois|du jamais vu|une première|inégalée?s?|jamais vue?s?){_SINCE}|"
    rf"\b(?:l[ea]s? |l')(?:premi(?:er|ère)|plus \w+)s? [^.;:()«»,\d]{{1,40}}{_SINCE}"
)
_USED = re.compile(
    r"\b(?:en (?:service|activité|exploitation|circulation)|(?:roul|fonctionn|circul)"
    rf"(?:e|ent|ait|aient|ant))\b[^.;:()«»,\d]{{0,30}}{_SINCE}"
)
_POSTED = re.compile(
    r"\b(?:en (?:poste|fonctions?)|à (?:son|ce|leur) poste|aux (?:commandes|manettes|affaires)|à la (?:tête|barre)|"
    r"employée?s?|salariée?s?|titulaire|membre|maire|ministre|président|présidente|directeur|directrice|patron|"
    r"patronne|dirigeant|dirigeante|chef|cheffe|préfet|préfète|entraîneur|entraîneuse|sélectionneur|secrétaire|"
    r"gérant|gérante|gardien|gardienne|cadre|comptable|élue?|députée?|sénateur|sénatrice|conseiller|conseillère|"
    r"professeure?|curé|évêque|rédacteur|rédactrice|conservateur|conservatrice|recteur|rectrice|(?:pré|pro)viseure?|"
    rf"dirig(?:e|ent|eait|eaient)|présid(?:e|ent|ait|aient))\b[^.;:()«»,\d]{{0,40}}{_SINCE}"
)


def last_time_or_first(text: str, start: int, end: int) -> str | None:
    """What happened on the date that begins at ``end``, in a sentence in lower case that begins at ``start``, if the
    text says that it has not happened, or has gone on, since then."""
    begin = max(start, end - _WITHIN)
    if not any(text.find(mark, begin, end) >= 0 for mark in _MARKS):
        return None
    if _LAST.search(text, begin, end):
        return LAST_TIME
    if _USED.search(text, begin, end):
        return IN_USE
    return IN_POST if _POSTED.search(text, begin, end) else None


_MARKS = ("depuis", "derni", "précédent")
"""Of which such a turn has one: looked for first."""
