# ruff: noqa: E501  mails are harder to read when broken up
"""Several cruises in one mail: each with its own day, hour and party, or asked about."""

import re

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import ACTING, KINDS, raw_mail

SEVERAL = {
    "Please book the following for 2 adults: Devil's Channel Cruise on Tuesday 1 June at 10:30, and the dinner cruise "
    "on Wednesday 2 June.": [("devils-channel", "10:30", {"adult": 2}), ("dinner-cruise", "19:00", {"adult": 2})],
    "Objednáváme:\nplavba s obědem 9. června 2027, 38 dospělých\nplavba s obědem 10. června 2027, 41 dospělých": [
        ("lunch-cruise", "12:00", {"adult": 38}), ("lunch-cruise", "12:00", {"adult": 41}),
    ],
    "Chtěla bych objednat dvě plavby, obě pro 2 dospělé:\n- plavba Čertovkou, sobota 5. června, 11:15\n"
    "- jazzová plavba tentýž den 5. června ve 20:30": [
        ("devils-channel", "11:15", {"adult": 2}), ("jazz-cruise", "20:30", {"adult": 2}),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "items"), SEVERAL.items())
def test_each_cruise_is_an_item_of_its_own(text, items, read):
    reading = read(text)
    assert [(item.product, item.time, item.units) for item in reading.items] == items
    assert reading.complete, reading.reasons


def test_a_party_told_of_the_first_alone_is_not_that_of_the_second(read):
    assert not read("Please book the dinner cruise on 5 June for 2 adults and the lunch cruise on 6 June.").complete


# A mail of 1 June 2027 and its cruises: product, day, and how many of each kind ("2a 1c"); none where it is no order to act on.
TOLD = {
    "rádi bychom objednali dvě plavby: v pátek 11. června jazzovou plavbu pro dva a v sobotu 12. června ve 12 parník "
    "do zoo, jen tam, pro dva dospělé a dvě děti.": ["jazz-cruise 06-11 2a", "zoo-line 06-12 2a 2c"],
    "prosím o rezervace:\n\nV pátek 18. 6. jazzová plavba, to jdeme jen já a manžel.\nA v neděli 20. 6. parník do ZOO, "
    "ten v devět ráno, tam i zpátky – to už celá parta: my dva, kluci (13 a 4) a babička, které je 68.": [
        "jazz-cruise 06-18 2a", "zoo-line 06-20 2a 2c 1s",
    ],
    "na sobotu 10. 7. bychom si rádi zamluvili dvě věci:\n\n- dopoledne Čertovku v 10:30\n- a večer křišťálovou večeři\n\n"
    "Na obě 2 dospělí.": ["devils-channel 07-10 2a", "dinner-cruise 07-10 2a"],
    "objednávám plavbu s obědem na středu 9. června a znovu na pátek 11. června, pokaždé 4 dospělí.": [
        "lunch-cruise 06-09 4a", "lunch-cruise 06-11 4a",
    ],
    "objednáváme plavbu s obědem: 8. června 20 dospělých, 9. června 25 dospělých a 10. června 18 dospělých.": [
        "lunch-cruise 06-08 20a", "lunch-cruise 06-09 25a", "lunch-cruise 06-10 18a",
    ],
    "could you book us two tickets for the jazz boat on Saturday 12 June, and on Sunday 13 June the zoo boat at noon, "
    "just there, also two?": ["jazz-cruise 06-12 2a", "zoo-line 06-13 2a"],
    "please book two cruises for us, 2 adults and 2 children (7, 10): on Friday 11 June the one-hour cruise at 5 pm and "
    "the next day the lunch cruise.": ["one-hour-cruise 06-11 2a 2c", "lunch-cruise 06-12 2a 2c"],
    "we would like the lunch cruise and the jazz cruise on Saturday 12 June for two adults. Please book.": [
        "lunch-cruise 06-12 2a", "jazz-cruise 06-12 2a",
    ],
    "please book 2 adults on the lunch cruise on Friday 11 June and 2 adults and 2 children on the jazz cruise on "
    "Saturday 12 June.": ["lunch-cruise 06-11 2a", "jazz-cruise 06-12 2a 2c"],
    "bitte für Samstag, 3. Juli abends um 20:30 Uhr zwei Karten fürs Jazz-Schiff und für Sonntag, 4. Juli um 12 Uhr den "
    "Zoo-Dampfer, nur Hinfahrt, auch zwei.": ["jazz-cruise 07-03 2a", "zoo-line 07-04 2a"],
    "bitte buchen Sie die Mittagsfahrt am 9. Juni und noch einmal am 11. Juni, jeweils 4 Erwachsene.": [
        "lunch-cruise 06-09 4a", "lunch-cruise 06-11 4a",
    ],
    # one cruise, and something else
    "loni jsme byli na jazzové plavbě. Letos bychom chtěli plavbu s večeří v pátek 18. června, 2 dospělí.": [
        "dinner-cruise 06-18 2a",
    ],
    "on Friday 18 June we have dinner at a restaurant, so please book the jazz cruise on Saturday 19 June for 4 adults.": [
        "jazz-cruise 06-19 4a",
    ],
    "our itinerary:\nFri 2 July: arrival, castle tour\nSat 3 July: 10:00 museum, 20:30 jazz cruise with you\n"
    "Sun 4 July: flight home at 14:00\n\nPlease book the jazz cruise for 2 adults.": ["jazz-cruise 07-03 2a"],
    "wir kommen am Donnerstag, 17. Juni an und reisen am Montag, 21. Juni wieder ab. Bitte buchen Sie die Jazzfahrt am "
    "Samstag, 19. Juni für 2 Erwachsene.": ["jazz-cruise 06-19 2a"],
    "ich möchte die Jazzfahrt am Freitag, 18. Juni für 2 Erwachsene buchen. Nein, doch lieber Samstag, 19. Juni.": [
        "jazz-cruise 06-19 2a",
    ],
    # a person is asked
    "prosím 2 lístky na jazzovou plavbu v pátek 18. června a pak ještě na hodinovou plavbu v 11:00.": [],
    "prosím jazzovou plavbu v pátek 18. června pro 2 dospělé a v sobotu 19. června plavbu s obědem s přáteli.": [],
    "prosím plavbu s večeří v pátek 11. června pro 2 dospělé. Kdyby bylo plno, tak jazzovou plavbu v sobotu 12. června.": [],
    "please book the jazz cruise on Friday 11 June for 2 adults and two children on the lunch cruise on Saturday 12 June.": [],
    "please book the lunch cruise on Friday 11 June and the dinner cruise on Saturday 12 June, 2 adults with one child each.": [],
    "please book the lunch cruise on Friday 11 June for 2 adults and the dinner cruise on Saturday 12 June for 4 adults. "
    "Sorry, the first one should be for 3.": [],
    "prosím plavbu s obědem v pátek 11. června pro 2 dospělé. O jazzové plavbě v sobotu 12. června pro 2 dospělé ještě "
    "přemýšlíme.": [],
    "please book the lunch cruise for 2 adults on Friday 11 June. Is there room on the jazz cruise on Saturday 12 June for 2 "
    "adults?": [],
    "please book for 3 adults the lunch cruise on Friday 11 June and the jazz cruise on Saturday 12 June. One of us cannot "
    "come on Saturday.": [],
    "bitte die Mittagsfahrt am Freitag, 11. Juni für 2 Erwachsene buchen. Meine Eltern haben die Jazzfahrt am Samstag, 12. "
    "Juni für 2 Erwachsene schon gebucht.": [],
    "bitte die Dinnerfahrt am 11. oder 12. Juni für jeweils 5 Erwachsene buchen.": [],
    "bitte buchen Sie die Jazzfahrt am 11. Juni für 2 Erwachsene und die Mittagsfahrt am 12. Juni. Zur Mittagsfahrt kommen "
    "noch meine Eltern mit.": [],
}  # fmt: skip
GREETINGS = {"cs": "Dobrý den", "en": "Hello", "de": "Guten Tag"}


@pytest.mark.parametrize(("text", "cruises"), TOLD.items())
def test_cruises_are_told_apart_and_share_only_what_is_told_of_all(text, cruises, catalogue):
    language = (
        "de" if " Juni" in text or " Juli" in text else "en" if " the " in text or "jazz cruise" in text else "cs"
    )
    raw = raw_mail("new", language, f"{GREETINGS[language]}, {text}\n\nEva Kern")
    line = read_mail(re.sub(rb"Date: [^\r]+", b"Date: Tue, 01 Jun 2027 10:15:00 +0200", raw), catalogue).as_line("")
    kinds = {kind: letter for letter, kind in KINDS.items()}
    read = [
        f"{item['product']} {(item['date'] or '')[5:]} " + " ".join(
            f"{count}{kinds[kind]}" for kind, count in sorted(
                (item["units"] or {"adult": item["people"]}).items(), key=lambda one: "acist".index(kinds[one[0]])
            )
        )
        for item in line["items"]
    ]  # fmt: skip
    acts = line["complete"] and line["intent"] in ACTING
    assert (line["intent"], read) == ("order", cruises) if acts else not cruises, line
