"""Agencies that must be asked: raw message stored, then the order, then the acknowledgement."""
