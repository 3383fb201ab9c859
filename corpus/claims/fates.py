"""As what persons are counted by the verb of their clause, though no one word names it: they « ont été pris de
malaise », « ont été retrouvés indemnes », « ont poussé la porte », « y travaillent »."""

import re

_ILL = (
    r"(?:vomissements?|nausées?|diarrhées?|fièvres?|malaises?|crampes?|maux d|douleurs?|symptômes?|troubles?|toux|"
    r"démangeaisons?|gastro\w*|intoxication\w*|vertiges?)"
)
_FELL_ILL = (
    r"(?:(?:pris|prise|saisi|victime|atteint|souffrant)e?s? (?:d'(?:une? |importantes? )?|de (?:viol\w+ )?)"
    rf"{_ILL}|tombé(?:s|es) malades|(?:se sont|s'étaient) (?:senti|trouvé)(?:s|es) mal|"
    rf"(?:présent|ressent|souff|développ|manifest|déclar|éprouv)\w+ (?:[\w']+ ){{0,4}}?{_ILL}|"
    rf"(?:se plaign|s'(?:est|étaient|sont) plaint|se sont plaint)\w* (?:[\w']+ ){{0,3}}?{_ILL}|"
    r"(?:contract|attrap)é (?:l[ea] |l'|cette |ce )\w+)"
)
_SAVED = (
    r"(?:(?:ramen|retrouv|récupér|ressort|remont|retir|sort|tir|extrai|découver|repêch)\w* (?:\w+ )?"
    r"(?:vivant(?:s|es)|sain(?:s|es) et sau(?:fs|ves)|indemnes)\b|"
    r"(?:hissé|recueilli|repêché)(?:s|es) (?:à bord|par )|(?:tiré|arraché|sorti|sauvé)(?:s|es) "
    r"(?:de l'eau|des (?:flots|flammes|eaux|décombres)|de la noyade|d'affaire)|"
    r"(?:eu|avaient|ont) la vie sauve|(?:a|ont|avai(?:t|ent)) (?:\w+ )?survécu|en (?:ont|avaient) réchappé|"
    r"(?:s'en sont|s'en étaient) (?:sorti|tiré)(?:s|es)|mis(?:es)? hors (?:de danger|d'affaire))"
)
_CAME = (
    r"(?:(?:ont|avai(?:t|ent)|auront|a) (?:\w+ )?(?:franchi l(?:es|a|e) (?:portes?|seuil|tourniquets?|grilles?|"
    r"portillons?)|poussé l(?:es|a) (?:portes?|grilles?)|passé l(?:es|e) (?:portes?|tourniquets?|portiques?|seuil)|"
    r"(?:arpenté|parcouru|défilé dans|sillonné) (?:les|ses|ces) (?:allées|travées|stands|rayons|salles)|"
    r"fait le déplacement|visité [lsc]\w*|assisté (?:à|aux?)|découvert l\w*[ '](?:exposition|musée|salon|lieux))|"
    r"se sont (?:pressé|massé|bousculé)(?:s|es) (?:dans|sur|devant|aux?|à|le long)|(?:sont|étaient|seront) "
    r"venu(?:s|es) (?:\w+ )?(?:flâner|admirer|voir|découvrir|applaudir|assister|visiter|chiner))"
)
_WORKS = (
    r"(?:(?:y )?travaill(?:ent|aient|eront|eraient)\b(?! (?:bénévolement|gratuitement))|"
    r"(?:y )?(?:sont|seront|étaient|seraient) employé(?:s|es)\b|(?:y )?gagn(?:ent|aient) leur vie)"
)
# The words between their number and that verb, but none that brings in somebody else: « ont secouru des marins pris
# de malaise ».
_LEAD = r"(?:\s(?!(?:qui|dont|des|les|une?|leurs?|plusieurs|aux|et|mais)\b)[\w'-]+){0,8}?\s"
WORKERS = "effectif"
"""The measure of those who work: no things do."""
_FATES = tuple(
    (measure, re.compile(_LEAD + said))
    for measure, said in (
        ("malades", _FELL_ILL),
        ("rescapés", _SAVED),
        ("fréquentation", _CAME),
        (WORKERS, _WORKS),
    )
)


def of(lower: str, start: int) -> str | None:
    """The measure of persons by the clause at ``start``, behind their number; ``lower`` is the text in lower case
    with ' for ’."""
    return next((measure for measure, said in _FATES if said.match(lower, start)), None)
