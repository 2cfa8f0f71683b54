"""Viator's Reservation System API: v2 for availability and holds, v1 for the tour list and bookings."""
