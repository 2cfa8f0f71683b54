"""Answers and mails about a booking that must not make the machine act."""

import pytest

from tests.unit.email.conversations import read

# fmt: off
ASKED = (
    ("cs", "conf", "Prosím o pozdější loď, vlak nám přijíždí až v půl páté. Nora", "change"),
    ("cs", "conf", "Přesuňte nás prosím na později, ve čtyři ještě nebudeme v Praze. Honza", "change"),
    ("cs", "conf", "Prosím o změnu na dřívější hodinu, čtvrtá odpoledne je pro nás pozdě. Eva", "change"),
    ("cs", "conf", "Paráda, díky za bleskové vyřízení. Děti se nemůžou dočkat! Dana", "ignore"),
    ("cs", "conf", "Prosím nerušte to, nakonec přijedeme. Ida", "human"),
    ("cs", "offer", "Musíme si to rozmyslet, můžete místa podržet do pátku? Katka", "human"),
    ("cs", "conf", "Nic neměňte, jen nás zajímá, jestli by šel i 21. srpen.", "human"),
    ("cs", "conf", "Mohli bychom jet 21. nebo 22. srpna?", "change"),
    ("cs", "conf", "Šlo by k tomu přidat ještě jazzovou plavbu 15. srpna? Stejní lidé.", "human"),
    ("cs", "conf", "Je volno i v 18 hodin tentýž den? Možná bychom změnili.", "human"),
    ("cs", "conf", "Co kdyby nás bylo 4 dospělí a 1 dítě, kolik by to stálo?", "human"),
    ("cs", "conf", "Dva z nás přijdou asi trochu později, nevadí to?", "human"),
    ("cs", "conf", "Budeme tam ve 15:45, těšíme se!", "human"),
    ("cs", "conf", "Manžel nakonec nemůže, prosím o úpravu.", "change"),
    ("cs", "conf", "Prosím o pozdější hodinu v neděli 15. srpna.", "change"),
    ("cs", "offer", "Ano, a šlo by i v 17 hodin?", "human"),
    ("cs", "offer", "Zní to dobře, ale musím se domluvit s manželem.", "human"),
    ("cs", "qtime", "v 15 nebo v 16, co bude volné", "change"),
    ("en", "conf", "Please move us to a later departure, our train only gets in at half past four. Nora", "change"),
    ("en", "conf", "Can we move to a later slot please, 4pm is too early for us. Jan", "change"),
    ("en", "conf", "Could you change us to an earlier boat, four clashes with my daughter's nap. Eve", "change"),
    ("en", "conf", "Thank you, all received. See you on the 14th! Best, The Millers", "ignore"),
    ("en", "conf", "Brilliant, thanks for sorting this so fast. The kids are so excited! Cheers, Dawn", "ignore"),
    ("en", "conf", "Great news, thank you. We are really looking forward to our trip. Kind regards, Paul", "ignore"),
    ("en", "conf", "Please don't cancel after all, we are coming. Ida", "human"),
    ("en", "offer", "We need to think about it. Could you hold the seats until Friday? Kath", "human"),
    ("en", "new", "Booking VC-23019: one more adult is joining, please add him. Cheers, Kit", "change"),
    ("en", "conf", "Please don't change anything, we only wonder whether 21 August would have been possible.", "human"),
    ("en", "conf", "Could we come on 21 August or 22 August instead?", "change"),
    ("en", "conf", "Could we also do the jazz cruise the same evening? Same people.", "human"),
    ("en", "conf", "We would like to add the jazz cruise on the 15th as well, same party.", "human"),
    ("en", "conf", "Is the 6pm boat on the same day free? We might switch.", "human"),
    ("en", "conf", "What if we are 4 adults and 1 child, what would it cost?", "human"),
    ("en", "conf", "Two of us might come a bit later than 4, is that a problem?", "human"),
    ("en", "conf", "We'll be there at 3.45pm, see you then!", "human"),
    ("en", "conf", "Our hotel pick-up is at 15:15, so we'll arrive at about 15:40. Is that enough?", "human"),
    ("en", "conf", "Now my husband can't come. Please change it.", "change"),
    ("en", "conf", "Please move it to a later time on the 15th.", "change"),
    ("en", "conf", "Please change to 17:00 or 18:00, whichever is free.", "change"),
    ("en", "offer", "Yes, but is 5pm possible as well?", "human"),
    ("en", "offer", "Thanks, we'll let you know by Friday.", "human"),
    ("en", "offer", "No thanks, unless you have 5pm?", "human"),
    ("en", "offer", "Sounds good but my wife has to agree first.", "human"),
    ("en", "qtime", "3pm or 4pm, whatever is free", "change"),
    ("en", "new", "Regarding VC-23019, four of us are booked. Two can't come. Please amend.", "change"),
    ("de", "conf", "Bitte auf ein späteres Schiff umbuchen, unser Zug kommt erst um halb fünf an. Nora", "change"),
    ("de", "conf", "Bitte eine spätere Abfahrt, 16 Uhr schaffen wir nicht. Jan", "change"),
    ("de", "conf", "Können wir früher fahren? Um vier hat unsere Tochter Mittagsschlaf. Eva", "change"),
    ("de", "conf", "Super, danke für die schnelle Erledigung. Die Kinder können es kaum erwarten! Gruß Dana", "ignore"),
    ("de", "conf", "Bitte doch nicht stornieren, wir kommen. Ida", "human"),
    ("de", "offer", "Wir müssen es uns überlegen, können Sie die Plätze bis Freitag halten? Kati", "human"),
    ("de", "conf", "Bitte nichts ändern, wir fragen uns nur, ob der 21. August auch gegangen wäre.", "human"),
    ("de", "conf", "Könnten wir am 21. oder 22. August fahren?", "change"),
    ("de", "conf", "Wir hätten gern zusätzlich die Jazzfahrt am 15. August, gleiche Personen.", "human"),
    ("de", "conf", "Was würde es kosten, wenn wir 4 Erwachsene und 1 Kind wären?", "human"),
    ("de", "conf", "Zwei von uns kommen etwas später als 16 Uhr, ist das ein Problem?", "human"),
    ("de", "conf", "Wir sind um 15:45 Uhr da, bis dann!", "human"),
    ("de", "conf", "Mein Mann kann doch nicht mit, bitte anpassen.", "change"),
    ("de", "conf", "Bitte am Sonntag, 15. August eine spätere Abfahrt.", "change"),
    ("de", "conf", "Wir kommen doch, bitte nicht stornieren.", "human"),
    ("de", "offer", "Klingt gut, aber ich muss noch mit meiner Frau reden.", "human"),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "intent"), ASKED)
def test_nothing_is_done_where_the_mail_leaves_it_open(language, to, text, intent, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == (intent, False)
