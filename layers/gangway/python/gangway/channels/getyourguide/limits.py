"""What GetYourGuide's supplier documentation asks of our answers (as of 2026)."""

from gangway.channels.limits import Limit

LIMIT = Limit(milliseconds=3_000, percentile=95, call="reserve, availability of a day")
