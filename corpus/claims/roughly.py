"""How exactly a figure is said to be meant, in the words before it: « environ », « plus de », « à peine »."""

_ROUGHLY = (
    "plus|moins|près|environ|quelque|presque|à peine|un peu|autour|au moins|au plus|seulement|encore|même|plutôt|"
    "respectivement"
)
QUALIFIER = rf"(?:(?:{_ROUGHLY})\s*(?:de |d'|des )?)*"
"""What may stand before a figure, for patterns."""
RESTRICTED = rf"(?:(?:{_ROUGHLY}|que|qu'une?)\s*(?:de |d'|des )?)*"
"""The same behind « n’en … »: « n’en compte | que quelque 40 »."""
