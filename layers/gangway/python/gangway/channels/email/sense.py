"""What a mail wants, and what besides its words bears on that."""

from gangway.channels.email.reading import Intent
from gangway.domain.model import Model


class Sense(Model):
    """The intent with its reason, when it is not to act."""

    intent: Intent
    reason: str | None = None


class Circumstances(Model):
    """What besides the words bears on the intent."""

    has_own_reference: bool = False  # in the new text or its own subject
    answers: str | None = None  # offer, confirmation or question of ours
    names_product: bool = False
    gives_details: bool = False  # a date, a time or a number of people
    gives_moment: bool = False  # a date or a time
    gives_party: bool = False
    is_whole_wish: bool = False  # a product, a day and a party, which a charter does not need
    is_charter: bool = False
    asks_for_option: bool = False  # of a product, as in "a window table"
    tells_one_of_several: bool = False  # names several bookings of ours and tells which one is meant
