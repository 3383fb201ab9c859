"""The index follows its corpus, survives what may happen to a cache, and is nobody's to damage."""

import json
import multiprocessing
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.steps import Steps
from search import documents, indexer, preparing, schema, store
from search.library import Library, Progress
from tests.search.conftest import PRESS, unmarked, write


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Annotation is not what is tried here."""
    monkeypatch.setattr(documents, "annotation", unmarked)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of text files."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for article in PRESS:
        (corpus / f"{article['id']}.txt").write_text(f"{article['title']}\n\n{article['text']}\n", encoding="utf-8")
    return corpus


def opened(corpus: Path, **options: Any) -> Library:
    return Library.open(corpus, cache=corpus.parent / "cache", **options)


def ids(library: Library, query: str = "") -> set[str]:
    return {hit.card.id for hit in library.search(query).hits}


def state(library: Library) -> list[tuple[Any, ...]]:
    """Everything that can be asked of a library, to hold two against each other."""
    queries = ("", "tramway", "robot cueilleur", '"plan de relance"', "t*", "lait OU crue")
    hits = [hit for query in queries for hit in library.search(query).hits]
    answers: list[tuple[Any, ...]] = [(hit.card.id, hit.score, hit.excerpt, hit.offsets) for hit in hits]
    return [*answers, tuple(found.article for found in library.annotated()), library.problems]


def build_folder(corpus: Path) -> Path:
    return next((corpus.parent / "cache").glob("index/*/build-*"))


def test_a_second_opening_builds_nothing(folder: Path) -> None:
    told: list[Progress] = []
    opened(folder, progress=told.append).close()
    assert told[-1] == Progress(5, 5)
    told.clear()
    opened(folder, progress=told.append).close()
    assert told == []


def test_files_added_changed_and_removed(folder: Path) -> None:
    opened(folder).close()
    (folder / "neige.txt").write_text("La neige\n\nElle tombe sur le tramway.", encoding="utf-8")
    (folder / "lait.txt").write_text("Le beurre\n\nOn parle de beurre, et seulement de beurre.", encoding="utf-8")
    (folder / "crue.txt").unlink()
    library = opened(folder)
    assert len(library) == 5
    assert ids(library, "tramway") == {"tram.txt", "neige.txt"}
    assert ids(library, "beurre") == {"lait.txt"}
    assert ids(library, "coopérative") == set()
    assert library.open_article("crue.txt") is None


def test_an_update_equals_a_new_build(folder: Path, tmp_path: Path) -> None:
    opened(folder).close()
    for step in range(12):  # enough for segments to be merged
        (folder / f"ajout{step}.txt").write_text(f"Ajout {step}\n\nUn tramway de plus, le {step}e.", encoding="utf-8")
        if step % 3 == 0:
            (folder / "robot.txt").write_text(f"Un robot {step}\n\nLe plan de relance dure.", encoding="utf-8")
        if step == 7:
            (folder / "lait.txt").unlink()
        updated = opened(folder)
        fresh = Library.open(folder, cache=tmp_path / f"other{step}")
        assert state(updated) == state(fresh)
        updated.close()
        fresh.close()


def test_only_what_changed_is_annotated_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = write(tmp_path / "presse.jsonl", PRESS)
    opened(corpus).close()
    annotated: list[str] = []

    def annotate(article: Article, *_: object) -> Steps[AnnotatedArticle]:
        annotated.append(article.id)
        return unmarked(article)

    monkeypatch.setattr(documents, "annotation", annotate)
    changed = [PRESS[0] | {"text": "Le tramway est en panne."}, *PRESS[1:], {"id": "neuf", "text": "Un texte neuf."}]
    library = opened(write(corpus, changed))
    assert annotated == ["tram", "neuf"]
    assert len(library) == 6 and ids(library, "panne") == {"tram"}
    assert [found.article.id for found in library.annotated()] == [*(article["id"] for article in PRESS), "neuf"]


def test_a_file_touched_but_unchanged_is_not_read_as_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder).close()
    os.utime(folder / "lait.txt", ns=(1, 1))
    monkeypatch.setattr(preparing, "prepare", lambda *_: pytest.fail("annotated again"))
    assert len(opened(folder)) == 5


def test_an_id_taken_twice_stays_with_the_first_file(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    write(corpus / "b.jsonl", [{"id": "x", "text": "Un bœuf."}])
    write(corpus / "c.jsonl", [{"id": "x", "text": "Un canard."}])
    library = opened(corpus)
    assert ids(library, "bœuf") == {"x"} and len(library) == 1
    assert [problem.path for problem in library.problems] == ["c.jsonl"]
    library.close()
    write(corpus / "a.jsonl", [{"id": "x", "text": "Un agneau."}])
    library = opened(corpus)
    assert ids(library, "agneau") == {"x"} and len(library) == 1
    assert [problem.path for problem in library.problems] == ["b.jsonl", "c.jsonl"]
    library.close()
    (corpus / "a.jsonl").unlink()
    (corpus / "b.jsonl").unlink()
    library = opened(corpus)
    assert ids(library, "canard") == {"x"} and library.problems == ()


def test_another_version_of_the_analysis_builds_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder).close()
    before = build_folder(folder)
    for module in (schema, store):
        monkeypatch.setattr(module, "fingerprint", lambda: "another")
    library = opened(folder)
    assert ids(library, "tramway") == {"tram.txt", "crue.txt"}
    assert build_folder(folder) != before and not before.exists()
    assert library.report.outdated and not library.problems
    assert not opened(folder).report.outdated


def test_the_fingerprint_covers_what_the_index_is_made_by() -> None:
    assert len(schema.fingerprint()) == 16
    assert schema.fingerprint() == schema.fingerprint()


@pytest.mark.parametrize("part", ["pst", "text.col"])
@pytest.mark.parametrize("harm", ["cut", "emptied", "removed", "scrambled", "pointer", "toc"])
def test_a_damaged_index_is_built_again(folder: Path, harm: str, part: str) -> None:
    opened(folder).close()
    place = build_folder(folder)
    segment = next(place.glob(f"*.{part}"))
    match harm:
        case "cut":
            segment.write_bytes(segment.read_bytes()[:-100])
        case "emptied":
            segment.write_bytes(b"")
        case "removed":
            segment.unlink()
        case "scrambled":
            segment.write_bytes(bytes(byte ^ 0x55 for byte in segment.read_bytes()))
        case "pointer":
            (place.parent / "current").write_text("{")
        case "toc":
            for toc in place.glob("*.toc"):
                toc.write_bytes(b"nothing")
    library = opened(folder)
    assert ids(library, "tramway") == {"tram.txt", "crue.txt"}
    assert ["abîmé" in problem.message for problem in library.problems] == [True]
    assert not library.report.outdated


def test_damage_met_while_asking_is_repaired(folder: Path) -> None:
    opened(folder).close()
    segment = next(build_folder(folder).glob("*.text.col"))
    content = bytearray(segment.read_bytes())
    packed = content.find(b"x\x9c")  # the first compressed piece: a text
    content[packed + 2 : packed + 12] = b"\xff" * 10
    segment.write_bytes(content)
    library = opened(folder)
    assert ids(library) == {f"{article['id']}.txt" for article in PRESS}
    assert ids(library, "tramway") == {"tram.txt", "crue.txt"}


def test_an_interrupted_build_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(preparing, "prepare", interrupted)
        with pytest.raises(KeyboardInterrupt):
            opened(folder)
    assert not list((folder.parent / "cache").glob("index/*/build-*"))
    assert len(opened(folder)) == 5


def test_an_interrupted_update_leaves_the_state_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder).close()
    (folder / "lait.txt").unlink()
    (folder / "neige.txt").write_text("La neige tombe.", encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(preparing, "prepare", interrupted)
        with pytest.raises(KeyboardInterrupt):
            opened(folder)
    library = opened(folder)
    assert ids(library, "neige") == {"neige.txt"} and ids(library, "coopérative") == set()


@pytest.mark.parametrize("first", [True, False])
def test_an_interrupted_work_goes_on_at_its_last_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    """Whether a build or an update; and meanwhile readers of a valid index have one."""
    monkeypatch.setattr(indexer, "_SEGMENT", 4)
    monkeypatch.setattr(preparing, "_CHUNK", 1)
    many = [{"id": f"n{number:02}", "text": f"Le lot {number} est vendu."} for number in range(15)]
    corpus = write(tmp_path / "lots.jsonl", [{"id": "n03", "text": "Un lot d’avant."}, {"id": "z", "text": "Parti."}])
    if not first:
        opened(corpus).close()
    write(corpus, many)
    done: list[str] = []

    def annotate(article: Article, *_: object) -> Steps[AnnotatedArticle]:
        if article.id == "n10" and "n10" not in done:
            done.append("n10")
            raise KeyboardInterrupt
        done.append(article.id)
        return unmarked(article)

    monkeypatch.setattr(documents, "annotation", annotate)
    with pytest.raises(KeyboardInterrupt):
        opened(corpus)
    done.clear()
    done.append("n10")
    library = opened(corpus)
    assert done == ["n10", *(f"n{number:02}" for number in range(8, 15))]
    assert ids(library, "lot vendu") == {article["id"] for article in many} and len(library) == 15
    assert state(library) == state(Library.open(corpus, cache=tmp_path / "other"))
    assert len(list((tmp_path / "cache").glob("index/*/build-*"))) == 1
    assert not list((tmp_path / "cache").glob("index/*/unfinished"))


def test_rebuilding_on_demand(folder: Path) -> None:
    opened(folder).close()
    before = build_folder(folder)
    opened(folder, rebuild=True).close()
    assert build_folder(folder) != before


def test_an_annotator_that_fails_costs_the_marks_not_the_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def annotate(article: Article, *_: object) -> Steps[AnnotatedArticle]:
        if article.id == "lait.txt":
            raise ZeroDivisionError
        return unmarked(article)

    monkeypatch.setattr(documents, "annotation", annotate)
    library = opened(folder)
    assert ids(library, "coopérative") == {"lait.txt"}
    assert [(problem.path, problem.refused) for problem in library.problems] == [("lait.txt", False)]


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path) -> None:
    (folder.parent / "cache").write_text("a file where the directory should be")
    library = opened(folder)
    assert ids(library, "tramway") == {"tram.txt", "crue.txt"}
    assert [problem.refused for problem in library.problems] == [False]
    place = library._store.folder
    library.close()
    assert not place.exists()


def test_two_openings_at_once_share_one_build(folder: Path) -> None:
    found: list[set[str]] = []
    threads = [threading.Thread(target=lambda: found.append(ids(opened(folder), "tramway"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"tram.txt", "crue.txt"}] * 4
    assert len(list((folder.parent / "cache").glob("index/*/build-*"))) == 1


def test_while_another_writes_the_state_before_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.opening._PATIENCE", 0.0)
    opened(folder).close()
    (folder / "neige.txt").write_text("La neige tombe.", encoding="utf-8")
    holder = store.Store(folder.parent / "cache", folder)
    with holder.lock(patience=0):
        assert ids(opened(folder), "neige") == set()
    assert ids(opened(folder), "neige") == {"neige.txt"}


def test_a_library_keeps_its_state_while_another_updates(folder: Path) -> None:
    first = opened(folder)
    (folder / "crue.txt").unlink()
    second = opened(folder)
    assert ids(first, "tramway") == {"tram.txt", "crue.txt"}
    assert ids(second, "tramway") == {"tram.txt"}


def test_a_prefix_stands_for_all_words_that_begin_with_it(tmp_path: Path) -> None:
    many = [{"id": f"n{number}", "text": f"Le mot conte{number:03}."} for number in range(600)]
    library = Library.open(write(tmp_path / "mots.jsonl", many), cache=tmp_path / "cache")
    for typed in ("c", "co", "con", "conte", "conte5"):
        assert library.search(typed + "*").total == library.search(typed, as_typed=True).total
        assert library.search(typed + "*").total == (100 if typed == "conte5" else 600)


def test_several_processes_give_the_same_library(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    many = [
        {"id": f"n{number}", "title": f"Brève {number}", "text": f"Le lot {number} est vendu {number * 3} euros."}
        for number in range(210)
    ]
    corpus = write(tmp_path / "lots.jsonl", many)
    alone = Library.open(corpus, cache=tmp_path / "one", jobs=1)
    shared = Library.open(corpus, cache=tmp_path / "two", jobs=2)
    for query in ("", "lot", "vendu euros", "n*"):
        assert [hit.card for hit in alone.search(query).hits] == [hit.card for hit in shared.search(query).hits]
    assert not multiprocessing.active_children()
    assert capfd.readouterr() == ("", "")


def test_a_folder_copied_elsewhere_is_another_corpus(folder: Path, tmp_path: Path) -> None:
    opened(folder).close()
    other = shutil.copytree(folder, tmp_path / "copie")
    (other / "crue.txt").unlink()
    assert len(opened(other)) == 4 and len(opened(folder)) == 5


def test_the_pointer_names_only_what_is_there(folder: Path) -> None:
    opened(folder).close()
    place = build_folder(folder)
    stated = json.loads((place.parent / "current").read_text())
    assert stated["folder"] == place.name
    assert all((place / name).stat().st_size == size for name, (size, _) in stated["files"].items())
