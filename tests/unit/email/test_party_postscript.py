"""News told behind the wish: whose number holds, and where nobody may say."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party_postscript import news_in_doubt, with_the_news

OF_ALL = (
    ("Večeře pro 4 osoby.\n\nPS: Teď mi píše švagrová, že jede taky. Takže nás bude pět, ne čtyři.", "pro 5 osoby"),
    ("Večeře pro 4 osoby.\n\nPS: teď volala sestra, že jede taky, takže ne čtyři, ale bude nás pět.", "pro 5 osoby"),
    ("Jazz, 12 osob.\n\nP.S. Volali z pobočky, že dva přijedou taky. Takže prosím 14 míst.", "jazz, 14 osob"),
    ("Für 6 Personen.\n\nPS: Onkel Heinz hat grad abgesagt, wir sind also nur noch fünf.", "fur 5 personen"),
    ("Für 6 Personen.\n\nPS: Zwei Kollegen kommen doch mit, also bitte 8 Plätze.", "fur 8 personen"),
    ("For six people.\n\nPS: Two colleagues have dropped out, so that makes four of us.", "for 4   people"),
    ("For six people.\n\nMy sister has just called, she's coming along too. So seven of us.", "for 7   people"),
)
UNCHANGED = (
    "Večeře pro 4 osoby.\n\nPS: Volala sestra, že dva kamarádi jedou taky, takže nás bude pět.",
    "Večeře pro 4 osoby.\n\nPS: Možná pojede i sestra, takže nás bude pět.",
    "Večeře pro 4 osoby.\n\nPS: Volala sestra, že přijede i s dítětem, takže nás bude šest.",
    "Večeře pro 4 osoby.\n\nPS: Volala sestra, že jede taky, takže ještě dva navíc.",
    "Für 6 Personen.\n\nPS: Onkel Heinz hat grad abgesagt, wir sind also sieben.",
    "For two adults and two children.\n\nPS: My sister is coming too, so one adult and one child more.",
)
LISTS = (
    "2 dospělé a 2 děti.\n\nP.S. Volala švagrová, že pojede taky i s malým (4 roky), takže nakonec 3 dospělí a 3 děti.",
    "Two adults and two kids.\n\nPS: My sister is bringing her boy, so that makes three adults and three children.",
)
IN_DOUBT = (
    "For two adults and two children.\n\nPS: My sister has just rung, she is coming too, so three adults.",
    "For two adults and two children.\n\nPS: My sister is coming with her boy, so one adult and one child.",
    "Für 6 Personen.\n\nPS: Onkel Heinz hat grad abgesagt, wir sind also sieben.",
    "Večeře pro 4 osoby.\n\nPS: Volala sestra, že přijede i s dítětem, takže nás bude šest.",
)


@pytest.mark.parametrize(("text", "told"), OF_ALL)
def test_the_new_number_of_all_takes_the_place_of_the_one_before(text, told):
    read = with_the_news(fold(text))
    assert told in read
    assert len(read) == len(fold(text))
    assert not news_in_doubt(fold(text))


@pytest.mark.parametrize("text", UNCHANGED)
def test_where_the_news_and_the_numbers_do_not_agree_nothing_is_put_in_place(text):
    assert with_the_news(fold(text)) == fold(text)


@pytest.mark.parametrize("text", LISTS)
def test_of_a_whole_list_only_the_news_is_left_out(text):
    read = with_the_news(fold(text))
    assert "svagr" not in read
    assert "sister" not in read
    assert not news_in_doubt(fold(text))


def test_kinds_told_ahead_of_their_numbers_are_turned():
    text = "Dva dospělí a dva studenti.\n\nPS: spolubydlící chce taky, takže studenti jsou tři, dospělých pořád dva."
    read = with_the_news(fold(text))
    assert "tri studenti" in read
    assert "dva dospelych" in read


@pytest.mark.parametrize("text", IN_DOUBT)
def test_a_party_that_is_perhaps_only_of_those_who_join_is_in_doubt(text):
    assert news_in_doubt(fold(text))
