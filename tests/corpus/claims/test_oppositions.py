"""Figures for which an article itself gives another value, by another source, a correction or a doubt."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.oppositions import NEEDED, candidates, odds
from corpus.claims.passages import Passages
from tests.corpus.claims.reading import claim

_OPPOSED = (
    "L’exploitant dit avoir déversé 12 mètres cubes d’huile, contre 40 d’après les pêcheurs.",
    "Selon la direction, 15 % du personnel a cessé le travail ; les syndicats avancent le chiffre de 48 %.",
    "Le ministère reconnaît 23 cas de contamination. Les médecins, eux, en recensent 61.",
    "Officiellement, 14 pompiers ont été blessés. Leur syndicat en compte 31.",
    "L’entreprise évoque une fuite de 800 litres ; le préfet, lui, parle de 2 600 litres.",
    "Là où la préfecture dénombre 350 tentes, les associations en voient 900.",
    "Le chantier coûtera 18 millions d’euros, jure l’adjoint. « En réalité, c’est 27 millions », corrige l’expert.",
    "Le maire assure que 80 foyers sont concernés. Faux, rétorque le collectif : ils sont 210.",
    "L’hôpital dit disposer de 34 lits. Dans les faits, les soignants n’en comptent que 21.",
    "Les services de l’État ont recensé 55 loups. Un chiffre contesté par les éleveurs, qui parlent de 130 bêtes.",
    "Le stade contient 18 000 places selon la fédération, 16 500 à en croire la commission de sécurité.",
    "« Nous étions 1 500 », assure le comité. La police, elle, n’en a vu que 300.",
    "Entre 310 et 340 castors, soutient le comité des meuniers. Le relevé publié mardi se borne à 260 bêtes.",
    "La facture s’élève à 640 euros, affirme le garagiste. L’expert mandaté par l’assureur l’évalue à 390 euros.",
)
_NOT_OPPOSED = (
    # then and now
    "Le club compte 640 adhérents, selon sa présidente. Il y a dix ans, il en avait 900.",
    # another place
    "La police a compté 900 marcheurs à Brest. À Quimper, selon la préfecture, ils étaient 400.",
    # a promise
    "La région promettait 25 lits ; le service n’en a reçu que huit, selon son chef.",
    # a part
    "L’usine emploie 420 personnes, selon la direction, dont 90 intérimaires, précise la CGT.",
    "La caisse compte 800 000 euros, selon le syndicat. La direction n’y a versé que 200 000 euros.",
    # two things
    "« Il me manque six hectares de vigne », jure un vigneron. Les pompiers ont ouvert un passage sur neuf hectares.",
    "« J’ai vu tomber douze mètres de mur », dit un voisin. Les sauveteurs ont rampé sur neuf mètres.",
    "La fédération recense 310 clubs. Le ministère, de son côté, a reçu 75 dossiers de subvention.",
    # the one counts the other
    "Sur les 60 lycées, seuls 31 en comptent plus de 40, selon les relevés officiels du rectorat.",
    # a span of time frames what is said
    "« Depuis six mois, la classe gèle », proteste une mère. La ville répond qu’elle a changé les fenêtres en deux"
    " semaines.",
    # two places named
    "La police a compté 900 marcheurs à Brest. Les syndicats en annoncent 400 à Quimper.",
)


def _amounts(text: str) -> list[tuple[str, int | None, int]]:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    return [
        (figure.text, said.opposes, said.figure)
        for figure, said in zip(annotated.figures, annotated.claims, strict=True)
    ]


@pytest.mark.parametrize("text", _OPPOSED)
def test_another_value_for_a_figure_is_told_as_such(text: str) -> None:
    *_, (first, _, place), (second, opposes, _) = [each for each in _amounts(text) if each[0][0].isdigit()]
    assert opposes == place, (first, second)


@pytest.mark.parametrize("text", _NOT_OPPOSED)
def test_what_is_of_another_time_place_or_thing_opposes_nothing(text: str) -> None:
    assert [each for each in _amounts(text) if each[1] is not None] == []


def test_a_figure_that_is_denied_opposes_nothing() -> None:
    text = "La police parle de 300 tentes. Les associations, elles, n’en ont pas vu 900."
    assert claim(text, "900").opposes is None


@given(st.lists(st.sampled_from([*_OPPOSED, *_NOT_OPPOSED]), min_size=1, max_size=4))
def test_only_an_earlier_figure_is_opposed(texts: list[str]) -> None:
    found = _amounts("\n\n".join(texts))
    assert all(opposes is None or 0 <= opposes < place for _, opposes, place in found)


def test_what_names_itself_what_it_counts_takes_no_other_name() -> None:
    said = claim("Ils étaient 120 devant la mairie. La police, elle, n’a compté que 70 marcheurs.", "70")
    assert (said.opposes, said.noun) == (0, ("manifestants",))


def test_a_source_on_either_side_speaks_for_an_opposition() -> None:
    def strongest(text: str) -> float:
        annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
        passages = Passages(text, annotated.figures)
        return max(odds(told) for _, told in candidates(passages, 1, annotated.claims))

    told = strongest("La mairie a recensé 300 tentes, selon le préfet. Les associations en voient 900.")
    assert told > NEEDED > strongest("« Voici 300 tentes. Le champ est plein de boue. J’ai acheté 900 piquets. »")
