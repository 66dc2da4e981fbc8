"""What stands in a folder of Parquet tables: which articles, by which run, in which part; and how that is kept true.

The rule: an article stands once, in a part whose manifest is there and whose tables are as the manifest says. Opening a
folder for a run makes it so: what a killed run or a damaged file left is removed, told, and made again.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from components.archive.parts import TABLES, Manifest, Receipt, about_run, read_about, read_rows, remove_part, without
from components.archive.shards import Settings, article_key
from components.errors import InputError
from components.exporting.whole import cannot_write, remove_left
from components.model import Article

_PART = re.compile(r"[0-9a-f]{16}\.parquet")


class Ledger:
    """A folder opened for one run; InputError if another run made it, or is writing in it now.

    Of the articles asked for, `standing` counts those that stand already and `changed` those that stood otherwise;
    `unmade` are ids whose rows were damaged and not made again.
    """

    def __init__(self, folder: str, settings: Settings, version: str) -> None:
        self.root, self.settings, self.version = Path(folder), settings, version
        self.standing, self.changed, self.unmade = 0, 0, set[str]()
        try:
            self.root.mkdir(exist_ok=True, parents=True)
            self.lock = _lock(self.root)
        except OSError as error:
            raise cannot_write(folder, error) from error
        try:
            self._refuse_others()
            self._settle()
        except OSError as error:
            self._let_go()
            raise cannot_write(folder, error) from error
        except BaseException:
            self._let_go()
            raise

    def _refuse_others(self) -> None:
        about = about_run(self.settings, self.version)
        for path in self._files():
            found = read_about(path)
            if found is not None and {k: found.get(k) for k in about} != about:
                raise InputError(_other_run(str(self.root), found, about))

    def _settle(self) -> None:
        """Make the folder true, and read from it what stands."""
        self.kept: dict[str, tuple[str, str, bool]] = {}  # id -> key, part, whether another try is due
        for table in ("manifest", *TABLES):
            remove_left(self.root / table)
        whole = self._remove_damaged()
        self.turn = 1 + max((m.about["turn"] for m in whole.values()), default=0)
        for name in [m.about["replaces"] for m in whole.values() if m.about.get("replaces") in whole]:
            remove_part(self.root, name)
            del whole[name]
        for manifest in sorted(whole.values(), key=lambda m: m.about["turn"]):
            self._take(manifest)

    def _files(self) -> Iterator[Path]:
        for table in ("manifest", *TABLES):
            yield from (p for p in sorted((self.root / table).glob("*.parquet")) if _PART.fullmatch(p.name))

    def _remove_damaged(self) -> dict[str, Manifest]:
        """Return the parts that are whole; remove the others, and note their articles as not made."""
        whole, torn = {}, set()
        for path in self._files():
            name = path.stem
            if name in whole or name in torn:
                continue
            rows = read_rows(path) if path.parent.name == "manifest" else None
            manifest = Manifest(name, rows, read_about(path) or {}) if rows is not None else None
            if manifest is not None and manifest.is_whole(self.root):
                whole[name] = manifest
                continue
            torn.add(name)
            left = rows if rows is not None else read_rows(self.root / "articles" / path.name)
            self.unmade |= {r["id"] for r in left or ()}
        for name in torn:
            remove_part(self.root, name)
        return whole

    def _take(self, manifest: Manifest) -> None:
        """Count a part's articles as standing, and take those that stood in older parts out of these."""
        self._release(manifest.ids)
        for row in manifest.rows:
            self.kept[row["id"]] = (row["key"], manifest.part, row["again"])
        self.unmade -= manifest.ids

    def _release(self, ids: Iterable[str]) -> None:
        old: dict[str, set[str]] = {}
        for name in ids:
            if name in self.kept:
                old.setdefault(self.kept.pop(name)[1], set()).add(name)
        for part, gone in old.items():
            manifest = self._manifest(part)
            if manifest is not None:
                new = without(self.root, manifest, gone)
                for row in manifest.rows:
                    if row["id"] in self.kept and self.kept[row["id"]][1] == part:
                        self.kept[row["id"]] = (row["key"], new, row["again"])

    def _manifest(self, part: str) -> Manifest | None:
        path = self.root / "manifest" / f"{part}.parquet"
        rows = read_rows(path)
        return None if rows is None else Manifest(part, rows, read_about(path) or {})

    def missing(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Yield the articles that are still to be analysed: new ones, changed ones, and those worth another try."""
        for article in articles:
            key, _, again = self.kept.get(article.id, ("", "", True))
            same = key == article_key(article, self.settings, self.version)
            if same and not again:
                self.standing += 1
                continue
            self.changed += bool(key) and not same
            yield article

    def enter(self, receipt: Receipt) -> None:
        """Count a written part; what stood of its articles before is taken out of the parts where it stood."""
        manifest = self._manifest(receipt.part)
        if manifest is None:
            raise InputError(f"{self.root} has lost a part while it was written: run this again.")
        self._take(manifest)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        known = {part for _, part, _ in self.kept.values()}
        with contextlib.suppress(
            OSError, InputError
        ):  # what cannot be settled now is settled when the folder is opened next
            if known != {p.stem for p in (self.root / "manifest").glob("*.parquet")}:
                self._settle()
        self._let_go()

    def _let_go(self) -> None:
        os.close(self.lock)
        for folder in (*(self.root / table for table in TABLES), self.root / "manifest", self.root):
            with contextlib.suppress(OSError):
                folder.rmdir()  # succeeds only where nothing was written


def _lock(root: Path) -> int:
    """Take the folder for this process until it ends; where the file system knows no locks, go on without."""
    handle = os.open(root, os.O_RDONLY)
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise InputError(
            f"Another run is writing into {root}: wait until it has ended, or name another folder."
        ) from error
    except (ImportError, OSError):
        return handle
    return handle


def _other_run(folder: str, found: dict[str, Any], about: dict[str, Any]) -> str:
    if not found.get("version"):
        return f"{folder} holds tables that this version of Standpoint did not make: name another folder."
    if found["version"] != about["version"]:
        return f"{folder} was made by another version of Standpoint, whose rows may differ: name another folder."
    settings = found.get("settings") or {}
    words = f"--summary-method {settings.get('method')} --summary-sentences {settings.get('sentences')}"
    return f"{folder} was made with {words}: give the same, or name another folder."
