"""Booking.com, as a model: there is no public supplier API for attractions. What is built here follows the published
reservations contract for accommodation (queues, acknowledgement, at-least-once delivery), whose fields are read as
a product, a day and a party. An operator needs an agreement with Booking.com, and the field mapping checked anew.
"""
