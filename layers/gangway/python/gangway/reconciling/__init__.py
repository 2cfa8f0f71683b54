"""Three views of the same orders compared: the channel's, ours, the internal system's. What is safe is healed."""
