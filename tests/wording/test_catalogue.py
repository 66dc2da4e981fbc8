"""The catalogue: whole in every language, and nothing of ours reaches a screen past it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.comparing.findings import find_differences
from components.exporting.labels import why_of
from components.wording import ENGLISH, LANGUAGES, in_language, retold, tr
from tests.builders import ROOT, sample_corpus
from tests.catalogue import HERE, compiled, read, template, whole
from tests.worded import outside, sentences

OTHERS = [name for name in LANGUAGES if name != ENGLISH]
PLACEHOLDER = re.compile(r"\{\w*\}")
SCREENS = [
    ROOT / "app.py",
    *sorted((ROOT / "components/interface").glob("*.py")),
    *sorted((ROOT / "components/screens").glob("*.py")),
]
# Rooms whose sentences are kept in English and told by `retold`, but for what the command line alone says.
KEEPING = [
    *(p for p in sorted((ROOT / "components/reading").glob("*.py")) if p.name not in ("inputs.py", "jsonl.py")),
    *(ROOT / "components" / p for p in ("analysis.py", "comparing/lookup.py", "encoding/manifest.py",
                                        "exporting/standpoint_file.py", "exporting/standpoint_reading.py",
                                        "exporting/event_list.py", "exporting/analysis_file.py",
                                        "exporting/citation.py", "exporting/project.py")),
]  # fmt: skip
# each kind is a row of `stored.NOTES`
COUNTED = {"7 7s were left out.", "7 7 was left out.", "7 7 passages were left out.", "7 7 passage was left out."}


@pytest.fixture(scope="module")
def wanted() -> set[object]:
    return {m.id for m in template() if m.id}


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(language: str, wanted: set[object]) -> None:
    """`python -m tests.catalogue` brings it up to date."""
    assert {m.id for m in read(language) if m.id} == wanted


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_with_the_same_placeholders(language: str) -> None:
    catalog = read(language)
    wrong = []
    for message in catalog:
        ids = list(message.id) if isinstance(message.id, tuple | list) else [message.id]
        told = list(message.string) if isinstance(message.string, tuple | list) else [message.string]
        if not message.id:
            continue
        allowed = set().union(*(PLACEHOLDER.findall(i) for i in ids))
        if not whole(message.string) or message.fuzzy or (len(ids) > 1 and len(told) != catalog.num_plurals):
            wrong.append(message.id)
        elif len(ids) == 1 and sorted(PLACEHOLDER.findall(told[0])) != sorted(PLACEHOLDER.findall(ids[0])):
            wrong.append(message.id)
        elif any(not set(PLACEHOLDER.findall(t)) <= allowed for t in told) or set(PLACEHOLDER.findall(told[-1])) != set(
            PLACEHOLDER.findall(ids[-1])
        ):
            wrong.append(message.id)
    assert wrong == []


GLOSSARY = [  # what stands in the English, what its German says: one word for one thing
    ("word of saying", "Redeverb"), ("verbs? of saying", "Redeverb"), ("language-model", "Sprachmodell"),
    ("version of Standpoint", "Version"), ("[Ww]ord for word", "[Ww]ortgleich"), ("the lead$", "Einstieg"),
    ("trained model", r"trainierte\w* (?:\w+ )?(?:Sprachm|M)odell"),
    ("(?:on|under) (?:Check|Positions)[,.]", "„(?:Prüfen|Positionen)“"), ("Take away makes a report", "Dossier"),
    ("figures? clash", "widersprüchlich"), ("[Aa]ctors", "Akteur"), ("[Oo]utlets?\\b", "Medi(?:um|en)"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "told"), GLOSSARY)
def test_the_german_has_one_word_for_one_thing(english: str, told: str) -> None:
    found = [m for m in read("de") if re.search(english, str(m.id))]
    assert found, "no message says so any more"
    assert [m.id for m in found if re.search(told, str(m.string)) is None] == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_read_at_run_time_is_what_is_written(language: str) -> None:
    assert (HERE / f"{language}.mo").read_bytes() == compiled(read(language))


@pytest.mark.parametrize("path", SCREENS, ids=lambda p: p.name)
def test_no_words_of_a_screen_stand_outside_the_catalogue(path: Path) -> None:
    assert list(outside(path)) == []


INSIDE = ['st.button(tr("Save"))', 'st.caption(tr(HELP))', 'st.info(f"{one} – {two}")', 'line("passage", text)',
          'st.tabs([tr(name) for name in TABS])',
          'words = tr("Save"); st.button(words)',
          'st.selectbox(tr("Sort"), names, format_func=lambda n: tr(n))']  # fmt: skip
LOOSE = ['st.button("Save")', 'HELP = "Some help"; st.caption(HELP)', 'st.info(f"{count} rows")',
         'line("label", "Why: ", why)',
         'TABS = ("One", "Two"); st.tabs(TABS)',
         'words = "Save it" if one else two; st.button(words)', 'st.text_input(tr("Name"), placeholder="a '
                                                                'name")', 'Run("Why", "strong")',
         'session.say("info", "All is done.")',
         'names = {"a": "Alpha"}; LABELS = {"a": "Alpha"}; st.button(LABELS[one])']  # fmt: skip


@pytest.mark.parametrize(("code", "count"), [*((c, 0) for c in INSIDE), *((c, 1) for c in LOOSE)])
def test_the_wall_finds_what_is_outside(code: str, count: int, tmp_path: Path) -> None:
    path = tmp_path / "screen.py"
    path.write_text(code.replace("; ", "\n"), encoding="utf-8")
    assert min(1, len(list(outside(path)))) == count


@pytest.mark.parametrize("path", sorted((ROOT / "components/interface").glob("*.js")), ids=lambda p: p.name)
def test_no_words_stand_in_a_script(path: Path) -> None:
    code = re.sub(r"(?m)(?<!:)//.*$", "", path.read_text(encoding="utf-8"))
    found = set(re.findall(r"\"([A-Z][a-z]+(?: [a-z]+)+[^\"]*)\"|\" ([a-z]+ [^\"]*)\"", code))
    assert {a or b for a, b in found} - {"Connection error"} == set()  # that is Streamlit's own


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("path", KEEPING, ids=lambda p: p.name)
def test_what_a_room_keeps_in_english_is_told_in_every_language(path: Path, language: str) -> None:
    with in_language(language):
        assert [s for s in sentences(path) if s not in COUNTED and retold(s) == s] == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_read_from_the_sample_is_told_in_every_language(language: str) -> None:
    corpus = sample_corpus()
    rows = [r for a in corpus.analyses for r in (*a.stances, *a.statements)]
    labels = {word for f in find_differences(corpus) for word in (f.label, *f.notes) if word}
    with in_language(language):
        assert {why for r in rows if retold(why := why_of(r.rule)) == why} == set()
        assert {word for word in labels if retold(word) == word} == set()
        assert tr("Articles") != "Articles"
