"""Every sample is read as the rules say, whichever way it is sent."""

import pytest

from gangway.channels.email.read import read_mail

WAYS = {
    "base64 and cp1250": {"charset": "cp1250", "encoding": "base64"},
    "raw UTF-8": {"encoding": "8bit"},
    "HTML": {"html": True},
}
ACTING = {"order", "change", "cancel", "confirm"}


def _is_exact(sample, line):
    want = sample.expected()
    if line["intent"] != want["intent"] or line["complete"] != want["complete"]:
        return False
    if want["intent"] in {"human", "ignore"}:
        return True
    return line["missing"] == want["missing"] and (want["intent"] == "order" or line["reference"] == want["reference"])


def _values(line):
    return {key: line[key] for key in ("intent", "items", "reference", "missing", "complete")}


def _stated(item):
    return {key: value for key, value in item.items() if value and key not in {"option", "people"}}


@pytest.fixture(scope="module")
def lines(catalogue, mail_samples):
    """How each sample is read as it was written, by its id."""
    return {
        sample.id: read_mail(mail_samples.raw_mail(sample), catalogue).as_line(sample.id)
        for sample in mail_samples.all_samples()
    }


def test_nearly_all_samples_are_read_exactly(lines, mail_samples):
    wrong = []
    for sample in mail_samples.all_samples():
        line = lines[sample.id]
        items = [_stated(item) for item in line["items"]]
        if not _is_exact(sample, line) or (line["complete"] and not _same_items(sample, items)):
            wrong.append(sample.id)
    assert len(wrong) <= 0.05 * len(mail_samples.all_samples()), wrong


def _same_items(sample, items):
    """Every stated value of each expected item is read, in the order of the mail."""
    want = [_stated(item) for item in sample.expected()["items"]]
    return len(want) == len(items) and all(
        all(got.get(key) == value for key, value in one.items() if key != "time")
        for one, got in zip(want, items, strict=True)
    )


def test_no_sample_makes_the_machine_act_on_something_else(lines, mail_samples):
    for sample in mail_samples.all_samples():
        line = lines[sample.id]
        if line["complete"] and line["intent"] in ACTING:
            want = sample.expected()
            assert (line["intent"], want["complete"]) == (want["intent"], True), sample.id
            assert _same_items(sample, [_stated(item) for item in line["items"]]), sample.id


@pytest.mark.parametrize("way", list(WAYS))
def test_the_way_a_mail_is_sent_does_not_change_its_reading(way, catalogue, lines, mail_samples):
    for sample in mail_samples.all_samples()[list(WAYS).index(way) :: len(WAYS)]:
        plain = lines[sample.id]
        if way == "HTML" and ("<" in sample.body or "|" in sample.body or "   " in sample.body):
            continue
        if way == "base64 and cp1250" and "→" in sample.body:
            continue  # an arrow has no place in that charset
        other = read_mail(mail_samples.raw_mail(sample, **WAYS[way]), catalogue).as_line("")
        assert _values(other) == _values(plain), sample.id


def test_a_signature_below_does_not_change_the_reading(catalogue, lines, mail_samples):
    signature = "\n\n-- \nEmil Example\nExample Ltd., 12 High Street, open 9:00-17:00, 30 years of experience\n"
    for sample in mail_samples.all_samples()[::3]:
        if "\n" in sample.body or sample.want == "ignore":
            continue
        signed = mail_samples.Sample(**{**sample.__dict__, "body": sample.body + signature})
        plain = lines[sample.id]
        assert _values(read_mail(mail_samples.raw_mail(signed), catalogue).as_line("")) == _values(plain), sample.id


def test_quoted_history_below_does_not_change_the_reading(catalogue, lines, mail_samples):
    attribution = "On Mon, 3 May 2027 at 10:15, Somebody <somebody@mail.example> wrote:"
    history = f"\n\n{attribution}\n> Please book 7 seats on the jazz cruise on 3 July.\n"
    for sample in mail_samples.all_samples()[::3]:
        if "\n" in sample.body or sample.want == "ignore":
            continue
        longer = mail_samples.Sample(**{**sample.__dict__, "body": sample.body + history})
        plain = lines[sample.id]
        assert _values(read_mail(mail_samples.raw_mail(longer), catalogue).as_line("")) == _values(plain), sample.id
