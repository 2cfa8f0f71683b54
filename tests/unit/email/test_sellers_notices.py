# ruff: noqa: E501  mails are long lines
"""What online agencies announce: how many come, which number is meant, what changed, and whether all of it is cancelled."""

import pytest

HEADOUT = "Headout <bookings@supply.headout.example>"
TIQETS = "Tiqets <noreply@supply.tiqets.example>"
BOKUN = "Bókun Notifications <no-reply@bokun.example>"
BOOKED = """Hey partner, you have got a new booking!

Booking ID\tHO-20933117
Experience\tPrague: Evening Jazz Cruise with live band
Date\tThu, 22 Jul 2027
Time\t8:30 PM
{guests}
Primary guest\tPriya Nambiar
"""
UPDATED = """{told}

Product booking ref.\tVLT-T85230046
Product\t77213P2 - Prague Vltava River Two-Hour Lunch Cruise
Customer\tBeltran, Ana
Date\tSun 22.Aug '27 @ 12:00
PAX\t3 Adult
"""


def notified(read, body, subject, sender):
    return read(body, subject=subject, sender=sender, at="2027-06-08T10:00")


@pytest.mark.parametrize(
    ("guests", "units"),
    [
        ("Total guests\t4\nTicket breakdown\tAdult x 3, Child x 1", {"adult": 3, "child": 1}),
        ("Split of guests\t3 adults, 1 child", {"adult": 3, "child": 1}),
        ("Guests\t3\nFare mix\t2 Adult + 1 Senior", {"adult": 2, "senior": 1}),
        ("Total number of guests\t3\nWho\t2 Adult + 1 Child", {"adult": 2, "child": 1}),
        ("Total guests\t4\nTicket breakdown\tAdult x 3", None),
        ("Guests\t4\nFare mix\t2 Adult + 1 Child", None),
        ("Total tickets\t5\nTicket types\t2x Adult, 2x Child", None),
        ("Guests\t4\nGuests\t5", None),
    ],
)
def test_a_number_of_all_and_its_kinds_must_agree(read, guests, units):
    reading = notified(read, BOOKED.format(guests=guests), "New booking | HO-20933117", HEADOUT)
    assert (reading.intent, reading.complete) == ("order", units is not None)
    kinds = {"senior": "adult"}  # the jazz cruise sells none for seniors
    told: dict[str, int] = {}
    for kind, count in (units or {}).items():
        told[kinds.get(kind, kind)] = told.get(kinds.get(kind, kind), 0) + count
    assert reading.items[0].units == told


def test_people_told_beside_the_fields_are_not_passed_over(read):
    body = BOOKED.format(guests="Guests\t4") + "\nNote: sorry, we are actually 5 people.\n"
    assert not notified(read, body, "New booking | HO-20933117", HEADOUT).complete


@pytest.mark.parametrize(
    ("subject", "sender", "reference"),
    [
        ("Storno objednávky 77218805-1", TIQETS, "77218805-1"),
        ("Storno objednávky 77218805, plavba 24-7", TIQETS, "77218805"),
        ("Cancelled: HO-20933117-A, Prague Jazz Cruise", HEADOUT, "HO-20933117-A"),
        ("Booking (HO-20933117/2) cancelled", HEADOUT, "HO-20933117/2"),
        ("Cancelled: HO-20933117. Prague Jazz Cruise", HEADOUT, "HO-20933117"),
    ],
)
def test_the_number_of_a_part_belongs_to_the_reference(read, subject, sender, reference):
    reading = notified(read, "The booking was cancelled by the customer.", subject, sender)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", reference, True)


@pytest.mark.parametrize(
    "told",
    [
        "Cancelled units: 1 x Adult\nRemaining units: 2 x Adult",
        "The customer has cancelled 1 of 3 tickets.",
        "The customer has cancelled one ticket (child). Two adults are still coming.",
        "This booking was partially cancelled.",
        "The cancellation was reversed; the booking is active again.",
        "Zákazník zrušil 1 ze 3 vstupenek.",
        "Zrušené vstupenky: 1× dítě\nZbývající vstupenky: 2× dospělý",
        "Der Kunde hat einen von drei Teilnehmern storniert. Neue Teilnehmerzahl: 2 Erwachsene.",
    ],
)
def test_a_cancellation_in_part_or_taken_back_cancels_nothing(read, told):
    reading = notified(read, f"{told}\n\nBooking ID: HO-20933117\n", "Cancellation HO-20933117", HEADOUT)
    assert not reading.complete


@pytest.mark.parametrize(
    ("told", "item"),
    [
        ("A booking was just updated. What has changed: PAX, from 2 Adult to 3 Adult. Everything else is as before.", ({"adult": 3}, None, None)),
        ("What's changed: Date, from Sat 21.Aug '27 to Sun 22.Aug '27.", ({}, "2027-08-22", None)),
        ("The number of participants was changed from 2 adults to 3 adults. Everything else remains the same.", ({"adult": 3}, None, None)),
        ("The customer moved the booking from 21 August 2027 to 22 August 2027.", ({}, "2027-08-22", None)),
        ("Geändert wurde: Teilnehmer, von 2 Erwachsene auf 3 Erwachsene. Alles andere bleibt unverändert.", ({"adult": 3}, None, None)),
        ("Co se změnilo: Datum, z 21. 8. 2027 na 22. 8. 2027. Vše ostatní zůstává.", ({}, "2027-08-22", None)),
        ("Changes: Time (14:00 → 12:00)", ({}, None, "12:00")),
        ("What has changed: date from 21 Aug 2027 to 22 Aug 2027; time from 14:15 to 12:00.", ({}, "2027-08-22", "12:00")),
        ("Only the number of guests has changed (was: 2 adults, now: 3 adults).", ({"adult": 3}, None, None)),
        ("The client has modified the date of the activity. New date: 22 August 2027. Nothing else has been modified.", ({}, "2027-08-22", None)),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_changed(read, told, item):
    reading = notified(read, UPDATED.format(told=told), "Updated booking (VLT-T85230046)", BOKUN)
    assert (reading.intent, reading.reference, reading.complete) == ("change", "VLT-T85230046", True)
    [new] = reading.items
    assert (new.units, new.date and str(new.date), new.time, new.product) == (*item, None)


@pytest.mark.parametrize(
    "told",
    [
        "What's changed: meeting point.",
        "Only the pick-up note has changed.",
        "The customer updated their contact phone. Everything else is the same.",
        "Zákazník změnil svůj e-mail. Ostatní údaje zůstávají beze změny.",
        "Der Kunde hat seine Telefonnummer geändert. Die übrigen Angaben bleiben.",
        "One participant has been removed. The other details stay the same.",
    ],
)
def test_what_is_restated_is_not_what_changed(read, told):
    assert not notified(read, UPDATED.format(told=told), "Updated booking (VLT-T85230046)", BOKUN).complete


def test_a_booking_restated_without_a_word_of_what_changed_is_all_new(read):
    reading = notified(
        read, UPDATED.format(told="A booking was just updated."), "Updated booking (VLT-T85230046)", BOKUN
    )
    assert (reading.complete, reading.items[0].product, reading.items[0].units) == (True, "lunch-cruise", {"adult": 3})


_LISTED = (
    "Order reference: 4471-TQ-90382\nProduct: One Hour Cruise\nVisit date: Thursday, 28 October 2027\nTimeslot: 18:00\n"
    "Name on the order: Priya Raman\n\nTickets\n{}\n\nTotal number of tickets: 3\n"
)


@pytest.mark.parametrize(
    ("lines", "units"),
    [
        ("  Adult      ticket id 88100231\n  Adult      ticket id 88100232\n  Student    ticket id 88100233", {"adult": 2, "student": 1}),
        ("Adult: TQ88100231\nChild (3-14): TQ88100232\nChild (3-14): TQ88100233", {"adult": 1, "child": 2}),
        ("Adult ticket no. 88100231\nAdult ticket no. 88100232", None),  # of three, two are told
    ],
)  # fmt: skip
def test_tickets_told_one_a_line_are_counted_by_kind(read, lines, units):
    reading = read(_LISTED.format(lines), subject="New Tiqets order", sender="Tiqets <no-reply@orders.tiqets.example>")
    assert reading.complete is (units is not None)
    assert units is None or dict(reading.items[0].units) == units


@pytest.mark.parametrize(
    ("title", "product"),
    [
        ("77213P1 - Prague One Hour Vltava Cruise", "one-hour-cruise"),
        ("77213P2 - Prague Vltava River Two-Hour Lunch Cruise", "lunch-cruise"),
        ("77213P3 - Dinner Boat Cruise in Prague", "dinner-cruise"),
        ("77213P9 - Prague Ghost Walk", None),
    ],
)
def test_a_booking_told_anew_names_its_cruise_or_goes_to_a_person(read, title, product):
    told = UPDATED.format(told="The following booking was just updated.")
    body = told.replace("77213P2 - Prague Vltava River Two-Hour Lunch Cruise", title)
    reading = notified(read, body, "Updated booking: Sun 22.Aug '27 @ 12:00 (VLT-T85230046)", BOKUN)
    assert [one.product for one in reading.items] == ([product] if product else [])
    assert (reading.intent == "change") == bool(product)


@pytest.mark.parametrize(
    ("subject", "status", "intent"),
    [
        ("Stornierte Buchung für Sa, 11. Sept. 2027 (#BR-1190417733)", "Storniert", "cancel"),
        ("Buchung für Sa, 11. Sept. 2027 (#BR-1190417733)", "Storniert", "human"),
        ("Neue Buchung für Sa, 11. Sept. 2027 (#BR-1190417733)", "Bestätigt", "order"),
    ],
)
def test_a_cancelled_booking_is_no_new_one(read, subject, status, intent):
    body = f"Guten Tag,\n\nBuchungsnummer: BR-1190417733\nTourname: Prag: Jazzfahrt auf der Moldau\nReisedatum: Sa, 11. Sept. 2027\nReisende: 2 Erwachsene\nStatus: {status}\n"
    assert notified(read, body, subject, "Viator <booking@t1.viator.example>").intent == intent


@pytest.mark.parametrize(
    "subject",
    [
        "Rückerstattung zu Buchung BR-1190417733",
        "Frage zu Buchung BR-1190417733",
        "Vrácení peněz k rezervaci BR-1190417733",
        "Zákazník se nedostavil, rezervace BR-1190417733",
        "Customer has not shown up, booking BR-1190417733",
        "Problem with booking BR-1190417733",
    ],
)
def test_what_is_told_of_a_booking_later_is_no_new_one(read, subject):
    body = "Hello,\n\nBooking number: BR-1190417733\nProduct: Prague: One Hour Cruise\nDate: Sat, 11 Sep 2027\nTime: 15:00\nParticipants: 2 adults\nName: Annegret Volz\n"
    assert notified(read, body, subject, "Viator <booking@t1.viator.example>").intent == "human"
