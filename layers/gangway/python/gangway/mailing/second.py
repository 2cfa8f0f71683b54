"""When a second reader is asked. At most its answer completes a question about room, which books nothing.

It is asked once for a mail, and only for one that opens a conversation: what a reply means, the conversation tells. It
may be slow, wrong or away; then all is as if it were not there (docs/decisions/0010).
"""

from typing import Any

from gangway.channels.email.second_reader import Opinion, SecondReader, second_opinion
from gangway.mailing.room import Turn

__all__ = ["SecondReader", "on_bedrock", "opinion_on"]


def on_bedrock(client: Any, model: str) -> SecondReader:
    """`client`: botocore's of `bedrock-runtime`."""
    from gangway.channels.email.bedrock_reader import BedrockReader  # noqa: PLC0415  only where it is switched on

    return BedrockReader(client=client, model=model)


def opinion_on(turn: Turn, raw: bytes) -> Opinion:
    """The first reading as it is, unless the second reader had something to add."""
    first, reader, incoming = turn.reading, turn.room.second_reader, turn.incoming
    if reader is None or incoming.distrust or incoming.robot or turn.pending is not None or incoming.parents:
        return Opinion(reading=first)
    return second_opinion(raw, first, turn.room.catalogue, reader)
