"""DynamoDB: seat counters, orders and their locks, catalogue, partners, exceptions. Called by the use cases only."""
