"""What Viator's supplier documentation asks of our answers (as of 2026)."""

from gangway.channels.limits import Limit

LIMIT = Limit(milliseconds=1_000, percentile=90, call="availability check, reserve", most_errors=0.015)
