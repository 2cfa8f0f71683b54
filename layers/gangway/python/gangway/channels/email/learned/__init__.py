"""What a mail asks, weighed by its words: an opinion learned from mails, beside the rules (docs/decisions/0024)."""
