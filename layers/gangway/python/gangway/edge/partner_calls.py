"""What the desk asks a partner's side to do: hear refused news again, put an option on sale again.

One call each, since somebody waits for the answer; the dispatcher is who tries again.
"""

from collections.abc import Sequence

from gangway.channels.push import Message, Push, Verdict, pushers
from gangway.domain.partners import Partner
from gangway.domain.refusals import Conflict, NotPossible, TryAgain
from gangway.edge import wiring
from gangway.edge.outgoing import Insecure
from gangway.edge.pushes import NotTold, Pushes
from gangway.ordering.find_order import find_by_reference
from gangway.store.exceptions import Case


class NotListening(NotPossible):
    """The partner is not told of anything, or there is nothing that could be told; `value` is who."""

    code = "not_listening"


class RefusedAgain(Conflict):
    """`value` is what the partner answered."""

    code = "refused_again"


class NotReached(TryAgain):
    code = "partner_not_reached"


def pushes() -> Pushes:
    name = wiring.settings().require("push_secret_name")
    return Pushes(wiring.office(), pushers(), wiring.rates(), lambda: wiring.secret(name), tries=1)


def send_again(calls: Pushes, case: Case) -> str:
    """What the refused message told, as it is now. Raises NotListening, RefusedAgain, NotReached."""
    partner, push = _listener(calls, case)
    messages = _news(calls, case, partner, push)
    _ask_all(calls, partner, push, messages)
    return f"{len(messages)} sent" if messages else "there is nothing to tell any more"


def switch_on(calls: Pushes, case: Case) -> str:
    """The option's sale at the agency. Raises NotListening for one we do not sell there; RefusedAgain, NotReached."""
    partner, push = _listener(calls, case)
    make = getattr(push, "switch_on", None)
    message = make(calls.office, partner, case.facts) if make else None
    if message is None:
        raise NotListening(partner.id, "we do not sell this there, or the agency has no such call: ask the agency")
    _ask_all(calls, partner, push, [message])
    return "on sale again"


def _news(calls: Pushes, case: Case, partner: Partner, push: Push) -> list[Message]:
    """Of an order what it is told since it was made, else the vacancies. Raises UnknownOrder."""
    if reference := case.facts.get("order"):
        return push.order_changed(calls.office, partner, None, find_by_reference(calls.office, reference, partner))
    return push.again(calls.office, partner, case.facts)


def _listener(calls: Pushes, case: Case) -> tuple[Partner, Push]:
    name = case.facts.get("partner", "")
    partner = calls.office.partners.get(name)
    push = calls.channels.get(partner.channel) if partner else None
    if partner is None or push is None or not partner.active or not push.wants(partner):
        raise NotListening(name, "this partner has no address for our calls (push_url), or is switched off")
    return partner, push


def _ask_all(calls: Pushes, partner: Partner, push: Push, messages: Sequence[Message]) -> None:
    for message in messages:
        try:
            verdict, reason = calls.ask(partner, push, message)
        except (NotTold, Insecure) as error:
            raise NotReached(partner.id, f"the partner could not be told: {error}") from None
        if verdict is Verdict.REFUSED:
            raise RefusedAgain(reason, f"the partner refused it: {reason}")
