"""A roll call: plain lists of who comes, read to their last word or not at all."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.party_roll import roll_call

CLOCK = Clock(today=date(2027, 7, 20), day_first=True)

READ = {
    # those who come, one by one
    "We are me, my husband and our daughters Ann and Sue (4 and 9).": {"adult": 2, "child": 2},
    "Book it for my wife, myself, her mum (71) and our boy (12), please.": {"adult": 2, "senior": 1, "child": 1},
    "Pojedu já, přítelkyně, její máma (68) a kluci (5 a 8 let).": {"adult": 2, "senior": 1, "child": 2},
    "Jedu s manželkou a s dcerou, které je 10.": {"adult": 2, "child": 1},
    "Oma (80), Opa (82), meine Schwester und ich.": {"senior": 2, "adult": 2},
    "Ich komme mit meinem Mann und unserer Tochter Lena (9 Monate).": {"adult": 2, "infant": 1},
    # counted kinds, in any order
    "Two adults, a student and three kids between 5 and 9.": {"adult": 2, "student": 1, "child": 3},
    "Dospělí 3, děti 2 (6 a 9).": {"adult": 3, "child": 2},
    "2 Karten für Erwachsene und 1 für Senioren.": {"adult": 2, "senior": 1},
    "Adults: 2\nChildren: 3 (ages 4, 7 and 10)\nSeniors: 1": {"adult": 2, "child": 3, "senior": 1},
    # restated, told of a part, told later
    "There will be five of us: my parents (both 70), my wife, me and our son (3).": {
        "adult": 2,
        "senior": 2,
        "child": 1,
    },
    "Je nás šest, z toho dvě děti (7 a 11).": {"adult": 4, "child": 2},
    "Wir sind zu dritt: mein Bruder, seine Frau und ich.": {"adult": 3},
    "I'll be with my parents, Dad is 71 and Mum is 68.": {"adult": 1, "senior": 2},
    "Beru vnučku Emu (6), takže já a ona.": {"adult": 1, "child": 1},
    "My husband and I are both 67.": {"senior": 2},
    "Já a moji rodiče, oba důchodci.": {"adult": 1, "senior": 2},
    "One adult and one senior, that's me and my father.": {"adult": 1, "senior": 1},
    # something told of one who is counted
    "Poplujeme tři: já, manželka a tchyně, té je 68. Tchyně špatně chodí, snad není moc schodů.": {
        "adult": 2,
        "senior": 1,
    },
    "Me, my husband and our daughter (9). My husband uses a wheelchair.": {"adult": 2, "child": 1},
    # who stays away, and what needs no ticket
    "My son has dropped out, so my husband and I and our daughter (8).": {"adult": 2, "child": 1},
    "Manželka zůstane doma, takže jen já a kluk (9).": {"adult": 1, "child": 1},
    "Wir sind zwei Erwachsene und ein Hund, ohne die Kinder.": {"adult": 2},
}

NOT_READ = [
    "My wife and our son (9).",  # and the sender?
    "We come with my parents.",
    "Two adults and the au pair (20).",
    "Já, žena a prcek.",
    "Tak pět lidí.",
    "Two or three adults.",
    "Three adults, four tickets.",
    "Zwei Kinder (5 und 8).",
    "My friend Priya, two adults, maybe her baby.",
    "Dva dospělí a jedno dítě. Jede s námi i teta.",
    "We are four: me, my husband, our son (9).",
    "I book for my father and his nurse, Mrs Stone.",
    "My daughter stays at home, so me and my daughter (9).",
    "0 adults",
    "Me and my husband. My brother uses a wheelchair.",
    "Me, my husband and my mother. My mother would rather not, after all.",
    "Two adults, my wife and our son (5).",
    "Four people. My husband can't come.",
    "Jsme čtyřčlenná rodina a babička (70).",
    "Me, my wife and a few acquaintances.",
    "Jedou se mnou čtyři dospělí.",
    "There are half a dozen of us.",
    "It is my mother's birthday, and she is coming along. Six people altogether.",
]


@pytest.mark.parametrize(("text", "units"), READ.items())
def test_a_plain_list_is_read(text, units, catalogue):
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.units == units


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_not_understood_to_the_last_word_is_not_read(text, catalogue):
    assert roll_call(text, catalogue, CLOCK) is None


def test_a_sentence_that_speaks_of_nobody_does_not_matter(catalogue):
    party = roll_call("The boat looks lovely. Two adults, ideally near the bow. See you soon!", catalogue, CLOCK)
    assert party is not None
    assert party.units == {"adult": 2}


def test_days_hours_and_telephones_are_no_people(catalogue):
    text = "One hour cruise on 14 August 2027 at 4 p.m. Me and my son (9). My phone is +420 601 234 567."
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.units == {"adult": 1, "child": 1}


def test_a_line_that_only_says_who_stays_away_is_read(catalogue):
    party = roll_call("Me and my son (9).\nMy wife stays at home\nThanks", catalogue, CLOCK)
    assert party is not None
    assert party.units == {"adult": 1, "child": 1}


def test_a_verb_nobody_knows_needs_a_number_of_all(catalogue):
    """An unknown verb might say that they stay at home."""
    assert roll_call("Šprtnou se já, manžel a dcera (9).", catalogue, CLOCK) is None
    party = roll_call("Šprtne se nás celkem tři: já, manžel a dcera (9).", catalogue, CLOCK)
    assert party is not None
    assert party.units == {"adult": 2, "child": 1}


TOLD_BESIDE = {
    "Tatínkovi je 80. Sejde se nás celkem pět – já s mužem, tatínek s maminkou a syn (16). Tatínek byl celý život na "
    "vodě. Dort si přivezeme vlastní, doufám, že to nevadí.": {"senior": 1, "adult": 4},
    "There will be six of us: me, my husband, Dad, Mum and our kids (4 and 7). Dad has spent his life on the water. "
    "I hope that does not bother you.": {"adult": 4, "child": 2},
    "Wir sind zu fünft: ich, mein Mann, meine Mutter und unsere Kinder (4 und 7). Meine Mutter wohnt am Wasser.": {
        "adult": 3, "child": 2,
    },
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD_BESIDE.items())
def test_what_is_told_of_the_same_people_beside_a_number_of_all_is_passed_over(text, units, catalogue):
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.units == units


@pytest.mark.parametrize(
    "text",
    [
        "Bude nás pět: já, manžel, tatínek a dvě děti (4 a 7). Tatínek je v důchodu.",
        "Bude nás pět: já, manžel, tatínek a dvě děti (4 a 7). Strýc se k nám přidá.",
        "Bude nás pět: já, manžel, tatínek a dvě děti (4 a 7). Tatínek nakonec možná nejede.",
        "There will be five of us: my wife, me, her mum and our boys (6 and 9). My uncle is coming along.",
    ],
)
def test_whoever_else_is_told_of_stops_the_roll_call(text, catalogue):
    assert roll_call(text, catalogue, CLOCK) is None


OF_VALUES = {
    "Me and my wife want to do the one hour cruise on 25 September, somewhere around 3 pm.": {"adult": 2},
    "The three o'clock sailing on Sunday 18 July, for me and my wife.": {"adult": 2},
    "2 adult places + 1 child (age 7) on the one hour cruise, the 3:45pm one.": {"adult": 2, "child": 1},
    "V sobotu 14. srpna ráno v 9 hodin já a syn (9).": {"adult": 1, "child": 1},
    "Am Samstag, 14. August, am Nachmittag um 16 Uhr: meine Frau und ich.": {"adult": 2},
    "Two adults and a child (5). Let me know if the little one needs a lifejacket.": {"adult": 2, "child": 1},
}
WHO_THEY_ARE = {
    "Zwei Rentner und zwei Studenten, das sind unsere Enkel.": {"senior": 2, "student": 2},
    "Two pensioners and three students, that's our grandchildren.": {"senior": 2, "student": 3},
    "Dva dospělí a dva studenti, to jsou naši vnuci.": {"adult": 2, "student": 2},
    "Two adults and one senior, that is my mother.": {"adult": 2, "senior": 1},
    "Babicka s dedou vezmou vnuka (5 let) lodi.": {"adult": 2, "child": 1},
    "Grandma and Grandpa are taking their grandson (5).": {"adult": 2, "child": 1},
    "Oma und Opa nehmen ihren Enkel (5) mit.": {"adult": 2, "child": 1},
    "Meine Frau und ich nehmen unsere beiden Töchter mit, 5 und 13 Jahre alt.": {"adult": 2, "child": 2},
    "Mein Mann und ich bringen unseren Sohn mit (9 Jahre).": {"adult": 2, "child": 1},
}
AGES_OF_MANY = {
    "Pojede 46 žáků, všem bude deset nebo jedenáct let, a 4 paní učitelky.": {"child": 46, "adult": 4},
    "24 pupils, all are nine or ten years old, and three teachers.": {"child": 24, "adult": 3},
    "20 Kinder, alle sind 8 oder 9 Jahre alt, und 2 Erwachsene.": {"child": 20, "adult": 2},
    "Žáci: 26 (3. třída, 8–9 let)\nPedagogický dozor: 3 dospělí": {"child": 26, "adult": 3},
    "Pupils: 26 (year 4, 8-9 years)\nTeachers: 3 adults": {"child": 26, "adult": 3},
    "Schüler: 26 (Klasse 3b, 8-9 Jahre)\nBetreuer: 3 Erwachsene": {"child": 26, "adult": 3},
    "Ich, mein Mann, die Oma (sie ist 79) und unsere Zwillinge, zweieinhalb Jahre.": {
        "adult": 2, "senior": 1, "infant": 2,
    },
    "Me, my husband and our son, three and a half years old.": {"adult": 2, "child": 1},
    "Já, manžel a dcera (dva a půl roku).": {"adult": 2, "infant": 1},
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), (OF_VALUES | WHO_THEY_ARE | AGES_OF_MANY).items())
def test_what_leads_to_a_value_who_the_counted_are_and_ages_of_many_are_understood(text, units, catalogue):
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.units == units


@pytest.mark.parametrize(
    "text",
    [
        "Two adults and two students. Our grandchildren come too.",
        "Two adults and two children, that's my parents.",
        "Zwei Rentner und zwei Studenten, das sind unsere drei Enkel.",
        "20 children, all are two or three years old, and 2 adults.",  # an infant or a child
        "Me and two or three kids (5 to 7 years).",
        "My wife is taking our son (5).",  # and the sender?
        "Meine Mutter kommt mit.",
        "Two adults and our little one.",
        "Babička s dědou nás vezmou na loď.",  # how many are we?
        "Vezme nás babička.",
        "Oma und Opa nehmen uns mit.",
        "Grandma and Grandpa are taking us.",
        "Teachers: 3 children",
        "Two adults. Tell me whether the little one and her friend may come.",
    ],
)
def test_who_the_counted_are_is_not_guessed(text, catalogue):
    assert roll_call(text, catalogue, CLOCK) is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Jsme sice čtyři, ale mladší (1,5 roku) zůstane s tátou doma, takže jedu jen já a dcera, 10 let.", (1, 1)),
        ("Je nas pet, ale na lod jdeme jen tri dospeli.", (3, 0)),
        (
            "We are two adults and two kids (3 and 7), but my husband will wait ashore, so it's only me and the kids.",
            (1, 2),
        ),
        ("Six of us are in Prague but only five will come.", (5, 0)),
        ("Wir sind zu viert, aber Papa bleibt mit dem Hund im Hotel, also fahren nur ich, Oma und Opa.", (3, 0)),
        ("Wir sind fünf, aber auf das Schiff gehen nur drei Erwachsene.", (3, 0)),
    ],
)
def test_what_is_told_behind_a_turn_overrules_what_was_told_ahead(text, units, catalogue):
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.overrules
    assert (party.units.get("adult", 0), party.units.get("child", 0)) == units


@pytest.mark.parametrize(
    "text",
    [
        "Jsme čtyři, ale jen dva dospělí.",
        "We are six in Prague, but Grandpa stays at the hotel, so four tickets.",
        "We are two adults and two children. My sister is coming too.",
        "My parents are coming too. We are two adults.",
        "We are four people. Our youngest is 7.",
        "Jedu já, její neteř (50).",
        "Děti máme dvě, 6 a 9 let.",
    ],
)
def test_nobody_is_called_where_two_readings_are_possible(text, catalogue):
    assert roll_call(text, catalogue, CLOCK) is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Mein Mann und ich sind dabei. Unser Enkel (6) kommt auch mit.", {"adult": 2, "child": 1}),
        ("My wife and I would like to come. My mother (72) is coming too.", {"adult": 2, "senior": 1}),
        ("Jedeme ja a manzelka. S nami jede i tchyne, je ji 71.", {"adult": 2, "senior": 1}),
        ("Pojedeme se sestrou samy dvě, mně je 72 a jí 74.", {"senior": 2}),
        ("My sister and I are coming, she is 70 and I am 64.", {"senior": 1, "adult": 1}),
        ("Jede 24 dětí a se mnou ještě dvě kolegyně, tedy tři dospělí.", {"child": 24, "adult": 3}),
        ("Es kommen drei Ehepaare und ein alleinstehender Kollege.", {"adult": 7}),
        ("It is for Mr and Mrs Hill and Miss Emma (8).", {"adult": 2, "child": 1}),
        ("Budeme dvě, já a kamarádka (obě kolem padesátky).", {"adult": 2}),
        ("It will only be me.", {"adult": 1}),
        ("Could you book us in for two adults and a child (5)?", {"adult": 2, "child": 1}),
        ("Es kommen vierzehn Kegelbrüder und zwei Ehefrauen.", {"adult": 16}),
    ],
)
def test_a_second_sentence_tells_more_of_who_comes(text, units, catalogue):
    party = roll_call(text, catalogue, CLOCK)
    assert party is not None
    assert party.units == units
