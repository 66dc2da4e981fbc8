"""The trained reader of positions: what it reads, and what it says."""
