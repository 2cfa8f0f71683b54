"""Who is grown up by the generation below: "meine Frau und ich, unsere Tochter, Enkel Jonas (5) und Baby Mia"."""

from collections.abc import Sequence

from gangway.channels.email.manifest.entry import Mention

_CHILD = frozenset({"son", "daughter"})
_GRANDCHILD = frozenset({"grandson", "granddaughter"})
_GRANDPARENTS = frozenset({"grandma", "grandpa", "grandparents", "parents", "mother", "father"})
_GRANDCHILDREN = ("enkel", "vnou", "vnuk", "vnuc", "grandch", "grandk", "grands", "granddaughter")
_UNDER = 15  # a grandchild so young has a parent who is grown up


def with_grown_children(people: list[Mention]) -> list[Mention]:
    """A son or daughter of the sender beside grandchildren, where no other grandparents are told of."""
    if not _is_sender_grandparent(people):
        return people
    return [one.model_copy(update={"kind": "grown"}) if _is_their_child(one) else one for one in people]


def _is_their_child(one: Mention) -> bool:
    return one.kind == "young" and one.who in _CHILD and one.mine and one.count == 1 and not one.ages


def _is_sender_grandparent(people: Sequence[Mention]) -> bool:
    """Whether the sender comes, and with grandchildren who are nobody else's."""
    sender = any(one.who == "self" for one in people)
    others = any(one.who in _GRANDPARENTS for one in people)
    children = sum(_is_their_child(one) for one in people)
    grand = [one for one in people if one.who in _GRANDCHILD or one.who.startswith(_GRANDCHILDREN)]
    young = all(one.ages and max(one.ages) < _UNDER for one in grand)
    return sender and not others and children == 1 and bool(grand) and young and all(_is_ours(one) for one in grand)


def _is_ours(one: Mention) -> bool:
    return one.mine or not one.is_definite  # not "his grandson", "der Enkel"
