"""Many articles, many cores: the same function over shards, by a plain loop or by Dask, into JSON lines or Parquet."""

from components.archive.run import Outcome, run_archive
from components.archive.shards import Settings

__all__ = ["Outcome", "Settings", "run_archive"]
