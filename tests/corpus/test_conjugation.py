"""Third persons of verbs."""

import pytest

from corpus.french.conjugation import agreed, conjugate


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("affirmer", "affirme affirment affirmait affirma affirmèrent affirmera affirmeraient"),
        ("annoncer", "annonce annoncent annonçait annonça annonceront"),
        ("juger", "juge jugent jugeait jugea jugera"),
        ("révéler", "révèle révèlent révélait révéla révélera"),
        ("relever", "relève relèvent relevait releva relèvera"),
        ("rappeler", "rappelle rappellent rappelait rappela rappellera"),
        ("marteler", "martèle martèlent martelait martela"),
        ("requérir", "requiert requièrent requérait requit requerra"),
        ("prétendre", "prétend prétendent prétendait prétendit prétendra"),
        ("promettre", "promet promettent promettait promit promettra"),
        ("maintenir", "maintient maintiennent maintenait maintint maintiendra"),
        ("craindre", "craint craignent craignait craignit craindra"),
        ("reconnaître", "reconnaît reconnaissent reconnaissait reconnut"),
        ("garantir", "garantit garantissent garantissait garantira"),
        ("démentir", "dément démentent démentait démentit"),
        ("prévoir", "prévoit prévoient prévoyait prévit prévoira"),
        ("conclure", "conclut concluent concluait conclurait"),
        ("appuyer", "appuie appuient appuyait appuya appuiera"),
        ("observer", "observe observent"),
        ("penser", "pense pensent"),
        ("célébrer", "célèbre célèbrent"),
        ("inquiéter", "inquiète inquiètent"),
        ("accueillir", "accueille accueillaient accueillit accueillera"),
        ("éteindre", "éteint éteignent éteignit éteindra"),
        ("élire", "élit élisent élut élira"),
        ("parcourir", "parcourt parcourut parcourra"),
        ("comparaître", "comparaît comparaissait comparut comparaîtra"),
        ("abattre", "abat abattent abattit abattront"),
        ("interrompre", "interrompt interrompit"),
        ("vaincre", "vainc vainquirent vaincra"),
        ("pleuvoir", "pleut pleuvait plut pleuvra"),
        ("endormir", "endort endormait"),
        ("ressortir", "ressort ressortait"),
    ],
)
def test_third_persons(infinitive: str, forms: str) -> None:
    assert set(forms.split()) <= conjugate(infinitive).finite


@pytest.mark.parametrize(
    ("infinitive", "participle", "gerund"),
    [
        ("avancer", "avancé", "avançant"),
        ("juger", "jugé", "jugeant"),
        ("écrire", "écrit", "écrivant"),
        ("offrir", "offert", "offrant"),
        ("établir", "établi", "établissant"),
        ("percevoir", "perçu", "percevant"),
        ("répondre", "répondu", "répondant"),
    ],
)
def test_participle_and_gerund(infinitive: str, participle: str, gerund: str) -> None:
    verb = conjugate(infinitive)
    assert (verb.participle, verb.gerund) == (participle, gerund)


def test_participles_agree() -> None:
    assert agreed("promis") == {"promis", "promise", "promises"}
    assert agreed("estimé") == {"estimé", "estimée", "estimés", "estimées"}


def test_an_unknown_family_is_refused() -> None:
    with pytest.raises(ValueError, match="bouger là"):
        conjugate("bouger là")
