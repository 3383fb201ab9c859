"""What text-mining tools, tables, feeds and agencies give."""

import json
from datetime import date
from pathlib import Path

import pytest

from corpus.readers import scan
from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import SAMPLES, sample

PORT = (
    "Le port de Brémeur a rouvert lundi, six mois après l’effondrement du quai nord. Le chantier a coûté "
    "12{0}millions d’euros, contre 9{0}millions annoncés au départ par la région."
)


def test_iramuteq() -> None:
    trade, fish = sample("iramuteq.txt")
    assert (trade.source, trade.author, trade.published) == ("le fil des ports", "anne roy", date(2024, 2, 26))
    assert trade.text == (
        "Le trafic de Brémeur a gagné 3 % en janvier.\n\nIl avait perdu 5 % en décembre.\n\n"
        "Vingt dockers ont été embauchés."
    )
    assert (fish.id, fish.published) == ("iramuteq.txt#2", date(2024, 3, 1))


def test_alceste_numbers_and_compact_days() -> None:
    assert [(each.source, each.published) for each in sample("alceste.txt")] == [
        ("depeche", date(2024, 2, 26)),
        ("depeche", date(2024, 2, 27)),
    ]


def test_txm_texts_are_told_by_their_attributes() -> None:
    channel, tram = sample("txm-xtz.xml")
    assert (channel.title, channel.source, channel.author) == (
        "Brémeur drague son chenal",
        "Le Fil des Ports",
        "Anne Roy",
    )
    assert (
        channel.text == "Le dragage coûtera 4,8 millions d’euros et durera cinq mois.\n\nLes pêcheurs s’inquiètent."
    )
    # Of a tagged text only the words.
    assert (tram.text, tram.published) == ("Une rame arrive.", date(2024, 3, 1))


def test_txm_texts_beside_their_table(tmp_path: Path) -> None:
    lighthouse, boat = sample("txm")
    assert (lighthouse.title, lighthouse.source, lighthouse.section) == (
        "Le phare se visite",
        "Le Fil des Ports",
        "Culture",
    )
    assert (lighthouse.published, boat.published, boat.author) == (date(2024, 2, 26), date(2024, 2, 27), None)


def test_a_change_in_the_table_shows_in_the_texts_that_it_tells_of(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "A", "b.txt": "B", "metadata.csv": "id,titre\na,Un\nb,Deux\n"})
    before = scan(tmp_path)
    write(tmp_path, {"metadata.csv": "id,titre\na,Un\nb,Autre titre\n"})
    after = scan(tmp_path)
    assert [source.name for source in after] == ["a.txt", "b.txt"]
    assert (after[0] == before[0], after[1] == before[1]) == (True, False)


def test_a_table_of_texts_is_no_table_about_others(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"metadata.csv": "id,texte\na,Le texte\n"})).text == "Le texte"


def test_gargantext() -> None:
    yard, hold = sample("gargantext.tsv")
    assert (yard.published, yard.author, yard.source) == (date(2024, 2, 26), "Roy A.", "Le Fil des Ports")
    assert yard.text == "Le chantier de Brémeur embauche 75 soudeurs."
    assert (hold.title, hold.published) == ('Une "petite" révolution', date(2024, 3, 1))


def test_a_spreadsheets_csv() -> None:
    articles, problems = opened(SAMPLES / "tableau.csv")
    hall, market = articles
    assert [problem.refused for problem in problems] == [False]  # Windows-1252
    assert hall.text == "La halle rouvre après 14 mois.\n\nElle abrite 32 étals ; dix restent libres."
    assert (hall.title, hall.source, hall.section) == ("La halle rouvre", "La Dépêche d’Orvanne", "Ville")
    assert (hall.published, market.published) == (date(2024, 2, 26), date(2024, 2, 27))


def test_columns_of_other_names_are_told_in_corpus_toml(tmp_path: Path) -> None:
    (ferry,) = sample("colonnes.csv")
    assert (ferry.id, ferry.title, ferry.published) == ("colonnes.csv#17", "Le bac repart", date(2024, 3, 5))
    content = (SAMPLES / "colonnes.csv").read_bytes()
    articles, (problem,) = opened(write(tmp_path, {"a.csv": content}))
    assert articles == []
    assert "«\u00a0Corps du papier\u00a0»" in problem.message and "columns" in problem.message
    write(tmp_path, {"corpus.toml": '[articles."a.csv"]\ncolumns = { text = "Corps du papier", title = "absent" }\n'})
    articles, (problem,) = opened(tmp_path)
    assert [article.text for article in articles] == [ferry.text]
    assert problem.message == "dans corpus.toml, colonne «\u00a0absent\u00a0» absente du tableau"


def test_a_table_is_known_by_its_headings_and_a_sentence_is_none(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"a.txt": "Titre\tTexte\nUn\tDeux\n"})).text == "Deux"
    text = "Article, texte, source : tout y est.\nOu presque.\n"
    assert only(write(tmp_path, {"a.txt": text})).text == text


@pytest.mark.parametrize("name", ["trafilatura.json", "trafilatura-tei.xml", "trafilatura-doc.xml"])
def test_trafilaturas_own_formats(name: str) -> None:
    (port,) = sample(name)
    assert (port.title, port.author) == ("Le port de Brémeur rouvre après six mois de travaux", "Anne Roy")
    assert (port.source, port.url) == ("L’Écho du Large", "https://echo.example/port")
    assert (port.published, port.section) == (date(2024, 2, 26), "Économie")
    # trafilatura makes the unbreakable spaces ordinary ones before it writes.
    assert port.text.split("\n\n")[0] == PORT.format(" ")
    assert len(port.text.split("\n\n")) == 4


def test_a_text_that_is_a_fields_name_is_a_text(tmp_path: Path) -> None:
    line = json.dumps({"id": "un", "text": "raw-text", "title": "fingerprint"})
    assert only(write(tmp_path, {"a.jsonl": line})).id == "un"


def test_trafilaturas_json_in_an_array_and_in_lines(tmp_path: Path) -> None:
    one = json.loads((SAMPLES / "trafilatura.json").read_text())
    two = {**one, "fingerprint": "b", "text": "Un.\nDeux."}
    write(tmp_path, {"a.json": json.dumps([one, two]), "b.jsonl": f"{json.dumps(one)}\n{json.dumps(two)}\n"})
    articles, problems = opened(tmp_path)
    assert problems == []
    assert [article.id for article in articles] == ["a.json#1", "a.json#2", "b.jsonl#1", "b.jsonl#2"]
    assert articles[1].text == articles[3].text == "Un.\n\nDeux."


def test_rss() -> None:
    pact, storm = sample("flux.rss")
    assert (pact.title, pact.source, pact.author) == ("Brémeur & Lorven s’allient", "Le Fil des Ports", "Anne Roy")
    assert (pact.url, pact.published) == ("https://filports.example/alliance", date(2024, 2, 26))
    assert pact.text == (
        "Les deux ports signent pour dix\u00a0ans.\n\nLeur alliance vise 3\u00a0millions de conteneurs."
    )
    assert storm.text == "Des rafales de 120\u00a0km/h sont attendues."


def test_atom() -> None:
    (school,) = sample("flux.atom")
    assert (school.title, school.source, school.author) == (
        "Le lycée & la mairie",
        "Le Courrier de la Vire",
        "Luc Petit",
    )
    assert (school.url, school.published) == ("https://courrier.example/12", date(2024, 3, 1))
    assert school.text == "Le lycée gagne 120 places.\n\nLa mairie paie."


def test_nitf_unwraps_what_stands_inside_sentences() -> None:
    (bridge,) = sample("nitf.xml")
    assert bridge.text == (
        "Six mois de fermeture\n\n"
        "Le pont coûtera 7\u00a0millions d'euros au département, a dit Paule Hervé lundi.\n\n"
        "Il porte 18 000 véhicules par jour."
    )
    assert (bridge.title, bridge.author, bridge.source) == (
        "Le pont de Lorven en chantier",
        "Jean Le Goff",
        "Agence Ouest-Presse",
    )
    assert (bridge.published, bridge.section, bridge.id) == (date(2024, 2, 26), "Transports", "AOP-2024-0226-17")


def test_newsml() -> None:
    flood, ebb = sample("newsml-g2.xml")
    assert (flood.title, flood.author, flood.source) == ("La Vire déborde", "Jean Le Goff", "Agence Ouest-Presse")
    assert (flood.published, flood.language) == (date(2024, 3, 1), "fr")
    assert flood.text == "La Vire a atteint 4,2\u00a0mètres vendredi.\n\nTrente maisons sont inondées."
    assert ebb.text == "La décrue est amorcée.\n\nLes secours restent."


def test_xml_of_no_known_kind_is_named(tmp_path: Path) -> None:
    assert [
        problem.message for problem in opened(write(tmp_path, {"a.xml": "<recettes><r>x</r></recettes>"}))[1]
    ] == ["XML inconnu (élément «\u00a0recettes\u00a0»), non pris en charge"]


def test_the_lead_of_an_nitf_document_is_read_once(tmp_path: Path) -> None:
    document = (
        "<nitf><body><body.head><hedline><hl1>Titre</hl1></hedline><abstract><p>Le port rouvre.</p>{}</abstract>"
        "</body.head><body.content><p>La criée attendra.</p></body.content></body></nitf>"
    )
    corpus = write(tmp_path, {"a.xml": document.format(""), "b.xml": document.format("<p>La criée attendra.</p>")})
    articles, problems = opened(corpus)
    assert problems == []
    assert [each.text for each in articles] == ["Le port rouvre.\n\nLa criée attendra."] * 2


def test_txm_as_collectors_of_press_write_it(tmp_path: Path) -> None:
    document = (
        '<text source="L’Écho" title="Le port rouvre" date="2024-02-26">\n'
        '<ref target="https://echo.example/port">Link to article</ref><lb></lb><lb></lb>Un chapeau.<lb></lb><lb></lb>'
        "Le port rouvre<lb></lb>lundi, dit <ref>la mairie</ref>.<lb></lb></text>"
    )
    article = only(write(tmp_path, {"a.xml": document}))
    assert (article.url, article.text.replace("\n\n", "|").split("|")[0]) == (
        "https://echo.example/port",
        "Un chapeau.",
    )
    assert " ".join(article.text.split("\n\n")[1].split()) == "Le port rouvre lundi, dit la mairie."
