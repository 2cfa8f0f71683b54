"""What callers send, before any channel knows what it means: JSON and forms, with limits and refusals of their own."""
