"""The words that mark on which perimeter a figure stands, one pattern for each mark and place around the figure."""

import re

from corpus.claims.ballots import AGAINST_SO_MANY

# One mark for each way to bound what is counted, with ' for ’, in lower case; a mark is in the words that a person
# reads in a proof. These may stand anywhere around the figure up to the next ones.
WIDE = {
    "en termes réels": r"inflation (?:une fois )?(?:déduite|défalquée|retirée)|déduction faite de l'inflation|"
    r"hors inflation|corrig\w+ de l'inflation|"
    r"(?:en|de) (?:termes|francs|euros|dollars|monnaie) (?:réels?|constante?s?)",
    "cumul": r"cumul\w*|au total|\btou(?:s|tes) [\w-]+ confondue?s\b|"
    r"\bà (?:eux|elles) (?:deux|trois|quatre|tous|toutes)\b|"
    r"depuis (?:l'origine|sa (?:création|naissance|fondation|sortie)|ses débuts|le début|"
    r"son (?:lancement|ouverture))|"
    r"(?:note|facture|addition|ardoise) totale|(?:le|un) total de (?:ses|leurs)|"
    r"déjà (?:levé|réuni|récolté|collecté)|auparavant (?:levé|réuni|récolté|collecté)|"
    r"total (?:levé|investi|des (?!deux|trois|quatre|cinq))",
    "ajusté": r"ajusté\w*|(?:résultat|bénéfice|perte|ebitda|marge|excédent|revenus?|opérationnel|net|"
    r"exploitation)[^,.;]{0,20} récurrent\w*|(?:résultat|bénéfice|ebitda|marge|données) retraitée?s?|"
    r"hors (?:cession|éléments?|exceptionnel)\w*|"
    r"(?:périmètre|changes?|données|taux|normes)[^,.;\d]{0,20} (?:comparable|constant|corrigé)e?s?\b",
    "à périmètre comparable": r"\b(?:à|en) (?:périmètre|données|magasins?|surfaces?|effectifs?|nombre de jours|champ|"
    r"(?:taux de )?changes?|taux)[^,.;\d]{0,25} (?:comparable|constant|équivalent|égal|identique|corrigé)e?s?\b|"
    r"croissance (?:organique|interne)|\ben organique\b|hors (?:effets? de )?(?:changes?|périmètre)\b|"
    r"corrigée?s? (?:de l'inflation|des variations|des jours|du nombre de jours)|hors inflation|\ben euros constants",
    "premier tour": r"premier tour(?<!rapport au premier tour)|1er tour|tour précédent|précédent tour",
    "second tour": r"(?<!rapport au )(?:second|deuxième|2e|2nd) tour",
    "toutes compétitions": r"toutes compétitions",
    "un autre": r"(?<!selon )(?<!d'après )(?<!par )(?<!comme )\bune? autre (?!part\b|fois\b|côté|jour\b|moitié|tiers|"
    r"source|témoin|responsable|élue?\b|habitante?\b|voisine?\b|étude|sondage|façon|manière|affaire de)\w+",
    "révisé": r"\brévisée?s?\b",
    "au plus fort": r"au plus fort|au pic\b|\bpic de\b",
    "à terme": r"à terme\b|à l'horizon|d'ici(?: à)?|objectif",
}


def _opening(word: str) -> str:
    """``word`` where one begins. It stands first: all places where it does not are passed over at once."""
    return rf"{word}(?<=\b{word})"


# What comes every year or month and is counted by nothing: « le rapport annuel », « les abonnés mensuels ».
_YEARLY = (
    *("rapport ", "congrès ", "conférence ", "assemblée ", "réunion ", "rencontre ", "fête ", "festival "),
    *("salon ", "foire ", "enquête ", "étude ", "sondage ", "baromètre ", "classement ", "palmarès ", "sommet "),
    *("concours ", "tournoi ", "défilé ", "discours ", "cérémonie ", "vous ", "abonnés ", "congés ", "édition "),
    *("vie ", "presse ", "publication ", "marché "),
)


def _no_paper(word: str) -> str:
    """A word but as « le quotidien », « l’hebdomadaire », which are newspapers, or of what comes each year. It stands
    first: all places where it does not are passed over at once."""
    articles = ("l'", "le ", "du ", "au ", "un ", "ce ", "les ", "des ", *_YEARLY)
    return rf"{word}(?<=\b{word})" + "".join(rf"(?<!\b{article}{word})" for article in articles)


# « Frais déduits », « une fois les impôts payés », « après déduction des charges »: what is left of a sum.
_DUES = r"(?:frais|impôts?|taxes|charges|dépenses|cotisations|commissions?|intrants|semences|engrais|dettes|fisc)"
PAID = (
    rf"\b(?:une fois |tous |toutes )?(?:les |ses |leurs |le |la )?{_DUES}(?: et [a-zà-ÿ]+)?(?: une fois)? "
    r"(?:déduit|payé|retranché|acquitté|réglé|couvert|défalqué|retiré|remboursé|servi)e?s?\b|"
    r"\baprès (?:(?:déduction|paiement|ponction|prélèvement|remboursement) )?"
    rf"(?:d[eu]s? |de la |de l'|d'|l'|les |la |ses )?{_DUES}\b|\bdéduction faite\b"
)
# « le sérum attendait sous un hangar à 30 degrés », « attendait depuis huit jours »: that is no hope.
_WAITING = (
    r"(?:(?:là|dehors|toujours|encore|patiemment|sagement) )?(?:dans|sur|sous|devant|derrière|depuis|chez|contre|"
    r"près|à|au|aux|en|leurs?|son|sa|ses|que)"
)
# These belong to the figure between whose commas they stand.
TIGHT = {
    "au départ": r"\binitial\w*|\b(?:à l'époque|jadis|naguère)\b|\bavai(?:t|ent) (?:promis|juré|garanti)\b[^¤]*¤|"
    r"(?<!condamnés )(?<!poussés )(?<!incités )(?<!candidats )(?<!vols )(?<!trains )\b(?:au départ|à l'origine)\b"
    r"(?! (?:d[eu]s?\b|d'|et\b|l[ea]s?\b|l'|lors\b|ce\b|hier\b))|"
    r"\b(?:espér|tabl|attend|escompt)ai(?:t|ent)\b(?<!attendait)(?<!attendaient)[^¤]*¤|"
    rf"\battendai(?:t|ent)\b(?! (?:{_WAITING})\b)[^¤]*¤",
    "net": r"(?<!sur le )(?<!du )(?<!arrêté )(?<!arrête )(?<!stoppé )(?<!coupé )(?<!arrêter )"
    r"\bnets?\b(?! (?:recul|repli|rebond|regain|ralenti|avantage|progrès|succès|coup|refus|"
    r"changement|accord|écart|infléch|durciss|clivage|penchant|arrêt|désir))|" + PAID,
    "brut": r"(?<!\bde )(?<!\bdu )(?<!\ble )\bbrute?s?\b|"
    r"\bavant (?:impôts?|taxes|déduction|prélèvements?|retenues?)\b",
    "TTC": r"\bttc\b|toutes taxes|taxes comprises|\btva (?:comprise|incluse)",
    "HT": r"\bht\b|hors (?:taxes?|tva)\b",
    "bonus compris": r"(?:bonus|primes?|variables?) (?:compris|inclus)\w*|avec (?:les )?bonus",
    "hors bonus": r"hors (?:bonus|primes?)|sans (?:les |la |sa |ses |leurs )?(?:bonus|primes?)\b|"
    r"(?:salaire|part|rémunération|paie|traitement|en) fixe\b",
    "frais compris": r"avec (?:les |des )?(?:frais|commissions?)\b|"
    r"(?:frais|commissions?|charges?) (?:compris|inclus)\w*",
    "hors frais": r"\bmarteau\b|(?:hors|sans) (?:les )?(?:frais|commissions?|charges?)",
    "championnat": r"en championnat|(?:matche?s|buts|rencontres|titres) de (?:championnat|ligue)|"
    r"en ligue|en top 14|en pro d2",
    "coupe": r"(?<!produits )(?<!produit )(?:en|de) coupe\b(?! (?:réglée|franche|rase|claire|budgétaire))",
    "à vol d’oiseau": r"\bvol d'oiseau\b",
    "par mois": rf"{_no_paper('mensue')}\w+|par mois|chaque mois|tous les mois|/mois",
    "par semaine": rf"{_no_paper('hebdomadaire')}s?|par semaine|chaque semaine|toutes les semaines",
    "par an": rf"{_no_paper('annue')}\w+|par an\b|chaque année|tous les ans|/an\b",
    "par jour": r"(?:en|dernières) (?:24|vingt-quatre) heures|en une journée|"
    rf"{_no_paper('quotidien')}(?:ne)?(?:s|ment)?\b|par jour|chaque jour|tous les jours|"
    r"journali(?:ers?|ères?|èrement)\b",
    "par heure": r"par heure\b|chaque heure\b|¤\s?[a-zà-ÿ'-]+ à l'heure\b",
    "par tête": rf"{_opening('chacun')}e?\b|par (?:habitant|ménage|agent|enfant|étudiant|abonné|contribuable|"
    r"électeur|famille|licencié|spectateur|assuré|adulte|détenu|tête|personne|passager|voyageur|élève|salarié|client|adhérent|joueur|visiteur|"
    r"classe|foyer|ruche)",
}
_TOLD = (
    r"(?:annonc|évoqu|fait état|communiqu|donn|estim|évalu|avanc|parl|recens|dénombr|compt|affirm|indiqu|cru|chiffr|"
    r"rapport)\w*"
)
# « un bilan flatteur : 700 000 repas », « le bilan carbone »: what was done, and no count that goes on.
_OF_A_YEAR = (
    r"(?:(?:plutôt|assez|très|globalement|largement|jugé|est|reste|paraît|encore) )?(?:contrasté|mitigé|flatteur|"
    r"positif|négatif|nuancé|satisfaisant|décevant|encourageant|honorable|enviable|éloquent|record|en demi-teinte|"
    r"carbone|comptable|social|financier|annuel|économique|énergétique|hydrique|sportif|moral|thermique|"
    r"(?:de|d'une?|de (?:la|sa|son|leur)|du) (?:l'|la |son |sa |leur )?(?:santé|compétences|an|année|saison|"
    r"exercice|mandat|présidence|gestion|action|mandature|festival|campagne))"
)
# These say of all figures of their sentence that they are the state of a count that goes on.
COUNTING = {
    "bilan": rf"{_opening('bilan')}\b(?! {_OF_A_YEAR}\b)|alourdi\w*|"
    rf"{_opening('à cette heure')}\b|actualis\w+|{_opening('décompte')}\b|"
    rf"{_opening('rev')}(?:ue?s? (?:à |en (?:hausse|baisse))|oi(?:t|ent|r))\b",
    "bilan provisoire": r"(?<!détention )(?<!liberté )(?<!libération )(?<!gouvernement )(?<!président )(?<!titre )"
    r"(?<!accord )(?<!abri )(?<!logement )(?<!école )(?<!pont )(?<!autorisation )(?<!suspension )(?<!fermeture )"
    r"\bprovisoires?\b|\bprovisoirement (?:établi|arrêté|chiffré|fixé|estimé|évalué)|"
    rf"premier bilan|bilan (?:encore )?partiel|{_TOLD}[^.;]{{0,60}}\bdans un premier temps|"
    rf"\bdans un premier temps[^.;]{{0,30}} {_TOLD}",
    "bilan définitif": r"(?:bilans?|décomptes?|chiffres?|résultats?|totaux|total|comptages?|comptes|recensement|coût|"
    r"montant|estimations?|facture|classement|score)s?\b[^.;,]{0,30} définiti(?:f|ve)s?\b|"
    r"définitivement (?:établi|arrêté|fixé|porté|chiffré)|c'est définitif|bilan final|"
    r"\b(?:a|ont|aura|auront|avait|avaient) finalement (?:fait|tué|blessé|coûté la vie|emporté|péri|causé)",
    "résultats partiels": r"(?:résultats|chiffres|décompte|dépouillement|estimations?) (?:encore |très )?partiel\w*|"
    r"portant sur (?:les )?[\w-]+ (?:des|sur)\b",
}
VOTES = r"(?:voix|votes|suffrages)"
_TAKE_IN = r"(?:accueillir|recevoir|abriter|loger|héberger|contenir|embarquer|transporter|asseoir)"
_QUALIFIERS = (
    r"(?:(?:plus|moins|près|environ|quelque|presque|à peine|au moins|au plus|déjà|encore|seulement|une?|les?|la|"
    r"un peu|pas|tout juste|exactement|une bonne|désormais|bien|jusqu'à|au total)\s+"
    r"(?:de |d'|des )?)*(?:d')?"
)
_GOT = r"\b(?:obt(?:ien|en)|arrach|décroch|empoch|se content)"
"""« qui exigeaient 9 %, obtiennent 5 % »: what is had is demanded no more."""
_ONE_YEAR = (
    r"(?:rien qu(?:e |')(?:en|pour|sur) (?=l'an|cette année|le (?:premier|second|seul)|ce |\d|janvier|février|mars|"
    r"avril|mai\b|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:pour|sur|en) la seule année)"
)
BEFORE = {
    "restant": re.compile(
        rf"{_opening('rest')}(?:e|ent|ait|aient)\s+(?:encore\s+)?(?:(?:environ|quelque|près de|plus de) )?$|"
        r"\b(?:rest(?:e|ent|ait|aient)(?: encore)? à (?:trouver|réunir|lever|financer|payer|verser|construire|"
        rf"pourvoir|collecter|rembourser|régler)|manqu(?:e|ent|ait|aient) encore)\s{_QUALIFIERS}$"
    ),
    "première tranche": re.compile(
        r"\b(?:première (?:tranche|phase|enveloppe|cargaison|livraison|aide|étape)|premier (?:versement|lot|acompte|"
        rf"volet|contingent|convoi))\b[^.;,:]{{0,30}}\b(?:de |d'|à |comprend |compte |porte sur )\s?{_QUALIFIERS}$"
    ),
    "mise à prix": re.compile(
        r"\b(?:mis(?:e|es)? à prix|prix de (?:départ|réserve)|première enchère)\b[^.;,]{0,30}$"
    ),
    "médiane": re.compile(r"\bmédiane?\b[^.;,]{0,30}$"),
    "limite": re.compile(
        r"(?:\blimitée?s? à|\bplafonnée?s? à|\bautorisée?s? (?:à|de)|\bmaximale?s? (?:de|à)|"
        r"\b(?:vitesse|allure) (?:autorisée|maximale|limite|permise)\b[^.;,]{0,20})\s*$"
    ),
    "seuil": re.compile(rf"\bseuil\b[^.;,]{{0,25}}\b(?:de|à)\s{_QUALIFIERS}$"),
    "capacité": re.compile(
        r"\b(?:conçue?s?|prévue?s?|bâtie?s?|construite?s?|dimensionnée?s?|calibrée?s?|homologuée?s?) "
        r"(?:à l'origine |initialement |d'abord )?pour (?:(?:accueillir|recevoir|abriter|loger|traiter) )?"
        rf"{_QUALIFIERS}$|"
        r"\b(?:peu(?:t|vent)|pouvai(?:t|ent)|pourr(?:a|ont|ait|aient)) "
        rf"{_TAKE_IN} {_QUALIFIERS}$|\b(?:jauge|capacité)\b(?: [^.;,:]{{1,30}})? (?:de |d'|à ){_QUALIFIERS}$|"
        rf"\b(?:de quoi |permet(?:tra|tront|tent|trait)? (?:de |d')){_TAKE_IN} {_QUALIFIERS}$"
    ),
    "contre": re.compile(rf"\b{VOTES} contre\s*$"),
    "part": re.compile(
        rf"(?:{_opening('dont')}|(?:parmi|au nombre d)\s?(?:eux|elles|l?esquels|l?esquelles)|y compris)"
        rf"(?: (?:figur|compt|se trouv)\w+| (?:on|l'on) (?:compt|trouv|dénombr)\w+)?\s+{_QUALIFIERS}$"
    ),
    "une partie": re.compile(
        rf"^\W*(?:(?:sur|parmi)(?: (?:les|ces|ses|la|le|l'))?|des)\s?"
        rf"(?:[^,;:.]|(?<=\d),(?=\d)){{3,60}}(?:, [^,;:.\d]{{3,30}})?,\s+"
        rf"{_QUALIFIERS}$"
    ),
    "requis": re.compile(
        r"(?:\b(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)|est|étai(?:t|ent))\b(?: [\w-]+){0,2} requis\b|"
        r"\brequ(?:iert|érait|ièrent|éraient|érir)\b|réquisit(?:ion|oire)\w*|"
        r"\b(?:procureure?|parquet|ministère public|accusation|avocate? générale?)\b[^.;,]{0,20} "
        r"(?:demand|réclam|sollicit|souhait)\w+)[^.;]{0,60}$"
    ),
    "réclamé": re.compile(
        r"\b(?:réclam\w+|revendiqu\w+|exig(?:e|ent|eait|eaient|é|és)|plaid(?:e|ent|ait|aient|é) pour|"
        r"(?<!se )demand(?:ent|ait|aient)(?! (?:si|pourquoi|comment|quand|où|quelle?s?|ce qu)\b)|"
        r"(?<!la )(?<!une )(?<!de )demande (?:une?|des))\b"
        rf"(?:(?!{_GOT})[^.;:]){{0,60}}$"
        r"|\b(?:(?<!la )(?<!une )(?<!de )(?<!leur )(?<!cette )(?<!sa )(?<!en )demande|veu(?:t|lent)|voulai(?:t|ent)|"
        r"sollicit(?:e|ent|ait|aient)|"
        r"(?:veu(?:t|lent)|voudrai(?:t|ent))\b[^.;:]{0,60}\b(?:obtenir|arracher))"
        r"\s(?:environ |au moins |plus de |quelque )?$"
        r"|\b(?:revendications?\b[^.;]{0,60}|sollicité[^.;:,]{0,40})$"
    ),
    "proposé": re.compile(
        r"(?<!s')\b(?:propos(?:e|ent|ait|aient|er)|(?:a|ont|avai(?:t|ent)|aurai(?:t|ent))(?: [\w-]+)? proposé|"
        r"proposée?s?(?! (?:à|au|aux|dès|en|sur|avant|avec|par|comme)\b)|"
        r"(?<!l')(?<!d')(?<!une )(?<!cette )(?<!son )(?<!leur )"
        r"offr(?:e(?! [a-zà-ÿ]+(?:ique|elle|ière)\b)|ent|ait|aient|ons)|proposons)\b(?:(?! qui )[^.;\d]){0,60}$"
    ),
    "une année": re.compile(rf"\b{_ONE_YEAR}\b[^.;,]{{0,20}},?[^.;,]{{0,30}}$"),
    "en moyenne": re.compile(
        rf"\b(?:en moyenne|une moyenne de|"
        rf"la moyenne (?:est (?:de|à)|(?:s'établit|tombe|monte|passe|grimpe) à|atteint))\s{_QUALIFIERS}$"
    ),
    "à terme": re.compile(rf"{_opening('vis')}(?:e|ent|ait|aient|er)\b[^.;,]{{0,40}}$"),
    "autre": re.compile(
        "(?:" + _opening("s'ajout") + rf"\w+|{_opening('en plus d')}(?:u|es|e (?:la|l'|c\w+|s\w+|leurs?))\b|"
        rf"{_opening('auxquel')}(?:s|les)?)[^;.]{{0,40}}$|\b(?:leur|lui|y) (?:a |ont )?ajout\w+ [^;.,]{{0,20}}$"
    ),
}
AFTER = {
    "capacité": re.compile(
        r"^ [\w'-]+(?: [\w'-]+){0,2}(?:, [^.;:]{3,60},)? (?:pourr(?:ont|aient)|peuvent|pouvaient) "
        r"(?:(?:s'|y|ainsi|également|désormais|tous|toutes) ?)*(?:être (?:gard|accueill|log|héberg|reçu|scolaris|"
        r"install|soign|abrit)\w+|asseoir|prendre place|tenir|dormir|loger|embarquer|séjourner)\b|"
        r"^ [\w'-]+(?: [\w'-]+)? y (?:tien(?:nent|dront|draient)|(?:trouve|prenne|prend|trouver|prendr)"
        r"(?:nt|ont|aient) place)\b|"
        r"^ (?:passagers|passagères|voyageurs|personnes|occupants|skieurs|élèves|convives)(?: [\w'-]+)? "
        r"(?:dans (?:l'|une? |la |sa |cette |leur )(?:aménagement|configuration|version|disposition)|"
        r"par (?:cabine|nacelle|navette|wagon|vol))\b"
    ),
    "les premiers": re.compile(r"^ premi(?:ers|ères)\b(?! (?:mois|jours|minutes|ans|années|semaines|fois))"),
    "autre": re.compile(
        r"^\s?(?:d'autres|autres|nouve(?:aux|lles)"
        r"(?! (?:emploi|poste|logement|lit|place|salle|ligne|embauch|recrue|arrivant|venu|inscrit)))\b"
    ),
    "frais compris": re.compile(
        r"^[^,;.()]{0,30}(?:\([^)]{0,60}\)\s*)?[,(]\s*(?:frais|commissions?|charges?) (?:compris|inclus)\w*"
    ),
    "hors frais": re.compile(
        r"^[^,;.()]{0,30}(?:\([^)]{0,60}\)\s*)?[,(]\s*"
        r"(?:(?:hors|sans) (?:les )?(?:frais|commissions?|charges?)|prix (?:au|de) marteau)"
    ),
    "sans le reste": re.compile(r"^[^.;\d]{0,50}, (?:le reste|les autres|le solde)\b"),
    "requis": re.compile(r"^[^,;.]{0,12}\brequi(?:s|ses?)\b"),
    "réclamé": re.compile(
        r"^[^,;.]{0,20}(?:\b(?:réclamé|exigé)e?s?\b|\bqu'(?:ils?|elles?|on) (?:réclam|exig|demand|revendiqu)\w+)|"
        r"^[^.;:]{0,60}:\s(?:ces|leurs|les|telles (?:sont|étaient) (?:les|leurs)|voilà (?:les|leurs)) "
        r"(?:revendications|exigences)\b"
    ),
    "proposé": re.compile(r"^[^,;.]{0,20}\bproposée?s?\b"),
    "une année": re.compile(rf"^[^,;.]{{0,20}} {_ONE_YEAR}\b"),
    "avec sursis": re.compile(r"^[^,;.]{0,20} avec sursis"),
    "ferme": re.compile(r"^[^,;.]{0,12} ferme\b"),
    "contre": re.compile(r"^(?:\s*(?:voix|votes))? contre(?!\s*[\d\w])"),
    "pour": re.compile(
        rf"^(?:\s*{VOTES})? pour(?!\s*\w)|"
        rf"^\s*{VOTES} {AGAINST_SO_MANY}"
    ),
    "hors bonus": re.compile(r"^[,\s]*(?:plus|auxquels s'ajout\w+)[^.;]{0,25}(?:de |en )(?:bonus|primes?)"),
    "part": re.compile(r"^[^,;.]{0,25} d'entre (?:eux|elles)\b(?! (?:ont|sont|avaient|étaient|auraient|seraient)\b)"),
    "en moyenne": re.compile(r"^[^,;.]{0,30} (?:en|de) moyenne\b"),
    "restant": re.compile(
        r"^[^,;.]{0,30}\b(?:restent|restaient|reste(?! (?:à|défi|béné|leader|stable|une?\b|le\b|la\b)\w*)|"
        r"restante?s?|demeurent|demeuraient)\b(?! (?:valables?|inchangée?s?|fidèles?|prudente?s?|confiante?s?|"
        r"attachée?s?|opposée?s?|favorables?|convaincue?s?|acquis|gratuite?s?))|"
        r"^[^,;.]{0,30}\bencore(?! (?:confiance|jamais|plus|moins|mieux|pire|une fois|que)\b)\b"
    ),
    "au détail": re.compile(r"^[^;.]{0,30}\b(?:au|de) détail\b|^[^;.]{0,40}\brevente\b"),
    "en gros": re.compile(r"^[^;.]{0,30}\b(?:prix de|vendue?s? en|cours de) gros\b"),
    "médiane": re.compile(r"^[^,;.]{0,30}\bmédiane?\b"),
}
