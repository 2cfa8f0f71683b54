# ruff: noqa: E501  mails are harder to read when broken up
"""Who comes besides the family that has a ticket."""

import pytest

from tests.unit.email.frames import booked

_READ = (
    ("en", "We'd like one family ticket (that covers us two and the twins), plus our youngest, who is 1 and can sit on my lap.", "1f 1i"),
    ("en", "One family ticket please, plus a baby (8 months).", "1f 1i"),
    ("en", "One family ticket plus one extra adult ticket.", "1f 1a"),
    ("en", "A family ticket and additionally one child ticket for our nephew (9).", "1f 1c"),
    ("en", "We need one family ticket and, on top of that, one senior ticket for grandma.", "1f 1s"),
    ("en", "One family ticket plus my mother-in-law, who is 70.", "1f 1s"),
    ("en", "Please book a family ticket for us and the kids plus one adult ticket for my sister.", "1f 1a"),
    ("cs", "Vzali bychom jednu rodinnou jízdenku a k tomu jednu seniorskou pro babičku.", "1f 1s"),
    ("cs", "Vezmeme rodinnou vstupenku a k tomu jednu dětskou navíc.", "1f 1c"),
    ("cs", "Prosím jednu rodinnou jízdenku a navíc jednoho dospělého.", "1f 1a"),
    ("cs", "Jednu rodinnou vstupenku (my dva a dvě děti) a k tomu miminko (7 měsíců).", "1f 1i"),
    ("cs", "Rodinné vstupné, k tomu ještě babička (71) a děda (73).", "1f 2s"),
    ("cs", "Chtěli bychom jednu rodinnou jízdenku a jednu navíc pro mou sestru, dospělou.", "1f 1a"),
    ("cs", "Jednu rodinnou a k tomu jednu seniorskou jízdenku pro dědu, prosím.", "1f 1s"),
    ("de", "Eine Familienkarte und dazu eine Seniorenkarte für die Oma.", "1f 1s"),
    ("de", "Bitte eine Familienkarte und zusätzlich eine Erwachsenenkarte für meine Schwester.", "1f 1a"),
    ("de", "Wir nehmen eine Familienkarte, dazu kommt noch unser Baby (9 Monate).", "1f 1i"),
    ("de", "Eine Familienkarte plus ein Kind (7 Jahre) extra.", "1f 1c"),
    ("de", "Eine Familienkarte (2 Erwachsene, 2 Kinder) und zusätzlich ein Erwachsener.", "1f 1a"),
    ("de", "Eine Familienkarte, dazu Oma (70) und Opa (72).", "1f 2s"),
    ("cs", "Rodinnou vstupenku a k tomu pes.", "1f"),
    ("en", "One family ticket and one senior ticket, my dad is 72.", "1f 1s"),
    ("en", "Two family tickets plus one infant.", "2f 1i"),
    ("en", "A family ticket for the four of us, plus my parents (68 and 71).", "1f 2s"),
    ("en", "A family ticket, plus grandma.", "1f 1a"),
    ("en", "A family ticket for the kids and us plus the dog.", "1f"),
    ("en", "A family ticket and one for my brother, who studies.", "1f 1t"),
    ("cs", "Dvě rodinné jízdenky a k tomu jednoho dospělého.", "2f 1a"),
    ("cs", "Jednu rodinnou jízdenku pro nás a děti a k tomu jednu pro babičku (67).", "1f 1s"),
    ("cs", "Rodinná jízdenka, navíc prosím o dětskou židličku.", "1f"),
    ("de", "Familienkarte für uns vier plus Schwiegermutter (64).", "1f 1a"),
    ("de", "Zwei Familienkarten und zusätzlich zwei Kinder.", "2f 2c"),
    ("de", "1 Familienkarte + 1 Erwachsener.", "1f 1a"),
    ("de", "Eine Familienkarte, dazu meine Mutter, sie ist 70.", "1f 1s"),
    ("cs", "Rádi bychom jednu rodinnou vstupenku, a navíc jednu studentskou pro neteř.", "1f 1t"),
    ("cs", "Rodinná vstupenka 1x, dospělý 1x.", "1f 1a"),
    ("en", "Family ticket x 1, plus 1 senior.", "1f 1s"),
    ("en", "A family ticket, and one student ticket for our au pair.", "1f 1t"),
    ("en", "We'll take a family ticket for us four; in addition, my dad, 66, is coming.", "1f 1s"),
    ("de", "Eine Familienkarte und eine Karte für meine Mutter (70).", "1f 1s"),
    ("de", "Familienkarte plus Säugling (4 Monate).", "1f 1i"),
)  # fmt: skip
_ASKED = (
    ("en", "One family ticket for two adults, two children and a baby."),
    ("en", "A family ticket: my wife, me, our two kids and grandma."),
    ("en", "A family ticket and two adults, two children."),
    ("en", "One family ticket, we are two adults and three children."),
    ("en", "A family ticket plus two children tickets, or would two family tickets be cheaper?"),
    ("en", "A family ticket or one adult plus one child ticket."),
    ("en", "One family ticket for us and our baby."),
    ("cs", "Rodinnou jízdenku pro dva dospělé a dvě děti a babičku."),
    ("cs", "Rodinnou jízdenku, jedeme my dva, dvě děti a babička."),
    ("cs", "Rodinnou vstupenku, pojede s námi možná i babička."),
    ("cs", "Jednu rodinnou a k tomu syn s přítelkyní."),
    ("de", "Eine Familienkarte für uns, die Kinder und Oma."),
    ("de", "Eine Familienkarte und vielleicht noch eine Seniorenkarte."),
    ("de", "Eine Familienkarte für zwei Erwachsene und drei Kinder."),
    ("de", "Eine Familienkarte, dazu unsere Tochter."),
    ("en", "A family ticket for us two plus the twins."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "units"), _READ)
def test_who_comes_is_counted(language, text, units, catalogue):
    assert booked(language, text, catalogue) == set(units.split())


@pytest.mark.parametrize(("language", "text"), _ASKED)
def test_where_nobody_can_tell_a_person_is_asked(language, text, catalogue):
    assert booked(language, text, catalogue) is None
