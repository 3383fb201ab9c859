"""French verbs that report what somebody says, by what they ask of their subject: infinitives only."""

SAYING = """
    affirmer assurer annoncer confirmer révéler indiquer déclarer préciser signaler constater redouter juger
    expliquer souligner rappeler observer relever certifier attester proclamer marteler espérer réclamer exiger
    estimer revendiquer noter ajouter considérer déplorer regretter rapporter communiquer dévoiler jurer clamer
    avouer concéder alerter avertir informer renseigner insister raconter témoigner résumer confier conclure
    imaginer supposer répéter soupçonner répliquer rétorquer objecter commenter dire redire prédire promettre
    tweeter twitter poster craindre reconnaître admettre soutenir prétendre
    maintenir écrire croire penser présumer subodorer pressentir divulguer spécifier marmonner claironner
    fanfaronner vociférer alléguer arguer insinuer susurrer conjecturer augurer présager officialiser ébruiter
    prouver seriner ressasser ânonner appréhender convenir disconvenir stipuler préconiser recommander dénoncer
    créditer
"""
"""Only who has a voice does this: whatever stands as subject is a source."""

RECKONING = """
    dénombrer recenser chiffrer tabler comptabiliser calculer pronostiquer escompter quantifier décompter répertorier
    extrapoler diagnostiquer requérir rétorquer budgéter deviser inventorier parier recompter recalculer réévaluer
    surestimer estimer évaluer
"""
"""Acts of a mind: the subject may be called anything that is no plain thing."""

COUNTING = """
    avancer évoquer parler anticiper projeter pointer miser rectifier corriger demander énumérer détailler
    mentionner proposer plaider invoquer brandir souhaiter citer réviser ambitionner situer fixer imputer
    attribuer lister identifier simuler montrer suggérer démontrer rapporter mesurer prévoir établir retenir faire
    laisser mettre revoir attendre émettre garantir viser envisager planifier programmer prôner saluer vanter
    critiquer fustiger solliciter quémander consentir minorer majorer escamoter déceler détecter déduire observer
    opposer reprocher documenter dresser décrire
"""
"""Things do these too (« le village compte », « le contrat prévoit »): the subject must be someone, or a report."""

WISHING = """
    vouloir entendre compter souhaiter espérer ambitionner viser envisager prévoir projeter promettre proposer
    demander exiger
"""
"""« veut porter à sept jours »: with an infinitive they say what their subject means to reach."""

PLACING = """
    voir placer situer mesurer donner fixer coter estimer évaluer arrêter créditer pointer reléguer
"""
"""With « à » before the figure their subject answers for it: « voit le titre à 9 dollars »."""

DENYING = """
    exclure cacher nier contester démentir réfuter écarter dissimuler masquer ignorer récuser contredire douter
"""
"""What their subject does not say: only denied do they state their object (« n'exclut pas 300 départs »)."""

SPEAKING = """
    attaquer prêter glisser lancer vanter ironiser indigner alarmer fustiger tonner tempêter soupirer jubiler
    féliciter inquiéter désoler analyser accuser enchaîner trancher décrypter étonner argumenter nuancer tempérer
    relativiser développer abonder déclamer murmurer souffler exclamer reprocher admonester protester riposter
    scander narrer interroger railler pester fulminer grogner rager agacer emporter lâcher amuser rassurer
    enthousiasmer esquisser plaisanter minimiser insurger consoler blaguer souligner résigner impatienter
    philosopher gronder crier hurler chuchoter décocher balayer détromper anticiper rembobiner exposer éluder
    évacuer désespérer pleurer asséner marteler théoriser remarquer interpeller implorer supplier conjurer
    exhorter encourager applaudir saluer acquiescer approuver objecter ricaner maugréer grommeler bougonner
    pérorer improviser compléter reprendre poursuivre répondre renchérir surenchérir défendre réjouir sourire
    plaindre rire fournir apprendre prévenir réagir définir rugir blêmir réfléchir gémir mugir rebondir rétablir
    éclaircir resituer recadrer contextualiser vitupérer sermonner tacler cingler s'étrangler étrangler époumoner
    épancher dérouler décrire souvenir remémorer illustrer appuyer entonner croire savoir comprendre répartir
    débiter égrener gager prophétiser professer prêcher haranguer triompher plastronner pavoiser bafouiller
    balbutier bégayer bredouiller glapir aboyer persifler moquer gausser offusquer émouvoir lamenter apitoyer
    flatter enorgueillir targuer louer encenser
"""
"""They name the speaker of a quotation or stand in an aside, and state nothing with an object of their own."""

FEELING = """
    féliciter inquiéter alarmer indigner étonner désoler amuser exclamer emporter agacer vanter enthousiasmer insurger
    résigner interroger rassurer targuer impatienter consoler confier engager réjouir plaindre souvenir défendre dire
    justifier émerveiller offusquer lamenter moquer flatter enorgueillir étrangler avancer attendre attribuer
"""
"""Verbs that speak in the reflexive; of the others it says what a thing amounts to (« s'établit à »)."""

AGENTIVE = """
    affirmer annoncer confirmer révéler indiquer déclarer préciser signaler constater souligner rappeler relever
    certifier attester réclamer exiger estimer revendiquer rapporter communiquer dévoiler avouer contester
    démentir promettre craindre reconnaître admettre soutenir maintenir prétendre espérer redouter juger dénombrer
    recenser chiffrer évaluer avancer évoquer calculer projeter décompter pronostiquer quantifier comptabiliser
    requérir répertorier demander proposer citer réviser fixer mesurer établir prévoir retenir attendre viser
    réévaluer recalculer
    garantir publier diffuser fournir transmettre livrer relayer divulguer consentir interroger sonder consulter
    partager valider commander réaliser coter concéder créditer situer attribuer imputer suggérer souhaiter
    démontrer énumérer mentionner lister identifier simuler anticiper escompter programmer compiler collecter
    invoquer brandir plaider solliciter budgéter deviser compter définir convoiter dresser présenter
    ramener revoir réestimer claironner clamer vanter marteler alléguer proclamer dénoncer déplorer préconiser
    recommander prôner afficher diagnostiquer
"""
"""« un coût évalué par le cabinet à 12 millions »: « par » gives their participles a source."""
