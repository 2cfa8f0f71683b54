"""Signatures after Standard Webhooks: fixed examples that were made with `openssl dgst -sha256 -mac HMAC`."""

import pytest

from gangway.internal_system.signature import NotASecret, keys_of, signature_headers

OLD = "whsec_b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCE="
NEW = "whsec_bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldyE="


def test_the_signature_is_over_id_moment_and_body():
    headers = signature_headers(keys_of(OLD), "order-v1", 1811844000, b'{"type":"OrderHeld"}')
    assert headers == {
        "webhook-id": "order-v1",
        "webhook-timestamp": "1811844000",
        "webhook-signature": "v1,sbXK7n2k0XDpL6EJbLSMTMkkg0NW8lNRcqXPIna1ZaE=",
    }


def test_two_secrets_sign_side_by_side_while_one_replaces_the_other():
    headers = signature_headers(keys_of(f"{OLD} {NEW}"), "order-v1", 1811844000, b'{"type":"OrderHeld"}')
    assert headers["webhook-signature"] == (
        "v1,sbXK7n2k0XDpL6EJbLSMTMkkg0NW8lNRcqXPIna1ZaE= v1,qLiD2fXK6CgAMcByz9xDr/sVQin2AgVxVxZ6CeM8rgQ="
    )


@pytest.mark.parametrize(
    "text", ["", "b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCE=", "whsec_%%%", "whsec_c2hvcnQ=", f"{OLD} x"]
)
def test_what_cannot_sign_is_refused_without_being_repeated(text):
    with pytest.raises(NotASecret) as refused:
        keys_of(text)
    assert not text or text not in str(refused.value)
