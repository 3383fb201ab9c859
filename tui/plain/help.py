"""What can be typed in the conversation, by subject: a long list is hard to hear."""

from difflib import get_close_matches
from typing import TypeAlias

from tui.folding import folded
from tui.plain.asking import Paragraphs

_Lines: TypeAlias = tuple[tuple[str, str], ...]
"""What is typed, and what it does."""

_ALIKE = 0.75
"""From which likeness on a word is taken for a misspelt command: one letter in four."""
_SEARCH: _Lines = (
    ("chercher MOTS", "chercher ; le mot « chercher » ne sert qu’à des mots qui sont des commandes ou un nombre."),
    (
        "guillemets, OU, SAUF, budg*, titre:, source:, personne:, lieu:, date:2024-02, chiffre:>10M€",
        'chercher plus précisément, comme dans "budget de la ville" SAUF impôt.',
    ),
    ("résultats", "redire les résultats."),
    ("suite", "la suite de ce qui est dit, ou les lignes suivantes de la liste ; Entrée seule fait de même."),
    (
        "filtrer",
        "filtrer par source, mois, nom, sorte de chiffre ; filtrer source, mois, nom ou chiffre en donne la liste,"
        " filtrer MOTS les filtres qui ont ces mots, filtrer rien les enlève tous.",
    ),
    ("trier", "trier par pertinence, par date ou par source."),
    ("mois", "les résultats mois par mois."),
    (
        "contexte",
        "chaque emploi des mots cherchés, en contexte ; contexte avant, contexte après : triés selon ce qui précède,"
        " selon ce qui suit.",
    ),
    ("noms", "les noms des résultats, chacun sous le numéro de sa fiche."),
    ("fiche NOM", "ce que les articles disent de ce nom."),
)
_SEARCHES: _Lines = (
    ("recherches", "celles que vous gardez et les dernières faites, et garder celle-ci."),
    ("oublier NUMÉRO", "ne plus garder cette recherche."),
)
_ARTICLE: _Lines = (
    ("lire", "l’article ouvert ; lire NUMÉRO : celui de ce résultat."),
    ("occurrences", "où sont les mots cherchés dans l’article ouvert."),
    ("entités", "ses personnes, organisations, lieux, produits et événements."),
    ("chiffres", "ses chiffres."),
    ("marques", "nommer dans le texte les entités et les chiffres, ou ne plus le faire."),
    ("reprises", "ce qui diffère d’une reprise de l’article à l’autre."),
    ("citer", "la citation de l’article ou du passage qui vient d’être lu."),
)
_FIGURES: _Lines = (
    (
        "sujets",
        "ce que plusieurs articles chiffrent, les conflits d’abord, dans la recherche ; sujets MOTS : dans une autre"
        " recherche ; sujets tous : tous.",
    ),
    ("comparer NUMÉRO", "ce chiffre de l’article ouvert et ceux des autres articles."),
    ("référence NUMÉRO", "prendre ce chiffre du sujet comme référence : écarts et verdicts se comptent de lui."),
)
_KEPT: _Lines = (
    (
        "garder",
        "mettre dans un dossier ce qui vient d’être lu, article, passage ou sujet ; garder MOTS : le passage de"
        " l’article ouvert où ces mots se suivent.",
    ),
    ("dossiers", "vos dossiers ; un numéro en ouvre un, puis un autre numéro y lit une pièce."),
    ("noter NUMÉRO", "noter cette pièce du dossier ouvert."),
    ("monter NUMÉRO, descendre NUMÉRO", "ranger cette pièce."),
    ("retirer NUMÉRO", "la retirer du dossier."),
    ("renommer NUMÉRO, supprimer NUMÉRO", "renommer ou supprimer ce dossier de la liste."),
    (
        "exporter",
        "mettre dans un fichier les résultats, l’article, le ou les sujets, le dossier qui viennent d’être dits ;"
        " exporter csv, markdown, html, json, bibtex ou csl.",
    ),
)
_CORRECTED: _Lines = (
    ("corriger NUMÉRO", "corriger ce chiffre, ou ce nom, de la dernière liste."),
    ("corrections", "vos corrections ; annuler NUMÉRO en annule une."),
)
_UNDO: _Lines = (("annuler", "défaire le dernier changement fait aux dossiers ou aux corrections."),)
_REPORT: _Lines = (("compte rendu", "ce qui a été lu du corpus, reçu deux fois, refusé et pourquoi."),)
_CORPORA: _Lines = (
    ("corpus", "vos corpus ; un numéro en ouvre un autre."),
    ("nommer", "donner un nom au corpus ouvert ; nommer NUMÉRO : à celui de cette ligne."),
)
_LEAVE: _Lines = (("quitter", "quitter, comme la fin de fichier, Ctrl+D."),)


def subjects(*, keeps: bool) -> dict[str, _Lines]:
    """What there is to type, by subject; what changes a person's data only where the reader ``keeps`` some."""
    if not keeps:
        return {"recherche": _SEARCH, "article": _ARTICLE, "chiffres": _FIGURES, "corpus": (*_REPORT, *_LEAVE)}
    return {
        "recherche": (*_SEARCH, *_SEARCHES),
        "article": _ARTICLE,
        "chiffres": _FIGURES,
        "dossiers": (*_KEPT, *_UNDO),
        "corrections": (*_CORRECTED, *_UNDO),
        "corpus": (*_REPORT, *_CORPORA, *_LEAVE),
    }


def near(word: str, *, keeps: bool) -> str | None:
    """The command that a word was perhaps meant for, misspelt."""
    lines = (typed for each in subjects(keeps=keeps).values() for typed, _ in each if ":" not in typed)
    commands = {folded(words): words for typed in lines for words in (part.split()[0] for part in typed.split(", "))}
    found = get_close_matches(folded(word), commands, 1, _ALIKE)
    return commands[found[0]] if found else None


def told(subject: str, *, keeps: bool) -> Paragraphs | None:
    """What can be typed about a subject, all of it for « tout », the subjects for none; ``None`` for another word."""
    there = subjects(keeps=keeps)
    if not subject:
        return _first(there)
    if folded(subject) == "tout":
        lines = tuple(dict.fromkeys(line for each in there.values() for line in each))
    elif folded(subject) in there:
        lines = there[folded(subject)]
    else:
        return None
    return (f"{typed} : {words}" for typed, words in lines)


def _first(there: dict[str, _Lines]) -> Paragraphs:
    yield "Tapez une recherche, le numéro d’une ligne de la dernière liste pour l’ouvrir, ou un mot de commande."
    yield "Entrée seule dit la suite. Chacune de ces lignes explique ses commandes ; aide tout les explique toutes :"
    for subject, lines in there.items():
        yield f"aide {subject} : {', '.join(typed for typed, _ in lines if ':' not in typed)}."
