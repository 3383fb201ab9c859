"""The forms in which something can be taken elsewhere."""

from enum import StrEnum


class Form(StrEnum):
    """The values are the command line's options."""

    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    BIBTEX = "bibtex"
    CSL = "csl"


EXTENSIONS = {
    Form.MARKDOWN: "md",
    Form.HTML: "html",
    Form.CSV: "csv",
    Form.JSON: "json",
    Form.BIBTEX: "bib",
    Form.CSL: "csl.json",
}
"""What a file's name ends with."""
WORDS = {
    Form.MARKDOWN: "du texte balisé, à coller dans un article ou une note",
    Form.HTML: "une page à lire ou à imprimer",
    Form.CSV: "un tableau, pour un tableur",
    Form.JSON: "pour un programme",
    Form.BIBTEX: "les références, pour LaTeX",
    Form.CSL: "les références, pour Zotero ou un traitement de texte",
}
NAMES = {
    Form.MARKDOWN: "Markdown",
    Form.HTML: "HTML",
    Form.CSV: "CSV",
    Form.JSON: "JSON",
    Form.BIBTEX: "BibTeX",
    Form.CSL: "CSL-JSON",
}
