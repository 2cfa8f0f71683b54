"""The operator's own side: the internal system's calls. Ours, documented in docs/planning-api.md."""
