"""The form around a file: one file, few short fields, nothing beyond the limits."""

import pytest

from gangway.domain.refusals import BodyTooLarge, Malformed
from gangway.sheets.upload import read_upload

KIND = "multipart/form-data; boundary=B"


def a_part(content: bytes, disposition: str) -> bytes:
    return b"--B\r\nContent-Disposition: form-data; " + disposition.encode() + b"\r\n\r\n" + content + b"\r\n"


FILE = a_part(b"a,b\r\n1,2\r\n", 'name="file"; filename="objednávky.csv"')


def test_the_file_comes_out_as_it_was_beside_its_fields():
    upload = read_upload(KIND, a_part(b"alice-travel", 'name="partner"') + FILE + b"--B--\r\n")
    assert (upload.filename, upload.content) == ("objednávky.csv", b"a,b\r\n1,2\r\n")
    assert dict(upload.fields) == {"partner": "alice-travel"}


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("text/csv", b"a,b", "send the file as multipart/form-data"),
        ("multipart/form-data", FILE, "send the file as multipart/form-data"),
        (KIND, FILE, "cut off"),
        (KIND, b"hello", "broken"),
        (KIND, b"", "cut off"),
        (KIND, a_part(b"x", 'name="partner"') + b"--B--\r\n", "no file"),
        (KIND, FILE + FILE + b"--B--\r\n", "one file at a time"),
        (KIND, a_part(b"x", 'name="p"') * 2 + FILE + b"--B--\r\n", "sent twice"),
        (KIND, a_part(b"x" * 2_000, 'name="p"') + FILE + b"--B--\r\n", "neither a file nor a short field"),
        (KIND, a_part(b"\xff", 'name="p"') + FILE + b"--B--\r\n", "not UTF-8"),
        (KIND, a_part(b"x", "attachment") + FILE + b"--B--\r\n", "neither a file"),
    ],
)
def test_a_form_that_is_none_is_refused(kind, body, said):
    with pytest.raises(Malformed) as refused:
        read_upload(kind, body)
    assert said in refused.value.message


@pytest.mark.parametrize(
    "body",
    [
        b"".join(a_part(b"", f'name="p{n}"') for n in range(13)),
        a_part(b"x" * 4_100_000, 'name="f"; filename="x"') + b"--B--\r\n",
    ],
)
def test_parts_and_bytes_are_limited(body):
    with pytest.raises(BodyTooLarge):
        read_upload(KIND, body)


def test_headers_of_a_part_are_limited():
    many = b"--B\r\n" + b"X-A: 1\r\n" * 50 + b"\r\nx\r\n--B--\r\n"
    with pytest.raises(Malformed):
        read_upload(KIND, many)
