"""The use cases: what channels, the internal system and dispatchers can have done. The only callers of store writes."""
