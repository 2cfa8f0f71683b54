"""Tripadvisor's guests are sold to through Viator's program, which waits as long for them as for its own."""

from gangway.channels.limits import Limit

LIMIT = Limit(milliseconds=1_000, percentile=90, call="availability check, reserve", most_errors=0.015)
