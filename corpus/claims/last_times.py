"""What a date is the beginning of, or the last time of: « roule depuis 1998 », « n’avait plus gelé depuis 1998 »."""

import re

LAST_TIME, IN_USE = "dernière fois", "ouverture"
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
    r"\bla dernière fois[^.;:()«»\d]{0,40}\b(?:en|le|à|au)(?: l')?\s?$"
)
_USED = re.compile(
    r"\b(?:en (?:service|activité|exploitation|circulation)|(?:roul|fonctionn|circul)"
    rf"(?:e|ent|ait|aient|ant))\b[^.;:()«»,\d]{{0,30}}{_SINCE}"
)


def last_time_or_first(text: str, start: int, end: int) -> str | None:
    """What happened on the date that begins at ``end``, in a sentence in lower case that begins at ``start``, if the
    text says that it has not happened, or has gone on, since then."""
    begin = max(start, end - _WITHIN)
    if not any(text.find(mark, begin, end) >= 0 for mark in _MARKS):
        return None
    if _LAST.search(text, begin, end):
        return LAST_TIME
    return IN_USE if _USED.search(text, begin, end) else None


_MARKS = ("depuis", "derni", "précédent")
"""Of which such a turn has one: looked for first."""
