"""The commands: their shapes, their exit codes, and what they say of bad input."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.command import Command
from tui.commands import output

FIGURE = {
    "article", "start", "end", "text", "kind", "value", "low", "high", "unit", "currency", "qualifier", "direction",
    "attribution", "negated", "date_start", "date_end",
}  # fmt: skip
ENTITY = {"article", "start", "end", "text", "type", "canonical"}
HIT = {"article", "title", "source", "published", "score", "excerpt", "offsets"}
TOPIC = {"topic", "label", "verdict", "reason", "figures", "pairs"}
VERDICTS = ["agree", "agree-after-conversion", "compatible", "different-scope", "conflict"]

ARTICLES = [
    {
        "id": "lundi",
        "title": "La médiathèque de Quimper a son budget",
        "source": "Le Quotidien",
        "published": "2024-02-26",
        "text": "Le conseil municipal de Quimper a voté lundi le budget de la médiathèque."
        " La construction coûtera 15 millions d'euros, selon la mairie. Elle recevra 40\u202f000 visiteurs par an.",
    },
    {
        "id": "mardi",
        "title": "Une médiathèque plus chère que prévu à Quimper",
        "source": "L'Hebdo",
        "published": "2024-02-27",
        "text": "À Quimper, la construction de la médiathèque coûtera 19 millions d'euros, selon l'opposition."
        " La médiathèque recevra 40\u202f000 visiteurs par an, assure la mairie.",
    },
]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def places(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(home / variable))


@pytest.fixture(scope="session")
def corpus(home: Path) -> Path:
    file = home / "presse.jsonl"
    file.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in ARTICLES), "utf-8")
    return file


@pytest.fixture
def mistral(capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(capsys)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a terminal, 80 columns wide and without a pager."""
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "500")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_search_gives_hits_whose_offsets_hold_the_words(mistral: Command, corpus: Path) -> None:
    found = mistral("search", "opposition", "-c", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    (hit,) = found.records
    assert hit.keys() >= HIT
    assert (hit["article"], hit["source"], hit["published"]) == ("mardi", "L'Hebdo", "2024-02-27")
    text = ARTICLES[1]["text"]
    assert [text[start:end] for start, end in hit["offsets"]] == ["opposition"]
    start = hit["excerpt_start"]
    assert text[start : start + len(hit["excerpt"])] == hit["excerpt"]


def test_search_gives_no_more_hits_than_asked(mistral: Command, corpus: Path) -> None:
    assert len(mistral("search", "médiathèque", "-c", corpus).records) == 2
    assert len(mistral("search", "médiathèque", "-c", corpus, "-n", 1).records) == 1


def test_a_search_that_finds_nothing_is_1_and_says_so(mistral: Command, corpus: Path) -> None:
    found = mistral("search", "hippopotame", "-c", corpus)
    assert (found.code, found.out) == (1, "")
    assert "hippopotame" in found.complaint


def test_figures_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("figures", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    assert all(record.keys() >= FIGURE for record in found.records)
    for record in found.records:
        text = next(each["text"] for each in ARTICLES if each["id"] == record["article"])
        assert text[record["start"] : record["end"]] == record["text"]
    money = [record for record in found.records if record["kind"] == "money"]
    assert [(each["value"], each["currency"]) for each in money] == [(15000000, "EUR"), (19000000, "EUR")]


def test_entities_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("entities", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    assert all(record.keys() >= ENTITY for record in found.records)
    assert ("Quimper", "LOC") in {(record["text"], record["type"]) for record in found.records}
    assert {record["type"] for record in found.records} <= {"ORG", "PER", "LOC", "PRODUCT", "EVENT"}


def test_topics_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    for topic in found.records:
        assert topic.keys() >= TOPIC
        assert topic["verdict"] in VERDICTS
        assert all(each.keys() >= FIGURE for each in topic["figures"])
        for i, j, verdict, reason in topic["pairs"]:
            assert 0 <= i < j < len(topic["figures"])
            assert verdict in VERDICTS
            assert reason
        assert topic["verdict"] == max((pair[2] for pair in topic["pairs"]), key=VERDICTS.index)


def test_a_cost_that_two_articles_dispute_is_a_conflict(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--only", "conflict")
    assert found.code == 0
    (topic,) = found.records
    assert {figure["value"] for figure in topic["figures"]} == {15000000, 19000000}


def test_a_verdict_that_no_topic_has_is_1(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--only", "agree-after-conversion")
    assert (found.code, found.out) == (1, "")
    assert found.complaint


def test_compare_about_looks_only_where_the_search_finds(mistral: Command, corpus: Path) -> None:
    assert mistral("compare", corpus, "--about", "médiathèque").code == 0
    assert mistral("compare", corpus, "--about", "hippopotame").code == 1


def test_show_gives_the_article_with_its_marks(mistral: Command, corpus: Path) -> None:
    shown = mistral("show", "lundi", "-c", corpus, "--json")
    assert shown.code == 0
    (record,) = shown.records
    assert record["text"] == ARTICLES[0]["text"]
    assert record["title"] == ARTICLES[0]["title"]
    assert record["figures"]
    assert record["entities"]


def test_show_wraps_the_text_and_dates_it_in_french(mistral: Command, corpus: Path) -> None:
    shown = mistral("show", "lundi", "-c", corpus)
    assert shown.code == 0
    title, byline, blank, *lines = shown.out.splitlines()
    assert title == ARTICLES[0]["title"]
    assert byline == "lundi 26 février 2024 · Le Quotidien"
    assert blank == ""
    assert " ".join(lines).split() == ARTICLES[0]["text"].split()
    assert all(len(line) <= 90 for line in lines)
    assert any("40\u202f000" in line for line in lines)


def test_show_takes_the_beginning_of_a_name_and_corrects_a_wrong_one(mistral: Command, corpus: Path) -> None:
    assert mistral("show", "lun", "-c", corpus).out.startswith(ARTICLES[0]["title"])
    missed = mistral("show", "mardy", "-c", corpus)
    assert missed.code == 1
    assert "«\u00a0mardi\u00a0»" in missed.complaint


def test_csv_has_the_contract_s_columns_and_takes_another_separator(mistral: Command, corpus: Path) -> None:
    header = mistral("figures", corpus, "--csv").out.splitlines()[0]
    assert header == (
        "article,start,end,text,kind,value,low,high,unit,currency,qualifier,direction,attribution,negated,"
        "date_start,date_end"
    )
    assert mistral("entities", corpus, "--csv", "--separator", ";").out.startswith("article;start;end;text;")
    assert mistral("compare", corpus, "--csv").out.startswith("topic,label,")
    assert mistral("entities", corpus, "--csv", "--separator", "tab").out.startswith("article\tstart\t")


def test_markdown_names_sources_and_verdict(mistral: Command, corpus: Path) -> None:
    page = mistral("compare", corpus, "--markdown", "--only", "conflict").out
    assert page.startswith("# Chiffres comparés\u00a0:")
    assert "≠ conflit" in page
    assert "Le Quotidien" in page
    assert "15 millions d'euros" in page


@pytest.mark.parametrize("command", ["figures", "entities", "compare"])
def test_the_bundled_articles_are_there_without_a_corpus(command: str, mistral: Command) -> None:
    found = mistral(command)
    assert (found.code, found.err) == (0, "")
    articles = {record["article"] for record in found.records if "article" in record}
    assert command == "compare" or len(articles) == 5


def test_an_index_is_made_ahead_of_time(mistral: Command, corpus: Path) -> None:
    made = mistral("index", corpus, "--jobs", 1, "--rebuild")
    assert (made.code, made.err) == (0, "")
    assert "presse.jsonl\u00a0: 2\u00a0articles" in made.out


def test_doctor_tells_versions_places_and_the_state_of_the_index(mistral: Command, home: Path) -> None:
    seen = mistral("doctor")
    assert (seen.code, seen.err) == (0, "")
    for expected in ("textual", "python", "locale", "terminal", str(home / "XDG_CACHE_HOME"), "5\u00a0articles"):
        assert expected in seen.out


def test_settings_that_are_wrong_are_told_and_do_not_stop_a_command(
    mistral: Command, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "mistral-tui").mkdir()
    (tmp_path / "mistral-tui" / "settings.toml").write_text("couleur = 1", "utf-8")
    found = mistral("figures", corpus)
    assert found.code == 0
    assert "couleur" in found.complaint


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("search", "opposition", "-c"), ["Une médiathèque plus chère", "27 févr. 2024", "L'Hebdo"]),
        (("figures",), ["Écrit", "Lu", "15\u00a0M€", "montant"]),
        (("entities",), ["Entité", "Quimper", "lieu"]),
        (("compare",), ["≠ conflit", "Source", "Le Quotidien", "15 millions d'euros"]),
        (("show", "lundi", "-c"), ["lundi 26 février 2024"]),
    ],
)
def test_a_person_gets_a_table_in_80_columns(
    arguments: tuple[str, ...], expected: list[str], mistral: Command, corpus: Path
) -> None:

    shown = mistral(*arguments, corpus)
    assert (shown.code, shown.err) == (0, "")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.out)
    assert "\x1b" in shown.out
    assert "\x1b" not in plain
    for words in expected:
        assert words in plain
    assert max(len(line) for line in plain.splitlines()) <= 80


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("command", ["search", "figures", "entities", "compare", "show"])
def test_what_an_article_holds_reaches_a_terminal_as_plain_text(
    command: str, mistral: Command, tmp_path: Path
) -> None:
    texts = [
        f"La [bold red]mairie[/] de Quimper \x1b]0;pris\x07\x1b[2J\x9b31m a \u202e voté {cost} millions d'euros"
        " pour la construction de la médiathèque [@click=app.quit]ici[/]."
        for cost in (15, 19)
    ]
    lines = [
        json.dumps({"id": f"a{index}", "title": "[blink]Titre\x1b[5m", "source": "\x1b[7m[u]Source", "text": text})
        for index, text in enumerate(texts)
    ]
    file = tmp_path / "hostile.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    arguments = {"search": ("search", "mairie", "-c", file), "show": ("show", "a0", "-c", file)}
    shown = mistral(*arguments.get(command, (command, file)))
    assert shown.code == 0

    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.out)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", plain)
    assert "\x1b[5m" not in shown.out
    assert "[blink]Titre" in plain or command == "compare"


class TestBadInput:
    """One clear French line each, naming the file, and exit 2 where nothing is left to read."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "presse"
        folder.mkdir()
        return folder

    def sound(self, folder: Path) -> None:
        (folder / "sain.txt").write_text("Le budget\n\nLa ville paiera 3 millions d'euros.\n", "utf-8")

    def assert_told(self, mistral: Command, folder: Path, name: str) -> str:
        """The other article opens, and one line names ``name``."""
        found = mistral("figures", folder)
        assert found.code == 0
        assert "sain.txt" in {record["article"] for record in found.records}
        assert name in found.complaint
        return found.complaint

    @pytest.mark.parametrize("command", ["figures", "entities", "compare", "index"])
    def test_a_path_that_does_not_exist(self, command: str, mistral: Command, tmp_path: Path) -> None:
        found = mistral(command, tmp_path / "absent")
        assert (found.code, found.out) == (2, "")
        assert "absent" in found.complaint

    def test_an_empty_folder(self, mistral: Command, folder: Path) -> None:
        found = mistral("figures", folder)
        assert (found.code, found.out) == (2, "")
        assert "presse" in found.complaint

    @pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
    def test_an_unreadable_file(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        (folder / "secret.txt").write_text("Rien.", "utf-8")
        (folder / "secret.txt").chmod(0)
        self.assert_told(mistral, folder, "secret.txt")

    def test_a_file_that_is_no_text(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        (folder / "image.txt").write_bytes(bytes(range(256)) * 40)
        self.assert_told(mistral, folder, "image.txt")

    def test_a_text_that_is_not_in_utf_8(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        old = "L'été dernier, la rivière a été dépolluée près de Nîmes, où des élèves ont été reçus à la préfecture."
        (folder / "ancien.txt").write_bytes(old.encode("latin-1"))
        self.assert_told(mistral, folder, "ancien.txt")

    def test_a_broken_front_matter(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        (folder / "entete.md").write_text("---\ntitle: [Le budget\n---\nLa ville paiera.\n", "utf-8")
        self.assert_told(mistral, folder, "entete.md")

    def test_two_articles_with_one_id(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        line = json.dumps({"id": "double", "text": "Un article sur le budget."})
        (folder / "a.jsonl").write_text(line + "\n", "utf-8")
        (folder / "b.jsonl").write_text(line + "\n", "utf-8")
        told = self.assert_told(mistral, folder, "b.jsonl")
        assert "double" in told

    def test_a_broken_line_among_good_ones(self, mistral: Command, folder: Path) -> None:
        self.sound(folder)
        (folder / "lignes.jsonl").write_text('{"id": "a", "text": "Bon."}\n{"id": \n', "utf-8")
        assert "2" in self.assert_told(mistral, folder, "lignes.jsonl")

    def test_a_single_file_that_is_no_text_leaves_nothing_to_read(self, mistral: Command, folder: Path) -> None:
        (folder / "image.txt").write_bytes(bytes(range(256)) * 40)
        found = mistral("figures", folder / "image.txt")
        assert (found.code, found.out) == (2, "")
        assert all("image.txt" in line for line in found.err.splitlines())
        assert found.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("serch", "budget"), "«\u00a0search\u00a0»"),
        (("search",), "il manque RECHERCHE"),
        (("figures", "a", "b"), "argument en trop «\u00a0b\u00a0»"),
        (("figures", "--jsn"), "option inconnue «\u00a0--jsn\u00a0»"),
        (("search", "budget", "-n", "0"), "«\u00a00\u00a0»"),
        (("search", "budget", "-n", "dix"), "«\u00a0dix\u00a0»"),
        (("search", "budget", "-n"), "-n attend une valeur"),
        (("index", "x", "--rebuild=3"), "--rebuild ne prend pas de valeur"),
        (("compare", "--only", "accord"), "«\u00a0accord\u00a0»"),
        (("figures", "--csv", "--separator", "ab"), "«\u00a0ab\u00a0»"),
        (("--nouveau",), "option inconnue"),
    ],
)
def test_wrong_use_is_one_french_line_and_2(arguments: tuple[str, ...], said: str, mistral: Command) -> None:
    found = mistral(*arguments)
    assert (found.code, found.out) == (2, "")
    assert said in found.complaint
    assert "--help" in found.complaint


@pytest.mark.parametrize(
    "arguments", [("--help",), ("search", "--help"), ("compare", "--help"), ("doctor", "--help")]
)
def test_help_is_in_french_throughout(arguments: tuple[str, ...], mistral: Command) -> None:
    found = mistral(*arguments)
    assert (found.code, found.err) == (0, "")
    assert "Utilisation\u00a0:" in found.out
    assert "Afficher cette aide." in found.out
    for english in ("Usage", "Show this", "Commands", "Arguments:", "Options:", "default", "and exit"):
        assert english not in found.out


def test_the_version_is_the_package_s(mistral: Command) -> None:
    from importlib.metadata import version

    assert mistral("--version").out == f"mistral-tui {version('mistral-tui')}\n"


def test_without_a_terminal_the_explorer_says_why_it_does_not_open(mistral: Command) -> None:
    found = mistral()
    assert (found.code, found.out) == (2, "")
    assert "terminal" in found.complaint
