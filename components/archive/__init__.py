"""Many articles, many cores: the same function over shards, by a plain loop or by Dask, into JSON lines or Parquet."""

from components.archive.run import run_archive
from components.archive.shards import Settings

__all__ = ["Settings", "run_archive"]
