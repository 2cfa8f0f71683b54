"""Stretches of a mail that speak to the machine."""

import re

from gangway.channels.email.folding import fold, has
from gangway.channels.email.intent_words import INJECTS


def without_injections(text: str) -> tuple[str, bool]:
    """The text without stretches that speak to the machine, and whether there were any."""
    kept, found = [], False
    text = re.sub(r"\[[^\]\n]{0,400}\]", lambda match: "" if has(INJECTS, fold(match.group())) else match.group(), text)
    for paragraph in re.split(r"(\n\s*\n)", text):
        if has(INJECTS, fold(paragraph)):
            sentences = re.split(r"((?<=[.!?])\s+|\n)", paragraph)  # each but the last with what follows it
            told = ["".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
            found = True
            speaks = [has(INJECTS, fold(one)) for one in told]
            kept.append("" if speaks[0] else "".join(one for one, bad in zip(told, speaks, strict=True) if not bad))
        else:
            kept.append(paragraph)
    return "".join(kept), found
