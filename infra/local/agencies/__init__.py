"""The agencies' side for demos and tests: each speaks its real wire, and can be told to misbehave."""
