"""Two readers of a party: the manifest counts where the finders and the net know that somebody was passed over."""

import pytest

from gangway.channels.email.counted_twice import holds
from gangway.channels.email.manifest.plain_clauses import are_plain
from gangway.channels.email.party_sums import Party

WISH = "Bitte buchen Sie die einstündige Rundfahrt am Samstag, 19. Juni, um 15 Uhr. "
PLEASE = "Please book the one hour cruise on Saturday 19 June at 15:00. "
PROSIM = "Rezervujte prosím hodinovou plavbu v sobotu 19. 6. v 15:00. "


def test_a_party_holds_another_and_somebody_more():
    assert holds(Party(units={"adult": 3, "child": 1}), Party(units={"adult": 3}))
    assert holds(Party(units={"adult": 4}), Party(people=3))
    assert not holds(Party(units={"adult": 3}), Party(units={"adult": 3}))
    assert not holds(Party(units={"senior": 3, "adult": 1}), Party(units={"adult": 2}))


def test_clauses_of_those_counted_are_plain():
    text = "My mum and I. Her neighbour lent us a pram."
    assert are_plain(text, [(0, 13)], [(0, 6)])
    assert not are_plain(text, [(0, 13), (14, len(text))], [(0, 6)])
    assert are_plain("Two adults. My mum is coming too.", [(0, 11), (12, 33)], [(0, 10)])
    assert are_plain("Nine ladies and, for once, one gentleman.", [(0, 41)], [(0, 11)])
    assert not are_plain("Four women, and a man confirmed it.", [(0, 35)], [(0, 10)])
    assert are_plain("32 Turisten, der Fahrer bleibt im Bus.", [(0, 38)], [(0, 11)])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (PLEASE + "Expect nine ladies and, for once, one gentleman.", {"adult": 10}),
        (PLEASE + "Seven colleagues from the Dublin office are coming, plus me.", {"adult": 8}),
        (PROSIM + "Skupina má 32 dospělých turistů a k nim průvodkyni, řidič počká u autobusu.", {"adult": 33}),
        (PROSIM + "Za náš spolek jede 16 důchodců a také starosta, je mu 49.", {"senior": 16, "adult": 1}),
        (WISH + "Wir, 2 Erwachsene, haben unsere Göttikinder Lia (9) und Nino (12) dabei.", {"adult": 2, "child": 2}),
        (
            WISH + "Zwei befreundete Familien, vier Erwachsene und die Kinder 3, 6 und 8 Jahre alt.",
            {"adult": 4, "child": 3},
        ),
    ],
)
def test_whoever_the_finders_passed_over_is_counted(text, units, read):
    reading = read(text)
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (PROSIM + "Pojedou oba prarodiče, já s manželkou a naše dcera (9 let).", {"adult": 4, "child": 1}),
        (WISH + "Meine Freundin und ich kommen. Ich bin 69, sie ist 67.", {"senior": 2}),
        (PLEASE + "My friend and I are coming. I am 69 and she is 66.", {"senior": 2}),
    ],
)
def test_where_the_roll_call_and_the_manifest_agree_they_count(text, units, read):
    reading = read(text)
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    "text",
    [
        PLEASE + "My grandmother (84) and I. Her neighbour, a lady of 80, lent us the wheelchair.",
        PLEASE + "Nine friends plus the host; the host's wife may follow later.",
        PLEASE + "13 pensioners wish to go, with two nurses and one volunteer to help them.",  # the net finds nobody
        PLEASE + "We are twelve adults with our guide included.",
        PLEASE + "We'd be seven with my in-laws, but they rest, so five adults.",
        PLEASE + "Four women, and a man from your office confirmed by phone that it's fine.",
        PLEASE + "I'm booking for my boss and her two clients, and I have no need of a seat.",
        WISH + "Ich, mein Verlobter und sein Trauzeuge. Die Trauzeugin kommt direkt zur Kirche.",
        PROSIM + "Sestra s manželem nám plavbu koupili, my dva s přítelem pojedeme.",
        # Counted twice by the finders, or others than the guests.
        PLEASE + "Five adults, three ladies and two gentlemen.",
        PLEASE + "Five adults, of whom three ladies.",
        PLEASE + "Two adults from Leeds, a couple.",
        PLEASE + "My wife and her friend, two adults. I am only paying.",
        PLEASE + "There are two of us, plus another couple who booked yesterday under the name Hart.",
        PLEASE + "Two adults, and our friends with their three kids already have their tickets.",
        PLEASE + "Two adults. My daughter (12) is at summer camp that week.",
        PLEASE + "Two adults plus our daughter (3); our son (6) has football.",
        PLEASE + "My mother, my two kids (6 and 9) and I, and my husband, if he gets off work.",
        WISH + "Vier Erwachsene, zwei Damen und zwei Herren.",
        WISH + "Zwei Erwachsene, ein Ehepaar aus Ulm.",
        WISH + "Eine Freundin und ich, zwei Studentinnen.",
        WISH + "Mein Mann und ich. Unsere Nachbarin hat die Kinder (4 und 7).",
        WISH + "Unsere Kinder (8 und 10) sind im Ferienlager, also nur wir zwei.",
        PROSIM + "Dva dospělí, manželé z Brna.",
        PROSIM + "Pojede babička s dědou, my jim to kupujeme, já s manželkou.",
        PROSIM + "Pojedou oba prarodiče, já s manželkou; naše dcera (9 let) bude u babičky.",
        PROSIM + "Čtyři dospělí, z toho dvě dámy.",
        PROSIM + "Manžel, já a kluci (5 a 8); jejich bratranec s tetou pojedou další lodí.",
        PROSIM + "Já, manžel a jeho kolega, kterému jsme to slíbili, ale ještě neví.",
    ],
)
def test_whoever_is_only_told_of_is_asked_about(text, read):
    assert not read(text).complete


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (PLEASE + "2 adults, 2 seniors.", {"adult": 2, "senior": 2}),
        (WISH + "Zwei Paare, also vier Erwachsene.", {"adult": 4}),
        (PLEASE + "Me, my partner and my in-laws, who are both pensioners.", {"adult": 2, "senior": 2}),
        (PROSIM + "Pro mě a přítelkyni, jestli je ještě místo.", {"adult": 2}),
        (PROSIM + "Tři dospělí, protože se přidala sestřenice se snoubencem.", {"adult": 3}),
        (WISH + "Zwei Erwachsene, und mein Chef zahlt.", {"adult": 2}),
        (
            WISH + "Meine Frau wollte mit, ist aber krank; jetzt fahre ich mit unserer Tochter (14) allein.",
            {"adult": 1, "child": 1},
        ),
        (WISH + "Mein Neffe (3), meine Nichte (5), deren Eltern und ich.", {"adult": 3, "child": 2}),
    ],
)
def test_what_only_looks_like_it_is_read(text, units, read):
    reading = read(text)
    assert (reading.items[0].units, reading.complete) == (units, True)
