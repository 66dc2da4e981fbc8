"""From bytes or pasted text to an `Article`: one reader a format, each in a limited child where the format is risky."""

from components.reading.borders import doubtful_border, join_parts
from components.reading.english import looks_english
from components.reading.files import Reading, read_file, read_files
from components.reading.formats import EXTENSIONS
from components.reading.headers import read_headers
from components.reading.inputs import read_inputs
from components.reading.jsonl import read_jsonl
from components.reading.paste import own_borders, split_at_line, split_paste

__all__ = ["EXTENSIONS", "Reading", "doubtful_border", "join_parts", "looks_english", "own_borders", "read_file",
           "read_files", "read_headers", "read_inputs", "read_jsonl", "split_at_line", "split_paste"]  # fmt: skip
