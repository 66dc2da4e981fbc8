"""A shard: some articles in, their rows out. Deterministic and idempotent: it may run twice and lose nothing."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import count
from typing import Any, NamedTuple

from components.analysis import analyse_articles, unforeseen
from components.archive.allocator import give_back, keep_blocks
from components.archive.version import rows_version
from components.errors import AnalysisError, InputError, ModelError, StandpointError
from components.exporting.forms import MORE, analysis_form
from components.model import Analysis, Article
from components.summaries import summarise

SHARD_SIZE = 16  # articles
SHARD_CHARACTERS = 200_000  # of their texts, so that no shard takes many times as long as another
_ANALYSED = count(1)  # by this process


@dataclass(frozen=True, slots=True)
class Settings:
    """What changes the rows: the summary's method and its length in sentences."""

    method: str = "news"
    sentences: int = 3


@dataclass(frozen=True, slots=True)
class Job:
    """What a shard is told beside its articles: `folder` and `turn` of the part, `lost` why not to analyse it."""

    settings: Settings
    version: str
    folder: str = ""
    turn: int = 0
    lost: str = ""
    debug: bool = False


class Result(NamedTuple):
    """One article's form; `error` why nothing was read from it, `again` where another try may fare better."""

    form: dict[str, Any]
    error: str = ""
    again: bool = False


def cut_shards(
    articles: Iterable[Article], size: int = SHARD_SIZE, characters: int = SHARD_CHARACTERS
) -> Iterator[list[Article]]:
    """Yield the articles in order, `size` at a time, fewer where they are long."""
    shard: list[Article] = []
    length = 0
    for article in articles:
        if shard and length + len(article.text) > characters:
            yield shard
            shard, length = [], 0
        shard.append(article)
        length += len(article.text)
        if len(shard) == size:
            yield shard
            shard, length = [], 0
    if shard:
        yield shard


def article_key(article: Article, settings: Settings, version: str) -> str:
    """Return a name that the same article, settings and version always get, and no others."""
    facts = [article.id, article.text, article.title, article.outlet, article.author, article.date]
    content = json.dumps([version, asdict(settings), facts], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def analyse_shard(shard: list[Article], job: Job) -> Iterator[Result]:
    """Yield one result an article in order; InputError if the job was given by another version than this one."""
    if job.debug:
        logging.basicConfig(level=logging.INFO)
        logging.getLogger("components").setLevel(logging.DEBUG)
    if job.version != rows_version():
        raise InputError(
            "The workers run another version of Standpoint: install this one there, or name other workers."
        )
    keep_blocks()
    for article in shard:
        yield _result(article, job)
        if next(_ANALYSED) % SHARD_SIZE == 0:
            give_back()


def _result(article: Article, job: Job) -> Result:
    if job.lost:
        return _failed(article, job.lost, again=True)
    if not _is_writable(article):
        return _failed(article, "This article holds half a character (a lone surrogate): save it anew from its source.")
    found = next(result for _, result in analyse_articles([article]))
    if isinstance(found, Analysis):
        try:
            return Result(
                analysis_form(replace(found, summary=summarise(found, job.settings.method, job.settings.sentences)))
            )
        except ModelError:
            raise
        except StandpointError as error:
            found = AnalysisError(str(error))
        except Exception as error:
            found = unforeseen(error)
    return _failed(article, str(found), again=found.__cause__ is not None)


def _failed(article: Article, error: str, again: bool = False) -> Result:
    """Return {"id", "text", "error"} with nothing read from it."""
    empty: dict[str, Any] = {
        "sentences": [],
        **{table: [] for table in MORE},
        "summary": {"method": "", "sentences": []},
    }
    return Result({"id": _valid(article.id), "text": _valid(article.text), **empty, "error": error}, error, again)


def _is_writable(article: Article) -> bool:
    facts = (article.id, article.text, article.title, article.outlet, article.author, article.date)
    return all(_valid(f) == f for f in facts)


def _valid(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
