"""Who is not heard: criticised without a word of their own, or quoted in one article and only named in another."""

import pytest

from components.comparing import compare_analyses, find_differences, findings
from components.comparing.accusing_words import forms_of
from components.comparing.criticism import Criticism, find_criticism
from components.comparing.voices import can_speak
from components.model import ActorKind, Analysis, Corpus, CorpusActor, Span
from tests.builders import analysed


def unheard(*texts: str) -> list[tuple[str, str, tuple[str, ...]]]:
    corpus = compare_analyses(tuple(analysed(t, f"n{k}") for k, t in enumerate(texts)))
    names = {a.id: a.name for a in corpus.actors}
    return [(names[u.actor], u.kind, u.articles) for u in corpus.unheard]


ELSEWHERE = "The council of Lindow met on Tuesday. Nothing was decided."
CRITICISED = [
    ("accused", "Olaf Brink accused Ruth Amsel of hiding the report on Tuesday.", ["Ruth Amsel"]),
    ("by charge", "Ruth Amsel was charged with fraud on Tuesday.", ["Ruth Amsel"]),
    ("faces charges", "Ruth Amsel, the former mayor, faces charges of fraud.", ["Ruth Amsel"]),
    ("one of two", "Olaf Brink blamed the mayor and Ruth Amsel for the delay.", ["Ruth Amsel"]),
    ("called names", "Olaf Brink called Ruth Amsel a liar on Tuesday.", ["Ruth Amsel"]),
    ("told to go", "Olaf Brink called on Ruth Amsel to resign on Tuesday.", ["Ruth Amsel"]),
    ("as a deed", "Olaf Brink said that Ruth Amsel lied about the bridge.", ["Ruth Amsel"]),
    ("a state", "Olaf Brink condemned Russia for the raid on Tuesday.", ["Russia"]),
    ("what a state has", "Olaf Brink condemned Russia's fishing policy on Tuesday.", []),
    ("not accused", "Olaf Brink never accused Ruth Amsel of anything.", []),
    ("harmed", "A man shot Ruth Amsel on Tuesday, police said.", []),
    ("killed", "Ruth Amsel was killed by Olaf Brink on Tuesday.", []),
    ("refused", "Olaf Brink refused to meet Ruth Amsel on Tuesday.", []),
    ("a thing of that name", "Olaf Brink criticised the Amsel inquiry on Tuesday. Ruth Amsel left.", []),
    ("the dead", "Olaf Brink accused Ruth Amsel of fraud. Ruth Amsel died in March.", []),
    ("a law", "Olaf Brink criticised the Velland Harbour Act on Tuesday.", []),
    ("denied", "Olaf Brink accused Ruth Amsel of fraud. Ruth Amsel denied it.", []),
    ("refusal noted", "Olaf Brink accused Ruth Amsel of fraud. She did not respond to a request for comment.", []),
    ("a lawyer", "Olaf Brink accused Ruth Amsel of fraud. A lawyer for Ruth Amsel said that nothing was hidden.", []),
    ("another's office", "Olaf Brink accused former President Ruth Amsel of fraud. The White House said that nothing "
                         "was hidden.", ["Ruth Amsel"]),
    ("the office", "Olaf Brink accused President Ruth Amsel of fraud. The White House said that nothing was hidden.",
     []),
    ("a critic is no lawyer", "Olaf Brink accused Ruth Amsel of fraud. A critic of Amsel said that much was hidden.",
     ["Ruth Amsel"]),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "names"), CRITICISED, ids=[row[0] for row in CRITICISED])
def test_criticised_without_a_word_of_their_own(case: str, text: str, names: list[str]) -> None:
    assert [name for name, kind, _ in unheard(text, ELSEWHERE) if kind == "unanswered"] == names


@pytest.mark.parametrize(("text", "sure"), [
    ("Olaf Brink quarrelled with Ruth Amsel for a year. He accused her of hiding the report.", False),
    ("Olaf Brink quarrelled with Ruth Amsel for a year. He accused Amsel of hiding the report.", True),
    ("The council meets Ruth Amsel, who was criticised for the delay, on Tuesday.", True),
    ("Ruth Amsel lives in Lindow. She was accused of hiding the report.", True),
    ("Ruth Amsel met Vera Lund. She was accused of hiding the report.", False),
    ("Ruth Amsel joined Northgate Ports. She was accused of hiding the report.", True),
    ("Vera Lund left. Ruth Amsel lives in Lindow. She was accused of hiding the report.", True),
])  # fmt: skip
def test_whom_a_pronoun_stands_for_is_less_sure(text: str, sure: bool) -> None:
    corpus = compare_analyses(tuple(analysed(t, f"n{k}") for k, t in enumerate((text, ELSEWHERE))))
    assert [(f.kind, f.subject, f.sure) for f in find_differences(corpus)] == [("unanswered", "Ruth Amsel", sure)]


def test_words_that_stand_outside_their_sentence_make_nothing_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Olaf Brink accused Ruth Amsel of hiding the report."
    corpus = compare_analyses((analysed(text, "n0"), analysed(ELSEWHERE, "n1")))

    def moved(analysis: Analysis) -> list[Criticism]:
        return [c._replace(trigger=Span(c.place.end, c.place.end + 1)) for c in find_criticism(analysis)]

    monkeypatch.setattr(findings, "find_criticism", moved)
    assert [(f.kind, f.sure, f.differing) for f in find_differences(corpus)] == [("unanswered", True, ((),))]


QUOTED = 'Ruth Amsel, the mayor of Lindow, said: "The bridge will stay closed until it is safe."'
NAMED = [
    ("only named", "The bridge of Lindow is closed. Ruth Amsel closed it.", [("Ruth Amsel", "unheard", ("n1",))]),
    ("heard indirectly", "The bridge of Lindow is closed. Ruth Amsel said that it is not safe.", []),
    ("not named", "The bridge of Lindow is closed.", []),
    ("what is called after her", "The bridge is closed. The Ruth Amsel campaign began.", []),
    ("by a deed", "Ruth Amsel declared an emergency on Tuesday. She vetoed the plan.",
     [("Ruth Amsel", "unheard", ("n1",))]),
    ("by a denial", "Ruth Amsel denied on Tuesday that the bridge is safe.", []),
    ("by kin", "Tom Amsel said that his sister Ruth Amsel closed the bridge.", [("Ruth Amsel", "unheard", ("n1",))]),
    ("by a lawyer", "The bridge is closed. A lawyer for Ruth Amsel said that it is not safe.", []),
    ("with a pledged vote", "The bridge is closed. Ruth Amsel has 30 pledged votes.",
     [("Ruth Amsel", "unheard", ("n1",))]),
    ("who asks", "The bridge is closed. Olaf Brink told Channel Nine’s Ruth Amsel that it is not safe.", []),
    ("in a list", "Ruth Amsel, Olaf Brink, Ada Pell and Tomas Reeve were there.", []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "found"), NAMED, ids=[row[0] for row in NAMED])
def test_quoted_in_one_and_only_named_in_another(
    case: str, text: str, found: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert unheard(QUOTED, text) == found


def test_a_finding_shows_the_quotation_and_the_name() -> None:
    corpus: Corpus = compare_analyses((analysed(QUOTED, "n0"), analysed(NAMED[0][1], "n1")))
    finding = next(f for f in find_differences(corpus) if f.kind == "unheard")
    shown = [(i.article, i.span.of(corpus.analysis(i.article).article.text)) for i in finding.instances]
    assert shown == [("n0", '"The bridge will stay closed until it is safe."'), ("n1", "Ruth Amsel closed it.")]


SPEAKING: list[tuple[str, ActorKind, bool]] = [
    ("Ruth Amsel", "person", True), ("Northgate Ports", "organisation", True), ("Norway", "place", True),
    ("Democrats", "group", True),
    ("Lindow", "place", False), ("Harbour Act", "organisation", False), ("residents", "group", False),
    ("Daily Post", "organisation", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "speaks"), SPEAKING, ids=[row[0] for row in SPEAKING])
def test_who_could_have_spoken(name: str, kind: ActorKind, speaks: bool) -> None:
    assert can_speak(CorpusActor("A1", name, kind)) is speaks


VERBS = [
    ("blame", "blame blames blamed blaming"),
    ("condemn", "condemn condemns condemned condemning"),
    ("lambast", "lambast lambasts lambasted lambasting"),
]


@pytest.mark.parametrize(("verb", "forms"), VERBS)
def test_forms_of_a_verb(verb: str, forms: str) -> None:
    assert forms_of(verb) == forms.split()
