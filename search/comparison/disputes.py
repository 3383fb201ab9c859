"""What in the wording of two figures that differ says that they are disputed: whose they are, and in what words."""

import re
from functools import lru_cache
from importlib.resources import files

from corpus.claims.words import WORD, stem
from search.comparison.items import Item


def of_a_party(item: Item) -> bool:
    """Whether somebody with a stake or a knowledge of his own gives the figure (« le syndicat », « un riverain »,
    « nos informations ») rather than the authority that counts."""
    said = item.claim.attribution
    return said is not None and any(stem(word) in _parties() for word in WORD.findall(said.lower()))


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    return frozenset(map(stem, files("search.comparison").joinpath("parties.txt").read_text("utf-8").split()))


def contested(item: Item) -> bool:
    """Whether its sentence sets it against what others say (« pourtant », « dément », « la facture, elle, … »), or
    gives it for no more than somebody's word (« assure », « croit savoir »)."""
    return bool(_AGAINST.search(item.sentence))


_AGAINST = re.compile(
    r"^(?:or|quant)\b|[;:] or\b|, (?:lui|elle|eux|elles),|"
    r"\b(?:pourtant|mais|finalement|en réalité|en fait|au contraire|contrairement|toutefois|cependant|néanmoins|"
    r"en revanche|alors que|et non|(?:selon|d[’']après) nos|croi(?:t|ent) savoir|"
    r"(?:démen[ts]|dément|contest|corrig|rectifi|"
    r"réfut|récus|rétorqu|répliqu|ripost)\w*|(?:assure|affirme|jure|martèle)(?:nt)?|préten(?:d|dent)|soutien(?:t|nent))\b",
    re.IGNORECASE,
)
