"""How exactly a figure is said to be meant, in the words before it: « environ », « plus de », « à peine »."""

_ROUGHLY = (
    "plus|moins|près|environ|quelque|presque|à peine|un peu|autour|au moins|au plus|seulement|encore|même|plutôt|"
    "respectivement"
)
QUALIFIER = rf"(?:(?:{_ROUGHLY})\s*(?:de |d'|des )?)*"
"""What may stand before a figure, for patterns."""
RESTRICTED = rf"(?:(?:{_ROUGHLY}|que|qu'une?)\s*(?:de |d'|des )?)*"
"""The same behind « n’en … »: « n’en compte | que quelque 40 »."""
SO_LONG = (
    r"(?:(?:à peine|au (?:moins|plus|maximum|minimum|total)|tout juste|un peu|plus|moins|près|environ|quelque|"
    r"presque|seulement|encore|déjà|maintenant|désormais|alors|ainsi|donc|bien|quasiment|pratiquement|exactement|"
    r"jusqu'à|bientôt|l[ea]s?|ses|ces|une?|entre|soit|guère|que|qu'|de|d') ?)*"
)
"""The same between a length of time and the verb or preposition that it follows."""
