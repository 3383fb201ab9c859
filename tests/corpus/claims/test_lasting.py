"""What a length of time is the length of: one measure, whether a noun or a verb says it."""

from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.figures.model import Kind


def measured(text: str) -> list[str | None]:
    """The measures of the lengths of time in a sentence."""
    found = annotate(Article(id="a", title="", source="s", published=date(2024, 5, 2), text=text))
    return [claim.measure for claim in found.claims if found.figures[claim.figure].kind is Kind.DURATION]


ONE_THING = {
    "fermeture": (
        "La patinoire restera fermée onze semaines.",
        "La patinoire fermera pendant onze semaines.",
        "La fermeture de la patinoire doit durer onze semaines.",
        "La patinoire sera inaccessible durant onze semaines.",
        "Onze semaines de fermeture attendent la patinoire.",
        "Le musée est fermé depuis onze semaines.",
    ),
    "travaux": (
        "Les travaux ont duré quatre ans.",
        "Il a fallu quatre ans pour réparer le viaduc.",
        "Le viaduc rouvre après quatre ans de travaux.",
        "La réparation du viaduc a demandé quatre ans.",
    ),
    "délai": (
        "Les riverains disposent de quarante jours pour répondre.",
        "La commune a quarante jours pour se retourner.",
        "Il leur reste quarante jours avant de partir.",
        "Le loyer doit être versé sous quarante jours.",
        "Le recours se forme dans les quarante jours suivant la notification.",
    ),
    "avance": (
        "La Bretonne a gagné avec neuf secondes d’avance.",
        "Elle a devancé sa rivale de neuf secondes.",
        "Le favori, relégué à neuf secondes, a salué le public.",
        "Elle laisse la favorite à neuf secondes.",
    ),
    "peine": (
        "Le notaire est condamné à trois ans de prison.",
        "Trois ans de cellule attendent le notaire.",
        "Le notaire écope de trois ans ferme.",
        "Le notaire purge trois ans au pénitencier.",
    ),
    "contrat": (
        "Le gardien s’engage pour deux ans.",
        "La ville loue la halle pour deux ans.",
        "Le gardien a paraphé une convention de deux ans.",
        "L’usine et les syndicats ont scellé un accord de deux ans.",
    ),
    "mandat": (
        "La doyenne a été élue pour six ans.",
        "Le proviseur dirige le lycée depuis six ans.",
        "Elle quitte le club après six ans à sa tête.",
        "Il était en poste depuis six ans.",
    ),
    "coupures": (
        "La vallée a été plongée dans le noir pendant sept heures.",
        "La coupure a duré sept heures.",
        "Le gaz a été coupé pendant sept heures.",
        "Les fermes sont restées sept heures sans électricité.",
    ),
    "suspension": (
        "La nageuse est suspendue pour huit mois.",
        "La nageuse a été exclue huit mois.",
        "Huit mois d’interdiction frappent la nageuse.",
        "Le gel des tarifs durera huit mois.",
    ),
    "délibéré": (
        "Les jurés ont délibéré neuf heures.",
        "La sentence est tombée après neuf heures de délibéré.",
    ),
    "absence": (
        "L’arrière sera absent cinq semaines.",
        "L’arrière est indisponible pour cinq semaines.",
    ),
    "retard": (
        "Le départ du bac a été repoussé de deux heures.",
        "Les campeurs ont attendu deux heures.",
    ),
}


@pytest.mark.parametrize(("measure", "text"), [(name, text) for name, texts in ONE_THING.items() for text in texts])
def test_noun_and_verb_name_one_length_of_time(measure: str, text: str) -> None:
    assert measured(text) == [measure]


def test_of_two_things_the_nearer_one_lasts_so_long() -> None:
    assert measured("L’exposition du château est fermée pendant deux semaines.") == ["fermeture"]


def test_such_words_name_what_they_name_beside_other_figures() -> None:
    found = annotate(Article(id="a", title="", source="s", text="Le musée compte 340 prisons et 12 cellules."))
    assert "captivité" not in {claim.measure for claim in found.claims}
    assert measured("Il y a trois ans, la mairie a ouvert un guichet.") != ["délai"]


def test_opening_hours_are_no_working_hours() -> None:
    assert measured("La médiathèque est ouverte 45 heures par semaine.") == ["heures d’ouverture"]
    assert measured("À la scierie, on travaille 45 heures par semaine.") == ["heures de travail"]
