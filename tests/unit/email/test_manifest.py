"""The manifest alone: who is on board told in prose, and what it refuses to read."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.read import manifest

_CLOCK = Clock(today=date(2027, 5, 20), day_first=True)

_READ = (
    ("Es bleiben die Kinder zu Hause, wir zwei fahren.", {"adult": 2}),
    ("Der Kegelclub kommt mit 19 Mann, der Busfahrer fährt auch mit.", {"adult": 20}),
    (
        "S partnerem a půlročním miminkem bychom rádi jeli. Prosím tedy 2 dospělé + 1 miminko.",
        {"adult": 2, "infant": 1},
    ),
    ("We are four adults and two little ones, 18 months and 4 years.", {"adult": 4, "child": 1, "infant": 1}),
    (
        "The party is eight: five adults, one senior and two children of 5 and 11.",
        {"adult": 5, "senior": 1, "child": 2},
    ),
    ("It's only me and the girls, aged 6 and 13.", {"adult": 1, "child": 2}),
    ("For me, my chap and our three children (4, 6, 9).", {"adult": 2, "child": 3}),
    ("Mr and Mrs Okafor with their grown-up daughter, guests of our hotel.", {"adult": 3}),
    ("My dad is 71, my mum 66, and my husband and I come along, too.", {"senior": 2, "adult": 2}),
    ("Jedeme my dva s babičkou a kluk, tomu bude osm let.", {"adult": 2, "child": 1}),
    ("Pojedeme já, manžel a naše dcery Ema (4 roky) a Nela (rok a půl).", {"adult": 2, "child": 1, "infant": 1}),
    ("Bude nás šest, samí dospělí, parta bývalých spolužáků.", {"adult": 6}),
    ("Prosíme dva dospělé a jednu důchodkyni, moji tetu.", {"adult": 2, "senior": 1}),
    ("Jedeme já s mužem a naši rodiče, všichni čtyři dospělí.", {"adult": 4}),
    ("Pojedou 23 dětí ve věku 9 a 10 let, k tomu dvě paní učitelky.", {"child": 23, "adult": 2}),
    ("Jedu sama se synem, je mu 7 let.", {"adult": 1, "child": 1}),
    ("Wir sind zwei Erwachsene und unsere Kinder Lena (5) und Paul (8).", {"adult": 2, "child": 2}),
    ("Wir fahren zu dritt: ich, mein Mann und unsere Tochter, 12 Jahre.", {"adult": 2, "child": 1}),
    ("Für 25 Senioren und ihre Begleiterin.", {"senior": 25, "adult": 1}),
    ("Budeme já, žena a tříletý syn.", {"adult": 2, "child": 1}),
    ("Chtěla bych vzít své dvě neteře (11 a 13 let), jejich rodiče budou v divadle.", {"adult": 1, "child": 2}),
    ("Děti hlídá babička, jedeme já a manžel.", {"adult": 2}),
    ("Me, my wife and the kids (5, 7), my mother will be at work.", {"adult": 2, "child": 2}),
    ("Meine Frau hat inzwischen einen Termin, ich komme mit den Kindern (5 und 8).", {"adult": 1, "child": 2}),
    ("Bude nás deset, dva z nás jsou vegetariáni.", {"adult": 10}),
    ("Zwei Erwachsene, davon einer im Rollstuhl.", {"adult": 2}),
    ("Za gymnázium 28 studentů (všichni mají ISIC) a dva pedagogové.", {"student": 28, "adult": 2}),
    ("Chtěli bychom s přítelkyní jet, oba máme studentský průkaz.", {"student": 2}),
    ("Jedeme ve čtyřech, manžel, já a oba jeho rodiče.", {"adult": 4}),
    ("Definitivní číslo je jedenáct.", {"adult": 11}),
    ("Jedeme já, žena a rodiče, lístky prosím pro všechny čtyři.", {"adult": 4}),
    ("Vezmeme obě babičky. Jedné je 64, druhé 70, k tomu já s manželem.", {"adult": 3, "senior": 1}),
    ("Jsme tři páry.", {"adult": 6}),
    ("Three boys, all eight, and two adults.", {"adult": 2, "child": 3}),
    ("Two adults, one child, the child is 5.", {"adult": 2, "child": 1}),
    ("Pět dospělých a dvě děti, děti mají 3 a 14 let.", {"adult": 5, "child": 2}),
    ("Jeli bychom: Zdeněk (44), Marie (43), Lukáš (15).", {"adult": 3}),
    ("1 Lehrer und 20 Schulkinder.", {"adult": 1, "child": 20}),
    ("Pan Krause (66) a paní Krause (63).", {"adult": 1, "senior": 1}),
    ("Pan Dvořák si objednává dvě místa.", {"adult": 2}),
    ("Parta pěti kamarádů, každý s manželkou.", {"adult": 10}),
    ("Já, manžel a Ema, která chodí do druhé třídy.", {"adult": 2, "child": 1}),
    ("Dvacet lidí, tři se odhlásili, takže 17.", {"adult": 17}),
    ("Prosím 3 plné, 2 studentské, 1 dětskou.", {"adult": 3, "student": 2, "child": 1}),
    ("Omlouvám se, píšu narychlo, jsme dva dospělí.", {"adult": 2}),
    ("Room 12, two adults.", {"adult": 2}),
    ("Žádný z nás není student, jsme čtyři dospělí.", {"adult": 4}),
    ("Wir sind zwei Ehepaare und zu viert.", {"adult": 4}),
    ("Wir sind eine Wandergruppe und zu vierzehnt.", {"adult": 14}),
    (
        "Zwei Seniorentickets, ein Studententicket und eine Erwachsenenkarte für mich.",
        {"senior": 2, "student": 1, "adult": 1},
    ),
    ("Wir werden 13 sein (11 Große und 2 Babys auf dem Schoß).", {"adult": 11, "infant": 2}),
    ("Bitte 3 Erw., 2 Ki. (10 u. 13).", {"adult": 3, "child": 2}),
    ("Der Kegelclub reist mit 19 Mann an, der Busfahrer fährt auch mit, macht also 20 Personen.", {"adult": 20}),
    ("12 Landfrauen und zwei Busfahrer, zusammen 14 Personen.", {"adult": 14}),
    ("27 Seniorinnen und Senioren, außerdem der Pfarrer (48).", {"senior": 27, "adult": 1}),
    ("Meine Mutter wird am 12. Juni siebzig, dazu mein Mann und ich.", {"senior": 1, "adult": 2}),
    ("Mein Mann ist Rollstuhlfahrer und 58, ich bin 55, dazu kommt sein Pfleger.", {"adult": 3}),
    ("Wir sind Rentner, meine Frau ist 68 und ich bin 72.", {"senior": 2}),
    ("Meine Nichte kommt mit. Sie ist 24, ich bin 50.", {"adult": 2}),
    ("Zwei Erwachsene und drei Kinder (3, 6 und 11). Eines der Kinder verträgt keine Nüsse.", {"adult": 2, "child": 3}),
    ("Es bleiben meine Frau, unsere Tochter Nele (12) und ich.", {"adult": 2, "child": 1}),
    ("Mein Freund und ich studieren in Wien und hätten gern zwei Studententickets.", {"student": 2}),
    ("Können Sie prüfen, ob noch Platz für 7 Leute ist?", {"adult": 7}),
    ("Herr Sato reist in Begleitung von drei Kollegen, bitte vier Plätze.", {"adult": 4}),
    ("Ich bin allein unterwegs, falls das noch geht.", {"adult": 1}),
    ("Zwei Personen, mehr brauchen wir nicht. Ein Hochstuhl ist nicht nötig.", {"adult": 2}),
    ("Als Klassenlehrerin der 4b möchte ich 23 Kinder anmelden, dazu zwei Begleitpersonen.", {"child": 23, "adult": 2}),
    ("Mama, Papa, ich (20, Studentin) und mein Bruder Felix, 12.", {"adult": 2, "student": 1, "child": 1}),
    ("Unsere Reisegruppe besteht aus 18 Erwachsenen, darunter 6 Rentner.", {"adult": 12, "senior": 6}),
    ("Drei Erwachsene, einer von uns ist Rentner.", {"adult": 2, "senior": 1}),
    ("Wir sind zu fünft, zwei davon sind Kinder (3 und 6).", {"adult": 3, "child": 2}),
    ("Wir sind eine Gruppe von 14 Kollegen.", {"adult": 14}),
    ("Wir zwei, unsere drei erwachsenen Kinder und zwei Schwiegersöhne.", {"adult": 7}),
    ("Opa ist leider krank, es kommen nur Oma (72) und ich.", {"senior": 1, "adult": 1}),
    ("Ich würde meine Großeltern (82 und 84) gern begleiten.", {"senior": 2, "adult": 1}),
    ("Drei Sängerinnen und zwei Assistentinnen, alle volljährig.", {"adult": 5}),
    ("We are three adults. Would you be so kind as to book us?", {"adult": 3}),
    ("Beru dva dospělé a mimino v kočárku.", {"adult": 2, "infant": 1}),
    ("One adult and one OAP please. The OAP is me!", {"adult": 1, "senior": 1}),
    ("18 Erwachsene. Treffpunkt mit der Reiseleiterin ist am Rudolfinum.", {"adult": 18}),
    ("Prosím, já a další tři holky z kanceláře.", {"adult": 4}),
    ("12 dospělých a jedno miminko, to bude mamince na klíně.", {"adult": 12, "infant": 1}),
    ("My husband and me plus my parents (70 and 72). Mom walks with a cane.", {"adult": 2, "senior": 2}),
    ("Two adults and a baby (10 months), no need to check with me again.", {"adult": 2, "infant": 1}),
    ("Je nás 12 dospělých a jedno miminko na klíně.", {"adult": 12, "infant": 1}),
    ("Vier Erwachsene und das Baby meiner Schwester.", {"adult": 4, "infant": 1}),
    ("Zwei Erwachsene, eine ist Seniorin.", {"adult": 1, "senior": 1}),
    ("Meine Eltern (70 und 72) und ich. Die Mutter meiner Frau kommt auch.", {"adult": 2, "senior": 2}),
    ("I'm going with two adults and a child.", {"adult": 3, "child": 1}),
    ("20 Kinder und eine Mutter; der Bus wartet mit dem Fahrer am Kai.", {"child": 20, "adult": 1}),
    ("The choir is sending 22 singers, a pianist and a conductor.", {"adult": 24}),
    ("Der Chor reist mit 19 Sängerinnen, einem Pianisten und der Chorleiterin an.", {"adult": 21}),
    ("One full-fare and one student ticket, please.", {"adult": 1, "student": 1}),
    ("I'm a pensioner myself and would be taking my grandson Alfie, who's eleven.", {"senior": 1, "child": 1}),
    ("Ich bin Rentnerin und möchte mit meiner Enkelin Lea (9) fahren.", {"senior": 1, "child": 1}),
    ("My husband, our baby and I are in your city until we fly back to Denver.", {"adult": 2, "infant": 1}),
    ("I'll bring 27 children along with four teachers, myself included.", {"child": 27, "adult": 4}),
    ("Please hold places for Dr Weiss plus three guests.", {"adult": 4}),
    (
        "Our club has 18 members signed up, all of them over 65, plus a guide in her forties.",
        {"senior": 18, "adult": 1},
    ),
    ("The outing is for 16 colleagues, of whom one is coeliac and three don't eat pork.", {"adult": 16}),
    ("Eight residents, all over 74, with four carers in their thirties.", {"senior": 8, "adult": 4}),
    ("It's just the two of us this time, as the kids are staying with my sister.", {"adult": 2}),
    ("Two very tired parents and their two kids, 5 and 7.", {"adult": 2, "child": 2}),
    ("Ich komme mit meiner Klasse, 25 Kinder, begleitet von zwei Müttern.", {"child": 25, "adult": 3}),
    ("Adults: 6\nChildren (3-14): 2\nSeniors (65+): 1", {"adult": 6, "child": 2, "senior": 1}),
    ("Expect nine ladies and, for once, one gentleman.", {"adult": 10}),
    ("Aunt Jo, my two cousins in their twenties and yours truly.", {"adult": 4}),
    ("The choir has 36 singers, all adults, and our conductor, Mr Baines. 37 in total.", {"adult": 37}),
)
_NOT_READ = (
    "Two adults and three children, Emma (4) and Hugo (7).",  # of three, two
    "Máme dvě děti, Tomíka (6) a Barču (3). Jedeme my čtyři a babička.",  # are the two of the four?
    "We are six: two adults and three children.",
    "Two adults, my mother.",  # one of the two, or one more?
    "About ten of us, perhaps twelve.",
    "Me, my wife and all our relatives.",
    "My husband and two kids.",  # and who writes?
    "A few colleagues and me.",
    "Bude nás pět nebo šest.",
    "Já, manželka a pár přátel.",
    "Dva dospělí a zpátky nás vyzvedne manžel.",
    "Pojedou tři dospělí, každý s jedním dítětem.",
    "Wir sind zu viert, mein Bruder kommt vielleicht mit.",
    "Ein paar Freunde und ich.",
    "Zwei Erwachsene und unser Dackel Rex (3) und Theo.",
    "4 dospělé. Bude s námi i babička.",
    "We are two adults. My parents are coming too.",
    "4 Erwachsene. Der Jüngste ist sieben.",
    "My wife and I would bring a few acquaintances.",
    "Twelve pensioners and a chronicler, who sails too.",
    "Já, manžel a dvě děti (5 a 8), maminka nás doprovodí na nádraží.",
    "2 adults, 1 child (4) and our nanny.",
    "Me and our Jean and her little lad Archie, he's 7.",
    "Manželka zatím neví, jestli pojede. Já a dvě děti (5, 7) jedeme určitě.",
    "Děti (5 a 7) hlídá babička, jedeme já a manžel.",  # are the children told of to come?
    "Jedou s námi dva přátelé a jejich syn (5).",  # and who are we?
    "Je nás 13, ale tři se omluvili.",
    "S manželkou objednáváme plavbu pro rodiče (65 a 67 let).",
    "Dva dospělí a jeden student, všichni mají ISIC.",
    "Já a moje kamarádka na studentské jízdné.",  # one of us, or both
    "Já a syn (12) na studentské jízdné.",
    "Parta pěti kamarádů, každý s dítětem.",
    "Four pensioners, one is 64, the other 70.",
    "Pro 3 lidi, kteří nejedí lepek, a dva dospělé.",
    "Two of us are vegetarians.",
    "Babička slaví osmdesáté narozeniny, jedeme my dva a ona.",
    "Naše dcery Ema a Petra, já a manžel.",  # of any age
    "Jsme dva dospělí, omlouvám se, tři.",
    "Wir kommen mit zwei befreundeten Ehepaaren.",  # and we?
    "Zwei Erwachsene. Wenn noch Platz ist, kommt auch Oma mit.",
    "Zwei Erwachsene und drei Kinder (5, 7, 9), eines der Kinder kommt nicht mit.",
    "32 Sängerinnen und Sänger sowie dem Xylophonisten.",
    "Mit 14 Kollegen kommen wir.",
    "My parents (70 and 72) and I. My mother brings her sister.",
    "Účastníci:\nPetr Kolář\nTomáš Kolář (16 let)\nAnička Kolářová (9 let)\n",  # Petr as well
    "I'd like my parents (70 and 71) to go on the cruise.",
    "Unser Kegelclub und wir zwei.",
    "Ich möchte meine Eltern (70 und 72) fahren lassen.",
    "Zehn Erwachsene, davon kommen zwei später.",
    "Oma und Opa, je 70, und ich.",
    "Three adults, one of us has a wife who comes too.",
    "Wir sind Rentner, mit uns fährt unser Enkel (5).",
    "Eine Familienkarte für uns und zwei Kinderkarten.",
    "Meine Mutter wird im Juni 65, dazu mein Mann und ich.",
    "20 Schulfreunde und zwei Lehrer.",  # of what age?
    "5 Erwachsene, ein Baby, nicht mitgezählt.",
    "Wir sind vier Erwachsene, es sind noch nicht alle sicher.",
    "Meine Mutter kommt mit. Er ist 70, ich 40.",
    "Zwei Erwachsene und zwei Kinder. Die Kinder bleiben zu Hause.",
    "Je ein Seniorenticket für Oma und Opa.",
    "Außer uns beiden kommen noch die Kinder.",
    "9 Frauen, alle volljährig bis auf Lena.",
    "4 Erwachsene, ein Kind noch nicht sicher.",
    "The choir is sending 22 singers, a zitherist and a conductor.",
    "12 engineers, a lady and a gentleman among them.",
    "Six friends, a doctor, a fencer and four teachers.",
    "I'm a student and my parents are coming from Leeds.",
    "My wife and I. The kids? They stay at the hotel until Sunday.",
    "Two adults, and three don't eat pork.",
    "Ich komme mit meiner Klasse und zwei Müttern.",
    "Six of us have a table, two of us are vegetarians.",
    "My boss and his late wife, two guests and me.",
)


@pytest.mark.parametrize(("text", "units"), _READ)
def test_who_is_on_board(text, units, catalogue):
    party = manifest(text, catalogue, _CLOCK)
    assert (party.units if party else None) == units


@pytest.mark.parametrize("text", _NOT_READ)
def test_what_can_be_read_in_two_ways_is_not_read(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


@pytest.mark.parametrize("text", ["", "Hello,\n\nthank you.", "(" * 500, "my wife and " * 200, "1 2 3 4 5 " * 300])
def test_texts_without_anybody_or_without_end_are_survived(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


def test_each_place_that_tells_of_people_is_told(catalogue):
    text = "Hello, we like boats. We are two adults. Our son is six."
    party = manifest(text, catalogue, _CLOCK)
    assert party is not None
    assert [text[start:end].strip() for start, end in party.where] == ["We are two adults.", "Our son is six."]
