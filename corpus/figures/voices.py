"""Whether a noun phrase can be a source: someone, a body, a report; or a thing that says nothing."""

from corpus.figures.nouns import is_prenominal
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.french.function_words import OF
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set

BODIES = word_set(
    """
    syndicat organisation institut centrale confédération association fédération groupe entreprise société parti
    ministère institution quotidien journal hebdomadaire cabinet ong collectif agence centre observatoire
    intersyndicale compagnie
    """
)
"""What a body is called once it has been named."""

_INSTITUTIONS = BODIES | word_set(
    """
    préfecture police gendarmerie mairie municipalité ville métropole agglomération commune communauté
    province canton collectivité
    département région état capitale gouvernement exécutif élysée matignon assemblée sénat parlement chambre
    cour tribunal justice parquet accusation défense direction syndicats organisations organisateurs milice
    organisateur patronat union comité conseil commission autorité autorités office organisme organismes bureau
    service services université école hôpital clinique académie rectorat firme maison banque banques fonds
    fondation opposition majorité coalition camp armée pompiers secours samu protection croix presse mensuel
    magazine radio chaîne média médias télévision site rédaction source sources entourage équipe staff club
    ligue filière profession interprofession industrie assurance industriels coopérative régie délégation
    ambassade consulat diplomatie administration douane douanes fisc inspection startup pépite géant filiale
    enseigne plateforme laboratoire labo caisse famille familles proches plaignants parties associations
    riverains experts scientifiques chercheurs analystes économistes observateurs spécialistes professionnels
    habitants usagers salariés grévistes agriculteurs producteurs vignerons éleveurs commerçants hôteliers
    enseignants parents élus députés sénateurs maires ministres médecins soignants avocats magistrats enquêteurs
    juges policiers gendarmes militaires otan onu ue gestionnaire concessionnaire capitainerie aéroport port
    sncf ratp insee trésor intérieur bercy kremlin pentagone unité brigade caserne cellule groupement
    groupements mission musée théâtre festival éditeur diocèse évêché église paroisse conférence forces rebelles
    établissement établissements réseau réseaux fédérations instituts ministères préfectures offices agences opérateur
    constructeur fabricant équipementier distributeur industriel énergéticien promoteur bailleur bailleurs
    assureur éleveur fournisseur prestataire armateur transporteur voyagiste hébergeur studio producteur réassureur
    registre conservatoire peloton
    chancellerie sûreté initiants zone présidence primature palais mutuelle mutuelles hôpitaux universités
    junte régime pouvoir dirigeants responsables intéressé intéressée victime victimes témoin témoins prévenu
    prévenue accusé accusée suspect suspecte plaignant plaignante marque exploitante start jeune constructeurs
    mutualité mutualités commissariat sénéchaussée
    assureurs distributeurs exploitants promoteurs station stations domaines gauche droite armement armements
    """
)
_REPORTS = word_set(
    """
    rapport rapports étude études enquête enquêtes bilan bilans sondage sondages baromètre note document
    documents communiqué estimation estimations évaluation évaluations chiffre chiffres donnée données
    statistique statistiques décompte comptage recensement calcul calculs expertise audit avis arrêt jugement
    projection projections prévision prévisions classement thèse panel recherche recherches travaux publication
    témoignage témoignages information informations résultats bulletin tableau inventaire relevé relevés
    simulation simulations analyse analyses comptes mesures pointage dépêche vague livraison baromètres notes manuel
    constatations constats rapporteur livre livraisons papier essai essais article investigation
    investigations indications notice dossier
    """
)
_PEOPLE = word_set(
    """
    maire maires ministre préfet préfète procureur procureure juge avocat avocate médecin témoin proche chef
    cheffe pdg dg patron patronne élu élue député députée sénateur président présidente roi reine pape évêque curé
    pasteur capitaine commandant colonel général lieutenant adjudant commissaire secrétaire porte délégué déléguée
    conseiller conseillère adjoint adjointe cadre employé employée salarié salariée ouvrier ouvrière membre
    membres client cliente voisin voisine habitant habitante passant passante retraité retraitée étudiant
    étudiante élève parent père mère fils fille frère soeur sœur oncle tante mari épouse veuve homme femme jeune
    ami amie collègue expert experte professeur professeure prof enseignant enseignante gérant gérante
    représentant représentante dirigeant dirigeante intendant intendante exploitant exploitante fabricant
    commerçant commerçante négociant marchand marchande artisan artisane paysan paysanne agent agente pilote guide
    juriste diplomate notaire maître architecte interne chirurgien infirmier infirmière pharmacien berger bergère
    maraîcher skipper athlète champion championne coach sélectionneur arbitre joueur joueuse candidat candidate
    numéro premier première second seconde intéressé autre ancien ancienne trésorier greffier économiste géologue
    climatologue bourgmestre échevin échevine syndic analyste auteur auteure auteurs commandante colonelle gradé
    gradée ministres édile prévisionniste astrophysicienne astrophysicien responsable ménage sondé sondée
    répondant personnage otage porte-parole parlementaire sinistré sinistrée rescapé rescapée opposant opposante
    adolescent adolescente supporter bénévole camarade copain copine compagnon compagne conjoint conjointe cousin
    cousine neveu nièce gamin gamine enfant apprenti apprentie motard vacancier maçon peintre boulanger boulangère
    boucher bouchère soldat soldate sergent sergente vétéran marin matelot docker riverain riveraine forain
    écrivain écrivaine poète romancier libraire antiquaire sculpteur moine imam rabbin prêtre abbé aumônier
    sacristain sacristaine détenu détenue réfugié réfugiée exilé exilée migrant migrante juré jurée vigneron
    vigneronne bûcheron bûcheronne patient patiente doyen doyenne citoyen citoyenne villageois
    villageoise bourgeois métayer fermier fermière horloger passager passagère étranger étrangère skieur
    touriste comptable sportif sportive barman serveur concierge vigile substitut bâtonnier bâtonnière huissier
    huissière nourrice garde gardes paroissien paroissienne ressortissant ressortissante cheminot traileur sherpa
    matrone mairesse mairesses
    """
)
_AGENT_ENDINGS = (
    "eur", "euse", "trice", "iste", "istes", "ien", "ienne", "iens", "iennes", "eurs", "euses", "trices", "logue",
    "logues", "crate", "crates", "nome", "nomes", "iatre", "iatres", "graphe", "graphes", "aire",
    "aires", "ier", "ière", "iers", "ières", "isan", "isans",
)  # fmt: skip
_RANKS = frozenset(("premier", "première", "second", "seconde"))
_DOERS = ("ant", "ants", "ante", "antes")
# They end as agents do and do nothing.
_THINGS = word_set(
    """
    valeur hauteur longueur largeur profondeur épaisseur secteur moteur facteur chaleur erreur couleur douleur
    vapeur fleur peur ampleur rigueur ordinateur tracteur compteur vecteur intérieur extérieur faveur odeur
    humeur lueur rumeur tumeur teneur terreur chantier dossier quartier cahier escalier palier clavier papier
    acier métier foyer loyer gibier sentier calendrier courrier février janvier fichier atelier panier pilier
    rivière bière matière lumière manière carrière frontière barrière saison affaire affaires salaire salaires
    anniversaire horaire horaires formulaire inventaire vocabulaire questionnaire commentaire itinéraire
    sommaire territoire liste piste lien bien entretien soutien rien quotidien liens biens entretiens secteurs
    facteurs valeurs foyers loyers quartiers dossiers chantiers métiers logiciel inférieur supérieur meilleur
    rigoureux heure heures demeure montants restaurants carburants instants courants volants aimants diamants géants
    composants polluants croissants restants suivants importants montant restaurant carburant instant courant volant
    aimant diamant géant composant polluant croissant restant suivant important tournant penchant versant levant
    couchant avant devant pendant avenant constante variante plante tante attente détente courante suivante
    thermomètre horloge aiguille cadran panneau mercure pluviomètre altimètre
    tiers calvaire corollaire glossaire annuaire honoraires dictionnaire séminaire calcaire repaire vestiaire
    vestiaires sanctuaire estuaire cote gravier clocher pommier pommiers palmier palmiers olivier oliviers rosier
    peuplier mobilier
    collier terrier grenier laurier figuier bourbier mortier levier glacier glaciers tablier tunnelier bélier
    poussière lisière fourrière gouttière tanière croisière croisières ornière cimetière civière bannière
    tourbière
    glissière ascenseur ascenseurs projecteur projecteurs radiateur radiateurs générateur réacteur réacteurs
    transformateur accélérateur simulateur porteur conteneur conteneurs congélateur ventilateur élévateur curseur
    processeur tondeuse tronçonneuse moissonneuse pelleteuse foreuse cicatrice matrice motrice génératrice catalogue
    dialogue prologue épilogue paragraphe orthographe autographe éolienne éoliennes
    importante géante filiante calmant excitant brillant battant éléphant éléphants croissante
    """
)
_PROCESSES = (
    "tion", "tions", "ment", "ments", "age", "ages", "ure", "ures", "té", "tés", "ance", "ances", "ence", "ences",
    "isme", "ade", "ude", "sion", "sions", "oir", "oirs", "ème", "ice", "ices",
)  # fmt: skip
_PLAIN_THINGS = word_set(
    """
    taux nombre prix coût coûts montant budget bénéfice bénéfices perte pertes dette déficit excédent résultat
    marge recette recettes dépense dépenses indice indices seuil plafond total moyenne médiane hausse baisse
    recul part tour tours levée levées vente ventes somme facture amende peine loi plan projet accord contrat
    protocole texte décret arrêté règlement programme pacte traité site route pont ligne gare usine train avion
    bateau navire feu incendie séisme tempête crue pluie neige vent mer terre sol ciel nuit jour semaine mois
    année an fois cas températures température mercure vitesse distance surface poids taille âge barrage parc
    lac fleuve forêt récolte rendement marché offre demande capital titre action cours échéance délai durée date
    stade manque match score but record film roman série album documentaire spectacle chanson photo pièce intrigue
    """
)
_EXCLUDED_HEADS = word_set(
    """
    beaucoup tous toutes personne rien chacun aucun aucune autant nul reste seul seule on nous vous je j' tu ce
    chaque c' il elle ils elles qui que dont où cela ça y en au aux à quelque quelques et ou mais car donc or puis si
    quand comme lorsque alors enfin ainsi pourtant selon après avant depuis pour sans avec par dans sur sous
    chez malgré dès lors voici voilà pas plus moins oui non ni même aussi ceux celui celle celles comment pourquoi
    combien quel quelle quels quelles tout toute viens ceci parmi là ici hier demain aujourd' seuls seules
    certes mieux pis résultat faute faux vrai exact bref ensuite surtout désormais trop assez tant tel telle
    sinon tantôt toujours jamais parfois souvent encore déjà jusqu' outre
    """
)

SOURCE, UNKNOWN, THING = 2, 1, 0


def voice_of(tokens: Tokens, first: int, last: int) -> int:
    """``SOURCE``, ``THING`` or ``UNKNOWN``: what the noun phrase on tokens ``[first, last)`` can be, by its head."""
    k = head_of(tokens, first, last)
    if k >= last or tokens.kind(k) != WORD:
        return THING
    word = tokens.word(k)
    if word == "chambre" and tokens.word(k + 1) == "d'" and tokens.word(k + 2) not in ("agriculture", "industrie"):
        return THING
    if word == "arrêt" and tokens.word(k + 1) in OF and tokens.word(k + 2) != "la":
        # « un arrêt de trois mois », but « l'arrêt de la cour »
        return THING
    if word == "production":
        # « indique la production », but « la production de lait »
        return SOURCE if tokens.word(first) == "la" and k + 1 == last else THING
    if word in _RANKS and k + 1 == last and k > first:
        # « Le premier prévoit un mois »
        return UNKNOWN
    if word == "état" and not tokens.capital(k) and tokens.word(k + 1) != "-":
        # « l'état d'urgence »
        return THING
    if word in _EXCLUDED_HEADS or word in CARDINAL_STARTS:
        return THING
    if k > first and tokens.capital(k):
        # « une DeLorean » is one of many, « la CGT » is somebody.
        one_of_many = tokens.word(first) in ("un", "une") and k == first + 1
        return UNKNOWN if one_of_many or tokens.word(first) in ("ce", "cet", "cette", "ces") else SOURCE
    # « le cours » is no court.
    plural = word if word in _PLAIN_THINGS else word.removesuffix("s")
    if k == first and word in _PEOPLE and tokens.capital(k):
        # « Père de quatre enfants, il … »: what somebody is, not who.
        return UNKNOWN
    if {word, plural} & _INSTITUTIONS or word in _REPORTS or {word, plural} & _PEOPLE:
        return SOURCE
    if _stands_for_body(tokens, k):
        return SOURCE
    if word in _PLAIN_THINGS or word in _THINGS:
        return THING
    if k == first and tokens.capital(k):
        return _named_alone(tokens, k, last)
    if word.endswith(_AGENT_ENDINGS) or (k > first and word.endswith(_DOERS) and word not in _THINGS):
        return SOURCE
    return THING if word.endswith(_PROCESSES) else UNKNOWN


def _stands_for_body(tokens: Tokens, k: int) -> bool:
    """« l'aviation civile », « la rue de Valois », « l'hôtel de ville »: called after its work or its address."""
    word = tokens.word(k)
    if word == "front":
        # « le front commun », but no front line and no sea front
        return tokens.word(k + 1) in ("commun", "syndical", "populaire", "national", "uni", "social")
    if word == "procès":
        return tokens.words[k + 1 : k + 3] == ["-", "verbal"]
    if word in _CHARGES:
        return tokens.word(k + 1) in _PUBLIC
    if word not in _ADDRESSES:
        return False
    named = k + 2 if tokens.word(k + 1) in ("de", "d'", "du") else k + 1
    return tokens.word(named) in _SEATS or (word == "hôtel" and tokens.word(named) in ("ville", "région"))


_CHARGES = word_set("aviation sécurité protection navigation météorologie éducation répression santé statistique")
_PUBLIC = word_set("civile routière nationale publique fluviale aérienne fédérale maritime des")
_ADDRESSES = word_set("rue quai place avenue hôtel palais maison")
_SEATS = word_set(
    "valois grenelle orsay beauvau vendôme ségur varenne bercy brienne matignon élysée fédéral blanche bourbon"
)


def _named_alone(tokens: Tokens, k: int, last: int) -> int:
    """No determiner and a capital: a name, unless the capital is the sentence's."""
    if (
        not tokens.opens(k)
        or (k + 1 < last and tokens.capital(k + 1))
        or tokens.raw(k)[1:].upper() == tokens.raw(k)[1:]
    ):
        return SOURCE
    word = tokens.word(k)
    if word in tokens.lowered or word.endswith(("ment", "ant", "é", "ée", "és", "ées", "ez", "ons")):
        return THING
    return SOURCE


def head_of(tokens: Tokens, first: int, last: int) -> int:
    """The head of the noun phrase at ``first``: past its determiners and the adjectives that stand before a noun."""
    k = first
    while k < last and (
        tokens.word(k) in _BEFORE_HEAD
        or (is_prenominal(tokens.word(k)) and k + 1 < last)
        or (k > first and (tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS))
    ):
        if tokens.word(k) in _PEOPLE and (k + 1 >= last or not _is_noun_like(tokens, k + 1)):
            break
        k += 1
    if k > first and tokens.word(k) == "-" and tokens.word(k - 1) == "haut":
        # « le haut-commissariat »
        return k + 1
    if tokens.word(k) in _UNDER and tokens.word(k + 1) == "-" and k + 2 < last:
        # « le vice-président »
        k += 2
    return k


_UNDER = frozenset(("vice", "sous", "ex", "co", "néo", "auto"))
_BEFORE_HEAD = word_set(
    """
    le la les l' un une des du de d' son sa ses leur leurs ce cet cette ces notre nos mon ma mes plusieurs
    quelque certains certaines quelques deux trois dernier dernière derniers premier première principal principaux
    récent récente propre propres dit second seconde
    """
)


def _is_noun_like(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` can be a noun rather than the end of the phrase."""
    return tokens.kind(k) == WORD and len(tokens.word(k)) > 2 and not tokens.word(k).endswith("'")


def is_person(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the head of the phrase says what somebody is: « la ministre des Sports », « Patron d'un bar »."""
    k = head_of(tokens, first, last)
    word = tokens.word(k)
    return k < last and word not in _INSTITUTIONS and _names_person(word)


def _names_person(word: str) -> bool:
    return (
        word in _PEOPLE
        or word.removesuffix("s") in _PEOPLE
        or (word.endswith(_AGENT_ENDINGS) and word not in _THINGS)
    )


def may_be_called(name: str, body: str) -> bool:
    """Whether « le syndicat », « la compagnie » (``body``) may take ``name`` up: a proper name, and nobody's by his
    trade (« l'économiste Anne Roy ») nor a body that has another word for itself (« l'opposition »)."""
    words = name.replace("’", "'").replace("'", "' ").split()
    if words[0][:1].isupper():
        # « Anne Roy » is no union, « Orvaux Métaux » may be a company.
        person = len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words)
        return not person or body in _FIRMS
    return any(word[:1].isupper() for word in words) and not _names_person(words[1].lower())


_FIRMS = word_set(
    """
    groupe entreprise société compagnie cabinet institut quotidien journal hebdomadaire institution agence centre
    """
)


def is_report(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase is a report or a count of somebody's: « le bilan », « les chiffres »."""
    return tokens.word(head_of(tokens, first, last)) in _REPORTS


_POLLSTERS = word_set("institut institute sondage sondages baromètre enquête étude vague livraison sondeur")


def is_pollster(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase is a poll or who makes it: « le baromètre », « l'institut Varenne »."""
    word = tokens.word(head_of(tokens, first, last))
    return word in _POLLSTERS or word in _REPORTS


_HOSTS = word_set(
    """
    parc zoo stade site foire salon marché théâtre cirque domaine aquarium château camping casino kermesse refuge
    """
)


def awaits(tokens: Tokens, first: int, last: int) -> bool:
    """Whether what the phrase names has somebody in it who forecasts: a place that people come to, a house by name
    (« l'hôtel Bellerive »), those of one trade (« les conserveries »)."""
    head = head_of(tokens, first, last)
    if tokens.word(head) in _HOSTS:
        return True
    if tokens.capital(head + 1) and head + 1 < last:
        return tokens.word(head) not in _PLAIN_THINGS | _THINGS
    return tokens.word(first) == "les" and tokens.word(head).endswith("eries")


_OBSERVERS = word_set(
    """
    office observatoire institut insee association fédération préfecture police gendarmerie ministère agence centre
    service services syndicat autorités station laboratoire rectorat commission chambre bureau statisticiens douanes
    interprofession registre réseau conservatoire organisateurs organisatrices assureurs mutuelle mutuelles mutualité
    """
)


def is_observer(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase names a body whose business it is to count what happens elsewhere."""
    return tokens.word(head_of(tokens, first, last)) in _OBSERVERS
