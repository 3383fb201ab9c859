"""Europresse, Factiva and Nexis: what their exports give."""

from datetime import date
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.readers.europresse import publication
from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import SAMPLES, sample


def test_europresse_in_tables() -> None:
    tram, water = sample("europresse-2013.html")
    assert tram == Article(
        id="news·20131005·DO·2040056000",
        reference="news·20131005·DO·2040056000",
        origin="Europresse, document news·20131005·DO·2040056000",
        title="Le tramway d'Orvanne coûtera plus cher",
        source="La Dépêche d'Orvanne",
        section="Politique",
        published=date(2013, 10, 5),
        page="12",
        text="Le conseil municipal d'Orvanne a voté hier une rallonge pour le tramway de la rive droite. La facture "
        "passe de 84 à 97 millions d'euros.\n\n"
        "« Nous n'avions pas le choix », plaide le maire\u00a0: le sous-sol réserve d’autres surprises.\n\n"
        "Les travaux, commencés en mars 2012, dureront trois ans.",
    )
    assert (water.source, water.page, water.published) == ("Le Courrier de la Vire", None, date(2013, 10, 4))
    # The overline stands above the title, the author below it, and a certificate after the text.
    assert water.author == "Luc Petit"
    assert water.text == (
        "Canalisations\n\nUne canalisation a cédé jeudi soir à Sainte-Aure.\n\n"
        "Quelque 1 200 foyers sont privés d'eau potable."
    )


def test_europresse_in_articles() -> None:
    radio, cannery = sample("europresse-2015.HTML")
    assert radio.text == (
        "Médias\n\n"
        "La station Radio Bocage a été cédée lundi pour 3,4\u00a0millions d’euros à un groupe local de presse.\n\n"
        "Elle emploie quarante-deux personnes et touche 118\u202f000 auditeurs par jour."
    )
    assert (radio.title, radio.author) == ("Une radio locale change de mains", "Élise Morvan")
    assert (radio.section, radio.page) == ("Communication", "16")
    assert (cannery.title, cannery.author, cannery.source) == (
        "La conserverie embauche",
        "Luc Petit",
        "La Dépêche d’Orvanne",
    )


def test_europresse_keeps_the_headers_day_and_the_numbers() -> None:
    radio = sample("europresse-2015.HTML")[0]
    assert radio.published == date(2006, 3, 14)
    assert radio.reference == "news·20060315·CV·0QX1403"
    assert radio.origin and radio.origin.endswith("15/03/2006")


def test_europresse_escaped_twice_reads_as_once() -> None:
    assert sample("europresse-2015.HTML")[1].text == (
        "La conserverie Talbec recrutera soixante salariés d’ici à juin.\n\nElle en comptait 410 fin 2005."
    )


def test_europresse_of_today() -> None:
    articles, problems = opened(SAMPLES / "europresse-2023.html")
    traffic, client = articles
    assert [(problem.message, problem.refused) for problem in problems] == [
        ("article 3 («\u00a0Norvia s’explique\u00a0»)\u00a0: aucun texte, écarté", True)
    ]
    assert (traffic.published, traffic.page, traffic.source) == (date(2022, 12, 22), "819(40)", "Le Fil des Ports")
    assert (traffic.url, traffic.author) == ("https://filports.example/trafic", "Anne Roy; Luc Petit")
    assert traffic.text.startswith("Le trafic progresse de 6 % en un an\n\nLe trafic des cinq ports")
    assert "mis à jour" not in traffic.text
    assert (client.published, client.section, client.author) == (date(2023, 1, 2), "Économie", "Jean Le Goff")
    assert client.text == (
        "Brémeur\n\nL’armateur Norvia quitte Brémeur au 1er mars.\n\nIl représentait 14\u00a0% du trafic."
    )


@pytest.mark.parametrize(
    "written",
    [
        "Le Monde",
        "Le Monde, no. 1234",
        "Le Monde   (site web)",
        "Le  Monde (site web), no 24 567",
        "Le Monde, n° 12",
        "Le Monde no. 7",
    ],
)
def test_a_newspapers_name_loses_its_tail(written: str) -> None:
    assert publication(written) == "Le Monde"


def test_the_same_article_in_two_exports_is_counted_once(tmp_path: Path) -> None:
    content = (SAMPLES / "europresse-2013.html").read_bytes()
    articles, problems = opened(write(tmp_path, {"a.html": content, "b.html": content}))
    assert len(articles) == 2
    assert all("déjà pris par «\u00a0a.html\u00a0»" in problem.message for problem in problems)


def test_factiva_by_its_codes_gives_each_article_once_and_whole() -> None:
    cannery, taxes = sample("factiva.html")
    assert cannery == Article(
        id="DEPORV0020111229e7ct00012",
        reference="DEPORV0020111229e7ct00012",
        origin="Factiva, document DEPORV0020111229e7ct00012",
        title="Talbec double sa production",
        source="La Dépêche d’Orvanne",
        author="Élise Morvan",
        published=date(2011, 12, 29),
        page="8",
        section="Entreprises",
        language="fr",
        text="La conserverie Talbec a annoncé mardi le doublement de sa production, à 24\u00a0000 tonnes.\n\n"
        "L’investissement atteint 18\u00a0millions d’euros.\n\nSoixante emplois seront créés.",
    )
    assert taxes.published == date(2012, 1, 3)


def test_factiva_without_codes() -> None:
    (bridge,) = sample("factiva-sans-indexation.html")
    assert (bridge.title, bridge.author, bridge.source) == (
        "Le pont de Lorven rouvrira en juin",
        "Luc Petit",
        "Le Courrier de la Vire",
    )
    assert (bridge.published, bridge.page, bridge.id) == (date(2024, 2, 26), "4", "COUVIR0020240226ek2q0000a")
    assert bridge.section == "Région"
    assert bridge.text.split("\n\n")[1] == "Sa réparation a coûté 7 millions d’euros."


def test_factiva_xml() -> None:
    port, strike = sample("factiva.xml")
    assert (port.title, port.author, port.page) == ("Le port de Brémeur cherche un opérateur", "Anne Roy", "5")
    assert port.text == (
        "Le port de Brémeur lance un appel d’offres de 45 millions d’euros.\n\nTrois groupes sont candidats.\n\n"
        "Le choix tombera en septembre."
    )
    assert (port.published, strike.published) == (date(2022, 3, 1), date(2022, 3, 2))


def test_factiva_rtf_ends_with_its_articles_not_with_the_search() -> None:
    ships, quays = sample("factiva.rtf")
    assert (ships.title, ships.section, ships.author) == (
        "Norvia commande deux cargos à voile",
        "Entreprises",
        "Anne Roy",
    )
    assert (ships.source, ships.published, ships.page, ships.language) == (
        "Le Fil des Ports",
        date(2024, 2, 26),
        "7",
        "fr",
    )
    assert ships.text == (
        "L’armateur Norvia a commandé deux cargos à voile pour 62\u00a0millions d’euros.\n\n"
        "Le premier naviguera en 2027, le second un an plus tard."
    )
    assert (quays.title, quays.page) == ("Brémeur veut électrifier ses quais", "2")


def test_factiva_rtf_by_its_codes(tmp_path: Path) -> None:
    lines = [
        "HD\tLe quai cède",
        "BY\tPar Anne Roy",
        "WC\t40 mots",
        "PD\t26 février 2024",
        "SN\tLe Fil",
        "LA\tFrançais",
        "LP",
        "Le quai nord a cédé.",
        "TD",
        "Nul blessé.",
        "AN\tDocument FILPOR0020240226ek2q00009",
    ]
    written = "\\par\n".join(lines).replace("\t", "\\tab ")
    for letter in "éèç":
        written = written.replace(letter, f"\\'{ord(letter):02x}")
    article = only(write(tmp_path, {"a.rtf": "{\\rtf1\\ansi " + written + "\\par}"}))
    assert (article.title, article.published, article.author) == (
        "Le quai cède",
        date(2024, 2, 26),
        "Anne Roy",
    )
    assert article.text == "Le quai nord a cédé.\n\nNul blessé."


def test_nexis_in_word() -> None:
    ships, fish = sample("nexis.docx")
    assert (ships.title, ships.source, ships.published) == (
        "Norvia renonce à ses cargos à voile",
        "Le Fil des Ports",
        date(2024, 3, 26),
    )
    assert (ships.author, ships.section, ships.page, ships.language) == ("Anne Roy", "ÉCONOMIE", "12", "fr")
    assert ships.text == (
        "L’armateur Norvia annule sa commande de 62\u00a0millions d’euros.\n\n"
        "Objectif : livrer des navires plus petits en 2028."
    )
    assert (fish.source, fish.author, fish.text) == (
        "Le Courrier de la Vire",
        "Luc Petit",
        "Douze mareyeurs perdent leur outil de travail.",
    )


def test_lexisnexis_in_html() -> None:
    mill, stadium = sample("lexisnexis.htm")
    assert (mill.title, mill.source, mill.author) == (
        "La filature de Sainte-Aure est sauvée",
        "Le Courrier de la Vire",
        "Élise Morvan",
    )
    assert (mill.published, mill.section, mill.page) == (date(2009, 5, 12), "ÉCONOMIE", "9")
    # « Résultat: » looks like a label and is none.
    assert mill.text.split("\n\n")[-1] == "Résultat: 86 salariés sur 120 restent."
    assert mill.text.startswith("Un repreneur garde 86 emplois\n\n")
    assert stadium.published == date(2009, 5, 13)


def test_any_other_word_or_rtf_document_is_one_article(tmp_path: Path) -> None:
    (minutes,) = sample("ordinaire.docx")
    assert (
        minutes.text == "Compte rendu du conseil\n\nLe budget s’établit à 41 millions d’euros.\n\nIl baisse de 2 %."
    )
    assert minutes.published is None
    rtf = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x;}"
    rtf += r"L\'92\'e9t\'e9 \u224?\uc2\u8364\'3f\'3f\~: 3\'a0%\par Fin\{\}}"
    assert only(write(tmp_path, {"a.rtf": rtf})).text == "L’été à€\u00a0: 3\u00a0%\n\nFin{}"


def test_lexisnexis_as_plain_text() -> None:
    port, strike = sample("lexisnexis.txt")
    assert (port.title, port.source, port.author) == (
        "Le port rouvre, la criée attendra",
        "L'Écho du Large",
        "Anne Roy",
    )
    assert (port.published, port.section, port.page, port.language) == (date(2024, 2, 26), "ÉCONOMIE", "6", "fr")
    assert port.text.split("\n\n") == [
        "Le port de Brémeur a rouvert lundi après six mois de travaux, qui ont coûté 4,2 millions d'euros à la ville"
        " et à la région. « Nous avons tenu le calendrier », dit la capitaine.",
        "La criée attendra mardi : la glace manque encore.",
    ]
    assert (strike.source, strike.published) == ("Le Fil", date(2024, 2, 27))
    assert strike.text.endswith("aide au carburant.") and "Note : le ministère" in strike.text


def test_a_counter_in_a_text_makes_it_no_export(tmp_path: Path) -> None:
    text = "1 de 3 documents\n\nLe maire a remis hier au tribunal le premier de trois documents."
    assert only(write(tmp_path, {"a.txt": text})).text == text
