"""Plans and partners' orders from a file: looked at as a whole first, applied row by row afterwards, never twice."""
