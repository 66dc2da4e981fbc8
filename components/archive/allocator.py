"""Let a worker keep the memory that its networks free and take again, instead of asking the system for each block.

A network's vectors are blocks of more than 128 KB. By default glibc learns to keep such blocks, but whoever sets one of
its thresholds, as Dask's nanny does for its workers, ends the learning: then each block is mapped, cleared page by page
and unmapped again, 220,000 page faults an article and as much time in the system as the second core gains. So the work
itself says what to keep; this holds under any scheduler. See mallopt(3).
"""

from __future__ import annotations

import ctypes
from typing import Any

from components.sharing import load_once

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # malloc.h
KEPT_BLOCK = 32 * 1024 * 1024  # bytes; the most that glibc allows
KEPT_FREE = 256 * 1024 * 1024


@load_once
def keep_blocks() -> bool:
    """Set the thresholds of this process, once; tell whether its allocator has them (glibc's alone)."""
    libc = _glibc()
    if libc is None:
        return False
    return bool(libc.mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK) and libc.mallopt(M_TRIM_THRESHOLD, KEPT_FREE))


def give_back() -> None:
    """Return what is free at this moment to the system, so that a long run stays as small as its largest shard."""
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


@load_once
def _glibc() -> Any:
    try:
        libc = ctypes.CDLL(None)
        libc.gnu_get_libc_version  # noqa: B018 (asks whether it is glibc)
    except (OSError, AttributeError, TypeError):  # TypeError: Windows has no library without a name
        return None
    return libc
