"""Which marks of scope a sentence may bear, by its words."""

# A pattern is tried only in a sentence that has one of these words: there are sixty, and most sentences bear no mark.
# A hint is how a word begins; « =sur » is the whole word, « -cumul » anywhere in it.
_HINTS = {
    "cumul": "-cumul confondu =eux =elles =depuis total =totale =déjà =auparavant =ensemble",
    "ajusté": "-ajusté récurrent retraité =hors comparable constant corrigé",
    "à périmètre comparable": "comparable constant équivalent =égal =égale =égaux identique corrigé organique "
    "=interne =hors",
    "premier tour": "-tour",
    "second tour": "tour",
    "toutes compétitions": "=compétitions",
    "un autre": "autre",
    "révisé": "révisé",
    "au plus fort": "fort =pic",
    "à terme": "=terme horizon ici objectif vise visa",
    "au départ": "initial =départ =origine =époque jadis naguère =promis =juré =garanti espérai tablai attendai "
    "escomptai",
    "net": "=net =nets =frais impôt =taxes =charges =dépenses cotisation commission intrant =semences =engrais "
    "=dettes =fisc =factures =déduction",
    "brut": "brut impôt =taxes déduction prélèvement retenue",
    "TTC": "=ttc =taxes =tva",
    "HT": "=ht taxe =tva",
    "bonus compris": "bonus -prime -variable",
    "hors bonus": "bonus -prime =fixe",
    "frais compris": "=frais commission -charge",
    "hors frais": "=marteau =frais commission -charge",
    "championnat": "championnat ligue =top =pro",
    "coupe": "=coupe",
    "à vol d’oiseau": "=oiseau",
    "par mois": "mens mois",
    "par semaine": "hebdo semaine",
    "par an": "annu =an =ans année",
    "par jour": "=heures jour quotidien",
    "par heure": "=heure",
    "par tête": "=chacun =chacune habitant ménage agent enfant étudiant abonné contribuable électeur famille "
    "licencié spectateur assuré adulte détenu tête personne passager voyageur élève salarié client adhérent joueur "
    "visiteur classe foyer ruche",
    "bilan": "=bilan -alourdi =désormais =présent =heure -actualis =décompte =revu =revue =revus =revues revoi",
    "bilan provisoire": "provisoire =bilan temps",
    "bilan définitif": "-définiti final",
    "résultats partiels": "partiel =portant",
    "limite": "limit plafonné autorisé maxim permis",
    "seuil": "=seuil",
    "première tranche": "=premier =première",
    "les premiers": "=premiers =premières",
    "mise à prix": "=prix =enchère",
    "capacité": "=jauge =capacité =peut =peuvent pouvai pourra pourro conçu prévu bâti construit dimensionné "
    "calibré homologué =quoi permet =tiennent tiendr =place aménagement configuration =version =disposition =cabine "
    "=nacelle =navette =wagon =vol",
    "contre": "=contre",
    "part": "=dont =parmi =compris =entre =nombre",
    "une partie": "=sur =parmi =des",
    "sans le reste": "=reste =autres =solde",
    "une année": "=rien =année",
    "requis": "requi réquisit procureur =parquet =ministère =accusation avocat sollicit",
    "en termes réels": "inflation =réel =réels =constants =constante",
    "réclamé": "réclam revendi exig plaid demand sollicit =veut =veulent =voulait =voulaient",
    "proposé": "propos offr",
    "autre": "ajout =plus auxquel =autres =nouveaux =nouvelles",
    "avec sursis": "sursis",
    "ferme": "=ferme",
    "pour": "=pour =contre",
    "en moyenne": "=moyenne",
    "restant": "reste restai restant demeur =encore manqu",
    "au détail": "=détail =revente",
    "en gros": "=gros",
    "médiane": "médian",
}

_HINTING: dict[str, list[str]] = {}
"""By hint, the marks that may be borne where it stands."""
for _mark, _words in _HINTS.items():
    for _hint in _words.split():
        _HINTING.setdefault(_hint, []).append(_mark)
_BEGINNINGS = tuple(hint for hint in _HINTING if hint.isalpha())
_INSIDE = [(hint[1:], marks) for hint, marks in _HINTING.items() if hint[0] == "-"]


def hinted(word: str) -> tuple[str, ...]:
    """The marks that a sentence with a word in lower case may bear."""
    marks = set(_HINTING.get(f"={word}", ()))
    if word.startswith(_BEGINNINGS):
        for end in range(1, len(word) + 1):
            marks.update(_HINTING.get(word[:end], ()))
    for inside, borne in _INSIDE:
        if inside in word:
            marks.update(borne)
    return tuple(marks)
