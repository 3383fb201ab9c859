"""Every way of saying how exactly a figure is stated, for sums and for counts."""

import pytest

from tests.corpus.figures.reading import read

_WORDINGS = {
    "at_most": (
        "au plus {}", "au maximum {}", "{} au maximum", "{} maximum", "{} au plus", "jusqu’à {}",
        "pas plus de {}", "{} tout au plus", "un maximum de {}", "dans la limite de {}", "sans dépasser {}",
        "sans excéder {}", "guère plus de {}", "{} au grand maximum", "à tout casser {}",
        "{} à tout casser", "au mieux {}", "{} au mieux", "pas au-delà de {}", "{} maxi", "{} grand maximum",
        "ne dépasse pas {}", "n’excède pas {}", "ne dépassent guère {}", "n’a pas dépassé {}",
        "ne doit pas dépasser {}", "ne peut excéder {}", "ne dépassera pas {}", "ne devrait pas dépasser {}",
        "ne saurait excéder {}", "pouvant aller jusqu’à {}", "ne franchit pas {}", "n’atteint pas plus de {}",
        "dans une limite de {}", "à concurrence de {}", "à hauteur de {} maximum", "pas davantage que {}",
        "ne va pas au-delà de {}", "jamais plus de {}", "inférieurs ou égaux à {}",
        "égales ou inférieures à {}",
    ),
    "at_least": (
        "au moins {}", "au minimum {}", "{} au minimum", "{} au moins", "pas moins de {}", "{} minimum",
        "à partir de {}", "{} et plus", "{} ou plus", "au bas mot {}", "un minimum de {}", "a minima {}",
        "{} a minima", "pour le moins {}", "{} au bas mot", "minimum {}", "{} voire plus", "{} mini",
        "supérieur ou égal à {}", "égale ou supérieure à {}",
    ),
    "below": (
        "moins de {}", "en dessous de {}", "sous les {}", "sous la barre des {}", "inférieur à {}",
        "en deçà de {}", "sous le seuil de {}", "n’atteint pas {}", "n’atteignent pas {}", "n’a pas atteint {}",
        "descend sous {}", "passé sous les {}", "au-dessous de {}", "bien moins de {}", "à moins de {}",
        "plus petits que {}",
    ),
    "above": (
        "plus de {}", "au-delà de {}", "supérieur à {}", "dépasse {}", "dépassant {}", "au-dessus de {}",
        "a franchi {}", "franchit le cap des {}", "excède {}", "bien plus de {}", "largement plus de {}",
        "plus des {}", "a dépassé la barre des {}", "dépasse allègrement {}", "dépasse désormais {}",
        "dépasse les {}", "à plus de {}", "plus élevée que {}", "plus lourd que {}",
    ),
    "about": (
        "environ {}", "quelque {}", "autour de {}", "aux alentours de {}", "de l’ordre de {}", "à peu près {}",
        "{} environ", "avoisine {}", "approximativement {}", "{} à peu près", "dans les {}",
        "aux environs de {}", "grosso modo {}", "{} à la louche", "une somme avoisinant {}",
        "tourne autour de {}", "se situe autour de {}", "{} grosso modo", "estimé à environ {}",
    ),
    "nearly": (
        "près de {}", "presque {}", "pas loin de {}", "quasiment {}", "frôle {}", "approche {}",
        "approche les {}", "proche de {}", "frise {}", "pratiquement {}", "{} ou presque", "flirte avec {}",
        "{} quasiment",
    ),
    "slightly_above": (
        "un peu plus de {}", "à peine plus de {}", "légèrement plus de {}", "{} et quelques",
        "{} et des poussières", "légèrement supérieur à {}", "légèrement au-dessus de {}",
        "tout juste plus de {}",
    ),
    "slightly_below": (
        "un peu moins de {}", "légèrement moins de {}", "légèrement inférieur à {}",
        "un peu en dessous de {}", "tout juste moins de {}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("amount", ["40 euros", "40 kilos"])
@pytest.mark.parametrize(
    ("wording", "qualifier"), [(wording, name) for name, wordings in _WORDINGS.items() for wording in wordings]
)
def test_how_exactly(wording: str, qualifier: str, amount: str) -> None:
    figure = read(f"Le total : {wording.format(amount)}.")[-1]
    assert (figure.text, figure.qualifier.value) == (amount, qualifier)


@pytest.mark.parametrize(
    "wording",
    ["atteint 40 euros", "atteint à peine 40 euros", "est de 40 euros", "sera limité à 40 euros", "coûte 40 euros"],
)
def test_exact(wording: str) -> None:
    assert [figure.qualifier.value for figure in read(f"Le prix {wording}.")] == ["exact"]
