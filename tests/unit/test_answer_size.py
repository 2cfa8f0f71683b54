"""A long answer is compressed for whoever takes that, and refused in words before the platform would cut it off."""

import base64
import gzip
import json

import pytest

from gangway.edge.answer_size import MOST_ANSWER_BYTES, AnswerTooLarge, fitting

SLOT = '{"id":"2027-06-15T10:00:00+02:00","vacancies":330},'
YEAR = SLOT * 120_000
GZIP = {"headers": {"Accept-Encoding": "br;q=1.0, gzip;q=0.8"}}


def an_answer(body, **more):
    return {"statusCode": 200, "headers": {"Content-Type": "application/json"}, "body": body, **more}


def test_a_short_answer_goes_as_it_is():
    assert fitting(an_answer(SLOT), GZIP) == an_answer(SLOT)


def test_a_long_answer_is_compressed_for_a_caller_that_takes_it():
    answer = fitting(an_answer(YEAR), GZIP)
    assert gzip.decompress(base64.b64decode(answer["body"])).decode() == YEAR
    assert (answer["isBase64Encoded"], answer["headers"]["Content-Encoding"]) == (True, "gzip")
    assert answer["headers"]["Content-Type"] == "application/json"
    assert len(answer["body"]) < len(YEAR) / 20


@pytest.mark.parametrize("accepted", [None, "", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip-like"])
def test_what_does_not_fit_is_refused_to_a_caller_that_takes_it_plain_only(accepted):
    event = {"headers": {"accept-encoding": accepted}} if accepted is not None else {}
    with pytest.raises(AnswerTooLarge, match="ask for fewer days"):
        fitting(an_answer(YEAR), event)


def test_the_size_that_counts_is_that_inside_json():
    """A quote is two bytes there: a body below the limit can be above it as it travels."""
    body = '"' * (MOST_ANSWER_BYTES * 2 // 3)
    assert len(json.dumps(body)) > MOST_ANSWER_BYTES > len(body)
    with pytest.raises(AnswerTooLarge):
        fitting(an_answer(body), {})


def test_what_is_compressed_already_is_only_measured():
    packed = an_answer("A" * 1_000_000, isBase64Encoded=True)
    assert fitting(packed, GZIP) == packed
