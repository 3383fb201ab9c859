"""Which event a date dates."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("La médiathèque ouvrira ses portes le 3 septembre 2023.", "3 septembre", "ouverture"),
        ("L’inauguration de la médiathèque est fixée au 3 septembre 2023.", "3 septembre", "ouverture"),
        ("La scierie cessera toute activité le 30 juin 2023.", "30 juin", "fermeture"),
        ("Le préfet a délivré le 12 mai 2023 le permis de construire.", "12 mai", "permis"),
        ("Les députés ont adopté le texte mardi.", "mardi", "vote"),
        ("La tannerie divisera ses rejets par deux d’ici à 2031.", "2031", "date limite"),
        ("Le cargo a sombré lundi au large du cap.", "lundi", "naufrage"),
        ("La trêve expire le 11 juillet 2023.", "11 juillet", "trêve"),
        ("Le maire a été inhumé jeudi.", "jeudi", "obsèques"),
        ("Le roman est paru en mars 2021.", "mars 2021", "publication"),
        ("La route restera coupée jusqu’au 19 juin 2023.", "19 juin", "reprise"),
        ("Le retour à la normale est attendu vendredi.", "vendredi", "reprise"),
        ("Les cours reprennent le 19 juin 2023.", "19 juin", "reprise"),
        ("Les collégiens sont retournés en classe mardi.", "mardi", "reprise"),
        ("Le voilier a quitté Paimpol le 3 mai 2023.", "3 mai", "départ"),
        ("La goélette larguera les amarres mardi ; elle a pris la mer le 3 mai 2023.", "3 mai", "départ"),
        ("La grève déclenchée lundi se durcit.", "lundi", "début"),
        ("Les premiers coups de pioche seront donnés le 3 juillet 2023.", "3 juillet", "début"),
        ("Les dockers ont cessé le travail mardi.", "mardi", "grève"),
        ("L’éclusier aurait détourné 9 000 euros entre 2007 et 2011.", "2007", "faits"),
        ("Les larcins, commis en mars 2014, sont prescrits.", "mars 2014", "faits"),
        ("Le dividende sera versé le 8 juin 2023.", "8 juin", "versement"),
        ("Les conserves fabriquées avant le 4 mai 2023 sont rappelées.", "4 mai", "fabrication"),
        ("Le premier malade a été repéré le 4 mai 2023.", "4 mai", "premier cas"),
        ("La mission livrera ses conclusions en juillet 2023.", "juillet", "publication"),
        ("La fonderie, arrêtée depuis le 4 mai 2023, attend un repreneur.", "4 mai", "fermeture"),
        ("La baignade est défendue depuis le 4 mai 2023 par un arrêté préfectoral.", "4 mai", "décision"),
        ("La consigne a été levée le 4 mai 2023.", "4 mai", "lever"),
    ],
)
def test_a_date_is_of_what_happens_then(text: str, figure: str, event: str) -> None:
    found = claim(text, figure)
    assert event in found.events
    assert found.measure == found.events[0]


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Le maire et le curé se sont rendus mardi au lavoir.", "mardi", "décision"),
        ("Le préfet a fait appel mardi à un géomètre.", "mardi", "appel"),
        ("La tombola a réuni 12 000 euros en 2019.", "2019", "réunion"),
        ("Il est venu à trois reprises en 2018.", "2018", "reprise"),
        ("Le parti a tenu congrès mardi.", "mardi", "départ"),
        ("Le canal est à sec depuis 1998, date de sa vidange.", "1998", "création de l’œuvre"),
        ("Le patineur est arrivé deuxième mardi.", "mardi", "arrivée"),
        ("Le skieur a signé mardi sa meilleure descente.", "mardi", "signature"),
        ("Les épreuves de saut ont repris mardi.", "mardi", "examens"),
        ("La chance a tourné mardi pour le patineur.", "mardi", "tournage"),
        ("Une des plaignantes a parlé mardi.", "mardi", "plaintes"),
        ("Le témoin a livré sa version mardi.", "mardi", "livraison"),
        ("La fonderie a été arrêtée mardi.", "mardi", "interpellations"),
        ("Les experts ont conclu mardi que le mur tenait ; ils ont conclu à une fissure.", "mardi", "accord"),
        ("La Fondation des rivières réclame depuis mardi des vannes.", "mardi", "création"),
        ("Le maire a condamné mardi les dégradations du lavoir.", "mardi", "peine"),
        ("Le romancier a parlé mardi de son rapport à la mer.", "mardi", "rapport"),
        ("La vallée rassemble 31 000 âmes depuis mardi.", "mardi", "manifestation"),
        ("Les candidatures seront reçues jusqu’à mardi.", "mardi", "rencontre"),
        ("Quatre postes de secours ont servi mardi.", "mardi", "nomination"),
        ("Les barques ont été détournées mardi par le bief.", "mardi", "faits"),
        ("La passerelle a cédé mardi.", "mardi", "rachat"),
        ("Les charrettes se succèdent depuis mardi.", "mardi", "nomination"),
    ],
)
def test_a_word_that_names_no_event_in_its_turn(text: str, figure: str, event: str) -> None:
    assert event not in claim(text, figure).events


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Le tribunal a rendu mardi son jugement.", "mardi", "décision"),
        ("Le condamné a fait appel mardi.", "mardi", "appel"),
        ("Le conseil a réuni mardi 40 élus en séance.", "mardi", "réunion"),
        ("Le retable date de 1623.", "1623", "création de l’œuvre"),
        ("L’accord a été signé mardi.", "mardi", "signature"),
        ("Le traité a été conclu mardi.", "mardi", "accord"),
        ("Le tribunal l’a condamné mardi à deux ans de prison.", "mardi", "peine"),
        ("Le rapport des experts a été remis mardi.", "mardi", "rapport"),
        ("La police a arrêté mardi un homme près de l’usine.", "mardi", "interpellations"),
        ("Le film a été tourné en 2019.", "2019", "tournage"),
        ("Les délégués ont été reçus mardi en délégation.", "mardi", "rencontre"),
        ("Le sellier a repris son poste mardi.", "mardi", "nomination"),
        ("Le sellier a détourné la caisse en 2019.", "2019", "faits"),
        ("Le sellier a cédé sa boutique mardi.", "mardi", "rachat"),
        ("L’abbesse succédera à sa tante en juillet 2023.", "juillet 2023", "nomination"),
    ],
)
def test_a_word_that_names_its_event(text: str, figure: str, event: str) -> None:
    assert event in claim(text, figure).events


def test_a_decree_is_no_standstill() -> None:
    assert claim("L’arrêté vaut jusqu’au 19 juin 2023.", "19 juin").events == ("décision", "date limite")
    assert claim("Le moulin reste arrêté jusqu’au 19 juin 2023.", "19 juin").events == ("reprise",)


def test_what_no_word_dates_has_no_event() -> None:
    assert claim("Mardi 6 juin 2023, le ciel était bleu.", "Mardi").events == ()


def test_only_dates_have_events() -> None:
    found = claim("La scierie a fermé et supprimé 40 postes.", "40")
    assert found.events == ()


def test_the_head_of_an_article_is_about_its_first_line() -> None:
    text = "Naufrage d’un chalutier\nTout s’est joué en quelques minutes, lundi, devant le phare."
    found = claim(text, "lundi")
    assert found.events == ("naufrage",)
    assert found.measure != "naufrage"


@pytest.mark.parametrize(
    ("text", "figure", "events"),
    [
        ("La halle, élevée en 1902 et vendue en 1951, a été restaurée et a rouvert.", "1902", ("construction",)),
        ("La halle, élevée en 1902 et vendue en 1951, a été restaurée et a rouvert.", "1951", ("rachat",)),
        ("Élue en juin 2011, la notaire a démissionné et quitté la ville.", "juin 2011", ("élection",)),
        ("Le sacristain, embauché en mars 2019, a été arrêté puis libéré.", "mars 2019", ("nomination",)),
        ("L’offre, postée le 4 mai 2023, sera jugée irrecevable et annulée.", "4 mai", ("dépôt",)),
        ("Entré au conseil en 1998, le sellier a été battu.", "1998", ("arrivée",)),
        ("Limogé en 1998, le sellier s’est marié.", "1998", ("démission",)),
        ("Évadé en 1998, le sellier a été repris.", "1998", ("évasion",)),
        ("Gravé en 1598, le plan a brûlé.", "1598", ("création de l’œuvre",)),
        ("La voile frôlée le 4 mai 2023 a coulé.", "4 mai", ()),
        ("Le saule planté en 1931 a été abattu.", "1931", ()),
        ("La démission du bailli, lue le 4 mai 2023, ouvre une élection.", "4 mai", ("démission",)),
    ],
)
def test_a_date_is_of_the_participle_beside_it_and_of_nothing_else(
    text: str, figure: str, events: tuple[str, ...]
) -> None:
    assert claim(text, figure).events == events


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Les bacs ne circulent plus depuis le 4 mai 2023.", "4 mai"),
        ("Le marin n’a plus donné signe de vie depuis mardi.", "mardi"),
    ],
)
def test_what_has_stopped_on_a_day_did_not_happen_on_it_for_the_last_time(text: str, figure: str) -> None:
    assert "dernière fois" not in claim(text, figure).events


def test_what_enters_into_force_arrives_nowhere() -> None:
    assert "arrivée" not in claim("La taxe, entrée en vigueur le 4 mai 2023, est contestée.", "4 mai").events


def test_what_is_planned_for_a_day_dates_its_noun() -> None:
    assert "démolition" in claim("La halle, prévue en mai 2024, sera démolie.", "mai 2024").events


@pytest.mark.parametrize(
    ("text", "figure", "first"),
    [
        ("Le phare dévoilera ses salles le 4 mai 2023.", "4 mai", "ouverture"),
        ("Le bac embarquera le public le 4 mai 2023.", "4 mai", "ouverture"),
        ("Le parc accueillera ses premiers visiteurs le 4 mai 2023.", "4 mai", "ouverture"),
        ("Ouvert en mai 2019, le chantier s’enlise.", "mai 2019", "début"),
        ("Le chantier s’est ouvert en mai 2019.", "mai 2019", "début"),
        ("La halle a été élevée en 1902.", "1902", "construction"),
        ("Le foyer a été confirmé le 4 mai 2023 dans une grange.", "4 mai", "découverte"),
        ("L’étang n’avait plus gelé depuis 1985.", "1985", "dernière fois"),
        ("On n’a jamais mesuré autant de pluie depuis mars 1999.", "mars 1999", "dernière fois"),
        ("La dernière éclipse remontait à août 1999.", "août 1999", "dernière fois"),
        ("La vallée était épargnée depuis mars 1999.", "mars 1999", "dernière fois"),
        ("Le bac, qui circule depuis 1999, a coulé.", "1999", "ouverture"),
        ("La grue, en service depuis 1999, a plié.", "1999", "ouverture"),
        ("Le verdict est attendu le 4 mai 2023.", "4 mai", "décision"),
        ("Le notaire avait conquis la mairie en mai 2001.", "mai 2001", "élection"),
        ("Le fourneau sera remis à feu le 4 mai 2023.", "4 mai", "reprise"),
        ("Les curistes reviendront le 4 mai 2023.", "4 mai", "reprise"),
        ("Le café a tiré le rideau en mai 2019.", "mai 2019", "fermeture"),
        ("Les ouvriers se prononceront le 4 mai 2023.", "4 mai", "décision"),
        ("Le drame du 4 mai 2023 a ému la vallée.", "4 mai", "accidents"),
        ("Les coureurs s’élanceront le 4 mai 2023.", "4 mai", "départ"),
    ],
)
def test_what_the_press_says_in_other_words(text: str, figure: str, first: str) -> None:
    assert claim(text, figure).events[:1] == (first,)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Le départ de la régate est reporté au 4 mai 2023.", "report"),
        ("La livraison, annoncée pour le 4 mai 2023, tarde.", "annonce"),
        ("Le Tour de la Drôme passe au col le 4 mai 2023.", "élection"),
        ("Le chantier s’ouvre le 4 mai 2023.", "ouverture"),
    ],
)
def test_a_word_near_a_day_that_is_not_of_it(text: str, event: str) -> None:
    assert event not in claim(text, "4 mai").events
