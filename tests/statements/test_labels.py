"""The tables whose places the networks know by number: a label in the middle would shift the rest."""

from components.statements.models import combining, tagger_input
from components.statements.models.tagger_input import DISTANCE, ENTITIES, LONGEST, PARTS, RELATIONS

LABELS = {
    "relations": " (cue) (above) (outside) ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp "
                 "compound conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj "
                 "nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp",
    "parts": " ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X",
    "entities": " CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY "
                "TIME WORK_OF_ART",
}  # fmt: skip


def test_the_labels_stand_where_the_tagger_learned_them() -> None:
    for name, table in (("relations", RELATIONS), ("parts", PARTS), ("entities", ENTITIES)):
        assert list(table) == LABELS[name].split(" ")
        assert list(table.values()) == list(range(len(table)))


def test_the_kinds_and_bounds_are_those_of_the_training() -> None:
    kinds = [tagger_input.NOTHING, tagger_input.SOURCE, tagger_input.CUE, tagger_input.CONTENT]
    assert kinds == [0, 1, 2, 3]
    assert (DISTANCE, LONGEST) == (20, 150)
    assert {kind: len(weights) for kind, weights in combining.read_weights().items()} == {
        "direct": 4,
        "indirect": 4,
        combining.OWN: 5,
        "keep": 1,
    }


def test_the_parser_gives_labels_that_the_tables_have() -> None:
    """What spaCy's model can answer: an unknown label reads as none, silently."""
    from components.language.parsing.pipeline import load_parser

    nlp = load_parser()
    assert set(nlp.get_pipe("parser").labels) <= set(RELATIONS)
    assert set(nlp.get_pipe("ner").labels) <= set(ENTITIES)
