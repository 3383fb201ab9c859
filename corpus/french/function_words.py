"""The small closed classes of French that rules ask for again and again, in lower case, with ' for ’."""

from corpus.french.wordlists import word_set

THE = word_set("le la l' les")
THIS = word_set("ce cet cette")
POINTING = word_set("le la l' ce cet cette")
"""Before one thing that is known already."""
HIS = word_set("son sa ses leur leurs")
POSSESSIVES = HIS | word_set("mon ma mes ton ta tes notre nos votre vos")
DETERMINERS = THE | THIS | POSSESSIVES | word_set("ces un une des")
"""What makes a noun of the word behind it."""
STRESSED = word_set("lui elle eux elles")
"""Pronouns that stand by themselves: « pour eux », « elle, elle en compte 12 »."""
ME = word_set("je j' me m' moi mon ma mes")
CLITICS = word_set("s' se y en l' le la les ne n' lui leur nous vous me m' te t'")
"""What may stand between a subject and its verb."""
OF = word_set("de d' du des")
TO = word_set("à au aux")
WITHIN_NAMES = THE | OF | TO | word_set("et en pour sur")
"""What has no capital inside a name: « la Maison pour tous », « l’Union des métiers et des arts »."""

HAS = word_set("a ont avait avaient")
"""What makes a past of a participle, told of anybody."""
IS = word_set("est sont était étaient")
BEING = IS | word_set("être été sommes étions serons seront")
_OTHER_FORMS = """
avoir ayant ai as avons avez avais aurai aura aurons auront aurais aurait auraient étant suis sera serait seraient fut
furent soit soient eut eurent ait aient
"""
AUXILIARIES = HAS | BEING | word_set(_OTHER_FORMS)
"""The forms of « avoir » and « être »."""
