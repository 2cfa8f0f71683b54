"""Counterparts that play the agencies on one machine: they call us as the agency does, and take what we tell them."""
