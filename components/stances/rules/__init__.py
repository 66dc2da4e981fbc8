"""The rules: which constructions put whom for or against what; each yields hits, and `reading` alone makes positions of
them."""
