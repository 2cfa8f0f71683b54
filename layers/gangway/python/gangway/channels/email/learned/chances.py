"""How likely each intent is: logistic regression over the marks of a mail, in plain Python.

The weights are in `intents.weights`, written by `infra/learning`: a line of JSON (intents, a constant and a scale for
each, what they were learned from), then the table, deflated: for each place one signed byte an intent.
"""

import json
import math
import zlib
from functools import cache
from pathlib import Path

from gangway.channels.email.learned.marks import marks_of
from gangway.channels.email.reading import Intent
from gangway.channels.email.sense import Circumstances
from gangway.domain.model import Model

WEIGHTS = Path(__file__).with_name("intents.weights")


class Learned(Model):
    """The line above the table. `mails`: how many it was learned from."""

    intents: tuple[Intent, ...]
    constants: tuple[float, ...]
    scales: tuple[float, ...]
    mails: int


def chances(text: str, at: Circumstances) -> dict[Intent, float]:
    """The chance of each intent, 1 in sum; grows with the letters of the text, about a millisecond for 300."""
    learned, table = _weights()
    marks, width = marks_of(text, at), len(learned.intents)
    sums = [0] * width
    for mark in marks:
        row = table[mark * width : (mark + 1) * width]
        for column, weight in enumerate(row):
            sums[column] += weight
    length = math.sqrt(len(marks))
    scores = [
        constant + scale * total / length
        for constant, scale, total in zip(learned.constants, learned.scales, sums, strict=True)
    ]
    most = max(scores)
    parts = [math.exp(score - most) for score in scores]
    whole = sum(parts)
    return dict(zip(learned.intents, (part / whole for part in parts), strict=True))


@cache
def _weights() -> tuple[Learned, memoryview]:
    head, _, table = WEIGHTS.read_bytes().partition(b"\n")
    return Learned.model_validate(json.loads(head)), memoryview(zlib.decompress(table)).cast("b")


def packed(learned: Learned, table: bytes) -> bytes:
    """What the file of weights holds."""
    return learned.model_dump_json().encode() + b"\n" + zlib.compress(table, 9)
