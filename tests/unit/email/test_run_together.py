"""Headers of a quoted mail that a program ran together in one line."""

from gangway.channels.email.thread import take_apart
from gangway.channels.email.thread_marks import with_headers_apart

LINE = (
    "From: Boats <orders@boats.example> Sent: Friday, June 25, 2027 2:40 PM To: greg@post.example Subject: Your enquiry"
)


def test_headers_of_one_line_are_the_history():
    thread = take_apart(f"Thank you, but we will not take it.\nGreg\n{LINE}\nOur offer VC-25544.", forward=False)
    assert thread.new == "Thank you, but we will not take it.\nGreg"
    assert "VC-25544" in thread.history


def test_headers_of_one_line_lead_what_is_forwarded():
    thread = take_apart(f"Please deal with it.\n{LINE}\nTwo adults on Friday.", forward=True)
    assert thread.forwarded is not None
    assert (thread.forwarded.subject, thread.forwarded.body) == ("Your enquiry", "Two adults on Friday.")


def test_an_address_and_a_time_sent_are_enough_and_a_form_is_no_history():
    sent = "Yes please.\nFrom: Boats <orders@boats.example>\nSent: Friday, June 25, 2027 2:40 PM\n\nAn offer."
    assert take_apart(sent, forward=False).new == "Yes please."
    form = "From: Prague Date: 25 June To: Zoo"
    assert with_headers_apart(form) == [form]
    assert take_apart(form, forward=False).new == form
