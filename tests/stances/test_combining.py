"""What weighs a proposed position: its traits, the weights of articles and those of short texts."""

import pytest

from components.language import parse_text
from components.model import COUNTS_FROM
from components.stances.models.combining import is_short, read_weights
from components.stances.models.traits import Traits
from components.stances.weighing import Weighed, weigh
from components.training.combining import fit
from components.training.judged import propose_all
from tests.builders import analysed

AROUND = "The port was quiet. Ships came and went. Rain fell all day. A ferry was late. The market closed early."


def weighed(text: str) -> list[Weighed]:
    return weigh(*propose_all(text))


TRAITS = [  # sentence, and of its first row: what is so of it, what is not
    ("Ada Pell opposes the harbour toll.", {"side=oppose": 1, "ruled": 1, "target dep=dobj": 1, "target words": 0.75,
     "subject is holder": 1, "target of trigger": 1, "holder pos=PROPN": 1}, "target says too little"),
    ("Ada Pell opposes the bill.", {"target says too little": 1, "target of two words": 1}, "target has name"),
    ("Ada Pell opposes Olaf Brink.", {"target is actor": 1, "target kind=person": 1, "target names": 1,
     "target has name": 1}, "target begins small"),
    ("Ada Pell urged the port authority to publish its records.",
     {"side=support": 1, "target verbs": 1, "target ends=NOUN": 1}, "target is actor"),
    ("Vera Lund took on the greedy banks.", {"seen": 1, "side=oppose": 1, "target tag=NNS": 1}, "ruled"),
    ('"The harbour toll is a disgrace," Ada Pell said.', {"level=said": 1, "target dep=nsubj": 1}, "subject is holder"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "so", "not_so"), TRAITS, ids=[t for t, _, _ in TRAITS])
def test_what_is_known_of_a_row(sentence: str, so: Traits, not_so: str) -> None:
    traits = weighed(f"{sentence} {AROUND}")[0].traits
    assert {name: traits.get(name, 0.0) for name in so} == so
    assert traits.get(not_so, 0.0) == 0


def test_every_weight_is_of_a_trait_that_is_still_told() -> None:
    told = {name.split("=")[0] for s, _, _ in TRAITS for w in weighed(f"{s} {AROUND} {s}") for name in w.traits}
    weights = {name.split("=")[0] for kind in read_weights().values() for name in kind}
    assert weights - told == set()


SURER = [  # a row, and one that says less or is less sure
    ("Ada Pell opposes the harbour toll.", "Ada Pell opposes the bill."),
    ("Ada Pell called on the council to scrap the harbour toll.", "Ada Pell asked the council about the harbour toll."),
    ("Ada Pell denounced Olaf Brink as a fraud.", "Ada Pell met Olaf Brink over a fraud."),
]


@pytest.mark.parametrize(("more", "less"), SURER)
def test_in_an_article_what_reads_by_itself_is_surer(more: str, less: str) -> None:
    sure, unsure = (max((w.confidence for w in weighed(f"{s} {AROUND}")), default=0.0) for s in (more, less))
    assert sure >= COUNTS_FROM
    assert sure > unsure


def test_a_short_text_has_weights_of_its_own_on_the_scale_of_articles() -> None:
    sentence = "Ada Pell opposes the bill."
    assert is_short(len(parse_text(sentence).sentences))
    assert not is_short(len(parse_text(f"{sentence} {AROUND}").sentences))
    assert [s.counts for s in analysed(sentence).stances] == [True]
    assert max(w.confidence for w in weighed(sentence)) > max(w.confidence for w in weighed(f"{sentence} {AROUND}"))


def test_what_is_surely_true_is_a_row_however_little_it_says() -> None:
    (stance,) = analysed(f"Ada Pell opposes the bill. {AROUND}").stances
    assert (stance.confidence, stance.counts) == (COUNTS_FROM, True)
    (fuller,) = analysed(f"Ada Pell opposes the water bill. {AROUND}").stances
    assert fuller.confidence > COUNTS_FROM
    assert not analysed(f"Ada Pell read the bill to the council. {AROUND}").stances


def test_weights_follow_what_was_judged() -> None:
    rows = [{"traits": {"bias": 1.0, "kind=a": float(n % 2), "kind=b": float(n % 2 == 0), "length": n / 10},
             "verdict": "R" if n % 2 else "W"} for n in range(80)]  # fmt: skip
    weights = fit(rows)
    assert weights["kind=a"] > 0.5 > -0.5 > weights["kind=b"]
    assert abs(weights["length"]) < 0.1
    assert "kind=c" not in weights
