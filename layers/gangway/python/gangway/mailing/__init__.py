"""Answering e-mails: a raw mail in, what to do about it, the same use cases as every channel's, one answer out."""
