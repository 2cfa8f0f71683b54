"""The partner API: OCTO 1.0 core with the capabilities pricing and content, spoken as the supplier."""
