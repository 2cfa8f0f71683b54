"""The business without I/O: imports pydantic and the standard library only."""
