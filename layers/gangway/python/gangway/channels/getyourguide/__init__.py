"""GetYourGuide: it asks, reserves, books and cancels here; we tell it when vacancies change.

Contract: Supplier API 1.0, supplier-side and GetYourGuide endpoints (OpenAPI files of March 2026).
"""

CHANNEL = "getyourguide"
