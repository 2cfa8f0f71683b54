"""Which route a call is for: the gateway knows one path for the whole office, `/api/{proxy+}` (docs/decisions/0021).

Chalice finds a route by the path that the gateway was told, so the route's own is put in its place before it looks.
"""

from collections.abc import Iterable, Mapping
from typing import Any

GREEDY = "{proxy+}"


class NoSuchRoute(Exception):  # noqa: N818  what the gateway itself would have answered with 404
    """No route of the app has such a path."""


def routed(event: dict[str, Any], routes: Iterable[str]) -> dict[str, Any]:
    """The event as the gateway would send it if it had been told every route. Raises NoSuchRoute."""
    told = event["requestContext"]["resourcePath"]
    if not told.endswith(GREEDY):
        return event
    route, parameters = _found(told.removesuffix(GREEDY) + event["pathParameters"]["proxy"], routes)
    context = event["requestContext"] | {"resourcePath": route}
    return event | {"resource": route, "pathParameters": parameters or None, "requestContext": context}


def _found(path: str, routes: Iterable[str]) -> tuple[str, Mapping[str, str]]:
    """(route, its parameters); a route that is written out wins over one with parameters, as at the gateway."""
    for route in sorted(routes, key=lambda route: route.count("{")):
        parameters = _parameters(route.split("/"), path.split("/"))
        if parameters is not None:
            return route, parameters
    raise NoSuchRoute


def _parameters(route: list[str], path: list[str]) -> Mapping[str, str] | None:
    if len(route) != len(path):
        return None
    pairs = list(zip(route, path, strict=True))
    if not all(given if part.startswith("{") else given == part for part, given in pairs):
        return None
    return {part[1:-1]: given for part, given in pairs if part.startswith("{")}
