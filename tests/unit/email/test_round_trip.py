"""What we write is understood when it comes back: a yes, a no, a number, a weekday; and never taken for a request."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest

from gangway.channels.email.read import read_mail
from tests.email_answers import ANSWERS, CATALOGUE, LANGUAGES, text_of, written
from tests.mail_programs import GUEST, PROGRAMS, answered, bare, gmail, outlook, thunderbird, unmarked

OFFERS = ("free_held", "free_one", "sold_out_held", "changed_offer", "expired", "not_running_weekday")
YES = {
    "cs": ("Ano.", "ano, bereme", "ANO", "Ano prosím", "Souhlasím", "Dobry den, ano berem, dekuji", "Jo, super, díky",
           "Dobrý den,\n\nano, bereme.\n\nS pozdravem\nJana Nováková", "Ano, závazně potvrzuji, děkuji. Jana"),
    "en": ("Yes.", "yes please", "YES", "Yes, please book it.", "OK", "Confirmed, thanks",
           "Sounds good, please go ahead", "Hello,\n\nyes please, that's perfect.\n\nKind regards\nJana Novak",
           "Yes, we'll take it, thank you!"),
    "de": ("Ja.", "ja, gerne", "JA", "Ja bitte", "Einverstanden", "Passt, danke!", "Ja, bitte buchen Sie.",
           "Guten Tag,\n\nja, das nehmen wir gerne.\n\nMit freundlichen Grüßen\nJana Novak"),
}  # fmt: skip
NO = {
    "cs": ("Ne.", "Ne, děkujeme", "ne", "Ne, díky", "Bohužel, nehodí se nám to.",
           "Dobrý den, nakonec ne, děkujeme. Jana"),
    "en": ("No.", "no thanks", "NO", "Sorry, no.", "No thank you, we found something else.",
           "Unfortunately we can't make it."),
    "de": ("Nein.", "Nein, danke", "NEIN", "Kein Interesse, danke", "Leider passt es uns nicht.", "Nee danke"),
}  # fmt: skip
OWN_DOMAIN_PASSES = (
    b"Authentication-Results: amazonses.com; spf=pass (spfCheck: domain of vltava-cruises.example); "
    b"dkim=pass header.i=@vltava-cruises.example; dmarc=pass header.from=vltava-cruises.example;\r\n"
)


def reading(name, text, language="cs", program=gmail, **more):
    return read_mail(answered(program, written(name, language), text, language=language, **more), CATALOGUE)


def said(read):
    return read.intent, read.reference, read.complete


@pytest.mark.parametrize("id_replaced", [True, False], ids=["id replaced", "id kept"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_a_yes_and_a_no_are_understood_from_every_program(program, language, id_replaced):
    yes, no = YES[language][1], NO[language][1]
    how = {"language": language, "program": program, "id_replaced": id_replaced}
    assert said(reading("free_held", yes, **how)) == ("confirm", "VC-12345", True)
    assert said(reading("free_held", no, **how)) == ("cancel", "VC-12345", True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_say_yes_and_no_in_many_ways(language):
    for text in YES[language]:
        assert said(reading("free_held", text, language)) == ("confirm", "VC-12345", True), text
    for text in NO[language]:
        assert said(reading("free_held", text, language)) == ("cancel", "VC-12345", True), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OFFERS)
def test_every_offer_can_be_taken_and_declined(name, language):
    assert said(reading(name, YES[language][0], language, outlook)) == ("confirm", "VC-12345", True)
    assert said(reading(name, NO[language][0], language, outlook)) == ("cancel", "VC-12345", True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_yes_to_what_is_no_offer_does_nothing(language):
    for name, answer in ANSWERS.items():
        if answer.mark != "offer":
            assert not reading(name, YES[language][0], language).complete, name


@pytest.mark.parametrize("program", [unmarked, thunderbird, bare], ids=lambda program: program.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_thanks_are_only_thanks_whatever_our_text_below_says(language, program):
    thanks = {"cs": "Děkujeme!", "en": "Thank you!", "de": "Vielen Dank!"}[language]
    for name in ANSWERS:
        assert not reading(name, thanks, language, program).complete, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_yes_takes_all_that_is_held(language):
    yes, no = YES[language][2], NO[language][0]
    assert said(reading("several_not_all", yes, language)) == ("confirm", "VC-12347", True)
    assert said(reading("several_not_all", no, language)) == ("cancel", "VC-12347", True)
    assert said(reading("several_not_all", f"{yes} VC-12345", language)) == ("confirm", "VC-12345", True)


@pytest.mark.parametrize(
    ("name", "language", "text", "changed"),
    [
        ("free_several", "cs", "11.00 prosím", {"time": "11:00"}),
        ("free_several", "cs", "Bereme 11.00", {"time": "11:00"}),
        ("free_several", "cs", "ten v 11 hodin", {"time": "11:00"}),
        ("free_several", "en", "We'll take 11:00", {"time": "11:00"}),
        ("free_several", "de", "um 11 Uhr bitte", {"time": "11:00"}),
        ("full", "cs", "v sobotu prosím", {"date": date(2027, 5, 15)}),
        ("full", "cs", "tak v pondělí", {"date": date(2027, 5, 17)}),
        ("full", "en", "Saturday please", {"date": date(2027, 5, 15)}),
        ("full", "de", "Dann am Montag", {"date": date(2027, 5, 17)}),
        ("sold_out_change", "de", "Samstag, 15. Mai", {"date": date(2027, 5, 15)}),
        ("question_change", "cs", "5", {"units": {"adult": 5}, "people": 5}),
        ("question_change", "cs", "celkem 4 dospělí a 1 dítě", {"units": {"adult": 4, "child": 1}}),
        ("question_change", "de", "insgesamt 4 Erwachsene und 1 Kind", {"units": {"adult": 4, "child": 1}}),
        ("question_order", "en", "Saturday 15 May, 2 adults", {"date": date(2027, 5, 15), "units": {"adult": 2}}),
        (
            "question_order",
            "cs",
            "15. 5., 2 dospělí a dítě",
            {"date": date(2027, 5, 15), "units": {"adult": 2, "child": 1}},
        ),
    ],
)
def test_an_answer_gives_what_was_asked(name, language, text, changed):
    read = reading(name, text, language)
    assert said(read) == ("change", "VC-12345", True)
    assert read.items[0].model_dump(exclude_defaults=True) == changed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Ano, v pátek v 19 hodin, 2 dospělí a 1 dítě"),
        ("en", "Yes, Friday 14 May at 19:00 for 2 adults and 1 child"),
        ("de", "Ja, Freitag 14. Mai um 19 Uhr für 2 Erwachsene und 1 Kind"),
        ("cs", "👍"),
        ("en", "Sure, thanks"),
        ("de", "Klar, gerne!"),
    ],
)
def test_a_yes_may_repeat_the_offer_or_be_a_gesture(language, text):
    assert said(reading("free_held", text, language)) == ("confirm", "VC-12345", True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Ano, ale raději v sobotu"),
        ("en", "Yes but for Saturday instead"),
        ("de", "Ja, aber lieber am Samstag"),
    ],
)
@pytest.mark.parametrize("name", ["free_held", "booked"])
def test_a_weekday_beside_an_offer_for_the_week_after_is_asked_for(name, language, text):
    read = reading(name, text, language)
    assert not read.complete
    assert not any(item.date for item in read.items)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ja, wo steigen wir ein?"),
        ("cs", "ano, pokud bude hezky"),
        ("en", "Yes please, invoice to the company"),
        ("cs", "Možná, ozveme se"),
        ("de", "Vielleicht, wir melden uns"),
        ("en", "No, Saturday would be better"),
    ],
)
def test_what_is_neither_yes_nor_no_does_nothing(language, text):
    assert not reading("free_held", text, language).complete


def test_a_bare_number_is_not_taken_when_it_could_be_an_hour():
    assert not reading("question_order", "4").complete


def test_a_weekday_that_our_list_has_twice_is_asked_for_again():
    twice = reading("full", "v pátek", program=outlook)
    assert twice.items[0].date == date(2027, 5, 14)  # the only Friday in the mail
    listed = written("full", "cs")
    text = text_of(listed).replace("pondělí 17. května", "sobota 22. května")
    listed.get_body(("plain",)).set_content(text)
    read = read_mail(answered(thunderbird, listed, "v sobotu"), CATALOGUE)
    assert (read.intent, read.complete, read.missing) == ("change", False, ("date",))


def fed_back(message):
    return read_mail(OWN_DOMAIN_PASSES + bytes(message), CATALOGUE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_mail_is_ignored_also_without_its_marks(language):
    for name in ANSWERS:
        message = message_from_bytes(bytes(written(name, language)), policy=SMTP)
        assert fed_back(message).intent == "ignore", name
        for headers in (["Auto-Submitted", "X-Auto-Response-Suppress"], ["In-Reply-To", "References"], ["Message-ID"]):
            for header in headers:
                del message[header]
            assert fed_back(message).intent == "ignore", (name, headers)


def test_a_colleague_copying_us_in_is_not_the_guest():
    sender = "Tereza Králíčková <tereza@vltava-cruises.example>"
    for text in ("Ano, rušíme vám to.", "Ano", "Prosím zrušte"):
        assert reading("booked", text, sender=sender).intent == "human"


def forwarded(name, language, note, *, attached):
    ours, mail = written(name, language), EmailMessage()
    mail["Authentication-Results"] = "amazonses.com; spf=pass; dkim=pass header.i=@seznam.example; dmarc=pass;"
    mail["From"], mail["To"], mail["Date"] = GUEST, ours["From"], "Mon, 03 May 2027 15:00:00 +0200"
    mail["Message-ID"], mail["Subject"] = "<f1@seznam.example>", f"Fwd: {ours['Subject']}"
    if attached:
        mail.set_content(note)
        mail.add_attachment(message_from_bytes(bytes(ours), policy=default))
        return bytes(mail)
    told = [f"{name}: {ours[name]}" for name in ("From", "Date", "Subject", "To")]
    head = "\n".join(["---------- Forwarded message ---------", *told])
    mail.set_content(f"{note}\n\n{head}\n\n{text_of(ours)}")
    return bytes(mail)


@pytest.mark.parametrize("attached", [True, False], ids=["attached", "inline"])
@pytest.mark.parametrize("note", ["", "FYI", "Please handle this", "Prosím vyřiďte", "Bitte kümmern Sie sich darum"])
def test_our_mail_passed_on_is_no_request(note, attached):
    for name in ANSWERS:
        assert not read_mail(forwarded(name, "en", note, attached=attached), CATALOGUE).complete, name


@pytest.mark.parametrize("attached", [True, False], ids=["attached", "inline"])
def test_a_request_above_our_mail_is_about_our_mail(attached):
    read = read_mail(forwarded("booked", "cs", "Prosím zrušte tuto rezervaci.", attached=attached), CATALOGUE)
    assert said(read) == ("cancel", "VC-12345", True)
