# ruff: noqa: E501  mails are harder to read when broken up
"""Short words that stood in another: a greeting before a condition, a name that begins like "how"; and lost things."""

import pytest

from tests.unit.email.test_one_of_several import read

FOR_A_PERSON = (
    "Hi, if it rains on Friday, please cancel our booking VC-11111.",
    "Hi, if the forecast for Saturday still says thunderstorms on Thursday night we'll want to cancel VC-11111.",
    "Hi, if my boss agrees, please book the one hour cruise on Saturday 14 August 2027 at 4 pm for two adults.",
    "Dobrý den, je možné rezervaci VC-11111 ještě zrušit?",
    "Hallo, ob wir VC-11111 noch stornieren können?",
)
CANCELS = (
    "Dobrý den, naše rezervace VC-11111 je na pátek 30. 7., bohužel ji musíme zrušit.",
    "Dobrý den, jelikož onemocněla dcera, musíme rezervaci VC-11111 zrušit.",
    "Unsere Jazzfahrt VC-11111 am 24. Juli (auf den Namen Wiesner) müssen wir leider absagen.",
    "Hallo, wie am Telefon besprochen möchten wir VC-11111 stornieren.",
    "Whenever we tried to call nobody answered; please cancel the booking VC-11111.",
)
LOST = (
    "On Saturday evening we were on the jazz boat (VC-11111) and I'm fairly sure I left a navy blue jacket on the bench near the bar.",
    "Yesterday we were on the lunch cruise (VC-11111) and I think my son left his umbrella under the table. Could you have a look?",
    "V sobotu večer jsme byli na jazzové lodi (VC-11111) a na lavičce u baru jsme nechali modrou bundu.",
    "Am Samstag waren wir auf der Jazzfahrt (VC-11111), meine Jacke ist wohl an Bord liegen geblieben.",
)
ABOUT_THEIR_DAY = (
    "Na sobotu 24. 7. máme rezervaci VC-11111, můžeme přijít s kočárkem?",
    "We are booked for Saturday 24 July, VC-11111. Is it ok to bring a pram?",
    "Wir haben VC-11111 für Samstag, 24. Juli. Ist ein Hund in Ordnung?",
)
PAST_NUMBER = (
    "Loni jsme u Vás byli na jazzu (rezervace VC-11873) a bylo to skvělé. Letos prosím plavbu s obědem v neděli 26. září pro 2 dospělé.",
    "You may remember us from last year (booking VC-11873), a splendid evening. We should like to come again: dinner cruise, window tables, on Friday 22 October 2027, for nine people.",
    "Letztes Jahr waren wir auf der Jazzfahrt (Buchung VC-11873). Dieses Jahr bitte die Mittagsfahrt am Sonntag, 26. September, 2 Erwachsene.",
)


@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_a_condition_or_a_question_is_left_to_a_person(text, catalogue):
    assert read(text, catalogue, subject="Hello").intent == "human"


@pytest.mark.parametrize("text", CANCELS)
def test_a_word_that_begins_like_a_question_asks_nothing(text, catalogue):
    reading = read(text, catalogue, subject="Hello")
    assert (reading.intent, reading.reference) == ("cancel", "VC-11111")


@pytest.mark.parametrize("text", LOST)
def test_a_thing_left_on_board_changes_nothing(text, catalogue):
    assert read(text, catalogue, subject="Hello").intent == "human"


@pytest.mark.parametrize("text", ABOUT_THEIR_DAY)
def test_a_question_beside_the_day_that_is_booked_changes_nothing(text, catalogue):
    assert read(text, catalogue, subject="Hello").intent == "human"


@pytest.mark.parametrize("text", PAST_NUMBER)
def test_the_number_of_a_cruise_that_is_over_is_not_the_new_ones(text, catalogue):
    reading = read(text, catalogue, subject="Hello")
    assert (reading.intent, reading.reference, reading.complete) == ("order", None, True)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Prosím o zaslání fotek z hodinové plavby, dva dospělí, sobota 14. srpna v 16:00.", "human"),
        ("Could you send us the photos of the one hour cruise on Saturday 17 July at 4 pm, two adults?", "human"),
        ("Können Sie uns bitte die Bilder von der einstündigen Rundfahrt am 17. Juli um 16 Uhr schicken?", "human"),
        ("Objednávám hodinovou plavbu v sobotu 14. srpna v 16:00, dva dospělí. Pošlete prosím fotky lodi.", "order"),
    ],
)
def test_pictures_asked_for_are_no_seats(text, intent, catalogue):
    assert read(text, catalogue, subject="Hello").intent == intent
