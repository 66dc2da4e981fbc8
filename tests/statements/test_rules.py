"""What each rule finds by itself: a sentence that it reads, and one a word or two apart that it does not."""

from typing import get_args

import pytest

from components.language import find_actors, parse_text
from components.model import BY_TAGGER
from components.statements.candidates import TURNS, Candidate, Rule
from components.statements.models import endings, scorer
from components.statements.rules.proposing import RULES, propose
from tests.builders import ROOT

HITS: list[tuple[Rule, str, str, str, str, str]] = [  # rule, sentence, source, cue, content, near miss
    ("clause", "The mayor said that the bridge is safe.", "The mayor", "said", "that the bridge is safe",
     "The mayor repaired what the bridge lacks."),
    ("clause", "The bridge, the mayor said, is safe.", "the mayor", "said", "The bridge … is safe.",
     "The bridge, the mayor gone, is safe."),
    ("clause", "The council vowed to close the bridge.", "The council", "vowed", "to close the bridge",
     "The council managed to close the bridge."),
    ("clause", "The mayor urged residents to stay at home.", "The mayor", "urged", "residents to stay at home",
     "The mayor paid residents to stay at home."),
    ("clause", "Hale called the plan a disgrace.", "Hale", "called", "the plan a disgrace",
     "Hale filed the plan in a drawer."),
    ("clause", "The mayor made clear that the bridge would close.", "The mayor", "made clear",
     "that the bridge would close",
     "The mayor made sure that the bridge would close."),
    ("preposition", "The union called for a strike.", "The union", "called", "a strike",
     "The union called after a strike."),
    ("preposition", "Voters accused the mayor of fraud.", "Voters", "accused", "the mayor of fraud",
     "Voters cured the mayor of fever."),
    ("object", "The union rejected the offer.", "The union", "rejected", "the offer",
     "The union received the offer."),
    ("object", "The company denied hiding the report.", "The company", "denied", "hiding the report",
     "The company stopped hiding the report."),
    ("object", "The toll was opposed by Ida Holt.", "Ida Holt", "was opposed", "The toll",
     "The toll was opposed by night."),
    ("object", "Hale told the truth.", "Hale", "told", "the truth", "Hale told reporters."),
    ("phrase", "Brink shrugged off the complaint.", "Brink", "shrugged off", "the complaint",
     "Brink wiped off the complaint."),
    ("phrase", "Hale cast doubt on the plan.", "Hale", "cast doubt on", "the plan", "Hale cast metal on the plan."),
    ("phrase", "Brink came out in favour of the road.", "Brink", "came out in favour of", "the road",
     "Brink came out in front of the road."),
    ("noun", "His belief that the bridge is safe is known.", "His", "belief", "that the bridge is safe",
     "His hat that the wind took is lost."),
    ("noun", "The claim by Olaf Brink that the bridge is safe was false.", "Olaf Brink", "claim",
     "that the bridge is safe",
     "The bridge by Olaf Brink that was safe was closed."),
    ("noun alone", "Amid criticism of the plan, Hale left.", "", "criticism", "the plan",
     "Amid fields of wheat, Hale left."),
    ("adjective", "The minister is confident that the law will pass.", "The minister", "is confident",
     "that the law will pass",
     "The minister is tall so that the law will pass."),
    ("seems", "The bridge appears to have moved.", "", "appears", "The bridge … to have moved",
     "The bridge happens to have moved."),
    ("passive", "The council is expected to vote in May.", "", "is expected", "The council … to vote in May",
     "The council is scheduled to vote in May."),
    ("passive object", "The plan was widely condemned.", "", "was widely condemned", "The plan",
     "The plan was widely copied."),
    ("according to", "According to the mayor, the bridge is safe.", "the mayor", "According to", "the bridge is safe",
     "Next to the mayor, the bridge is safe."),
    ("according to", 'According to the mayor, "The bridge is safe."', "the mayor", "According",
     '"The bridge is safe."',
     'Next to the mayor, "The bridge is safe."'),
    ("in the words of", "In the words of Olaf Brink, the bridge is a disgrace.", "Olaf Brink", "In the words of",
     "the bridge is a disgrace", "In the hands of Olaf Brink, the bridge is a disgrace."),
    ("for", "For Olaf Brink, the bridge is a disgrace.", "Olaf Brink", "For", "the bridge is a disgrace",
     "For ten years, the bridge was a disgrace."),
    ("headline", "Poll: Six in ten voters dislike the bridge", "Poll", ":", "Six in ten voters dislike the bridge",
     "Hale announces: Six in ten voters dislike the bridge"),
    ("named line", "The council met.\n\nIda Holt: no toll on the bridge", "Ida Holt", ":", "no toll on the bridge",
     "The council met.\n\nIda Holt announces: no toll on the bridge"),
    ("quotation, then cue", '"The bridge is safe," the mayor said.', "the mayor", "said", '"The bridge is safe,"',
     '"The bridge is safe," the mayor had.'),
    ("cue, then quotation", 'The mayor said: "The bridge is safe."', "The mayor", "said", '"The bridge is safe."',
     'The mayor wore a hat: "The bridge is safe."'),
    ("cue, then quotation", "Chairwoman Ingrid Salas issued this statement:\n\n“The wall is safe. It will stand.”",
     "Chairwoman Ingrid Salas",
     "issued", "“The wall is safe. It will stand.”",
     "Chairwoman Ingrid Salas issued this ticket:\n\n“The wall is safe. It will stand.”"),
    ("name and colon", 'Ida Holt, 34, nurse: "I am for it."', "Ida Holt, 34, nurse", ":", '"I am for it."',
     'Ida Holt, 34, nurse. "I am for it."'),
    ("signed", '"The toll is theft." - Ida Holt', "Ida Holt", "-", '"The toll is theft."',
     '"The toll is theft." - Ida Holt paid it.'),
    ("continued", '"The bridge is safe." The mayor laughed.', "", "", '"The bridge is safe."',
     'The so-called "smart" bridge was closed.'),
    ("turn", "DREW: I read it on Sunday.\n\nHOST: Every word?\n\nDREW: Every one.", "DREW", ":",
     "I read it on Sunday.",
     "DREW read it on Sunday.\n\nHOST: Every word?"),
    ("introduced", "Ida Holt wrote:\n\nThe toll is theft. It must go.", "Ida Holt", "wrote",
     "The toll is theft. It must go.",
     "Ida Holt ate:\n\nThe toll is theft. It must go."),
]  # fmt: skip


def found(text: str) -> list[tuple[Rule, str, str, str]]:
    """Return (rule, source, cue, content) of everything that the rules find."""
    parse = parse_text(text)
    proposed = propose(parse, find_actors(parse))

    def words(candidate: Candidate) -> tuple[Rule, str, str, str]:
        place = candidate.source_span or (parse.noun_phrase(candidate.source) if candidate.source is not None else None)
        source = place.of(text) if place is not None else ""
        return (
            candidate.rule,
            source,
            *(" … ".join(s.of(text) for s in part) for part in (candidate.cue, candidate.content)),
        )  # type: ignore[return-value]

    return [words(c) for part in proposed for c in part]


@pytest.mark.parametrize(
    ("rule", "text", "source", "cue", "content", "miss"), HITS, ids=[f"{h[0]}: {h[1][:40]!r}" for h in HITS]
)
def test_a_rule_reads_its_construction_and_not_the_next(
    rule: Rule, text: str, source: str, cue: str, content: str, miss: str
) -> None:
    assert (rule, source, cue, content) in found(text)
    assert not [row for row in found(miss) if row[0] == rule]


def test_every_rule_has_a_hit_and_a_near_miss() -> None:
    later = {"infinitive", "trained tagger"}  # named when reports are laid, and by the tagger
    assert {h[0] for h in HITS} == set(get_args(Rule)) - later


def test_a_word_is_read_by_one_rule_and_the_noun_of_a_phrase_by_none() -> None:
    """ "took a stance against": the stance is the verb's; without the verb it is a cue of its own."""
    assert found("Hale took a firm stance against the tax.") == [
        ("phrase", "Hale", "took a firm stance against", "the tax")
    ]
    assert ("noun", "Hale's", "opposition", "the tax") in found("Hale's opposition to the tax is known.")
    assert len({rule for _, rule in RULES}) == len(RULES)


def test_rules_know_no_model() -> None:
    for path in (ROOT / "components/statements/rules").glob("*.py"):
        assert "components.statements.models" not in path.read_text(encoding="utf-8"), f"{path}: models come after"


RULE_LAST = (
    "lemma+rule",
    "source+rule",
    "group",
    "tag",
    "dep",
    "after",
    "opens",
    "negated",
    "quoted",
)  # features that end with a rule's name


def test_the_trained_weights_know_no_rule_that_does_not_exist() -> None:
    rules = get_args(Rule)
    for feature in scorer._weights():
        name, _, value = feature.partition("=")
        assert name != "rule" or value in rules
        assert name != "rule+length" or value.rpartition(",")[0] in rules
        assert name not in RULE_LAST or value.endswith(tuple(f",{rule}" for rule in rules)), feature
    assert {f.split(",")[1] for f in endings._weights() if f.startswith("final,")} == set(endings.RULES)
    assert {*endings.RULES, *TURNS, BY_TAGGER} <= set(rules)
