"""Text to a `Parse`: cut into pieces, read by spaCy, sentence borders mended, plain tokens with a tree."""
