"""Whether a length of time is somebody's age: « âgé de 22 ans », « Alan Kerbrat, 22 ans, »."""

import re

from corpus.claims.passages import Passages
from corpus.claims.subjects import Cast
from corpus.claims.words import people
from corpus.figures.model import Figure

_AGE = re.compile(
    r"(?:\b(?:[âa]gé|vieux|vieille)e?s? (?:de|d')|\bdécès à|\bs'éteint à|\bdisparue? à|"
    r"\bfêt\w+ (?:ses|leurs)|\bl'âge (?:de|d')|\bmeurt à|"
    r"\b(?:mort|disparu|décédé|éteint|emporté)e?s?(?: [\w'-]+){0,4} à|"
    r"\bdécédée? à)\s*(?:\w+ ){0,2}$"
)
# « elle a 34 ans », « les membres ont entre 19 et 33 ans », « j’avais alors 23 ans », « elle n’a que onze ans »
_HAS_AGE = re.compile(
    r"(?<!\by )\b(?:a|ont|avait|avaient|aura|auront|ai|as|avais|avons|avions|aurai|aurais|ayant) "
    r"(?:(?:déjà|entre|à peine|environ|presque|pas encore|alors|seulement|tout juste|à l'époque|encore|maintenant|"
    r"aujourd'hui|qu'à peine|que|bientôt) ){0,2}$"
)
# « Jeanne Morel, 18 ans et 1,76 m »
_AGE_ENDS = re.compile(r"[,.)]| et [\d(]| (?:à peine|tout juste|seulement|révolus)[,.)]")
# « un collectionneur texan de », « (union de la gauche), »
_SOMEONE = re.compile(
    r"(?:\bpersonnes|\b(?:une?|d'une?|l'|le|la|les|des|du|au|ce|cet|cette|ces|son|sa|ses|leurs?|deux|trois|quatre|cinq|"
    r"six)\s?"
    r"[\w'-]+(?: [\w'-]+){0,2}) d(?:e |')(?:(?:plus|moins) de |\w+ )?$"
)
# « cinq élèves de plus de 16 ans », « 14 de moins de trois ans »
_GROUP_OF = re.compile(r"([\w-]+) (?:âgée?s )?d(?:e |')(?:plus|moins) d(?:e |')$")
# « Le policier écope de deux ans de prison », « l’entreprise dispose de trois mois »
_GETS = re.compile(
    r"\b(?:dispos|écop|bénéfici|manqu|menac|profit|rêv|souffr|augment|avanc|recul|hérit|jou|passibl|s'offr|besoin)"
    r"\w* (?:(?<=p[ea] )[\w'-]+ )?d(?:e |')(?:\w+ )?$"
)
# « À 47 ans, l’ancienne juge a réussi »
_AT_AGE = re.compile(r"(?:^|[.!?»]\s+|\n\s*)à $")
# « Hier, à 16 ans, elle a gagné », not « prolongé, à dix ans, par la banque »
_ALSO_AT_AGE = re.compile(r"(?:[;:,]\s|\b(?:et|mais|car),?\s)à $")
_SOMEBODY = re.compile(r", (?:[A-ZÀ-Þ]|(?:il|elle|on|le|la|cet|cette|ce|son|sa) |l['’])")
_NAME_BEFORE = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ], $")
# « aux 13-17 ans », « les plus de 65 ans »
_AGE_GROUP = re.compile(r"\b(?:les|aux|des|chez les)\s+((?:plus|moins) de\s+)?$")
_AGENT = re.compile(r"(?:eur|crate|trice|euse|cien|cienne|iste|[çc]ais|çaise|cain|caine|llois|lloise|icier|icière)$")
_COMPANIES = frozenset({"entreprise", "société", "start", "startup", "pousse", "pépite", "licorne", "firme"})
# « la suspecte, quarante-neuf ans, », « Le milieu de terrain, 21 ans, »
_DESCRIBED = re.compile(
    r"\b(?:le|la|l'|cette|cet|ce|son|sa|leur|un|une)\s?[\w'-]+(?: (?:de |d'|du |des )?[\w'-]+){0,2}, $"
)
# « un Vaudois de 51 ans »
_NATIVE = re.compile(r"\b(?:une?|le|la|ce|cette|cet) [A-ZÀ-Þ][a-zà-ÿ-]+(?:oise?|aise?|ien|ienne|aine?|ande?) de $")
_ASIDE = re.compile(r" \([^()]{1,40}\), $")
# « Elle a trois mois pour répondre »
_IN_WHICH = re.compile(r"\s(?:pour\b|devant (?:lui|elle|eux|nous)|d'avance|de retard)")
# « 22 ans d’expérience », « 3 M€ de budget »
OF_AFTER = re.compile(r"\s(?:de |d'|des |du )(?!plus\b|moins\b|ici\b|entre\b)")
"""What ties a noun behind a figure to it."""


def is_age(passages: Passages, cast: Cast, figure: Figure) -> bool:
    """« âgé de 22 ans », « fêtera ses 23 ans », « Alan Kerbrat, 22 ans, »."""
    if figure.unit not in ("an", "mois") and not figure.text.endswith("ans"):
        return False
    before = passages.lower[max(0, figure.start - 40) : figure.start]
    after = passages.lower[figure.end : figure.end + 1]
    if _AGE.search(before):
        return True
    if _ALSO_AT_AGE.search(before) and _SOMEBODY.match(passages.written, figure.end):
        return True
    if _IN_WHICH.match(passages.lower, figure.end):
        return False
    tied = OF_AFTER.match(passages.lower, figure.end)
    if not tied and (_HAS_AGE.search(before) or (after == "," and _AT_AGE.search(before))):
        return True
    group = _AGE_GROUP.search(before)
    if group is not None and (group.group(1) or figure.value is None) and not tied:
        return True
    among = _GROUP_OF.search(before)
    if among is not None and not tied and (among.group(1) in people() or among.group(1).isdigit()):
        return True
    described = _SOMEONE.search(before)
    if (
        described is not None
        and not _GETS.search(before)
        and any(
            word in people() or word in _COMPANIES or _AGENT.search(word)
            for word in re.split(r"[\s']", described.group())
        )
    ):
        return True
    if before.endswith(" de ") and _NATIVE.search(passages.written, max(0, figure.start - 40), figure.start):
        return True
    if after == ")" and before.endswith(" ("):
        word = re.split(r"[\s']", before[:-2])[-1]
        return word in people() or cast.ends(figure.start - 2)
    if not before.endswith(", ") or not _AGE_ENDS.match(passages.lower, figure.end):
        return False
    if _NAME_BEFORE.search(passages.written, max(0, figure.start - 30), figure.start):
        return True
    if after != "." and _DESCRIBED.search(before):
        return True
    aside = _ASIDE.search(before)
    return cast.ends(figure.start - 2 - (len(aside.group()) - 2 if aside else 0))
