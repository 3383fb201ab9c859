"""Whose franc, dollar or pound it is: what the text says of places and peoples tells."""

from datetime import date
from decimal import Decimal

import pytest

from corpus.figures.recogniser import find_figures
from tests.corpus.figures.reading import read


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("La GRC a saisi 2 millions de dollars à Gatineau.", "CAD"),
        ("Ottawa versera 40 millions de dollars aux Premières Nations.", "CAD"),
        ("La MRC investit 3 millions de dollars dans l’aréna.", "CAD"),
        ("La caquiste a promis 500 dollars par famille.", "CAD"),
        ("Le traversier coûtera 120 millions de dollars, selon Hydro-Québec.", "CAD"),
        ("Le cégep recevra 1,2 million $.", "CAD"),
        ("La hausse des taxes municipales atteint 120 $ par logement.", "CAD"),
        ("L’érablière a perdu 80 000 $.", "CAD"),
        ("Le SPVM a remis des amendes de 150 $.", "CAD"),
        ("Le local de 1 200 pieds carrés se loue 2 400 $ par mois à Laval.", "CAD"),
        ("Il en coûte 45 cents le litre, et 3 $ le café, à Halifax.", "CAD CAD"),
        ("L’ailier gagnera 4 millions de dollars par année.", "CAD"),
        ("Les dégâts atteignent 3 millions de dollars. La route 138 est fermée.", "CAD"),
        ("La collecte a amassé 12 000 $. Renseignements : 418 555-0199.", "CAD"),
        ("Au marché de Tambala, Mamadou Sow vend le kilo 2 500 francs.", "XOF"),
        ("Le piroguier a perdu 80 000 francs.", "XOF"),
        ("À Fribourg, Awa Diallo paie 1 500 francs.", "CHF"),
        ("Le canton doit 2 500 francs à Moussa Traoré.", "CHF"),
        ("Le Texan a payé 40 dollars.", "USD"),
        ("Microsoft investit 15 milliards de dollars.", "USD"),
        ("Le géant de Seattle paie 3 millions de dollars au Canada et aux États-Unis.", "USD"),
        ("À Sydney, le loyer atteint 800 dollars par semaine.", "AUD"),
        ("À Wellington, il a coûté 300 dollars.", "NZD"),
        ("À Taïwan, l’usine a coûté 30 milliards de dollars.", "USD"),
        ("À Genève, le billet coûte 40 francs.", "CHF"),
        ("À Dakar, le sac de riz vaut 18 000 francs.", "XOF"),
        ("À Douala, le carburant passe à 840 francs le litre.", "XAF"),
        ("À Nouméa, la baguette coûte 110 francs.", "XPF"),
        ("À Kinshasa, le pain coûte 2 000 francs.", "CDF"),
        ("En 1985, la baguette coûtait 2 francs à Paris.", "FRF"),
        ("Le Vaudois a reçu 20 000 francs.", "CHF"),
        ("Le gouvernement burkinabè alloue 5 milliards de francs.", "XOF"),
        ("Au Bénin, il a payé 50 000 francs.", "XOF"),
        ("Au Rwanda, le loyer vaut 300 000 francs.", "RWF"),
        ("À Djibouti, il gagne 60 000 francs.", "DJF"),
        ("À Madagascar, le kilo vaut 4 000 ariary.", "MGA"),
        ("À Londres, le loyer atteint 2 000 livres.", "GBP"),
        ("Au Caire, le pain vaut 2 livres.", "EGP"),
        ("À Beyrouth, le dollar vaut 89 500 livres.", "LBP"),
        ("À Istanbul, il gagne 17 000 livres.", "TRY"),
        ("À Alger, le kilo vaut 1 800 dinars.", "DZD"),
        ("À Tunis, le litre vaut 2 dinars.", "TND"),
        ("À Belgrade, le loyer vaut 60 000 dinars.", "RSD"),
        ("À Bagdad, il gagne 900 000 dinars.", "IQD"),
        ("À Stockholm, il paie 400 couronnes.", "SEK"),
        ("À Oslo, la bière vaut 120 couronnes.", "NOK"),
        ("À Copenhague, le café vaut 45 couronnes.", "DKK"),
        ("À Prague, le ticket vaut 40 couronnes.", "CZK"),
        ("À Mexico, il gagne 9 000 pesos.", "MXN"),
        ("À Buenos Aires, le kilo vaut 9 000 pesos.", "ARS"),
        ("À Santiago du Chili, il paie 1 000 pesos.", "CLP"),
        ("À Bogota, il gagne 1,4 million de pesos.", "COP"),
        ("À Manille, il gagne 600 pesos.", "PHP"),
        ("À Casablanca, il gagne 4 000 dirhams.", "MAD"),
        ("À Dubaï, il gagne 9 000 dirhams.", "AED"),
        ("À Casablanca, la banque prête 9 millions de dirhams des Émirats arabes unis.", "AED"),
        ("Le prêt est de 9 millions de dirhams émiratis.", "AED"),
        ("À New Delhi, il gagne 300 roupies.", "INR"),
        ("À Islamabad, il gagne 40 000 roupies.", "PKR"),
        ("À Nairobi, il gagne 20 000 shillings.", "KES"),
        ("À Téhéran, il gagne 90 millions de rials.", "IRR"),
        ("À Riyad, il gagne 9 000 riyals.", "SAR"),
    ],
)  # fmt: skip
def test_a_shared_name_is_settled_by_the_places_of_the_text(text: str, currencies: str) -> None:
    assert " ".join(str(figure.currency) for figure in read(text) if figure.kind == "money") == currencies


@pytest.mark.parametrize(
    ("text", "paper", "text_of_figure", "value", "currency"),
    [
        ("À Agadir, le billet vaut 45 DH.", "", "45 DH", "45", "MAD"),
        ("À Agadir, le billet vaut 45 dhs.", "", "45 dhs", "45", "MAD"),
        ("Le Maroc y consacre 31 millions de DH.", "", "31 millions de DH", "31000000", "MAD"),
        ("Le Maroc y consacre 310 MDH.", "", "310 MDH", "310000000", "MAD"),
        ("Le Maroc y consacre 3,1 MMDH.", "", "3,1 MMDH", "3100000000", "MAD"),
        ("À Sfax, le litre vaut 2 DT.", "", "2 DT", "2", "TND"),
        ("À Sfax, la digue coûte 14 MDT.", "", "14 MDT", "14000000", "TND"),
        ("Le litre vaut 2 DT.", "Tunis Soir", "2 DT", "2", "TND"),
        ("À Oran, le sac vaut 900 DA.", "", "900 DA", "900", "DZD"),
        ("L’Algérie y consacre 6 milliards de DA.", "", "6 milliards de DA", "6000000000", "DZD"),
    ],
)
def test_the_maghreb_shortens_its_currencies(
    text: str, paper: str, text_of_figure: str, value: str, currency: str
) -> None:
    (figure,) = [each for each in find_figures(text, date(2024, 3, 4), paper) if each.kind == "money"]
    assert (figure.text, figure.value, figure.currency) == (text_of_figure, Decimal(value), currency)


@pytest.mark.parametrize(
    "text",
    ["L’agence emploie 3 DA.", "Le club a usé 12 DT.", "À Rennes, il a noté 45 DH.", "À Sfax, on compte 3 DH."],
)
def test_elsewhere_those_letters_are_no_money(text: str) -> None:
    assert [figure for figure in read(text) if figure.kind == "money"] == []


def test_a_text_of_two_dollar_countries_keeps_to_that_of_the_united_states() -> None:
    (figure,) = [each for each in read("À Ottawa, Washington a promis 3 millions de dollars.") if each.currency]
    assert figure.currency == "USD"


@pytest.mark.parametrize(
    "text",
    [
        "À Beyrouth, elle a lu 3 livres.",
        "Au Caire, 40 livres sont parus.",
        "La bibliothèque compte 95 000 livres.",
        "Quelque 95 000 livres ont été vendus.",
    ],
)
def test_books_are_no_pounds(text: str) -> None:
    assert [figure.kind.value for figure in read(text)] == ["count"]


@pytest.mark.parametrize(
    ("text", "paper", "currency"),
    [
        ("Le loyer atteint 2 300 francs.", "Le Courrier de Genève", "CHF"),
        ("Le sac vaut 18 000 francs.", "Yaoundé Quotidien", "XAF"),
        ("Le sac vaut 18 000 francs.", "Sidwaya", "XOF"),
        ("À Dakar, le sac vaut 18 000 francs.", "Le Courrier de Genève", "XOF"),
        ("Le prêt de 12 milliards de FCFA va aux planteurs.", "Cameroon Tribune", "XAF"),
        ("Le jeu, vendu 89,99 $, a coûté 39 millions d’euros au Texas.", "La Gazette (Québec)", "CAD"),
        ("Il gagne 65 $ par mois.", "Le Devoir", "CAD"),
        ("Il gagne 65 $ par mois.", "Le Monde", "USD"),
        ("Le loyer atteint 2 300 euros.", "Le Courrier de Genève", "EUR"),
        ("Le lait vaut 1,35 dinar.", "Le Littoral", "TND"),
        ("Le lait vaut 35 dinars.", "Le Littoral", "DZD"),
        ("Le lait vaut 35 dinars dans ce gouvernorat.", "Le Littoral", "TND"),
        ("À Mvangué, le maire a détourné 40 millions de francs CFA.", "Le Littoral", "XAF"),
        ("À Ndiobène, Mbaye Sow a détourné 40 millions de francs CFA.", "Le Littoral", "XOF"),
        ("L’aluminerie a versé 4 millions de dollars.", "Le Littoral", "CAD"),
        ("Les cols bleus réclament 3 $ de plus.", "Le Littoral", "CAD"),
        ("L’usine a versé 4 millions de dollars.", "Le Littoral", "USD"),
    ],
)
def test_the_paper_tells_whose_money_is_meant_where_the_text_does_not(text: str, paper: str, currency: str) -> None:
    figures = find_figures(text, date(2023, 6, 14), paper)
    assert next(figure.currency for figure in figures if figure.kind == "money") == currency
