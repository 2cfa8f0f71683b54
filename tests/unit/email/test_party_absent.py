"""Relatives who stay away: no guests, or a doubt when they may have been counted."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Babička (69), děda (71) a vnoučata 3 a 5 let - rodiče zůstanou doma.": {"senior": 2, "child": 2},
    "It'll be me, my mum, my dad and my daughter (13). My husband is staying at the hotel.": {"adult": 3, "child": 1},
    "Prosím tři místa. Manžel nakonec nejede, pojedu já se sestrou a tetou.": {"adult": 3},
    "34 Erwachsene und 3 Kinder (9 bis 13 Jahre). Der Busfahrer isst nicht mit und fährt auch nicht mit.": {
        "adult": 34, "child": 3,
    },
    "Ich, mein Mann und unser Kind (6). Meine Mutter bleibt im Hotel.": {"adult": 2, "child": 1},
    "Manželka bohužel onemocněla, pojedu tedy pouze se synem, kterému je 10.": {"adult": 1, "child": 1},
    "Pritelkyne musi do prace, takze jedu jen se synem (12).": {"adult": 1, "child": 1},
    "Babička si zlomila nohu, pojedou tedy jen vnoučata (5 a 8) s dědou (70).": {"senior": 1, "child": 2},
    "My wife unfortunately got sick, so I will be coming with our son only. He is 9.": {"adult": 1, "child": 1},
    "My husband is ill, so it will just be me and our daughter (8).": {"adult": 1, "child": 1},
    "Meine Frau ist leider krank geworden, ich komme also nur mit unserem Sohn, er ist 10.": {"adult": 1, "child": 1},
    "Mein Mann ist erkrankt, also komme ich nur mit meiner Tochter (8).": {"adult": 1, "child": 1},
    "Manželka zůstane s malou doma, takže jen já a starší syn (8).": {"adult": 1, "child": 1},
    "Manžel nejede, bojí se vody. Jedu já a moje dvě dcery (5 a 9).": {"adult": 1, "child": 2},
    "Jsou to 2 dospělí a 2 děti, 3 a 6 let. Původně měla jet i teta, ale ta je po operaci a zůstane doma.": {
        "adult": 2, "child": 2,
    },
    "My wife is staying home with the baby, so it's just me and the big one (8).": {"adult": 1, "child": 1},
    "My parents will go, Dad is 74 and Mum 70. It's a gift from us, we won't be coming ourselves.": {"senior": 2},
    "Meine Frau bleibt mit der Kleinen zu Hause, also nur ich und der Große (8).": {"adult": 1, "child": 1},
    "Ein Geschenk für meine Großeltern, beide 80. Wir selbst fahren nicht mit.": {"senior": 2},
    "Drei Erwachsene. Mein Onkel wollte auch mit, bleibt aber zu Hause.": {"adult": 3},
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_who_stays_away_is_not_counted(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "told",
    [
        "4 adults. My husband isn't coming after all.",
        "me, my husband and my mum. My husband stays at the hotel.",
        "4 lidi. Manžel bohužel nepojede.",
    ],
)
def test_who_may_have_been_counted_is_asked_about(told, read):
    reading = read(f"Please book the one hour cruise on 12 June at 15:00 for {told}")
    assert (reading.complete, "somebody_stays_away" in {reason.code for reason in reading.reasons}) == (False, True)
