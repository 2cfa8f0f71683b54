"""What a template cannot make: the first key, the secret both systems share, and the DNS records of mails."""

import secrets
from base64 import b64encode
from datetime import UTC, datetime
from typing import Any

from gangway.domain.partners import Partner
from gangway.store.partners import Partners
from infra.deploy.stage import Stage

INTERNAL_SYSTEM = Partner(id="internal-system", name="internal system", channel="planning")
SECRET_PARAMETER, SECRET_DEFAULT = "InternalSystemSecretName", "gangway/internal-system"


def first_key(session: Any, table: str) -> str:
    """A key of the planning API, with which every other partner and key is made; it is stored nowhere."""
    partners = Partners(session.client("dynamodb"), table)
    partners.put(INTERNAL_SYSTEM)
    return partners.issue_key(INTERNAL_SYSTEM.id, datetime.now(UTC))


def signing_secret(session: Any, stage: Stage) -> str:
    """The secret that signs deliveries (Standard Webhooks), made on the first call; both systems need it."""
    client = session.client("secretsmanager")
    name = stage.parameters.get(SECRET_PARAMETER, SECRET_DEFAULT)
    fresh = "whsec_" + b64encode(secrets.token_bytes(32)).decode()
    try:
        client.create_secret(Name=name, SecretString=fresh)
    except client.exceptions.ResourceExistsException:
        return str(client.get_secret_value(SecretId=name)["SecretString"])
    return fresh


def dns_records(session: Any, domain: str) -> list[str]:
    """The zone's lines for mails in and out; the domain is registered with SES if it is not yet.

    Easy DKIM proves the domain; MX sends its mail to SES of this region; SPF and DMARC say who may write in its name.
    """
    ses, region = session.client("sesv2"), session.region_name
    try:
        found = ses.create_email_identity(EmailIdentity=domain)
    except ses.exceptions.AlreadyExistsException:
        found = ses.get_email_identity(EmailIdentity=domain)
    tokens = found["DkimAttributes"]["Tokens"]
    return [
        f"{domain}. MX 10 inbound-smtp.{region}.amazonaws.com.",
        *[f"{token}._domainkey.{domain}. CNAME {token}.dkim.amazonses.com." for token in tokens],
        f'{domain}. TXT "v=spf1 include:amazonses.com -all"',
        f'_dmarc.{domain}. TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@{domain}"',
    ]
