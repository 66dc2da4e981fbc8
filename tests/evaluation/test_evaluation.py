"""The figures that we publish: scores on small cases worked out by hand, forms recognised, bad files refused in a
sentence."""

import json
from pathlib import Path

import pytest

from components.__main__ import main
from components.errors import InputError
from components.evaluation import evaluate_file, render
from components.evaluation.scores import Score, b_cubed, kappa, pairwise, score


def test_scores_by_hand() -> None:
    assert score(1, 2, 4) == Score(50.0, 25.0, pytest.approx(100 / 3))
    assert score(0, 0, 0) == Score(0.0, 0.0, 0.0)
    assert pairwise("aabb", "xxxy") == (1, 3, 2)
    precision, recall, mentions = b_cubed("aabb", "xxxy")
    assert (precision, recall, mentions) == (pytest.approx(2 / 3 * 2 + 1 / 3 + 1), pytest.approx(1 + 1 + 0.5 + 0.5), 4)
    assert kappa("aabb", "aabb") == 1.0
    assert kappa("aabb", "abab") == 0.0


TEXT = "Olaf Brink said that the bridge is safe. The council denied it."
SIDE = "Olaf Brink supports Ruth Amsel."
ROWS: list[tuple[str, dict[str, object], str, float]] = [
    ("quotes", {"quotes": [{"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 39]]}]}, "content", 100.0),
    ("relations", {"attributions": [{"content": [[16, 39]]}, {"content": [[0, 10]]}]},
     "attribution relations found, of 2 (recall)", 50.0),
    ("chains", {"mentions": [{"start": 0, "end": 10, "text": "Olaf Brink", "chain": "PER1"},
                             {"start": 45, "end": 52, "text": "council", "chain": "intra_ORG2"}]},
     "mentions in one chain, B³", 100.0),
    ("pairs", {"text": SIDE, "entity_a": [0, 10], "entity_b": [20, 30], "label": 1}, "five classes, micro F", 100.0),
    ("wrong pair", {"text": SIDE, "entity_a": [0, 10], "entity_b": [20, 30], "label": 4}, "five classes, micro F", 0.0),
    ("triples", {"text": SIDE, "entities": [{"name": "Olaf Brink"}, {"name": "Ruth Amsel"}],
                 "stances": [{"source": "Olaf Brink", "target": "Ruth Amsel",
                              "label": "POS"}]}, "side of found pairs", 100.0),
    ("summaries", {"reference_summaries": ["Olaf Brink said that the bridge is safe. The council denied it."]},
     "News ranking, ROUGE-1", 100.0),
    ("wrong summary", {"reference_summaries": ["Nothing of the kind happened."]}, "LexRank, ROUGE-2", 0.0),
    ("wrong triple", {"text": SIDE, "entities": [{"name": "Olaf Brink"}, {"name": "Ruth Amsel"}],
                      "stances": [{"source": "Olaf Brink", "target": "Ruth Amsel",
                                   "label": "NEG"}]}, "side of found pairs", 0.0),
]  # fmt: skip


@pytest.mark.parametrize(("name", "annotation", "measure", "value"), ROWS, ids=[r[0] for r in ROWS])
def test_each_form_is_recognised_and_scored(
    tmp_path: Path, name: str, annotation: dict[str, object], measure: str, value: float
) -> None:
    path = tmp_path / f"{name}.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, **annotation}) + "\n", encoding="utf-8")
    file, rows = evaluate_file(str(path))
    found = {r.measure: r.value for r in rows}[measure]
    assert (found.recall if isinstance(found, Score) else found) == pytest.approx(value)
    assert render(file, rows).startswith(path.name)


def test_what_is_no_row_on_purpose_is_counted_apart(tmp_path: Path) -> None:
    text = 'Olaf Brink said: "I think the bridge is safe." It rained. Image: Ruth Amsel.'

    def place(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]]

    pairs = [("Olaf Brink said:", '"I think the bridge is safe."'), ("I think", "the bridge is safe."),
             ("Image: Ruth Amsel.", "It rained.")]  # fmt: skip
    rows = [{"satellite": place(who), "content": place(what)} for who, what in pairs]
    path = tmp_path / "relations.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "attributions": rows}) + "\n", encoding="utf-8")
    found = [(r.measure, r.value) for r in evaluate_file(str(path))[1]]
    assert found == [
        ("attribution relations found, of 3 (recall)", pytest.approx(100 / 3)),
        ("… without picture credits and what stands within words shown, of 1", 100.0),
    ]


def test_pairs_across_articles_are_counted_by_kind(tmp_path: Path) -> None:
    texts = ("Ruth Amsel left Lindow. Amsel was tired.", "Amsel came back. Olaf Amsel stayed.")
    marks = ([(0, "Ruth Amsel", "PER1"), (24, "Amsel", "PER1")], [(0, "Amsel", "PER1"), (17, "Olaf Amsel", "PER2")])
    rows = [{"id": str(k), "text": t,
             "mentions": [{"start": s, "end": s + len(w), "text": w, "chain": c} for s, w, c in m]}
            for k, (t, m) in enumerate(zip(texts, marks, strict=True))]  # fmt: skip
    path = tmp_path / "chains.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    row = next(r for r in evaluate_file(str(path))[1] if r.measure == "people across articles, by name")
    assert row.others == "same last word 66.7"  # of four pairs of two articles two are one person's


def test_confidence_is_drawn(tmp_path: Path) -> None:
    path, plot = tmp_path / "quotes.jsonl", tmp_path / "plot.svg"
    path.write_text(json.dumps({"id": "a", "text": TEXT, **ROWS[0][1]}) + "\n", encoding="utf-8")
    assert main(["evaluate", str(path), "--plot", str(plot)]) == 0
    drawn = plot.read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "quotes.jsonl" in drawn
    assert main(["evaluate", str(path), "--plot", str(tmp_path / "no" / "plot.svg")]) == 2


BAD = [
    ("missing.jsonl", None, "cannot be opened"),
    ("broken.jsonl", "{", "not a file of JSON lines"),
    ("empty.jsonl", "", "a line without a text"),
    ("plain.jsonl", '{"id": "a", "text": "A word."}', "no annotation that can be scored"),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD, ids=[b[0] for b in BAD])
def test_a_file_that_cannot_be_scored_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=words):
        evaluate_file(str(path))
    assert main(["evaluate", str(path)]) == 2
    assert words in capsys.readouterr().err


def test_each_rule_is_counted_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "positions.jsonl"
    people = ("Ada Pell", "Tom Reed", "Ruth Amsel", "Ivo Vance", "Mara Quill", "Ines Hale")
    text = " ".join(f"{p} opposes the toll." for p in people)
    sides = [
        {
            "holder": p,
            "target": "the toll",
            "terms": ["toll"],
            "label": "oppose" if p != "Ines Hale" else "support",
            "core": True,
        }
        for p in people
    ]
    path.write_text(json.dumps({"id": "a", "text": text, "positions": sides}) + "\n", encoding="utf-8")
    assert main(["evaluate", str(path), "--rules"]) == 0
    assert "'opposes' someone or something reads as opposition to it, 5 of 6" in capsys.readouterr().out
    assert main(["evaluate", str(path)]) == 0
    assert "5 of 6" not in capsys.readouterr().out


def test_rows_that_were_judged_one_by_one_are_scored_as_the_table_has_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "judged.jsonl"
    text = "Ada Pell opposes the toll. Tom Reed backs the tram."
    toll, tram = text.index("opposes"), text.index("backs")
    judged = [  # the second has the wrong side, the third is no row of the app's any more
        {"holder": "Ada Pell", "side": "oppose", "target": "the toll", "trigger": [toll, toll + 7], "verdict": "R"},
        {"holder": "Tom Reed", "side": "support", "target": "the tram", "trigger": [tram, tram + 5], "verdict": "S"},
        {"holder": "Tom Reed", "side": "oppose", "target": "the tram", "trigger": [tram, tram + 5], "verdict": "R"},
    ]
    path.write_text(json.dumps({"id": "a", "text": text, "judged": judged}) + "\n", encoding="utf-8")
    assert main(["evaluate", str(path)]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "rows in the table: right and of use 50.0 50.0 50.0" in lines
    assert "the other side 50.0" in lines
    assert "wrong 0.0" in lines
