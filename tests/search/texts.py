"""Texts for the tests of copies and languages."""

DISPATCH = (
    "La ville de Brémeur va rénover son théâtre pour quatre millions d’euros, a annoncé lundi la mairie. Les travaux "
    "doivent commencer au printemps et durer deux ans. Le bâtiment, fermé depuis l’incendie de 2019, accueillera "
    "huit cents spectateurs. « C’est un lieu auquel les habitants tiennent », a dit la maire, qui promet une salle "
    "plus claire et des coulisses refaites. La région apportera un million d’euros et l’État le reste du financement."
)
COPY = DISPATCH.replace("La ville de Brémeur va", "Notre ville va").replace("huit cents", "près de huit cents")
OTHER = (
    "Les pêcheurs du port ont repris la mer mercredi après trois semaines de grève. Ils demandaient une aide au "
    "carburant, que le ministère leur a accordée pour six mois. La criée a retrouvé ses couleurs, et les cours du "
    "bar et de la sole sont repartis à la hausse dès la première vente du matin, selon les mareyeurs présents."
)
ENGLISH = (
    "The town council said on Monday that it would spend four million euros to restore its theatre, which has been "
    "closed since a fire in 2019. The building will seat eight hundred people when it opens again in two years."
)
GERMAN = (
    "Der Stadtrat hat am Montag beschlossen, das seit einem Brand geschlossene Theater für vier Millionen Euro zu "
    "sanieren. Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, teilte die Bürgermeisterin mit."
)
