"""What the form sends, as models. Names of JSON are camelCase; sizes are bounded before anything is looked up."""

from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, StrictBool, StrictInt, StringConstraints
from pydantic.alias_generators import to_camel

from gangway.domain.model import Document

MOST_KINDS = 20
MOST_OF_A_KIND = 500
EMAIL = r"^[^@\s<>\"',;:\\()\[\]]{1,64}@[^@\s<>\"',;:\\()\[\]]{1,185}\.[^@\s<>\"',;:\\()\[\]]{2,60}$"
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
MARKUP = frozenset("<>")
FIRST_PRINTABLE = 32
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\u007f\u2028\u2029")


def _plain(text: str) -> str:
    """Text that people write: no markup, no control characters, nothing that turns the direction of reading."""
    for character in text:
        control = ord(character) < FIRST_PRINTABLE and character not in "\n\t"
        if control or character in MARKUP or character in BIDI or "\ud800" <= character <= "\udfff":
            raise ValueError("letters, digits and common punctuation only")
    return text


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise ValueError("one line only")
    return text


def _given(agreed: bool) -> bool:
    if not agreed:
        raise ValueError("it has to be given")
    return agreed


Stripped = StringConstraints(strip_whitespace=True)
Name = Annotated[str, Stripped, Field(min_length=1, max_length=100), AfterValidator(_plain), AfterValidator(_one_line)]
Email = Annotated[str, Stripped, Field(max_length=254, pattern=EMAIL), AfterValidator(_plain)]
Phone = Annotated[str, Stripped, Field(max_length=30, pattern=r"^[0-9+()/. -]*$")]
Notes = Annotated[str, Stripped, Field(max_length=500), AfterValidator(_plain)]
Id = Annotated[str, Field(min_length=1, max_length=100)]
Start = Annotated[str, Field(min_length=1, max_length=40)]
Count = Annotated[StrictInt, Field(ge=0, le=MOST_OF_A_KIND)]
Units = Annotated[dict[Id, Count], Field(min_length=1, max_length=MOST_KINDS)]
Consent = Annotated[StrictBool, AfterValidator(_given)]
OrderUuid = Annotated[str, Field(pattern=UUID)]


class Body(Document):
    model_config = ConfigDict(alias_generator=to_camel)


class ChallengeBody(Body):
    """Asks for the work to be done before order `uuid` may be held."""

    uuid: OrderUuid
    product_id: Id
    option_id: Id
    starts_at: Start


class Proof(Body):
    challenge: Annotated[str, Field(max_length=2_000)]
    answer: Annotated[str, Field(max_length=20, pattern=r"^[0-9]+$")]


class HoldBody(ChallengeBody):
    """`total` is the price the guest was shown, in minor units: if ours differs, nothing is held."""

    units: Units
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    total: Annotated[StrictInt, Field(ge=0)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    proof: Proof


class ContactBody(Body):
    name: Name
    email: Email
    phone: Phone = ""


class ConfirmBody(Body):
    contact: ContactBody
    notes: Notes = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    consent: Consent
