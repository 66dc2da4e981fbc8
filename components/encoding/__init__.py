"""Text as a trained encoder reads it: pieces of words, and the encoder itself, run by onnxruntime and trained with
torch."""
