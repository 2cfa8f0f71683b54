# ruff: noqa: E501  mails are harder to read when broken up
"""Remarks beside a whole wish: of a cruise that was, of somebody ashore, of a taxi; and what only sounds like one."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import FRAMES, raw_mail

COUNTED = {"cs": "Jsme dva dospělí.", "en": "We are two adults.", "de": "Wir sind zwei Erwachsene."}
HARMLESS = [
    # a cruise that was
    ("cs", "U vás jsme byli před třemi lety, tehdy ve čtyřech, a moc se nám líbilo."),
    ("cs", "Loni nás jelo sedm."),
    ("en", "Three years ago seven of us sailed with you at sunset."),
    ("de", "Vor zwei Jahren waren wir zu fünft bei Ihnen."),
    ("de", "Letztes Jahr sind wir mit drei Kindern mitgefahren."),
    ("en", "I booked last autumn through an agency and it took ages, so this time I am writing direct."),
    ("cs", "Loni jsme si plavbu objednali přes agenturu, tentokrát píšu přímo."),
    # where the dog stays
    ("cs", "Smí s námi i jezevčík? Když ne, pohlídá ho sousedka."),
    ("en", "Is a small terrier welcome on deck? He can stay with my sister otherwise."),
    ("de", "Darf unser Hund mit? Sonst passt meine Schwester auf ihn auf."),
    # whoever speaks, pays for something else or looks on
    ("en", "It is our first visit to Prague and my husband has talked of nothing else for weeks."),
    ("de", "Meine Frau schwärmt seit Wochen von der Moldau."),
    ("en", "Our children are treating us to the hotel."),
    ("en", "His parents will wave from the bridge."),
    ("cs", "Babička nám zamává z mostu."),
    ("de", "Unsere Tochter winkt von der Karlsbrücke."),
    ("de", "Wir feiern das Zeugnis unserer Tochter."),
    ("cs", "Slavíme vysvědčení naší dcery."),
    ("en", "It is part of my parents' visit."),
    ("de", "Am Sonntag wird mein Vater sechzig."),
    # whom they see afterwards, and who minds the children
    ("en", "Afterwards we are meeting our daughter for dinner."),
    ("de", "Danach treffen wir unsere Tochter zum Essen."),
    ("cs", "Minulý rok s námi jeli ještě prarodiče, ti už bohužel nežijí."),
    ("en", "My sister minds the kids meanwhile."),
    ("cs", "Děti mezitím pohlídá babička."),
    ("de", "Die Kinder sind an dem Tag bei den Großeltern."),
    # when they telephoned
    ("en", "You were closed when we tried to call on Monday."),
    ("de", "Telefonisch habe ich am Montag leider niemanden erreicht."),
    # what was booked, arranged or called off elsewhere
    ("cs", "Taxi k přístavišti si objednáváme sami."),
    ("cs", "Parkování už máme vyřešené."),
    ("de", "Ein Taxi haben wir ihm schon bestellt."),
    ("en", "Apologies for the short notice, our walking tour was called off."),
    ("en", "The cake has been ordered from a bakery."),
    ("de", "Das Museum am Montag haben wir schon gebucht."),
    ("de", "Um den Parkplatz haben wir uns schon gekümmert, die Blumen sind bestellt."),
    ("en", "Their guide meets them at the hotel, you need not send anybody."),
    # what they do where the answer is no
    ("en", "Is there parking near the bridge? If not we'll come by tram."),
    ("cs", "Dá se u mola zaparkovat? Pokud ne, přijedeme tramvají."),
    ("de", "Gibt es dort Parkplätze? Falls nicht, kommen wir mit der Straßenbahn."),
    # what follows, what is thanked for, how it is paid
    ("en", "After the cruise we have a table at a beer hall, so nobody will go hungry."),
    ("cs", "Děkuji za milý hovor dnes ráno."),
    ("en", "We're happy to pay by card or cash, whichever you prefer."),
    ("cs", "Zaplatíme u vás, my si žádnou provizi neúčtujeme."),
    ("de", "Wir zahlen gern auf Rechnung."),
    ("de", "Zum Seniorenrabatt haben wir keine Frage."),
]  # fmt: skip
HELD = [
    # a wish that hangs on what we grant
    ("cs", "Objednáváme ale pouze tehdy, když přijmete platbu fakturou se splatností 60 dnů."),
    ("cs", "Plavbu objednáme, když nám zaručíte stoly vedle sebe."),
    ("en", "We book on the sole condition that you invoice us afterwards."),
    ("en", "But only against invoice. Can you accept that?"),
    ("de", "Aber nur gegen Rechnung mit 60 Tagen Zahlungsziel. Geht das?"),
    # less to pay
    ("de", "Allerdings nur mit zehn Prozent Gruppenrabatt. Kommen Sie uns da entgegen?"),
    ("de", "Können Sie da noch etwas am Preis machen?"),
    ("en", "But only with ten percent off."),
    ("en", "Can you meet us halfway on the price?"),
    ("cs", "Vyjdete nám vstříc s cenou?"),
    ("cs", "Počítáme ale s cenou o deset procent nižší."),
    # near the remarks above
    ("cs", "Loni nás jelo sedm, letos o jednoho víc."),
    ("en", "My husband has talked of nothing else for weeks, so he and my son are coming too."),
    ("cs", "Děti nám platí plavbu a jedou s námi."),
    ("en", "Our kids mind the cold."),
    ("en", "After that our daughter meets us on the boat for another round."),
    ("cs", "Děti budou na palubě s babičkou."),
    ("en", "Afterwards our daughter joins us for the 6 pm cruise."),
    ("en", "Is the boat safe for my daughter? She can stay with my sister otherwise."),
    ("en", "Is there parking near the bridge? If not, we won't come."),
    ("en", "You need not book us after all."),
    ("en", "Our hotel has booked this very cruise for us already."),
    ("en", "So nobody will go in the end."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "remark"), HARMLESS)
def test_a_remark_alters_nothing_about_the_wish(language, remark, catalogue):
    reading = read_mail(raw_mail("new", language, FRAMES[language].format(f"{COUNTED[language]} {remark}")), catalogue)
    assert reading.complete
    assert [(item.product, item.units) for item in reading.items] == [("one-hour-cruise", {"adult": 2})]


@pytest.mark.parametrize(("language", "remark"), HELD)
def test_what_speaks_against_the_wish_is_asked_about(language, remark, catalogue):
    reading = read_mail(raw_mail("new", language, FRAMES[language].format(f"{COUNTED[language]} {remark}")), catalogue)
    assert not reading.complete


@pytest.mark.parametrize(
    ("told", "complete"),
    [
        ("The refund can go back to my card.", True),
        ("No refund is needed, a refund is not necessary.", False),
        ("We expect a refund.", False),
        ("How much refund do we get?", False),
    ],
)
def test_money_back_beside_a_change_to_fewer_is_told_and_not_asked_for(told, complete, catalogue):
    text = f"Hello,\n\non VC-41462 we'll be four adults instead of six. Everything else stays as it is. {told}\n\nAdrian Stubbs"
    reading = read_mail(raw_mail("new", "en", text), catalogue)
    assert reading.complete is complete


def test_something_by_the_window_is_asked_for_as_room(catalogue):
    text = "Dobrý den, zajímalo by mě, jestli zbývá něco u okna na plavbě s večeří v pátek 3. září, pro 2 osoby. Kdyby ano, asi bychom to vzali, ale ještě se musím poradit s manželkou."
    reading = read_mail(raw_mail("new", "cs", text), catalogue)
    assert (reading.intent, reading.complete, reading.items[0].option) == ("availability", True, "window")


def test_how_close_two_cruises_are_is_no_day(catalogue):
    text = "Hello,\n\nplease make two bookings for three adults:\n- one hour cruise, Monday 9 August 2027, 2 pm\n- dinner cruise, Wednesday 11 August 2027\n\nBernard Okoye"
    raw = raw_mail("new", "en", text).replace(b"Subject: Hello", b"Subject: Two cruises in one week")
    assert read_mail(raw, catalogue).complete


@pytest.mark.parametrize(("told", "complete"), [("under 12", True), ("under 3", False)])
def test_an_age_below_which_all_are_children_counts_nobody(told, complete, catalogue):
    text = f"{COUNTED['en'][:-1]} and two children {told}. Tim is our man."
    reading = read_mail(raw_mail("new", "en", FRAMES["en"].format(text)), catalogue)
    assert reading.complete is complete


def test_whoever_wanted_it_but_is_hindered_has_no_wish(catalogue):
    text = (
        "Dobrý den, chtěli jsme hodinovou plavbu na sobotu 14. srpna 2027 v 16:00 pro dva dospělé, ale vlak je zrušený."
    )
    assert not read_mail(raw_mail("new", "cs", text), catalogue).complete
