"""Gangway: channel → order → booking → event → hand-over.

Every channel translates what it receives into one `Order`, every order goes through the same use cases and
the same seat counters, every change of an order is an event, every event reaches the operator's internal system.
"""
