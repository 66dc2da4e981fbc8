"""What ends, scores and combines the rules' candidates: three regressions, two networks, their inputs and weights."""
