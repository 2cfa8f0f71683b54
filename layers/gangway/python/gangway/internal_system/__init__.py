"""The hand-over: each order, in the standard form, to the operator's own system; once, in order, or on the desk."""
