"""Tables whose words are told when they are shown: read as they are, since their rows are seldom constants alone."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from components.wording.stored import STORED
from tests.builders import ROOT

Id = str | tuple[str, str]


def tables() -> Iterator[tuple[str, Iterable[Id]]]:
    """Yield what tables hold that is worded when it is shown, each with its file."""
    yield "components/wording/stored.py", STORED
    yield from _read()
    yield from _compared()
    yield from _drawn()
    yield "components/comparing/findings.py", FINDINGS
    for path, names in SCREEN_TABLES.items():
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        yield path, [w for name in names for w in written(tree, name)]


def _read() -> Iterator[tuple[str, Iterable[Id]]]:
    from components.accuracy.figures import _DATA, IN_WORDS
    from components.reading import furniture_forms
    from components.reading.formats import FORMATS
    from components.reading.limits import PROBLEMS
    from components.review import actors, facts
    from components.summaries import METHODS, UNITS, reasons

    samples = tomllib.loads((ROOT / "seeds/samples.toml").read_text(encoding="utf-8"))["sample"]
    cells = [w for row in _DATA["plain"] for pair in row.items() for w in pair]
    yield "seeds/samples.toml", [w for s in samples for w in (s["name"], s["about"])]
    yield "components/accuracy/figures.toml", [*IN_WORDS, *_DATA["sayings"].values(), *cells]
    yield "components/reading/furniture_forms.py", furniture_forms.KINDS.values()
    yield "components/reading/formats.py", [f.name for f in FORMATS.values()]
    yield "components/reading/limits.py", PROBLEMS.values()
    yield "components/review/actors.py", actors.KINDS
    yield "components/review/facts.py", [*get_args(facts.About), *FIELDS]
    yield "components/summaries/methods.py", [w for m in METHODS.values() for w in (m.label, m.explanation, m.source)]
    yield "components/summaries/lengths.py", UNITS.values()
    yield "components/summaries/reasons.py", reasons.WORDINGS.values()


def _compared() -> Iterator[tuple[str, Iterable[Id]]]:
    from components.charts import CHARTS
    from components.charts.limits import LIMITS
    from components.charts.looks import LOOKS, look_of
    from components.comparing import answer, channel_forms, channels, draft, findings
    from components.comparing.verbs import CLASSES

    shown = (*channel_forms.CHANNELS, *channels.KNOWING, *channels.OWN)
    yield "components/charts/looks.py", [w for n, x in LOOKS.items() for w in (x.word, x.meaning, look_of(n))]
    yield "components/charts/catalogue.py", [w for k in CHARTS for w in (k.tab, k.nothing, k.chooser)]
    cells = ("{actor} on {issue}: {side}", "{actor} in {article}: {side}")
    yield "components/charts/figures.py", ("actor", "article", "day", "issue", *cells)
    yield "components/charts/limits.py", LIMITS.values()
    yield "components/comparing/discourse.py", ["agree", "conflict"]
    yield "components/comparing/verbs.py", [w for c in CLASSES for w in (c.name, c.implies)]
    yield "components/comparing/channels.py", [label for label, _ in shown]
    yield "components/comparing/answer.py", answer.WORDS.values()
    yield "components/comparing/draft.py", [w for label, counts in draft.WORDS.values() for w in (label, counts)]
    labels = [w for row in findings.FIGURE_LABELS.values() for w in row[1:]]
    yield "components/comparing/findings.py", [*findings.QUOTE_LABELS.values(), *labels, findings.WHAT_IS_SAME]


def _drawn() -> Iterator[tuple[str, Iterable[Id]]]:
    from components.charts.network import COUNTED
    from components.exporting import labels, report
    from components.exporting.report_formats import FORMS
    from components.exporting.rows import Match
    from components.interface import connection, details, findings, keys, lines, reader_rows, served, shelf, who_is_who

    places = (served.HERE, served.OPEN, served.HOSTED, served.CLOUD)
    kinds = (labels.DECIDERS, labels.LEVELS, labels.KINDS, labels.READINGS)
    yield "components/charts/network.py", COUNTED.values()
    yield "components/exporting/labels.py", [w for table in kinds for w in table.values()]
    yield "components/exporting/report.py", [*report.PARTS.values(), report.QUOTATIONS, *report.COLUMNS]
    yield "components/exporting/report_formats.py", [f.name for f in FORMS.values()]
    yield "components/exporting/rows.py", get_args(Match)
    yield "components/interface/connection.py", connection.GONE.values()
    yield "components/interface/findings.py", findings.SOUGHT.values()
    yield "components/interface/keys.py", [w for k in keys.KEYS for w in (k.keys, k.what, *k.where.split(", "))]
    yield "components/interface/lines.py", lines.BUTTONS.values()
    yield "components/interface/reader_rows.py", reader_rows.WORDS.values()
    yield "components/interface/served.py", [w for p in places for w in p]
    yield "components/interface/shelf.py", shelf.WORDS.values()
    yield "components/interface/details.py", [w for d in details.DETAILS.values() for w in (d.label, d.step)]
    yield "components/interface/who_is_who.py", who_is_who.COLUMNS
    yield "components/screens/compare.py", ("name", "terms")


# Fields of a fact, as the history tells them.
FIELDS = ("side", "issue", "words", "condition", "holder", "speaker")
# Labels and notes that are written where a finding is made.
FINDINGS = (
    "Positions that differ", "Criticised without a reply",
    "Quoted in one report, only named in another", "criticised, no reply", "only named", "quoted", "reported",
    "cut short", "once", "Named in other words", "Shared word for word",
)  # fmt: skip
# Tables of screens, which cannot be imported without being drawn: name -> its texts are read from the code.
SCREEN_TABLES = {
    "components/screens/positions.py": ("ROWS", "COLUMNS", "NOTHING"),
    "components/screens/check.py": ("TABS", "VERDICTS", "CALLING"),
    "components/screens/compare.py": ("PARTS",), "components/interface/findings.py": ("DIFFERS",),
    "components/interface/correcting.py": ("ABOUT",), "components/interface/filtering.py": ("ORDERS",),
    "components/interface/draft.py": ("DRAFT", "DRAFT_ORDERS"),
    "components/interface/way_back.py": ("LABELS",), "components/interface/letters.py": ("ENCODINGS",),
    "components/screens/take_away.py": ("TABLES",), "components/interface/summary_choice.py": ("LENGTHS",),
}  # fmt: skip


def value_of(tree: ast.Module, name: str) -> Iterator[Any]:
    """Yield what a module's constant is set to, as it is written."""
    for node in tree.body:
        target = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        if isinstance(target, ast.Name) and target.id == name:
            yield node.value  # type: ignore[attr-defined]


def written(tree: ast.Module, name: str) -> Iterator[str]:
    """Yield the texts that a module's constant is written with; of a table its values."""
    for value in value_of(tree, name):
        inside = value.values if isinstance(value, ast.Dict) else [value]
        yield from (
            n.value
            for part in inside
            for n in ast.walk(part)
            if isinstance(n, ast.Constant) and isinstance(n.value, str)
        )
