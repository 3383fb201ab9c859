"""What came of reading a corpus, said in French: for the command line and for the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from corpus.french.typography import NBSP, number, plural

if TYPE_CHECKING:
    from corpus.article import Problem
    from search.report import Report

_SHOWN = 8
"""Articles met twice that are named one by one."""
_LISTED = 200
"""Files refused, or read with a reservation, that are named one by one: a folder may hold a hundred thousand."""


def summary(report: "Report") -> str:
    """« 12 nouveaux articles, 1 modifié » ; « rien de nouveau » where nothing changed. An index that was made again
    for another version of the program has nothing new."""
    if report.outdated:
        return "index refait pour cette version du programme"
    changes = report.changes
    told = [
        _counted(changes.new, "nouvel article", "nouveaux articles"),
        _counted(changes.changed, "article modifié", "articles modifiés"),
        _counted(
            changes.renamed, "article dont le fichier a changé de nom", "articles dont le fichier a changé de nom"
        ),
        _counted(changes.removed, "article retiré", "articles retirés"),
    ]
    return ", ".join(filter(None, told)) or "rien de nouveau"


def rows(report: "Report") -> Iterator[tuple[str, str]]:
    """What happened and how often, then the names; an empty first part makes a row a heading."""
    from corpus.language import language_name

    changes = report.changes
    yield "Articles", number(report.articles)
    yield "Fichiers", number(report.files)
    if report.outdated:
        yield "Index", "refait, car il venait d’une autre version du programme"
        changes = replace(changes, new=0)
    for label, count in (
        ("Nouveaux", changes.new),
        ("Modifiés", changes.changed),
        ("Inchangés", changes.unchanged),
        ("Renommés", changes.renamed),
        ("Retirés", changes.removed),
    ):
        if count:
            yield label, number(count)
    if report.twins:
        one, many = "article reçu deux fois, compté", "articles reçus deux fois, comptés"
        yield "Doubles", f"{plural(len(report.twins), one, many)} une fois"
    if report.families:
        copies = plural(report.copies, "reprise")
        yield "Reprises", f"{copies} dans {plural(report.families, 'famille')} d’articles presque semblables"
    for code, count in report.languages:
        yield (
            "Autre langue",
            f"{plural(count, 'article')} en {language_name(code)}, hors des chiffres et comparaisons",
        )
    refused, reservations = report.refused, report.reservations
    if refused:
        yield "", f"Refusés ({number(len(refused))})"
        yield from _listed(refused)
    if reservations:
        yield "", f"Lus avec une réserve ({number(len(reservations))})"
        yield from _listed(reservations)
    if report.twins:
        yield "", "Reçus deux fois"
        yield from ((again, f"le même que «{NBSP}{kept}{NBSP}»") for again, kept in report.twins[:_SHOWN])
        left = len(report.twins) - _SHOWN
        if left > 0:
            yield "…", f"et {plural(left, 'autre')}"


def _listed(problems: "Sequence[Problem]") -> Iterator[tuple[str, str]]:
    yield from ((problem.path, problem.message) for problem in problems[:_LISTED])
    left = len(problems) - _LISTED
    if left > 0:
        yield "…", f"et {plural(left, 'autre')}{NBSP}; mistral-tui index --json les nomme tous"


def record(report: "Report") -> dict[str, Any]:
    """The same for a program."""
    return {
        "corpus": report.corpus,
        "articles": report.articles,
        "files": report.files,
        "outdated": report.outdated,
        **asdict(report.changes),
        "twins": [{"article": again, "same_as": kept} for again, kept in report.twins],
        "families": report.families,
        "reprises": report.copies,
        "languages": dict(report.languages),
        "refused": [{"path": each.path, "why": each.message} for each in report.refused],
        "reservations": [{"path": each.path, "why": each.message} for each in report.reservations],
    }


def pace(done: int, total: int, seconds: float) -> str:
    """« 140 articles/s, encore 2 min » after so many seconds of work; empty while too little is known."""
    if seconds < 1 or done < 1:
        return ""
    rate = done / seconds
    left = (total - done) / rate
    shown = f"{plural(round(rate), 'article')}/s" if rate >= 1 else f"{plural(round(rate * 60), 'article')}/min"
    return f"{shown}, encore {_duration(left)}" if left >= 1 else shown


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{round(seconds)}{NBSP}s"
    minutes = round(seconds / 60)
    return f"{minutes}{NBSP}min" if minutes < 90 else f"{minutes // 60}{NBSP}h{NBSP}{minutes % 60:02}"


def _counted(count: int, one: str, several: str) -> str:
    return plural(count, one, several) if count else ""
