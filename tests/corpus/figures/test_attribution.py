"""Who says it."""

import pytest

from tests.corpus.figures.reading import read


def _sources(text: str) -> list[str | None]:
    found = [figure.attribution for figure in read(text) if figure.kind not in ("date", "time")]
    return [name.lower().replace("’", "'") if name else None for name in found]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Il y a 40 blessés, selon la préfecture.", ["la préfecture"]),
        ("D’après la mairie, il y a 40 blessés.", ["la mairie"]),
        ("Il y a 40 blessés d’après un premier bilan des pompiers.", ["un premier bilan des pompiers"]),
        ("À en croire le patron du café, il est venu 40 clients.", ["le patron du café"]),
        ("Aux dires du capitaine, 40 passagers sont restés à bord.", ["le capitaine"]),
        ("De l’aveu même du directeur, 40 lits ont été fermés.", ["le directeur"]),
        ("On dénombre 40 blessés, de source policière.", ["source policière"]),
        ("Le bilan est de 40 blessés de source hospitalière.", ["source hospitalière"]),
        ("La radio, citant le gouverneur, parle de 40 morts.", ["la radio"]),
        ("Pour la CGT, ce sont 40 postes de trop.", ["la cgt"]),
        ("Côté préfecture, on annonce 40 verbalisations.", ["préfecture"]),
        ("Toujours selon la mairie, 40 arbres sont tombés.", ["la mairie"]),
        ("Ils étaient 400 selon la police, 900 selon les syndicats.", ["la police", "les syndicats"]),
        ("Ils étaient 400 pour la police, 900 pour les syndicats.", ["la police", "les syndicats"]),
        ("Il y a 400 marcheurs (police) ou 900 (CGT).", ["police", "cgt"]),
        ("Le chômage touche 7 % des actifs (source : Insee).", ["insee"]),
        ("La hausse est de 7 % selon les uns, de 9 % selon l’institut Varenne.", ["les uns", "l'institut varenne"]),
    ],
)
def test_a_preposition_names_the_source(text: str, sources: list[str | None]) -> None:
    assert _sources(text) == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Le parquet fait état de 40 blessés.", ["le parquet"]),
        ("La préfecture dénombre 40 blessés.", ["la préfecture"]),
        ("Le syndicat réclame 40 embauches.", ["le syndicat"]),
        ("La direction propose 40 postes et une prime de 90 euros.", ["la direction", "la direction"]),
        ("Le procureur a requis 40 000 euros d’amende.", ["le procureur"]),
        ("Les experts en attendaient 40 000 euros.", ["les experts"]),
        ("Les riverains en comptent 40.", None),
        ("L’association a recensé 40 nids.", ["l'association"]),
        ("Un rapport de la Cour évalue le coût à 40 millions d’euros.", ["un rapport de la cour"]),
        ("La maire promet 40 logements.", ["la maire"]),
        ("Paul Darc, le gérant, table sur 40 clients.", ["paul darc"]),
        ("Interrogée jeudi, la ministre évoque 40 fermetures.", ["la ministre"]),
        ("Le préfet a fait savoir que 40 agents seraient mobilisés.", ["le préfet"]),
        ("La SNCF vient d’annoncer 40 suppressions de postes.", ["la sncf"]),
        ("Le ministre a tenu à préciser que 40 classes rouvriront.", ["le ministre"]),
        ("À la mairie, on évoque 40 départs.", ["la mairie"]),
        ("Chez Ferrand, on espère 40 commandes.", ["ferrand"]),
        ("Le préfet se veut rassurant, évoquant 40 retours.", ["le préfet"]),
        ("L’usine emploie 200 ouvriers et Ferrand revendique 40 clients.", [None, "ferrand"]),
        ("La police a compté 400 marcheurs, les syndicats 900.", ["la police", "les syndicats"]),
        ("La police a compté 400 marcheurs ; les syndicats en comptent 900.", ["la police", "les syndicats"]),
        ("L’étude révèle que 40 % des élèves lisent peu.", ["l'étude"]),
        ("Le bilan de la préfecture s’élève à 40 blessés.", ["le bilan de la préfecture"]),
        ("Les chiffres de l’Insee : 7 % de chômeurs.", ["les chiffres de l'insee"]),
        ("Le coût est estimé par le cabinet Varenne à 12 millions d’euros.", ["le cabinet varenne"]),
        ("On est loin des 40 000 euros requis par le procureur.", ["le procureur"]),
        ("Les 40 postes promis par la direction se font attendre.", ["la direction"]),
        ("Le chiffre de 40 morts, avancé par l’opposition, est contesté.", ["l'opposition"]),
        ("La mairie dit avoir reçu 40 plaintes.", ["la mairie"]),
        ("Les secours parlent de 40 disparus.", ["les secours"]),
        ("Le directeur, qui promet 40 embauches, est confiant.", ["le directeur"]),
        ("La préfecture s’en tient à 40 interpellations.", ["la préfecture"]),
        ("Les organisateurs comptent sur 40 cars.", ["les organisateurs"]),
        ("Verdict de l’expert : 40 000 euros de dégâts.", ["verdict de l'expert"]),
        ("Il en coûtera 40 000 euros (estimation du département).", ["le département"]),
        ("Les travaux, chiffrés à 40 000 euros par la mairie, traînent.", ["la mairie"]),
        ("C’est la somme de 40 000 euros que réclame Anne Roy.", ["anne roy"]),
    ],
)  # fmt: skip
def test_a_verb_has_its_subject_for_source(text: str, sources: list[str | None] | None) -> None:
    assert _sources(text) == (sources or ["les riverains"])


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Il y aura 40 départs, assure la CGT.", ["la cgt"]),
        ("Il y aura 40 départs, a annoncé ce mardi sa direction.", ["sa direction"]),
        ("Il y a 40 cas, indique-t-on à la préfecture.", ["la préfecture"]),
        ("Il y a 40 cas, précise-t-on auprès du rectorat.", ["le rectorat"]),
        ("Il y a 40 cas, a fait savoir le rectorat.", ["le rectorat"]),
        ("« Nous étions 40 élus », glisse un adjoint.", ["un adjoint"]),
        ("« Nous étions 40 », s’amuse Paul Darc, boulanger.", ["paul darc"]),
        ("« Nous étions 40 ! » lance la patronne du bar.", ["la patronne du bar"]),
        ("“Nous étions 40 élus”, dit Paul Darc.", ["paul darc"]),
        ('"Nous étions 40 élus", dit Paul Darc.', ["paul darc"]),
        ("La ville rouvre. « C’est long. Nous avons attendu 40 jours », confie Anne Roy.", ["anne roy"]),
        ("Le maire : « Nous aurons 40 logements. »", ["le maire"]),
        ("Le maire l’assure : « Nous aurons 40 logements. »", ["le maire"]),
        ("Anne Roy n’en revient pas. « On m’a réclamé 40 euros pour un café. »", ["anne roy"]),
        ("Anne Roy veut y croire. « Il manque 40 voix », lance-t-elle.", ["anne roy"]),
        ("« Il manque 40 lits » : le maire s’emporte.", ["le maire"]),
        ("« Il manque 40 lits », a cependant indiqué Anne Roy.", ["anne roy"]),
        ("« Il manque 40 lits », indique pour sa part Anne Roy.", ["anne roy"]),
        ("« Il manque 40 lits », a pesté le vieux gérant.", ["le vieux gérant"]),
        ("« Il manque 40 lits », a déclaré au Parisien Hugo Dusart.", ["hugo dusart"]),
        ("« Il manque 40 lits », explique Hugo Blin au Figaro.", ["hugo blin"]),
        ("« Il manque 40 lits », a dit M. Roy sur la chaîne Télé Sud.", ["m. roy"]),
        ("« Il manque 40 lits », a expliqué Hugo van Dijk.", ["hugo van dijk"]),
        ("Jean-Luc Roy est satisfait. « J’ai eu 40 voix de plus », a-t-il ajouté.", ["jean-luc roy"]),
        ('"On a mes deux filles, Hugo Morin, sa femme et 40 amis", se souvient-elle.', [None, None]),
        ("Il manque 40 lits, a-t-on appris auprès du rectorat.", ["le rectorat"]),
        ("« C’est trop », dit Anne Roy. « J’ai payé 40 euros pour cette place. »", ["anne roy"]),
        ("La rivière baisse. « Il a manqué 40 litres d’eau par jour et par habitant. »", [None]),
    ],
)
def test_an_aside_or_a_quotation_has_its_speaker(text: str, sources: list[str | None]) -> None:
    assert _sources(text) == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("La maire revendique 40 projets. Elle promet 12 crèches.", ["la maire", "la maire"]),
        ("La CGT dénonce 40 départs. Le syndicat en craint 90.", ["la cgt", "le syndicat – la cgt"]),
        ("L’opposition craint 40 départs. La compagnie promet 90 emplois.", ["l'opposition", "la compagnie"]),
        ("« Il manque 40 lits », dit Anne Roy. Le syndicat réclame 90 embauches.", ["anne roy", "le syndicat"]),
        ("Le préfet attend 40 cars. Selon lui, 90 suivront.", ["le préfet", "le préfet"]),
        ("40 cas, selon la mairie. Selon la même source, 9 morts.", ["la mairie", "la même source – la mairie"]),
        ("Le rapport relève 40 fautes. Il ajoute que 9 sont graves.", ["le rapport", "le rapport"]),
        ("Le collectif annonce 40 cars. Le préfet, lui, en attend 12.", ["le collectif", "le préfet"]),
        ("La police a compté 40 cars, contre 90 d’après les syndicats.", ["la police", "les syndicats"]),
        ("Le coût : 4 millions selon l’État, mais 9 millions d’après la région.", ["l'état", "la région"]),
    ],
)  # fmt: skip
def test_what_is_said_goes_on_or_is_set_against_another(text: str, sources: list[str | None]) -> None:
    assert _sources(text) == sources


@pytest.mark.parametrize(
    "text",
    [
        "L’usine a 40 ouvriers.",
        "Selon la méthode des quotas, 40 ouvriers sont cités.",
        "Selon la taille, il faut 40 à 60 œufs.",
        "Le prix va de 40 à 60 euros suivant la saison.",
        "Le taux de chômage s’établit à 7 %.",
        "La participation s’élève à 40 %.",
        "Le bénéfice prévu est de 40 millions d’euros.",
        "Ses levées de fonds totalisent 40 millions d’euros.",
        "Le plan prévoit 40 départs.",
        "La salle compte 40 places.",
        "La hausse est évaluée à 40 %.",
        "La loi fixe le seuil à 40 %.",
        "Le pont mesure 40 mètres.",
        "Le village a dit adieu à 40 arbres.",
        "Il a payé 40 euros pour la maison.",
        "La ville a voté 40 000 euros pour la police.",
        "La mairie a misé 40 millions d’euros sur le stade.",
        "Les fondateurs du groupe ont levé 40 millions d’euros.",
        "Anne Roy, 40 ans, a perdu.",
    ],
)
def test_no_source_is_made_up(text: str) -> None:
    assert set(_sources(text)) == {None}


def test_days_and_clock_times_are_nobody_s_statement() -> None:
    figures = read("Le feu a pris lundi à 15 h 30 sur 40 hectares, selon la mairie.")
    assert [figure.attribution for figure in figures] == [None, None, "la mairie"]


@pytest.mark.parametrize(
    "text",
    [
        "Il manque 40 lits, indique Anne Roy.",
        "« Il manque 40 lits. La direction le sait depuis un mois », lance Anne Roy.",
        "Anne Roy s’inquiète. « Il manque 40 lits », lance-t-elle.",
    ],
)
def test_who_speaks_behind_the_last_figure_and_its_quotation_has_none(text: str) -> None:
    assert _sources(f"{text}\n\nSelon le maire, tout va bien, et la CGT le confirme.")[0] == _sources(text)[0]


def test_a_quotation_in_the_title_is_that_of_who_speaks_further_down() -> None:
    assert _sources("« Il manque 40 lits »\n\nRéunion à huis clos.\n\n« C’est trop », dit Anne Roy.") == ["anne roy"]
