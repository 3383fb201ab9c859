"""Any act that a person may make, for property tests."""

from decimal import Decimal

from hypothesis import strategies as st

from corpus.entities.model import EntityType
from search.corrections import Act, FigureRef, Ignore, Join, Merge, Part, Rename, Restate, Retype

# Whatever a text may hold; half surrogates are taken out when it is read.
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
refs = st.builds(FigureRef, texts, st.integers(0, 10**6), st.integers(0, 10**6), texts)
values = st.decimals(-(10**20), 10**20, places=4)
currencies = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
somewhere = st.none() | texts
figure_acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(Part, refs, refs),
    st.builds(Join, refs, refs),
    st.builds(Restate, refs, currencies, st.none(), st.none() | values),
    st.builds(Restate, refs, st.none(), texts, st.none() | values),
)
entity_acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(Rename, texts, texts, somewhere),
    st.builds(Merge, texts, texts, somewhere),
    st.builds(Retype, texts, st.sampled_from(EntityType), somewhere),
    st.builds(Ignore, texts, somewhere),
)
acts = figure_acts | entity_acts


def ref(article: str, start: int, text: str) -> FigureRef:
    return FigureRef(article, start, start + len(text), text)


A, B, C = ref("a", 10, "12 M€"), ref("b", 20, "13 M€"), ref("c", 30, "14 M€")
DOZEN = Decimal(12)
