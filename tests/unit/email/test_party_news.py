# ruff: noqa: E501  mails are harder to read when broken up
"""News of who joins or stays away, told behind a party: read where the sum comes out, and asked about where it may be of something else."""

import pytest

from tests.unit.email.frames import booked

_READ = (
    ("cs", "Prosím pro čtyři dospělé.", "P. S. Právě volal bratr, přidá se i s manželkou. Bude nás tedy celkem šest dospělých, ne čtyři.", "6a"),
    ("cs", "Čtyři dospělí.", "PS: Právě volala tchyně, že se k nám s tchánem přidají. Takže nás bude celkem šest.", "6a"),
    ("cs", "Čtyři dospělí.", "PS: Právě volala tchyně, že se k nám s tchánem přidají (oba přes sedmdesát). Takže nás bude celkem šest.", "4a 2s"),
    ("cs", "Objednávám pro 12 osob.", "P.S. Teď mi volali z brněnské pobočky, že dva přijedou taky. Takže prosím 14 míst.", "14a"),
    ("cs", "Jedeme tři dospělí.", "P.S. Sestra se nakonec přidá, takže budeme čtyři.", "4a"),
    ("cs", "Jsme dva dospělí a jedno dítě (7 let).", "P.S. Právě mi psala švagrová, pojede s námi také. Celkem nás tedy bude čtyři.", "3a 1c"),
    ("cs", "Pojedeme já, manžel a syn (9 let).", "PS: Ještě se přidá babička (72), takže nás bude dohromady čtyři.", "2a 1c 1s"),
    ("cs", "Pět osob prosím.", "PS: Kolegové z účtárny volali, že dva z nich jedou taky. Dohromady tedy sedm lidí.", "7a"),
    ("cs", "Budeme dva.", "P.S. Zrovna volal kamarád, že přijede i s přítelkyní, tak nás nakonec bude čtyři.", "4a"),
    ("cs", "Je nás šest dospělých.", "Dodatek: přidají se k nám ještě dva kolegové, celkem tedy osm osob.", "8a"),
    ("en", "There are four of us, all adults.", "PS: My brother just rang, he and his wife will join us. So that makes six of us in total, not four.", "6a"),
    ("en", "Two adults please.", "P.S. My sister has just called and would like to come along. So three adults in total.", "3a"),
    ("en", "Two adults and one child (6).", "P.S. Grandma (71) has decided to join us after all, so there will be four of us.", "2a 1c 1s"),
    ("en", "We're a party of five adults.", "PS - my parents are now coming as well. That makes seven of us.", "7a"),
    ("de", "Wir sind vier Erwachsene.", "PS: Gerade hat mein Bruder angerufen, er kommt mit seiner Frau mit. Wir sind also insgesamt sechs Erwachsene, nicht vier.", "6a"),
    ("de", "Wir sind 12 Personen.", "P.S. Zwei Kollegen aus Köln kommen auch noch mit. Also bitte 14 Plätze.", "14a"),
    ("de", "Zwei Erwachsene bitte.", "PS: Meine Schwester möchte nun doch mitkommen, wir sind dann zu dritt.", "3a"),
    ("de", "Mein Mann, ich und unser Sohn (8).", "PS: Die Oma (70) fährt nun auch mit, somit sind wir vier.", "2a 1c 1s"),
    ("de", "Wir sind zu viert.", "PS: Eben kam noch eine Zusage: Meine Eltern fahren auch mit. Insgesamt also sechs Personen.", "6a"),
    ("cs", "Jedeme my dva, kluci (3 a 13 let) a tchyně (66).", "P.S. Manželka právě volala, že tchyně na ten den má lázně a nejede. Takže bez ní, jen my čtyři.", "2a 2c"),
    ("cs", "Pojedeme já, manžel, dcera (10) a babička (70).", "PS: Babička nakonec nejede, je nemocná. Budeme tedy jen tři.", "2a 1c"),
    ("en", "Four adults.", "P.S. Tom has just told me he can't make it. So only three of us.", "3a"),
    ("cs", "Dva dospělí, jedno dítě (5 let).", "PS: Přidá se teta s malou (1 rok), takže nás bude pět.", "3a 1c 1i"),
    ("cs", "Dva dospělí a babička (70).", "PS: Babička volala, že přijede i děda (74). Celkem tedy čtyři osoby.", "2a 2s"),
    ("cs", "Dva dospělí a babička (70).", "PS: Babička volala, že nepřijede. Celkem tedy dvě osoby.", "2a"),
    ("en", "Two adults and a child (5).", "PS: My sister and her little one (1) are joining. So five of us in total.", "3a 1c 1i"),
    ("en", "Two adults and a child (5).", "PS: My sister and her baby are joining. So five of us in total.", "3a 1c 1i"),
    ("en", "My wife, me and Grandma (70).", "PS: Grandma can't make it after all, so it's just the two of us.", "2a"),
    ("de", "Meine Frau, ich und Oma (70).", "PS: Oma ist krank und bleibt daheim, also nur wir zwei.", "2a"),
    ("de", "Zwei Erwachsene und ein Kind (5).", "PS: Meine Schwester kommt mit ihrem Baby (8 Monate) dazu, also sind wir fünf.", "3a 1c 1i"),
    ("de", "Vier Erwachsene.", "Nachtrag: Meine Eltern (71 und 73) kommen mit, insgesamt sind wir also sechs.", "4a 2s"),
    ("de", "Vier Erwachsene.", "PS: Mein Bruder bringt noch seine Freundin mit, also insgesamt sechs.", "6a"),
    ("cs", "Dva dospělí a dvě děti (5 a 7 let).", "PS: Jak je to s parkováním?", "2a 2c"),
    ("en", "Two adults and our girls (5 and 7).", "PS: Do you sell ice cream?", "2a 2c"),
    ("de", "Zwei Erwachsene und unsere Mädchen (5 und 7).", "PS: Gibt es Eis?", "2a 2c"),
)  # fmt: skip
_ASKED = (
    ("cs", "Pojedeme já, manžel a syn (9 let).", "PS: Ještě se přidá babička (72), takže nás bude dohromady pět."),
    ("cs", "Čtyři dospělí.", "PS: Právě volala sestra, že se přidá i s dětmi. Takže nás bude celkem sedm."),
    ("cs", "Čtyři dospělí.", "PS: Volala sestra, možná se přidá i s manželem. Pak by nás bylo šest."),
    ("cs", "Čtyři dospělí.", "PS: Právě volal bratr, přijede i se synem. Bude nás tedy celkem šest."),
    ("cs", "Čtyři dospělí.", "PS: Právě volal bratr, že se nepřidá. Bude nás tedy celkem šest."),
    ("cs", "Dva dospělí a dvě děti.", "PS: Přidá se bratr se svým synem. Bude nás tedy celkem šest."),
    ("cs", "Jedeme my dva, kluci (3 a 13 let) a tchyně (66).", "P.S. Tchyně nejede. Takže jen my tři."),
    ("cs", "Jedeme my dva, kluci (3 a 13 let) a tchyně (66).", "P.S. Volala tchyně, že nemůže. Nevadí, pojede místo ní švagrová, budeme zase čtyři."),
    ("en", "We are 12 people.", "P.S. Two colleagues from Leeds are coming too. So please make it 16."),
    ("en", "Two adults.", "P.S. My sister might come along. So perhaps three adults."),
    ("en", "Two adults and two children.", "P.S. One of the children is ill and stays at home. So three of us."),
    ("en", "Four adults.", "P.S. My brother and his son are joining us. So six of us."),
    ("en", "Four adults.", "P.S. My parents booked separately, they will be on the same boat. That makes six of us in all."),
    ("de", "Wir sind vier Erwachsene.", "PS: Mein Bruder kommt mit seiner Tochter mit. Wir sind also insgesamt sechs."),
    ("de", "Wir sind 12 Personen.", "P.S. Zwei Kollegen können nicht. Also bitte 14 Plätze."),
    ("de", "Mein Mann, ich und unser Sohn (8).", "PS: Vielleicht kommt die Oma (70) mit, dann wären wir vier."),
    ("cs", "Tři dospělí.", "P.S. Sestra se k nám přidá na večeři, takže v restauraci nás bude čtyři."),
    ("cs", "Čtyři dospělí.", "PS: Zpátky se přidá i bratr, takže zpátky nás bude pět."),
    ("cs", "Pět dospělých.", "PS: Loni se přidala i sestra a bylo nás šest."),
    ("cs", "Čtyři dospělí.", "PS: Přidá se i bratr, lístek už ale má, celkem nás tedy bude pět."),
    ("cs", "Čtyři dospělí.", "PS: Přidá se i bratr, tomu ale lístek nekupujte, celkem nás bude pět."),
    ("cs", "Jedeme já, manžel a babička (70).", "PS: Babička nejede zpátky, takže zpátky jsme jen my dva."),
    ("cs", "Jedeme já, manžel a babička (70).", "PS: Babička nejede autem, takže v autě jsme jen my dva."),
    ("cs", "Jsme dva dospělí.", "PS: Přidají se kamarádi, ti si koupí lístky sami, celkem nás bude šest."),
    ("cs", "Dva dospělí, jedno dítě (5 let).", "PS: Přidá se teta s malou, takže nás bude pět."),
    ("en", "Three adults.", "PS: My sister is joining us for dinner afterwards, so that makes four of us at the restaurant."),
    ("en", "Three adults.", "PS: My brother is coming along on the way back, so four of us on the return."),
    ("en", "Three adults.", "PS: My brother comes too, but he already has a ticket, so four of us in all."),
    ("en", "Two adults.", "PS: The neighbours are coming as well, they bought their own tickets. So four of us."),
    ("en", "Two adults and a child (5).", "PS: My sister and her boys are joining. So six of us in total."),
    ("en", "My wife, me and Grandma (70).", "PS: Grandma isn't coming back with us, so two of us on the way back."),
    ("en", "Six adults.", "PS: Two of us are vegetarians and my brother joins us later at the restaurant. So eight people for dinner."),
    ("de", "Drei Erwachsene.", "PS: Meine Schwester kommt danach zum Essen dazu, im Restaurant sind wir also vier."),
    ("de", "Drei Erwachsene.", "PS: Auf der Rückfahrt kommt mein Bruder mit, zurück sind wir also vier."),
    ("de", "Drei Erwachsene.", "PS: Mein Bruder kommt auch, er hat aber schon eine Karte. Wir sind also vier."),
    ("de", "Meine Frau, ich und Oma (70).", "PS: Oma fährt nicht mit zurück, zurück sind wir also zwei."),
    ("cs", "Dva dospělí a dvě děti (5 a 7 let).", "PS: Jana nakonec nejede."),
    ("cs", "Dva dospělí a dvě děti (5 a 7 let).", "PS: Jana jede taky."),
    ("cs", "Dva dospělí a dvě děti (5 a 7 let).", "PS: Přidáme se k vám i s Janou."),
    ("cs", "Já, žena a Ema (5).", "PS: nakonec bez Emy."),
    ("en", "Two adults and our girls (5 and 7).", "PS: Ruby can't come."),
    ("en", "Two adults and our girls (5 and 7).", "PS: Ruby is coming too."),
    ("en", "Me, my wife and Emma (5).", "PS: without Emma after all."),
    ("de", "Zwei Erwachsene und unsere Mädchen (5 und 7).", "PS: Lotta kommt doch nicht."),
    ("de", "Zwei Erwachsene und unsere Mädchen (5 und 7).", "PS: Paul kommt auch."),
    ("de", "Ich, meine Frau und Emma (5).", "PS: doch ohne Emma."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "postscript", "units"), _READ)
def test_who_comes_is_counted(language, text, postscript, units, catalogue):
    assert booked(language, text, catalogue, postscript) == set(units.split())


@pytest.mark.parametrize(("language", "text", "postscript"), _ASKED)
def test_where_nobody_can_tell_a_person_is_asked(language, text, postscript, catalogue):
    assert booked(language, text, catalogue, postscript) is None
