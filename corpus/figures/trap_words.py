"""Words beside which a number names, ranks or refers rather than counts."""

from corpus.french.wordlists import word_set

# Nouns that a number names rather than counts, in apposition: « page 14 », « l'article 40 », « phase 3 ».
LABELS = word_set(
    """
    page pages p pp numéro numéros no n° article articles art chapitre chapitres tome tomes volume épisode
    épisodes saison version versions phase niveau niveaux étape acte catégorie catégories type types classe
    groupe groupes ligne lignes tram tramway bus vol train ter tgv salle salles chambre porte quai lot lots
    batterie secteur zone bâtiment annexe alinéa paragraphe figure tableau photo dossard maillot route nationale
    départementale rn rd autoroute canal chaîne cop top sortie échangeur terminal hall stand feuille parcelle
    division ligue mach opus partie poule métro bureau scène note notes dép appartement appt cellule siège rang
    fréquence bloc hangar parking fiche exercice leçon verset psaume sourate planche indice coefficient
    symphonie sonate concerto option menu taille pointure mode réacteur réacteurs tranche matricule dossier
    référence réf code tél téléphone fax poste siret bp cs cedex arrondissement case question point étage
    échelon grade stade degré vague opération résolution amendement amendements considérant protocole formule
    brevet récépissé cerfa formulaire force boîte casier gr gta windows android ios iphone ipad galaxy model modèle
    série calibre motion initiative postulat objet k op bwv rubrique rubriques norme normes imprimé liasse feuillet
    interpellation pétition requête licence master visa estampille bordereau scellé borne écluse éolienne voie
    bulletin médaillon teinte nuance coloris tribune agence terminale secondaire siren rcs finess rangée
    tatouage étiquette seuil piste procès-verbal modèles
    vignette vignettes châssis gamme
    """
)
NUMBERED = word_set(
    """
    page pages p pp numéro numéros no n° article articles art chapitre vol train ter tgv tramway bus ligne lignes
    salle salles chambre porte quai bâtiment alinéa paragraphe dossard route nationale départementale rn rd autoroute
    sortie échangeur hangar parcelle stand cellule matricule amendement amendements considérant cerfa formulaire case
    récépissé rubrique rubriques norme normes imprimé liasse feuillet interpellation pétition requête question
    bordereau scellé borne écluse code poste siret voie seuil
    """
)
"""Labels that a number like a year numbers too: « la norme 1993 »; « la version 2024 » is that of a year."""


STREETS = word_set(
    """
    rue avenue boulevard bd av place allée allées chemin impasse quai route cours square passage faubourg
    esplanade promenade ruelle villa cité voie rond sente
    """
)

PLACES = STREETS | word_set(
    """
    quartier école écoles collège lycée gymnase pont tour salle caserne stade cité résidence porte parc station arrêt
    métro carrefour terminus halte cimetière hôpital rond-point théâtre centre médiathèque piscine groupe maternelle
    """
)
"""Places that are named after a day: « l'école du 14-Juillet »."""

AGREEMENTS = word_set("convention conventions protocole concordat charte")
"""Laws between states, which their year names: « la convention de 1951 »; but « la convention de trois ans »."""

LAWS = AGREEMENTS | word_set(
    """
    préambule loi lois décret décrets arrêté arrêtés ordonnance circulaire directive règlement traité constitution
    """
)

ORDINAL_ENDINGS = word_set("er ère ere re e è ème eme ième ieme nd nde d ers res es èmes ᵉ ᵉʳ bis ter")

CALLING = (
    "appel", "compos", "joindre", "joignable", "téléphon", "numéro", "contact", "urgence", "témoignage",
    "renseignement",
)  # fmt: skip

SERVICES = word_set(
    """
    info infos sos allô numéro cellule urgence standard renseignement renseignements réservation réservations
    dépannage permanence assistance écoute accueil billetterie police samu pompiers mairie centre contact tél hotline
    astreinte gendarmerie information informations infotrafic inforoute inforoutes urgences secours météo samaritains
    code codes gencod ean météotel ligne appel appels joindre composer signalement signalements alerte alertes
    témoignages
    """
)
"""What begins a line that ends with a colon and a number to dial or to quote: « Cellule d'appel : 118 »."""

RATED = word_set(
    """
    hôtel hôtels palace palaces camping campings label labels chef cheffe chefs restaurant restaurants résidence
    résidences gîte gîtes ville villes village villages établissement établissements table tables club clubs spa
    standing maison adresse auberge station stations meublé meublés commune général générale généraux amiral
    amiraux affiche affichent affichait arbore arborent classé classée classés classées
    """
)
NAMED = word_set(
    """
    marque enseigne société groupe magasin chaîne association agence boutique restaurant bar café crèche entreprise
    librairie radio cabinet studio collectif compagnie
    """
)
STARS = word_set("étoile étoiles fleurs épis clés toques macarons flocons")
"""What rates a hotel, a cook or a town: « un camping 3 étoiles », « ville quatre fleurs »."""

SINGULAR_DETERMINERS = word_set("le la l' un une du au ce cet cette notre votre son sa mon ma")

GLUED_UNITS = word_set(
    """
    m km cm mm dm nm kg g mg h min mn s sec ans an j k md mds mrd t l ha hl cl ml w kw mw gw kwh mwh gwh twh db
    hz khz mhz ghz go mo to ko po eur euros euro chf fcfa f pts pt x ch m² m2 km² m³ cv p°
    """
)

QUANTITY = word_set(
    """
    les des ces ses nos vos leurs aux quelque environ près trois compte comptait avec contre
    """
)

NAME_BEFORE = word_set(
    """
    et à de d' chez selon par pour sur dans le la l' du ou en un une dont via que comme
    """
)

NOT_LABELLED = word_set(
    """
    plus moins à de et ou quelque environ est sont a ont avec sur pour sous seul seuls reste compte totalise
    aligne affiche dépasse atteint total maximum minimum faut faudrait premier dernier près seules presque dont
    puis soit bilan enfin ensuite résultat score moyenne sinon voire jusqu parmi selon depuis entre après avant
    contre vers chez par ils elles nous vous les des ces ses nos vos leurs quelques dans moyennant
    """
)

SCORING = word_set("buts but essais sets set manches manche points jeux")

PLAYED = (
    "batt", "men", "défait", "victoir", "score", "impos", "inclin", "égalit", "nul", "match", "gagn", "perd",
    "but", "domin",
)  # fmt: skip

COUNTED_SIGLA = word_set(
    """
    ehpad ehpads chu chru pme tpe eti ong hlm sdf ter tgv iut bts cpe cra zac zfe irm gaec cuma epci mecs esat ime mjc
    """
)
"""What is counted by its sigle: « les visites sont suspendues dans 38 Ehpad »."""
