"""Verbs of saying, estimating and counting: their forms, and what their subject must be to answer for a figure."""

from corpus.french.wordlists import word_set

# Only who has a voice affirms: whatever stands as subject is a source.
_SAYING_ER = """
    créditer dénoncer affirmer assurer annoncer confirmer révéler indiquer déclarer préciser signaler constater
    redouter juger expliquer souligner rappeler observer relever certifier attester proclamer marteler espérer
    réclamer exiger estimer revendiquer noter ajouter considérer déplorer regretter rapporter communiquer
    dévoiler jurer clamer avouer concéder contester réfuter nier alerter avertir informer renseigner insister
    raconter témoigner résumer confier conclure imaginer supposer répéter soupçonner répliquer rétorquer
    objecter commenter
    """
# Things do these too (« le village compte », « le contrat prévoit »): the subject must be someone, or a report.
_COUNTING_ER = """
    dénombrer recenser chiffrer évaluer avancer évoquer tabler comptabiliser parler calculer anticiper projeter
    pronostiquer escompter quantifier décompter pointer miser rectifier corriger demander arrêter énumérer
    détailler mentionner proposer plaider invoquer brandir opposer souhaiter citer parier
    réviser ambitionner diagnostiquer situer fixer imputer attribuer réévaluer requérir noter lister identifier
    répertorier simuler extrapoler montrer suggérer démontrer rapporter
    """
# They name the speaker of a quotation or stand in an aside, and state nothing with an object of their own.
_SPEAKING_ER = """
    glisser lancer arguer vanter ironiser indigner alarmer fustiger tonner tempêter soupirer jubiler féliciter
    inquiéter désoler analyser accuser enchaîner trancher décrypter étonner argumenter nuancer tempérer
    relativiser développer abonder déclamer murmurer souffler exclamer reprocher admonester protester riposter
    scander narrer interroger railler pester fulminer grogner rager agacer emporter lâcher amuser rassurer
    enthousiasmer esquisser plaisanter minimiser insurger consoler blaguer souligner résigner impatienter
    philosopher gronder crier hurler chuchoter décocher balayer détromper anticiper rembobiner exposer éluder
    évacuer désespérer pleurer
    """
_SAYING_OTHER = """
    dit disent disait disaient dira diront promet promettent promettait promis craint craignent craignait
    reconnaît reconnaissent reconnaissait reconnu admet admettent admis soutient soutiennent soutenait soutenu
    prétend prétendent prétendait prétendu dément démentent démenti garantit garantissent garanti maintient
    maintiennent maintenu écrit écrivent écrivait révèle révèlent espère espèrent relève relèvent rappelle
    rappellent martèle martèlent répète répètent concède concèdent croit croient pense pensent
    """
_COUNTING_OTHER = """
    mesure mesurent prévoit prévoient prévoyait prévu établit établissent établi retient retiennent retenu fait
    font faisait faisaient revoit revoient revu pèse projette projettent énumère requiert requièrent requis
    requérait attend attendent attendait attendaient compté suggère suggèrent conclut concluent fera feront émet
    émettent émis
    """
_SPEAKING_OTHER = """
    répond répondent répondait répondu poursuit poursuivent renchérit renchérissent défend défendent réjouit
    réjouissent sourit plaint plaignent rit avertit fournit inquiète inquiètent souvient reprend complète
    complètent enrage soupire poursuivi repris renchéri réagi réagit surenchéri défendu apprend appris conclu
    fournissent prévient préviennent prévenu surenchérit
    """
_SAYING_INFINITIVES = word_set("dire promettre craindre reconnaître admettre soutenir prétendre démentir garantir")
_SAYING_GERUNDS = word_set("disant promettant craignant reconnaissant admettant soutenant")


def _stems(infinitive: str) -> tuple[str, str]:
    """The stem of a verb in -er, plain and as it is spelt before « a »."""
    stem = infinitive[:-2]
    if stem.endswith("c"):
        return stem, stem[:-1] + "ç"
    return stem, stem + "e" if stem.endswith("g") else stem


def _forms(infinitives: str) -> frozenset[str]:
    """Third persons of present, imperfect, past, future and conditional, and the participle, of verbs in -er."""
    forms: set[str] = set()
    for verb in infinitives.split():
        stem, soft = _stems(verb)
        endings = ("e", "ent", "èrent", "era", "eront", "erait", "é")
        forms |= {stem + ending for ending in endings} | {soft + ending for ending in ("ait", "aient", "a")}
        if stem[-2:-1] == "é":
            # révéler: révèle
            forms |= {stem[:-2] + "è" + stem[-1] + ending for ending in ("e", "ent")}
    return frozenset(forms)


def _agreed(participles: frozenset[str]) -> frozenset[str]:
    return frozenset(word + ending for word in participles for ending in ("", "e", "s", "es"))


SAYING = _forms(_SAYING_ER) | word_set(_SAYING_OTHER)
"""Finite forms and participles whose subject is a source, whatever it is."""

COUNTING = (_forms(_COUNTING_ER) | word_set(_COUNTING_OTHER)) - SAYING
"""Those whose subject answers for the figure if it is someone or a report."""

INFINITIVES = frozenset(_SAYING_ER.split()) | frozenset(_COUNTING_ER.split()) | _SAYING_INFINITIVES
"""« vient d'annoncer », « a tenu à préciser »."""

GERUNDS = frozenset(_stems(verb)[1] + "ant" for verb in (_SAYING_ER + _COUNTING_ER).split()) | _SAYING_GERUNDS
"""« …, évoquant 40 départs »: what the subject of the sentence says."""

_FEELING_ER = """
    féliciter inquiéter alarmer indigner étonner désoler amuser exclamer emporter agacer vanter enthousiasmer insurger
    résigner interroger rassurer targuer impatienter consoler confier engager
    """
_FEELING_OTHER = """
    réjouit réjouissent réjouissait réjoui réjouie réjouis plaint plaignent souvient inquiète inquiètent défend
    défendent dit
    """
REFLEXIVE = (
    _forms(_FEELING_ER)
    | _agreed(frozenset(verb[:-2] + "é" for verb in _FEELING_ER.split()))
    | word_set(_FEELING_OTHER)
)
"""Verbs that speak in the reflexive; of the others the reflexive says what a thing amounts to (« s'établit à »)."""

SPEAKING = SAYING | COUNTING | REFLEXIVE | _forms(_SPEAKING_ER) | word_set(_SPEAKING_OTHER)
"""Every form that can report words."""

_PARTICIPLES = word_set(
    """
    poursuivi repris renchéri réagi surenchéri défendu appris dit prévu promis craint reconnu admis soutenu prétendu
    établi retenu fait revu démenti fourni répondu conclu écrit requis attendu obtenu maintenu garanti voulu offert
    émis prévenu défini réjoui réjouie
    """
)
_SAME_FORM = word_set("dit craint établit fait fourni écrit conclut")
"""Participles that are finite forms too."""


def is_participle(word: str) -> bool:
    """Whether a form of ``SPEAKING`` is a past participle, which needs an auxiliary: « a affirmé »."""
    return word in _PARTICIPLES or (word.endswith(("é", "ée", "és", "ées")) and word in SPEAKING)


def is_finite_too(word: str) -> bool:
    """Whether a participle reads as a finite verb as well: « dit », « fait »."""
    return word in _SAME_FORM


PASSIVE = _agreed(
    frozenset(_stems(verb)[0] + "é" for verb in (_SAYING_ER + _COUNTING_ER).split())
    | (_PARTICIPLES - {"fait", "attendu", "obtenu", "offert"})
    | word_set(
        "relayé interrogé sondé compté consenti consulté cité mesuré partagé validé certifié commandé réalisé coté"
    )
)
"""Participles that « par » gives a source to: « un coût évalué par le cabinet à 12 millions »."""
