"""What the operating system refused, in French: its own words follow the locale of the process."""

import errno

_WORDS = {
    errno.EACCES: "permission refusée",
    errno.EPERM: "permission refusée",
    errno.ENOENT: "fichier ou dossier introuvable",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.EISDIR: "c’est un dossier",
    errno.ENOSPC: "plus de place sur le disque",
    errno.EDQUOT: "quota de disque dépassé",
    errno.EROFS: "disque en lecture seule",
    errno.ENAMETOOLONG: "nom trop long",
    errno.ELOOP: "trop de liens en boucle",
    errno.EMFILE: "trop de fichiers ouverts",
    errno.EIO: "erreur de lecture ou d’écriture du disque",
}


def wording(error: OSError) -> str:
    """« permission refusée »; the error's symbol (« erreur ENXIO ») where French words are not at hand."""
    number = error.errno or 0
    return _WORDS.get(number) or f"erreur {errno.errorcode.get(number, 'du système')}"
