"""Updates cost what changed, report it, and can be stopped and followed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus import steps
from corpus.annotate import AnnotatedArticle, annotation
from corpus.article import Article
from corpus.readers import scan
from corpus.readers.opening import open_regular
from search.indexer import _estimate
from search.library import Library, Progress
from search.report import Changes, Report
from search.watching import INTERVAL, watch
from tests.search.texts import DISPATCH, OTHER


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.preparing._PARALLEL_FROM", 10**9)
    monkeypatch.setattr("search.opening._INTERVAL", 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "presse"
    corpus.mkdir()
    (corpus / "a.txt").write_text(f"Le théâtre\n\n{DISPATCH}")
    (corpus / "b.txt").write_text(f"Les pêcheurs\n\n{OTHER}")
    return corpus


@pytest.fixture
def annotated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were annotated, in order."""
    seen: list[str] = []

    def note(article: Article, *rest: object) -> steps.Steps[AnnotatedArticle]:
        seen.append(article.id)
        return annotation(article)

    monkeypatch.setattr("search.documents.annotation", note)
    return seen


def opened(corpus: Path, cache: str = "cache", progress: Callable[[Progress], None] | None = None) -> Library:
    return Library.open(corpus, cache=corpus.parent / cache, progress=progress)


def changes(**counts: int) -> Changes:
    return Changes(**counts)


def test_what_is_new_changed_unchanged_and_removed_is_counted(folder: Path) -> None:
    library = opened(folder)
    assert library.report.changes == changes(new=2)
    assert library.update().changes == changes(unchanged=2)
    (folder / "c.txt").write_text("Un titre\n\nDu texte.")
    (folder / "b.txt").write_text("Les pêcheurs\n\nIls rentrent.")
    assert library.update().changes == changes(new=1, changed=1, unchanged=1)
    (folder / "a.txt").unlink()
    report = library.update()
    assert (report.changes, report.articles, report.files) == (changes(unchanged=2, removed=1), 2, 2)
    assert opened(folder).report.changes == changes(unchanged=2)


def test_what_is_refused_and_why_stands_in_the_report(folder: Path) -> None:
    (folder / "vide.txt").write_text("")
    (folder / "vieux.txt").write_bytes("Un été à Nîmes, déjà.".encode("cp1252"))
    report = opened(folder).report
    assert [str(problem) for problem in report.refused] == ["vide.txt\u00a0: fichier vide"]
    assert [problem.path for problem in report.reservations] == ["vieux.txt"]


def test_a_renamed_file_is_not_read_again(folder: Path, annotated: list[str]) -> None:
    library = opened(folder)
    before = library.open_article("a.txt")
    annotated.clear()
    (folder / "sous").mkdir()
    (folder / "a.txt").rename(folder / "sous" / "z.txt")
    report = library.update()
    after = library.open_article("sous/z.txt")
    assert annotated == [] and report.changes == changes(renamed=1, unchanged=1)
    assert before is not None and after is not None and library.open_article("a.txt") is None
    assert after.annotated.figures == before.annotated.figures
    assert [hit.card.id for hit in library.search("théâtre").hits] == ["sous/z.txt"]


def test_a_renamed_corpus_equals_one_made_anew(folder: Path) -> None:
    lines = [json.dumps({"id": f"x{n}", "text": f"{OTHER} {n}"}, ensure_ascii=False) for n in range(3)]
    (folder / "export.jsonl").write_text("\n".join(lines))
    library = opened(folder)
    for old, new in (("export.jsonl", "autre.jsonl"), ("a.txt", "c.txt")):
        (folder / old).rename(folder / new)
    assert library.update().changes.renamed == 4
    fresh = opened(folder, "other")
    assert list(library.annotated()) == list(fresh.annotated())


def test_a_file_renamed_and_changed_is_read(folder: Path, annotated: list[str]) -> None:
    library = opened(folder)
    annotated.clear()
    (folder / "a.txt").rename(folder / "z.txt")
    (folder / "z.txt").write_text("Le théâtre\n\nRien.")
    assert library.update().changes == changes(new=1, unchanged=1, removed=1)
    assert annotated == ["z.txt"]


def test_another_ending_is_another_way_to_read(folder: Path, annotated: list[str]) -> None:
    library = opened(folder)
    annotated.clear()
    (folder / "a.txt").rename(folder / "a.md")
    library.update()
    assert annotated == ["a.md"]


def test_many_duplicate_ids_are_told_in_few_lines(folder: Path) -> None:
    line = json.dumps({"id": "x", "text": OTHER}, ensure_ascii=False)
    (folder / "double.jsonl").write_text("\n".join([line] * 100))
    told = [problem.message for problem in opened(folder).problems]
    assert len(told) == 21 and told[-1] == "et 79\u00a0autres articles écartés, leur identifiant étant déjà pris"


def test_stopped_work_keeps_what_was_done_and_goes_on_there(
    folder: Path, annotated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.preparing._CHUNK", 1)
    for number in range(6):
        (folder / f"n{number}.txt").write_text(f"Titre {number}\n\n{OTHER}")

    class Enough(Exception):
        pass

    def stop(progress: Progress) -> None:
        if progress.done == 3:
            raise Enough

    with pytest.raises(Enough):
        opened(folder, progress=stop)
    done = list(annotated)
    annotated.clear()
    library = opened(folder)
    assert len(done) == 3 and sorted(done + annotated) == sorted(path.name for path in folder.iterdir())
    assert list(library.annotated()) == list(opened(folder, "other").annotated())
    assert library.report.families == opened(folder, "other").report.families == 1


def test_a_stopped_update_leaves_a_corpus_that_can_be_asked(folder: Path) -> None:
    library = opened(folder)
    for number in range(4):
        (folder / f"n{number}.txt").write_text(f"Titre {number}\n\nLe zygomorphe {number}.")

    def stop(progress: Progress) -> None:
        if progress.done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.update(stop)
    assert library.search("théâtre").total == 1
    assert library.update().articles == 6
    assert library.search("zygomorphe").total == 4


def test_a_sparse_file_is_not_read_to_tell_how_long_it_takes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (folder / "creux.jsonl").open("wb") as hollow:
        hollow.write(b'{"id": "x", "text": "Du texte."}\n')
        hollow.truncate(2**30)
    reads: list[int] = []
    monkeypatch.setattr("search.indexer.open_regular", lambda path: _Counting(open_regular(path), reads))
    (hollow_file,) = [source for source in scan(folder) if source.name == "creux.jsonl"]
    assert _estimate([hollow_file]) >= 1
    assert sum(reads) <= 2**20


class _Counting:
    """A file that notes how much is read of it."""

    def __init__(self, file: Any, reads: list[int]) -> None:
        self._file, self._reads = file, reads

    def read(self, size: int) -> bytes:
        self._reads.append(size)
        content: bytes = self._file.read(size)
        return content

    def __enter__(self) -> "_Counting":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


# Following a folder


class Steps:
    """Waits that each do something to the folder, then an end."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps: Iterator[Callable[[], object]] = iter(steps)
        self.waited: list[float] = []

    def __call__(self, seconds: float) -> bool:
        self.waited.append(seconds)
        step = next(self._steps, None)
        if step is None:
            return True
        step()
        return False


def followed(library: Library, *steps: Callable[[], object]) -> tuple[list[Report], list[str], Steps]:
    reports: list[Report] = []
    troubles: list[str] = []
    wait = Steps(*steps)
    watch(library, wait, reports.append, troubled=troubles.append, clock=lambda: 0.0)
    return reports, troubles, wait


def nothing() -> None:
    """Between two changes."""


def test_a_new_file_is_read_once_it_has_come_to_rest(folder: Path) -> None:
    library, growing = opened(folder), folder / "c.txt"
    reports, _, _ = followed(
        library,
        nothing,
        lambda: growing.write_text("Titre\n\nLe début"),
        lambda: growing.write_text("Titre\n\nLe début et le zygomorphe"),
        nothing,
        nothing,
    )
    assert [report.changes for report in reports] == [changes(new=1, unchanged=2)]
    assert library.search("zygomorphe").total == 1


def test_a_deleted_file_leaves(folder: Path) -> None:
    library = opened(folder)
    reports, _, _ = followed(library, lambda: (folder / "a.txt").unlink(), nothing)
    assert reports[0].changes.removed == 1 and library.search("théâtre").total == 0


def test_a_folder_emptied_keeps_what_was_read_and_says_so_once(folder: Path) -> None:
    library = opened(folder)

    def empty() -> None:
        for path in folder.iterdir():
            path.unlink()

    reports, troubles, _ = followed(library, empty, nothing, nothing, nothing)
    assert reports == [] and len(troubles) == 1 and "dossier vide" in troubles[0]
    assert library.search("théâtre").total == 1


def test_a_file_only_touched_is_no_news(folder: Path) -> None:
    library = opened(folder)
    reports, _, _ = followed(library, (folder / "a.txt").touch, nothing, nothing)
    assert reports == []


def test_a_slow_listing_is_made_more_seldom(folder: Path) -> None:
    ticks = iter(range(0, 1000, 3))
    wait = Steps(nothing, nothing)
    watch(opened(folder), wait, lambda report: None, clock=lambda: float(next(ticks)))
    assert wait.waited == [INTERVAL, 60.0, 60.0]
