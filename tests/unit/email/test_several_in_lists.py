# ruff: noqa: E501  mails are harder to read when broken up
"""Several cruises told in lists, on one boat, out and back, and for the same people in other words."""

import re

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import ACTING, KINDS, raw_mail

# A mail of 1 June 2027 and its cruises; none where it is no order to act on.
TOLD = {
    # a German Thursday, a Czech "until"
    "wir sind zu viert, alles Erwachsene, und möchten buchen:\n\nDi 15.06. Jazzfahrt\nMi 16.06. Mittagsfahrt\nDo 17.06. "
    "Einstündige Rundfahrt 19:00 Uhr": ["jazz-cruise 06-15 4a", "lunch-cruise 06-16 4a", "one-hour-cruise 06-17 4a"],
    "bitte die Jazzfahrt am Do 18.06. für 2 Erwachsene buchen. Danke, im Juni passt es uns.": [],
    "prosím rezervaci jazzové plavby v sobotu 19. 6. pro 2 dospělé. Do 17. 6. mi dejte vědět.": ["jazz-cruise 06-19 2a"],
    # the same people in other words
    "please reserve the zoo boat on 12 June at 9 am for 2 adults, 2 children and a baby, return tickets, and the one hour "
    "cruise on 13 June at 3 pm for the same five of us.": ["zoo-line 06-12 2a 2c 1i", "one-hour-cruise 06-13 2a 2c 1i"],
    "prosím parník do zoo 12. června v devět ráno, zpáteční, pro 2 dospělé, 2 děti a miminko, a 13. června ve tři odpoledne "
    "hodinovou plavbu, také v pěti včetně miminka.": ["zoo-line 06-12 2a 2c 1i", "one-hour-cruise 06-13 2a 2c 1i"],
    "objednávám plavbu s obědem 12. 6. pro 2 dospělé a 1 dítě a na 13. 6. plavbu s večeří pro tytéž osoby.": [
        "lunch-cruise 06-12 2a 1c", "dinner-cruise 06-13 2a 1c",
    ],
    "please book the lunch cruise on 11 June for 2 adults and 2 children and the jazz cruise on 12 June for four.": [],
    "prosím plavbu s obědem 11. 6. pro 2 dospělé a 2 děti a jazzovou plavbu 12. 6. pro stejné tři.": [],
    # more than before, and who they are
    "please make two reservations: jazz cruise on 11 June for six people, lunch cruise on 12 June for eight people (my "
    "parents are joining us then).": ["jazz-cruise 06-11 6a", "lunch-cruise 06-12 8a"],
    "prosím jazzovou plavbu 11. 6. pro 4 osoby a plavbu s obědem 12. 6. pro 2 osoby (přidají se k nám rodiče).": [],
    # ages behind
    "prosím 2 dospělé a 3 děti na Čertovku 12. 6. v 15:00 a tytéž na plavbu s obědem 13. 6. ve 12:00. Děti jsou 4, 7 a 10 let.": [
        "devils-channel 06-12 2a 3c", "lunch-cruise 06-13 2a 3c",
    ],
    # one party in a sentence of its own
    "we want to book the one hour cruise on 12 June at 2 pm and the dinner cruise on 13 June. There are five of us, all "
    "adults.": ["one-hour-cruise 06-12 5a", "dinner-cruise 06-13 5a"],
    "zapište nás prosím na plavbu s večeří v sobotu 12. 6. a na plavbu Čertovkou v neděli 13. 6. ve 12:00. 2 dospělí.": [
        "dinner-cruise 06-12 2a", "devils-channel 06-13 2a",
    ],
    # rows
    "objednáváme pro naši firmu:\n\n10. 6. 2027 – pronájem lodi od 18:00, cca 70 hostů\n11. 6. 2027 – plavba s obědem pro 35 osob": [
        "private-charter 06-10 x", "lunch-cruise 06-11 35a",
    ],
    "prosím:\n1) 11. 6. Jazzová plavba 20:30, 2 os.\n2) 12. 6. Večerní plavba s večeří, 2 os.": [
        "jazz-cruise 06-11 2a", "dinner-cruise 06-12 2a",
    ],
    "objednáváme:\nřádek 1: zoo-parník jednosměrně, 12. 6. 2027, 12:00, 10 dospělých\nřádek 2: hodinová plavba, 13. 6. 2027, "
    "14:00, 10 dospělých": ["zoo-line 06-12 10a", "one-hour-cruise 06-13 10a"],
    # one boat, two days
    "prosím dvě hodinové plavby. Jednu v sobotu 12. 6. v 10:00 pro 4 dospělé, druhou v neděli 13. 6. v 19:00 pro 2 dospělé a "
    "2 děti.": ["one-hour-cruise 06-12 4a", "one-hour-cruise 06-13 2a 2c"],
    "please confirm two dates on the Jazz Cruise for our partners:\n- Friday 11 June, 6 persons\n- Tuesday 15 June, 4 persons": [
        "jazz-cruise 06-11 6a", "jazz-cruise 06-15 4a",
    ],
    "ich möchte die Dinnerfahrt am 11. Juni für 2 Personen buchen und noch einmal am 12. Juni für 6 Personen. Bitte "
    "bestätigen Sie mir beides.": ["dinner-cruise 06-11 2a", "dinner-cruise 06-12 6a"],
    "máme dva termíny na jazzovou plavbu pro 2 dospělé: 11. 6. a 12. 6., vyberte prosím sami a objednejte nás.": [],
    "we are in Prague two days, 11 June and 12 June. Please book the jazz cruise for 2 adults.": [],
    "prosím dvě jazzové plavby. Jednu 11. 6. pro 2 dospělé a druhou 12. 6.": [],
    # out and back
    "chtěl bych rezervovat parník do ZOO Troja na sobotu 12. 6. v 9:00 a zpátky o den později, v neděli 13. 6. v 15:00. Obě "
    "cesty jednosměrné, 2 dospělí a 1 dítě.": ["zoo-line 06-12 2a 1c", "zoo-line 06-13 2a 1c"],
    "prosím plavbu s obědem 12. 6. pro 2 dospělé a zpět do Brna jedeme 13. 6. v 15:00, stačí jednosměrně.": [],
}  # fmt: skip
GREETINGS = {"cs": "Dobrý den", "en": "Hello", "de": "Guten Tag"}


@pytest.mark.parametrize(("text", "cruises"), TOLD.items())
def test_lists_pairs_and_the_same_people(text, cruises, catalogue):
    language = "de" if "fahrt" in text else "en" if re.search(r"\b(?:please|we)\b", text) else "cs"
    line = _read(f"{GREETINGS[language]}, {text}\n\nEva Kern", language, catalogue)
    kinds = {kind: letter for letter, kind in KINDS.items()} | {"charter": "x"}
    read = []
    for item in line["items"]:
        units = item["units"] or {"adult": item["people"]}
        told = sorted((kinds[kind], count) for kind, count in units.items())
        party = " ".join("x" if kind == "x" else f"{count}{kind}" for kind, count in told)
        read.append(f"{item['product']} {(item['date'] or '')[5:]} {party}")
    acts = line["complete"] and line["intent"] in ACTING
    assert (line["intent"], read) == ("order", cruises) if acts else not cruises, (
        read,
        line["intent"],
        line["missing"],
    )


def test_a_day_goes_on_to_the_cruise_of_its_sentence(catalogue):
    text = (
        "Dobrý den, v neděli 20. 6. jedeme ráno na Pražský hrad a odpoledne bychom chtěli v 15:45 na Čertovku, 2 dospělí. "
        "V pondělí pak jedeme domů. Prosím o potvrzení rezervace.\nEva Kern"
    )
    (item,) = _read(text, "cs", catalogue)["items"]
    assert (item["date"], item["time"]) == ("2027-06-20", "15:45")


def test_a_list_below_a_question_is_no_order(catalogue):
    text = (
        "Dobrý den,\n\nza školu se ptám na volnou kapacitu pro 28 dětí a 3 dospělé:\n\na) plavba s obědem, úterý 8. 6.\n"
        "b) plavba s obědem, středa 9. 6.\n\nHelena Vávrová"
    )
    line = _read(text, "cs", catalogue)
    assert (line["intent"], [item["date"] for item in line["items"]]) == ("availability", ["2027-06-08", "2027-06-09"])


def _read(text, language, catalogue):
    raw = raw_mail("new", language, text)
    return read_mail(re.sub(rb"Date: [^\r]+", b"Date: Tue, 01 Jun 2027 10:15:00 +0200", raw), catalogue).as_line("")
