"""Starts the engine with a queue in front of its functions. Runs on the engine's own interpreter.

The engine starts one process per concurrent call and refuses (429) at its limit; it has no setting that makes
callers wait. On two cores 64 cold starts at once outlast every time limit, so at most `LOCAL_CONCURRENCY`
calls over HTTP are in a function at a time and the others wait their turn, in order. AWS needs none of this.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from infra.local.calls import noted

NAMED_PORT = "4566"

Invoke = Callable[..., Awaitable[Any]]


def queued(invoke: Invoke, most: int) -> Invoke:
    """`invoke`, with at most `most` running at once; the rest wait in order of arrival."""
    turns = asyncio.Semaphore(most)

    async def invoke_in_turn(*args: Any, **kwargs: Any) -> Any:
        async with turns:
            return await invoke(*args, **kwargs)

    return invoke_in_turn


def without_stream_positions(restore: Callable[[Any], None], positions: dict[Any, Any]) -> Callable[[Any], None]:
    """`restore`, and then no memory of how far streams were read: their records are not kept over a restart.

    With it, as many changes as there were before the restart would pass unseen.
    """

    def restore_without(data: Any) -> None:
        restore(data)
        positions.clear()

    return restore_without


def main() -> None:
    from ministack import app  # noqa: PLC0415  the engine is installed in its own environment only
    from ministack.services import apigateway, lambda_svc, sqs  # noqa: PLC0415  see above

    # A queue is known by its URL, and the URL holds the port: kept state must find its queues on another port, too.
    # Clients are told their endpoint apart from it, so the URL is but a name.
    sqs.DEFAULT_PORT = NAMED_PORT
    sqs._CANONICAL_NETLOC = f"{sqs.DEFAULT_HOST}:{NAMED_PORT}"  # noqa: SLF001  the engine offers no setting for it

    lambda_svc._restore_state = without_stream_positions(  # noqa: SLF001  see above
        lambda_svc._restore_state,  # noqa: SLF001  see above
        lambda_svc._dynamodb_stream_positions,  # noqa: SLF001  see above
    )

    # An AttributeError here means that a new version of the engine calls functions by another name.
    apigateway._invoke_lambda_proxy = queued(  # noqa: SLF001  the engine offers no setting for it
        apigateway._invoke_lambda_proxy,  # noqa: SLF001  see above
        int(os.environ["LOCAL_CONCURRENCY"]),
    )
    with open(os.environ["CALLS_LOG"], "a", encoding="utf-8", buffering=1) as log:  # noqa: PTH123  a line at a time
        app.app = noted(app.app, lambda line: print(line, file=log))
        app.main()


if __name__ == "__main__":
    main()
