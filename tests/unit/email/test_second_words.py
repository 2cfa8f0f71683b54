"""A sentence behind a cancellation or a yes that narrows it, takes it back or makes it wait; and what does not."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.stops import stopped

CANCEL = {
    "Please cancel our booking VC-23019. Only for two of us, the others still come.": "part_of_the_party",
    "Prosím o zrušení rezervace VC-23019. Ale jen pro dva z nás.": "part_of_the_party",
    "Bitte stornieren Sie VC-23019. Nur einen Platz davon.": "part_of_the_party",
    "Cancel VC-23019 please. But only the lunch, not the evening.": "part_of_the_party",
    "Please cancel VC-23019. Please wait until Friday before you do it.": "not_yet",
    "Please cancel VC-23019. How much would we get back? I'd like to know before you cancel.": "not_yet",
    "Zrušte VC-23019. Napište mi prosím nejdřív, kolik nám vrátíte.": "not_yet",
    "Bitte stornieren Sie VC-23019. Sagen Sie mir bitte vorher, was wir zurückbekommen.": "not_yet",
    "Please cancel VC-23019. Actually no, leave it.": "taken_back",
    "Bitte stornieren Sie VC-23019. Doch nicht, lassen Sie sie stehen.": "taken_back",
    "Please cancel VC-23019. Unless you can move it to Sunday, that would be better.": "taken_back",
    "Bitte stornieren Sie VC-23019. Falls das etwas kostet, lassen Sie es bitte so.": "taken_back",
    "Bitte stornieren Sie VC-23019. Oder könnten wir auf einen anderen Tag umbuchen?": "taken_back",
    "Please cancel VC-23019. Sorry, I meant VC-23020.": "correction_not_read",
    "Zrušte VC-23019. Pardon, myslela jsem VC-23020.": "correction_not_read",
}
FIRM = (
    "Please cancel VC-23019. Could you confirm the cancellation by e-mail? Just one question: where do we park?",
    "Stornujte VC-23019. Jestli za to bude poplatek, naúčtujte ho hotelu.",
    "Bitte stornieren Sie VC-23019 komplett. Falls eine Gebühr anfällt, ist das in Ordnung.",
    "Wir können nun doch nicht kommen, bitte stornieren Sie VC-23019.",
    "Tak to je na nás moc drahé, díky, necháme to být.",
)


@pytest.mark.parametrize("text", CANCEL)
def test_a_cancellation_is_not_acted_on(text):
    assert stopped(fold(text), "cancel") == CANCEL[text]


@pytest.mark.parametrize("text", FIRM)
def test_a_firm_cancellation_is(text):
    assert stopped(fold(text), "cancel") is None


@pytest.mark.parametrize(
    "text",
    [
        "Yes, we take it. Subject to my boss's approval.",
        "Ano, bereme to. Podržte nám je do pátku, pak řeknu jistě.",
        "Ja, wir nehmen das Angebot an. Rufen Sie mich an, bevor Sie buchen.",
    ],
)
def test_a_yes_waits(text):
    assert stopped(fold(text), "confirm") == "not_yet"
    assert stopped(fold("Ano, bereme. Dá se platit kartou?"), "confirm") is None
