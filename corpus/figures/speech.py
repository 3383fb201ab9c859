"""Verbs of saying, estimating and counting, in the forms that the press puts beside a source."""

from corpus.french.wordlists import word_set

# Verbs in -er whose subject answers for a figure in their object: « La préfecture dénombre 400 marcheurs ».
_COUNTING_ER = """
    dénombrer recenser chiffrer évaluer estimer revendiquer annoncer dénoncer affirmer assurer avancer évoquer
    confirmer révéler indiquer déclarer préciser signaler tabler créditer comptabiliser constater redouter
    parler juger expliquer souligner rappeler calculer observer relever anticiper projeter pronostiquer
    escompter quantifier décompter dévoiler certifier attester proclamer marteler pointer espérer miser
    rectifier corriger réclamer exiger demander arrêter énumérer détailler mentionner
    """
# Those that report words: they name the speaker of a quotation or stand in an aside.
_SPEAKING_ER = """
    glisser lancer témoigner résumer regretter déplorer insister montrer confier arguer plaider vanter ironiser
    indigner alarmer fustiger réclamer exiger tonner tempêter soupirer jubiler féliciter inquiéter désoler
    analyser clamer accuser fixer commenter enchaîner trancher décrypter répliquer raconter étonner argumenter
    concéder nier contester réfuter invoquer nuancer tempérer objecter rétorquer relativiser développer abonder
    considérer déclamer murmurer souffler exclamer renseigner informer alerter avouer reprocher demander
    conclure imaginer espérer supposer admonester protester riposter scander narrer évaluer interroger avertir
    railler rapporter noter ajouter communiquer publier donner compter pester fulminer grogner rager agacer
    emporter lâcher
    """
_IRREGULAR_COUNTING = """
    compté mesure mesurent dit disait disent dira prévoit prévoient prévu promet promettent promis craint
    craignent reconnaît reconnaissent reconnu admet admettent admis soutient soutiennent soutenu prétend
    prétendent prétendu établit établi retient retenu fait font faisait faisaient revu revoit revoient dément
    démenti maintient maintiennent garantit révèle révèlent pèse espère espèrent relève relèvent rappelle
    rappellent projette projettent énumère martèle
    """
_IRREGULAR_SPEAKING = """
    répond répondent répondu poursuit renchérit renchérissent défend défendent réjouit réjouissent écrit
    écrivent sourit conclut conclu plaint plaignent rit avertit fournit concède concèdent inquiète inquiètent
    martèle
    """


def _forms(infinitives: str) -> frozenset[str]:
    """Third persons of present, imperfect, past, future and the participle of verbs in -er."""
    forms: set[str] = set()
    for verb in infinitives.split():
        stem = verb[:-2]
        soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
        forms |= {
            stem + "e",
            stem + "ent",
            soft + "ait",
            soft + "aient",
            soft + "a",
            stem + "èrent",
            stem + "era",
            stem + "é",
        }
        if stem[-2:-1] == "é":
            # révéler: révèle
            forms |= {stem[:-2] + "è" + stem[-1] + "e", stem[:-2] + "è" + stem[-1] + "ent"}
    return frozenset(forms)


COUNTING = _forms(_COUNTING_ER) | word_set(_IRREGULAR_COUNTING)
"""Forms whose subject answers for the figure in their object."""

SPEAKING = COUNTING | _forms(_SPEAKING_ER) | word_set(_IRREGULAR_SPEAKING)
"""Every form that can report words."""


def is_participle(word: str) -> bool:
    """Whether a form of ``SPEAKING`` is a past participle, which needs an auxiliary: « a affirmé »."""
    return word in _PARTICIPLES or (word.endswith("é") and word in SPEAKING)


_PARTICIPLES = word_set(
    """
    dit prévu promis craint reconnu admis soutenu prétendu établi retenu fait revu démenti fourni répondu conclu
    écrit
    """
)
PASSIVE = word_set(
    """
    estimé estimée estimés estimées évalué évaluée évalués évaluées chiffré chiffrée chiffrés annoncé annoncée
    annoncés annoncées avancé avancée avancés avancées communiqué communiquée communiqués communiquées publié
    publiée publiés publiées fourni fournie fournis fournies donné donnée donnés recensé recensée recensés
    recensées dénombré dénombrés dénombrées cité citée cités citées retenu retenue calculé calculée calculés
    revendiqué revendiquée revendiqués établi établie établis comptabilisé comptabilisés comptabilisées compté
    comptés comptées évoqué évoquée évoqués relayé relayée relayés constaté constatée mesuré mesurée relevé
    relevée relevés interrogé interrogés sondé sondés
    """
)
"""Participles that « par » gives a source to: « un coût évalué par le cabinet à 12 millions »."""
