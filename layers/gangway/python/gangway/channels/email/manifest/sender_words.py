# ruff: noqa: E501  lists of words, harder to read when broken up
"""The sender told in other words at the end of a list: "my two cousins and yours truly", "und meine Wenigkeit"."""

from gangway.channels.email.manifest.token import Token

_PHRASES = {("yours", "truly"): "me", ("meine", "wenigkeit"): "ich", ("ma", "malickost"): "ja", ("moje", "malickost"): "ja"}  # fmt: skip
_JOINTS = frozenset({"and", "comma", "with", "adds"})


def with_sender_named(cut: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for at, one in enumerate(cut):
        behind = cut[at + 1].text if at + 1 < len(cut) else ""
        listed = at > 0 and cut[at - 1].part in _JOINTS
        if listed and (me := _PHRASES.get((one.text, behind))):
            kept.append(one.model_copy(update={"part": "self", "text": me, "noun": None}))
        elif not (kept and kept[-1].part == "self" and (cut[at - 1].text, one.text) in _PHRASES):
            kept.append(one)
    return kept
