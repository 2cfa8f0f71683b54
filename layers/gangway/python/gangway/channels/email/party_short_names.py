# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""First names that are words as well: "me and Tom" in a text where "v tom" would say nothing of people."""

import re

_NAMES = r"(?:Tom|Ted|Sam|Jim|Will|May|Hope)"
_BESIDE_THE_SENDER = r"\s+(?:and|und|a)\s+(?:I|me|myself|ich|já|my|meine?|moje|můj)\b"
_NAME = re.compile(
    rf"(?<=[^\W\d_] ){_NAMES}\b(?!\s*\d)(?!'ll)|(?<=[^\W\d_], ){_NAMES}\b(?!\s*\d)|(?<![^\W\d_]){_NAMES}(?={_BESIDE_THE_SENDER})"
)


def with_names_apart(text: str) -> str:
    """As long as `text`. Such a name as one that is no word, for whoever reads a text only when every word is known."""
    return _NAME.sub(lambda name: f"Q{name.group()[1:]}" if name.group() != "Q" else name.group(), text)
