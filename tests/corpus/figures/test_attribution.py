"""Who says it."""

import pytest

from tests.corpus.figures.reading import read


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Il y a 40 blessés, selon la préfecture.", ["la préfecture"]),
        ("D’après la mairie, il y a 40 blessés.", ["la mairie"]),
        ("Il y aura 40 départs, assure la CGT.", ["la CGT"]),
        ("Il y a 40 départs, a annoncé ce mardi sa direction.", ["sa direction", None]),
        ("Le parquet fait état de 40 blessés.", ["le parquet"]),
        ("Il y a 40 cas, indique-t-on à la préfecture.", ["la préfecture"]),
        ("« Nous étions 40 élus », glisse un adjoint.", ["un adjoint"]),
        ("La police a compté 400 marcheurs, les syndicats 900.", ["La police", "les syndicats"]),
        ("On attend 400 marcheurs selon la police, 900 selon les syndicats.", ["la police", "les syndicats"]),
        ("Il y a 400 marcheurs (police) ou 900 (CGT).", ["police", "CGT"]),
        ("Le coût est estimé par le cabinet Varenne à 12 millions d’euros.", ["le cabinet Varenne"]),
        ("La maire revendique 40 projets. Elle promet 12 crèches.", ["la maire", "la maire"]),
        ("L’usine a 40 ouvriers.", [None]),
        ("Selon la méthode des quotas, 40 ouvriers sont cités.", [None]),
    ],
)
def test_the_source_of_each_figure(text: str, sources: list[str | None]) -> None:
    found = [figure.attribution for figure in read(text)]
    assert [name.lower() if name else None for name in found] == [name.lower() if name else None for name in sources]
