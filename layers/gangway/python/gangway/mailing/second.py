"""When a second reader is asked. At most its answer completes a question about room, which books nothing.

It is asked once for a mail, and only for one that opens a conversation: what a reply means, the conversation tells. It
may be slow, wrong or away; then all is as if it were not there (docs/decisions/0010).
"""

from gangway.channels.email.second_reader import Opinion, second_opinion
from gangway.mailing.room import Turn


def opinion_on(turn: Turn, raw: bytes) -> Opinion:
    """The first reading as it is, unless the second reader had something to add."""
    first, reader, incoming = turn.reading, turn.room.second_reader, turn.incoming
    if reader is None or incoming.distrust or incoming.robot or turn.pending is not None or incoming.parents:
        return Opinion(reading=first)
    return second_opinion(raw, first, turn.room.catalogue, reader)
