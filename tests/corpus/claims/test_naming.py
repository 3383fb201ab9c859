"""What a count counts, what a figure measures, whose age a duration is."""

from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.echoes import echoed
from corpus.claims.passages import Passages
from corpus.claims.words import family, stem
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        ("Près de 300 personnes ont défilé samedi.", "300", "manifestants"),
        ("L’atelier emploie 45 personnes.", "45", "effectif"),
        ("Douze personnes ont été interpellées.", "Douze", "interpellations"),
        ("Neuf passagers ont été légèrement blessés.", "Neuf", "blessés légers"),
        ("Le parquet annonce trois mises en examen.", "trois", "mises en examen"),
        ("Des 27 otages promis, treize sont rentrés.", "treize", "otages"),
        ("Le syndicat compte 80 grévistes, la direction en compte 61.", "61", "grévistes"),
        ("Six hommes âgés de 20 à 31 ans ont été écroués.", "Six", "mises en examen"),
        ("Cinq motards ont été extraits du fossé.", "Cinq", "rescapés"),
        ("Nous étions plus de 300 à bord.", "300", "personnes à bord"),
        ("Ils étaient 2 700 dimanche dans les rues de Sorgues.", "2 700", "manifestants"),
        ("Quelque 900 personnes ont battu le pavé.", "900", "manifestants"),
        ("Six personnes ont été tuées dans les rues de Sorgues.", "Six", "morts"),
        ("Six départements restent en alerte.", "Six", "départements"),
        ("Ce bolide a six moteurs électriques.", "six", "moteur"),
        ("Quant aux emplois promis, elle en attend trente.", "trente", "emplois"),
        ("La goélette a coulé avec quatre personnes à bord.", "quatre", "personnes à bord"),
        ("Dix-huit ont été transportés à l’hôpital d’Orval.", "Dix-huit", "hospitalisations"),
        ("Trente coureurs, pris de malaises, ont été emmenés à la clinique.", "Trente", "hospitalisations"),
        ("Quatorze personnes ont reçu des soins à l’hôpital.", "Quatorze", "hospitalisations"),
        ("Une vingtaine d’ouvriers ont été évacués vers les urgences.", "vingtaine", "hospitalisations"),
        ("Le gaz a envoyé quinze ouvriers aux urgences.", "quinze", "hospitalisations"),
        ("Près de 90 personnes sont sur le carreau.", "90", "licenciements"),
        ("Les 140 salariés d’Orval perdront leur emploi.", "140", "licenciements"),
        ("La maison d’Orval se sépare de 40 ouvriers.", "40", "licenciements"),
        ("Une cinquantaine d’emplois disparaîtront avant l’été.", "cinquantaine", "suppressions"),
        ("Le plan d’Orval coûtera 90 emplois.", "90", "suppressions"),
        ("La fusion menace 360 postes, la direction n’en concède que 140.", "140", "suppressions"),
        ("Un syndicat craint que 70 postes passent à la trappe.", "70", "suppressions"),
        ("Quelque 300 fonctionnaires ne seront pas remplacés.", "300", "suppressions"),
        ("Le juge a trouvé neuf coquilles vides à Orval.", "neuf", "sociétés-écrans"),
        ("À bord, onze n’ont pas survécu.", "onze", "morts"),
        ("Quelque 80 choristes ont été pris de nausées après le dîner.", "80", "malades"),
        ("Douze personnes se plaignaient de maux de tête.", "Douze", "malades"),
        ("Elles ne sont que vingt-neuf à être ressorties vivantes.", "vingt-neuf", "rescapés"),
        ("Trente passagers ont été tirés de l’eau.", "Trente", "rescapés"),
        ("Mardi, 31 000 personnes ont franchi les grilles du haras.", "31 000", "fréquentation"),
        ("Plus de 5 200 personnes se sont pressées dans les halles.", "5 200", "fréquentation"),
        ("Seize femmes y travailleront dès mars.", "Seize", "effectif"),
        ("Huit auxiliaires y travaillent.", "Huit", "effectif"),
        ("La salle peut accueillir 900 personnes.", "900", "places"),
        ("Quelque 70 lycéens, tous boursiers, pourront y être hébergés.", "70", "places"),
        ("Environ 450 mélomanes pourront s’asseoir.", "450", "places"),
        ("L’explosion d’Orval a tué neuf Égyptiens.", "neuf", "morts"),
    ],
)
def test_what_is_counted(text: str, figure: str, noun: str) -> None:
    assert noun in claim(text, figure).noun


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        ("Neuf pompiers ont conduit un garçon à l’hôpital.", "Neuf", "hospitalisations"),
        ("Sept blessés ont été transportés à l’hôpital.", "Sept", "hospitalisations"),
        ("Neuf pompiers ont secouru des marins pris de malaise.", "Neuf", "malades"),
        ("Neuf pompiers ont secouru des marins pris de malaise.", "Neuf", "rescapés"),
        ("Douze policiers travaillent sur l’enquête.", "Douze", "effectif"),
        ("Orval compte 900 emplois, et 40 cafés ont disparu.", "900", "suppressions"),
    ],
)
def test_what_is_not_counted(text: str, figure: str, noun: str) -> None:
    assert noun not in claim(text, figure).noun


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Au procès, douze personnes étaient jugées.", "douze", "suspects"),
        ("L’ONG évalue à 6 100 le nombre de déplacés.", "6 100", "déplacés"),
        ("Le rythme des arrivées est retombé à moins de 450 par jour.", "450", "arrivées"),
        ("Le plan porte à 16 milliards d’euros la dette du groupe.", "16", "dette"),
        ("Le roman en est à 64 000 ventes.", "64 000", "exemplaires"),
        ("Le viaduc mesure 320 mètres.", "320", "longueur"),
        ("On parlait de cent loups. Ils sont au moins 120.", "120", "prédateurs"),
        ("Selon le ministère des Mines, 3 400 habitants ont quitté la vallée.", "3 400", "habitants"),
        ("Ils étaient 900 à se recueillir devant la mairie, 40 % avaient moins de vingt ans.", "40", None),
    ],
)
def test_what_is_counted_or_evaluated_is_measured(text: str, figure: str, measure: str | None) -> None:
    found = claim(text, figure).measure
    assert found == measure if measure else found not in ("intentions de vote", "vent")


def test_who_says_a_figure_is_not_what_it_measures() -> None:
    found = claim("L’association des riverains estime à 300 000 euros les travaux.", "300 000")
    assert found.attribution
    assert found.measure == "travaux"
    assert "associations" not in found.heads


def test_what_the_counted_do_governs_the_count_too() -> None:
    assert "déplacés" in claim("Mercredi, 3 400 habitants ont été déplacés.", "3 400").heads


@pytest.mark.parametrize(
    ("text", "change", "measure"),
    [
        (
            "« Nous avons vendu 92 000 billets », dit la cheffe, soit 11 % de mieux qu’en 2019.",
            "11 %",
            "fréquentation",
        ),
        ("La mutuelle compte 9 600 adhérents, 3 % de moins qu’il y a un an.", "3 %", "adhérents"),
        ("Le musée a reçu 310 000 visiteurs l’an dernier, en hausse de 12 %.", "12 %", "fréquentation"),
        ("La participation est de 54 %, en net recul de six points.", "six points", "participation"),
        ("L’atelier emploie 30 personnes et son bénéfice, en hausse de 4 %, rassure.", "4 %", "bénéfice"),
    ],
)
def test_a_change_is_of_the_level_that_it_follows(text: str, change: str, measure: str) -> None:
    assert claim(text, change).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("À Lyon, la police a compté 4 000 manifestants.", "4 000", "Lyon"),
        ("Dans l’académie, 26 % des professeurs étaient en grève.", "26", "académie"),
        ("Lens, où elle emploie 310 personnes, perd sa verrerie.", "310", "Lens"),
        ("Dans la foulée, 26 % des professeurs ont suivi.", "26", None),
        ("Ici, il faut débourser 2 150 euros pour le permis.", "2 150", "ici"),
        ("Ici même, 40 soldats sont tombés.", "40", None),
    ],
)
def test_a_place_at_the_head_of_a_sentence_is_where_it_all_is(text: str, figure: str, place: str | None) -> None:
    assert claim(text, figure).place == place


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le fonds a acquis 85 % du club.", "85 %", "part du capital"),
        ("La famille a cédé près de 40 % de la société.", "40 %", "part du capital"),
        ("La voici maîtresse des trois quarts de la société Orval.", "trois quarts", "part du capital"),
        ("L’État, actionnaire à 12 % de la compagnie, se tait.", "12 %", "part du capital"),
        ("Le musée estime à 6 % seulement le recul des visites.", "6 %", "visites"),
        ("Il a vendu 40 % de sa récolte.", "40 %", "récolte"),
        ("Seuls 45 % des inscrits se sont déplacés.", "45 %", "participation"),
        ("Trois pour cent des patients ont arrêté le traitement.", "Trois", "patients"),
        ("Un agent sur quatre a été blessé en service.", "Un agent", "blessés"),
        ("La grève a été suivie par 60 % des enseignants.", "60 %", "grévistes"),
    ],
)
def test_what_a_share_is_a_share_of(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


def test_what_happened_to_people_is_measured_before_what_they_are() -> None:
    assert claim("Les neuf passagers interpellés jeudi nient.", "neuf").measure == "interpellations"


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le choc a tué trois cyclistes et blessé deux piétons.", "trois", "morts"),
        ("L’attaque tua treize civils et blessa une vingtaine de soldats.", "treize", "morts"),
        ("L’incendie a coûté la vie à neuf campeurs et grièvement blessé un pompier.", "neuf", "morts"),
        ("La tornade a blessé 30 personnes et tué huit soldats.", "30", "blessés"),
        ("Sept soldats ont été capturés et tués par les rebelles.", "Sept", "morts"),
    ],
)
def test_what_happened_to_others_is_not_what_happened_to_these(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


def test_persons_of_whom_nothing_is_said_are_nothing_in_particular() -> None:
    assert claim("Il y avait là 40 personnes.", "40").noun == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Ce retraité de 76 ans habite le bourg.", "76 ans"),
        ("Un homme de 72 ans a été retrouvé.", "72 ans"),
        ("L’offre vise les plus de 65 ans.", "65 ans"),
        ("L’étude porte sur les 13-17 ans.", "13-17 ans"),
        ("Cette jeune pousse de sept mois grandit vite.", "sept mois"),
        ("La suspecte, quarante-neuf ans, nie tout.", "quarante-neuf ans"),
        ("Son conducteur, 45 ans, était sobre.", "45 ans"),
        ("Le pilote était un Vaudois de 51 ans.", "51 ans"),
        ("Agé de 45 ans, le marin a été sauvé.", "45 ans"),
        ("Le cavalier (43 ans) a abandonné.", "43 ans"),
        ("Il a vendu la ferme ; à 62 ans, Marcel Dubreuil veut voir la mer.", "62 ans"),
        ("La révélation s’appelle Louise Perret, 18 ans et 1,76 m.", "18 ans"),
    ],
)
def test_ages(text: str, figure: str) -> None:
    assert claim(text, figure).measure == "âge"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le prêt a été prolongé, à cinq ans, par la banque.", "cinq ans"),
        ("Le bail (neuf ans) expire en juin.", "neuf ans"),
        ("Le policier écope de deux ans de prison.", "deux ans"),
        ("L’entreprise lorraine dispose de trois mois pour agir.", "trois mois"),
    ],
)
def test_what_is_nobodys_age(text: str, figure: str) -> None:
    assert claim(text, figure).measure != "âge"


def test_a_sentence_in_years_is_no_age() -> None:
    assert claim("Il risque les dix ans de prison prévus par la loi.", "dix ans").measure == "peine"


@pytest.mark.parametrize(
    ("one", "other"),
    [("vendre", "vente"), ("élire", "élection"), ("détruit", "destruction"), ("naître", "naissance")],
)
def test_families(one: str, other: str) -> None:
    assert family(stem(one)) == family(stem(other))


def test_words_that_begin_alike_are_no_family() -> None:
    assert family(stem("compagnie")) != family(stem("compagnon"))


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le billet passera à 14 euros.", "14", "prix"),
        ("Le cirque a vendu 900 billets.", "900", "fréquentation"),
        ("La ligne a été empruntée par 4 000 personnes.", "4 000", "voyageurs"),
        ("Le musée a emprunté 2 millions d’euros.", "2 millions", "emprunt"),
        ("Le gardien s’engage pour trois ans.", "trois ans", "contrat"),
    ],
)
def test_the_kind_of_the_figure_tells_which_measure_a_word_names(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Les gendarmes ont cerné la grange où quinze hommes dorment.", "quinze", "dorment"),
        ("Le cargo que cherchent les gendarmes avait 32 hommes à bord.", "32", "personnes à bord"),
        ("Les pompiers ont engagé 120 hommes.", "120", "pompiers"),
        ("Plus de 80 pompiers, militaires et bénévoles ont fouillé la forêt.", "80", "secours"),
        ("Cinquante médecins et infirmiers ont signé.", "Cinquante", "médecins"),
    ],
)
def test_mere_persons_are_not_those_who_stand_beside_unless_these_send_them(
    text: str, figure: str, measure: str
) -> None:
    assert claim(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Anne Hidalgo a visité l’atelier. Un homme de 72 ans l’y a reçue.", "72 ans", None),
        ("Anne Hidalgo, 66 ans, a visité l’atelier.", "66 ans", "Anne Hidalgo"),
    ],
)
def test_whose_age(text: str, figure: str, subject: str | None) -> None:
    assert claim(text, figure).subject == subject


def test_the_club_is_the_last_organisation() -> None:
    text = "Renault a fermé un atelier à Lyon. Le groupe supprimera 300 postes."
    assert claim(text, "300").subject == "Renault"


def test_a_word_of_the_sentence_before_names_no_measure() -> None:
    assert claim("Les salaires augmentent. Il en faudra 40.", "40").measure != "salaire"


def test_an_aside_does_not_end_what_is_said_of_persons() -> None:
    found = claim("Mardi, six personnes, dont deux mineurs, ont été interpellées.", "six")
    assert found.noun == ("interpellations",)


def test_a_share_measures_what_its_part_does() -> None:
    assert claim("Selon le syndicat, 82 % des soignants sont en grève.", "82 %").measure == "grévistes"
    assert claim("Deux électeurs sur trois ont voté dimanche.", "Deux électeurs").measure == "participation"


@pytest.mark.parametrize(
    ("text", "figure", "answer"),
    [
        ("Selon le syndicat, 82 % des soignants sont en grève ; la direction en compte 61 %.", "82 %", "61 %"),
        (
            "Le coût de la panne est chiffré à 1,3 milliard d’euros par le patronat, tandis que le ministère l’estime"
            " entre 400 et 600 millions.",
            "1,3",
            "400",
        ),
        (
            "Les assureurs évaluent les dégâts à 210 millions. La région avance, elle, 300 millions.",
            "210",
            "300",
        ),
        ("«\u00a0Quarante loups\u00a0? Ils sont au moins 120\u00a0», s’étrangle le berger.", "Quarante", "120"),
        ("«\u00a0Quarante loups\u00a0? J’en vois plus d’une soixantaine\u00a0», dit-il.", "Quarante", "soixantaine"),
        ("«\u00a0Quarante loups\u00a0? J’en ai compté 70\u00a0», dit-il.", "Quarante", "70"),
    ],
)
def test_another_value_for_what_was_just_said_measures_the_same(text: str, figure: str, answer: str) -> None:
    said, answered = claim(text, figure), claim(text, answer)
    assert said.measure is not None
    assert (answered.measure, answered.noun) == (said.measure, said.noun)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Il y aura 40 % de logements sociaux, dit le maire. La ville, qui n’en compte que 16 %, paie.",
            "16",
        ),
        ("On a reporté 4 100 examens. Le rectorat n’a compté que 12 300 grévistes.", "12 300"),
        ("Les virements, de 900 euros chacun, sont passés. L’avocat ne parle, lui, que de 180 000 euros.", "180 000"),
    ],
)
def test_what_is_not_set_against_another_figure_answers_none(text: str, answer: str) -> None:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    figures = annotated.figures
    index = next(index for index, figure in enumerate(figures) if figure.text.startswith(answer))
    assert echoed(Passages(text, figures), index, annotated.claims) is None


def test_what_ties_a_sum_to_its_verb_measures_nothing() -> None:
    assert claim("L’État contribue au budget à hauteur de 18 millions d’euros.", "18").measure == "budget"


def test_a_day_and_a_place_may_stand_between_what_happened_and_to_how_many() -> None:
    found = claim("L’homme avait tué en 2012 à Toulouse sept personnes.", "sept")
    assert found.noun == ("morts",)


def test_an_agency_has_no_figures_of_its_own() -> None:
    assert claim("L’AFP a compté 40 bateaux dans le port.", "40").subject is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Orval, neuf attelages ont abandonné.", "abandons"),
        ("À Orval, douze cavalières, elles, ont dû jeter l’éponge.", "abandons"),
        ("À Orval, cinq voitures ont été contraintes à l’abandon.", "abandons"),
        ("À Orval, sept pilotes ont abandonné leur voiture.", "pilotes"),
    ],
)
def test_who_gives_up_is_counted_as_such_whatever_it_is_called(text: str, expected: str) -> None:
    assert claim(text, text.removeprefix("À Orval, ").split()[0]).measure == expected


def test_where_people_were_is_not_what_they_are() -> None:
    assert claim("Ils étaient 900 sur les quais de la Sorgue.", "900").measure is None
    assert claim("Ils étaient 900 grévistes sur les quais de la Sorgue.", "900").measure == "grévistes"


def test_the_phrase_that_governs_a_figure_ends_before_its_verb() -> None:
    said = claim("Quelque 340 tonnes de gravillons avaient été entassées sur le quai.", "340 tonnes")
    assert said.measure == "gravillons"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le mur a cédé sur douze mètres.", "douze mètres"),
        ("La route s’est affaissée sur près de 300 mètres.", "300 mètres"),
    ],
)
def test_what_broke_has_a_length(text: str, figure: str) -> None:
    assert claim(text, figure).measure == "longueur"


def test_what_broke_over_a_width_has_no_length() -> None:
    assert claim("Le quai est fissuré sur une largeur de 4 mètres.", "4 mètres").measure == "largeur"
