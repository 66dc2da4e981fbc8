"""What scores, ends and combines the candidates of the rules: two regressions, two networks, their inputs and weights."""
