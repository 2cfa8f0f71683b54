"""Which of the supplier's languages an answer is in (RFC 9110 section 12.5.4; only the primary subtag counts)."""

from collections.abc import Sequence

FALLBACK = "en"
MOST_TAGS = 20


def default_language(offered: Sequence[str]) -> str:
    """English where it is offered, since partners come from anywhere; else the supplier's first language."""
    return FALLBACK if FALLBACK in offered or not offered else offered[0]


def choose_language(accepted: str | None, offered: Sequence[str]) -> str:
    """The offered language the caller likes best; what it does not offer or does not like is never an error."""
    tags = [_weighed(part) for part in (accepted or "").split(",")[:MOST_TAGS]]
    for _, tag in sorted((tag for tag in tags if tag[0] > 0), key=lambda tag: -tag[0]):
        language = tag.split("-")[0].lower()
        if language in offered:
            return language
    return default_language(offered)


def _weighed(part: str) -> tuple[float, str]:
    """(quality, tag) of one member such as `de-AT;q=0.8`; an unreadable quality counts as none."""
    tag, _, parameter = part.strip().partition(";")
    quality = parameter.strip().removeprefix("q=")
    try:
        return (float(quality) if quality else 1.0), tag.strip()
    except ValueError:
        return 0.0, tag
