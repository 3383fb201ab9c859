"""The votes of an assembly: one for each text, whatever paper tells it."""

from datetime import date

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on, verdicts


def test_an_assembly_votes_but_once() -> None:
    vote = "Budget d’Orval\n\nLe conseil d’Orval a adopté jeudi, par 58 voix contre {}, le plan de la ville."
    opposed = "Colère à Orval\n\nJeudi, 19 élus s’étaient opposés au plan de la ville d’Orval."
    assert verdicts(vote.format(16), opposed)[frozenset(("16", "19"))] is Verdict.CONFLICT
    assert verdicts(vote.format(19), opposed)[frozenset(("19",))] is Verdict.AGREE


def test_a_vote_is_the_same_months_later() -> None:
    found = topics(
        "Opéra d’Orval\n\nLe conseil d’Orval a adopté, par 52 voix contre 8, la vente de l’opéra.",
        "Opéra d’Orval\n\nTrois mois après le vote sur l’opéra d’Orval, acquis par 49 voix, l’acheteur hésite.",
        published=(date(2023, 3, 3), date(2023, 6, 14)),
    )
    assert (verdict_on(found, "52", "49") or [None])[0] is Verdict.CONFLICT


def test_a_ballot_has_one_lead_whoever_tells_it() -> None:
    found = topics(
        "Orval a voté\n\nDimanche à Orval, l’écart n’est que de 260 bulletins entre les deux listes.",
        "Courte victoire\n\nAvec 380 voix d’avance, la liste sortante d’Orval respire depuis dimanche.",
    )
    assert (verdict_on(found, "260", "380") or [None])[0] is Verdict.CONFLICT
