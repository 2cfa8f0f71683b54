# ruff: noqa: E501  sentences stand on one line
"""What stands beside a yes or a change: remarks that alter nothing, and people who join or stay away uncounted."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
CONFIRMS = (
    ("en", "That works perfectly for us, please go ahead with it as offered. We shall be coming straight from the airport bus, small bags only."),
    ("en", "Yes please, book it as offered. We're only bringing hand luggage."),
    ("en", "Perfect, we'll take it. Just to let you know, we're coming by tram from Smíchov."),
    ("en", "We accept the offer. The invoice details will follow from my colleague in accounting."),
    ("en", "Yes please! It's a surprise for my parents."),
    ("de", "Ihr Angebot nehmen wir unverändert an, bitte verbindlich eintragen. Die Überweisung geht heute noch raus."),
    ("de", "Ja, bitte fest buchen. Wir reisen nur mit Handgepäck."),
    ("de", "Ja, wir nehmen es. Meine Eltern freuen sich schon riesig."),
    ("de", "Wir bestätigen die vorläufige Reservierung hiermit verbindlich."),
    ("cs", "Nabídku bereme, platbu posíláme ještě dnes."),
    ("cs", "Děkujeme, bereme přesně tak, jak píšete. Přijedeme rovnou z letiště, jen s malými batohy."),
    ("cs", "Vedení to schválilo. Předběžnou rezervaci tedy závazně potvrzujeme. Fakturační údaje Vám pošle kolegyně z účtárny."),
    ("cs", "Ano, závazně. Babička se moc těší."),
)
CHANGES = (
    ("cs", "offer", "Nabídku bereme, jenom prosím ne v 16, ale v 17:00. Slavíme s mamkou padesátiny.", "time=17:00"),
    ("cs", "offer", "Nabídku přijímáme, jen prosím 17:00. Jedu jen s manželkou.", "time=17:00 units=2a"),
    ("cs", "offer", "Bereme pro 3 dospělé a 1 dítě.", "units=3a,1c"),
    ("cs", "conf", "Prosím o změnu na 15. 8. 2027. Slavíme s manželem výročí svatby.", "date=2027-08-15"),
    ("en", "offer", "Yes please but at 17:00, my wife and I are celebrating our anniversary.", "time=17:00"),
    ("en", "offer", "We'll take it, but could we make it 5 pm? My parents are visiting us that day.", "time=17:00"),
    ("en", "conf", "Please move us to 5 pm, we are picking up my wife from the airport.", "time=17:00"),
    ("de", "offer", "Ja, nehmen wir, aber lieber um 17:00 Uhr. Wir feiern mit Mama ihren Sechzigsten.", "time=17:00"),
)
IN_DOUBT = (
    ("cs", "offer", "Ano, ale v 17:00. Přijede s námi i tchyně."),
    ("cs", "offer", "Bereme, ale v 17:00 prosím, bez dítěte."),
    ("cs", "offer", "Bereme, ale v 17:00 a vezmeme i babičku."),
    ("cs", "offer", "Ano, závazně. Babička nepojede."),
    ("cs", "conf", "Přesuňte nás prosím na 17:00, ale bez dítěte."),
    ("cs", "conf", "Prosím 17:00 místo 16:00, rodiče přijedou vlakem později."),
    ("cs", "offer", "Bereme, ale zaplatíme jen polovinu."),
    ("en", "offer", "Yes, that's fine. Also my sister may join us."),
    ("en", "offer", "Accepted, without the child."),
    ("en", "offer", "Yes, book it. My sister can't come after all."),
    ("en", "conf", "Please move us to 5 pm. My mother-in-law is coming too."),
    ("de", "offer", "Ja, aber um 17:00 Uhr. Meine Schwiegermutter kommt auch mit."),
    ("de", "offer", "Wir nehmen es, ohne Kind."),
    ("de", "offer", "Angenommen, aber zahlen möchten wir erst an Bord."),
    ("de", "conf", "Bitte auf 17:00 Uhr verlegen. Meine Schwester fährt auch mit."),
    ("de", "conf", "Bitte auf 17:00 Uhr verlegen, es fahren nur noch mein Mann und ich."),
)
# fmt: on


@pytest.mark.parametrize(("language", "text"), CONFIRMS)
def test_a_remark_beside_a_yes_alters_nothing(language, text, catalogue):
    reading = read(language, "offer", text, catalogue)
    assert (reading.intent, reading.missing, reading.reference) == ("confirm", (), "VC-23019")


@pytest.mark.parametrize(("language", "to", "text", "told"), CHANGES)
def test_an_occasion_beside_a_change_counts_nobody(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.missing) == ("change", ())
    assert told_by(reading.items[0]) == item_of(told)


@pytest.mark.parametrize(("language", "to", "text"), IN_DOUBT)
def test_who_joins_or_stays_away_uncounted_is_asked_about(language, to, text, catalogue):
    reading = read(language, to, text, catalogue)
    assert not (reading.complete and reading.intent in {"order", "change", "cancel", "confirm"})
