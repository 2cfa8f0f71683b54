"""Tripadvisor: Viator's contract under a path, partner and name of its own; a booking reference is one order."""

ALIAS_OF = "viator"
CHANNEL = "tripadvisor"
