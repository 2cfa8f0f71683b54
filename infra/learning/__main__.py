"""Learn the weights of the intents anew from the mails of `tests/samples/email`, and print how well they do."""

from gangway.channels.email.learned.chances import WEIGHTS
from infra.learning.mails import collected
from infra.learning.weights import figures, learned_from

if __name__ == "__main__":
    cases = collected()
    print(figures(cases))
    WEIGHTS.write_bytes(learned_from(cases))
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size} bytes")
