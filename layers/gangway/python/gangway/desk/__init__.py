"""The dispatchers' desk: who works there, what they may see, and the one action that repairs each exception.

Everything here runs without a gateway; functions/desk turns it into routes. docs/desk.md, docs/desk-api.md.
"""
