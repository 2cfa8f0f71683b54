# ruff: noqa: E501  mails are harder to read when broken up
"""A known sender's mail that cannot be read any more is counted by sender; every other mail is silent."""

import json

from gangway.channels.email.alarms import LAYOUT_METRIC, alarm_on_layout

SENDER = "Viator <booking@t1.viator.example>"


def _metrics(capsys):
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    return [line for line in lines if "_aws" in line]


def test_a_changed_layout_is_counted_by_its_sender(read, capsys):
    reading = read(
        "New Booking\n\nYour traveller Kim is on the way!", subject="New Booking (#BR-1234567)", sender=SENDER
    )
    assert alarm_on_layout(reading)
    [metric] = _metrics(capsys)
    assert (metric["Sender"], metric[LAYOUT_METRIC], metric["layout_problem"]) == ("viator", [1.0], "date")


def test_the_line_names_no_guest(read, capsys):
    reading = read(
        "New Booking\n\nYour traveller Kim is on the way!", subject="New Booking (#BR-1234567)", sender=SENDER
    )
    alarm_on_layout(reading)
    said = capsys.readouterr()
    assert "Kim" not in said.out + said.err


def test_mails_that_are_read_and_mails_of_people_are_silent(read, capsys):
    body = "New Booking\n\nBooking Reference: BR-1234567\nTour Name: Jazz Cruise\nTravel Date: Sat, Jun 05, 2027\nTravelers: 2 Adults\n"
    assert not alarm_on_layout(read(body, subject="New Booking (#BR-1234567)", sender=SENDER))
    assert not alarm_on_layout(read("Good morning, is there a toilet on board?"))
    assert _metrics(capsys) == []
