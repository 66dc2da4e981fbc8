"""The channel of a statement and how its source knows: exact words, with a near miss beside each."""

from __future__ import annotations

import pytest

from components.comparing.channels import channel_of, knowing_of
from components.model import Analysis, Article, Span, Statement
from tests.builders import analysed


def said(sentence: str) -> tuple[Analysis, Statement]:
    """Return a sentence whose words between bars are what is said; the first word of all is the source."""
    before, content, after = sentence.split("|")
    text = before + content + after
    kind = "direct" if content[:1] == '"' else "indirect"
    statement = Statement(
        "s1",
        None,
        (Span(0, len(text.split(maxsplit=1)[0])),),
        (),
        (Span(len(before), len(before) + len(content)),),
        kind,
        0,
    )  # type: ignore[arg-type]
    return Analysis(Article("x", text), (Span(0, len(text)),), (), (statement,), ()), statement


@pytest.mark.parametrize(("sentence", "label", "words"), [
    ("Amsel told a radio interviewer |the levy is dead|.", "", ""),
    ("Amsel said in an interview on Monday that |the levy is dead|.", "in an interview", "in an interview"),
    ("Amsel said that |she would give an interview on Monday|.", "", ""),
    ("Amsel said in a written statement that |the levy is dead|.", "in a statement", "in a written statement"),
    ("Amsel said |a statement from the port was wrong|.", "", ""),
    ("Amsel wrote on Twitter that |the levy is dead|.", "in a post", "on Twitter"),
    ("Amsel wrote in a letter to the port that |the levy is dead|.", "in writing", "in a letter"),
    ("Amsel tweeted: |\"The levy is dead\"|.", "in a post", "tweeted"),
    ("Amsel said |\"I read it in a tweet\"|.", "", ""),
    ("Amsel told the court that |she had paid|.", "in court", "told the court"),
    ("Amsel testified that |she had paid|.", "in court", "testified"),
    ("Amsel said |the court was wrong|.", "", ""),
    ("Amsel told reporters that |she had paid|.", "to reporters", "told reporters"),
    ("Amsel said at a news conference in Lindow that |she had paid|.", "at a press conference", "at a news conference"),
    ("Amsel said in a speech to dockers that |she had paid|.", "in a speech", "in a speech"),
    ("Amsel told a Senate committee that |she had paid|.", "in parliament", "told a Senate committee"),
    ("Amsel declined to comment on |the levy|.", "would not comment", "declined to comment"),
    ("Amsel declined |to sign the levy|.", "", ""),
])  # fmt: skip
def test_the_channel(sentence: str, label: str, words: str) -> None:
    analysis, statement = said(sentence)
    found = channel_of(analysis, statement)
    assert (found.label, found.span.of(analysis.article.text)) == (label, words) if found else label == ""


@pytest.mark.parametrize(("sentence", "told"), [
    ("Ruth Amsel said the town must decide, but said she would testify in court on Monday.", [("", ""), ("", "")]),
    ("Ruth Amsel said in court the town must decide, but said she would wait.", [("in court", ""), ("in court", "")]),
    ("Ruth Amsel said at a news conference that the levy is dead, according to people familiar with the talks.",
     [("", "not named"), ("at a press conference", "")]),
    ("“The levy is dead,” said Ruth Amsel, the oldest member on the finance committee.", [("", "")]),
    ("“The levy is dead,” Ruth Amsel said before the finance committee.", [("in parliament", "")]),
    ("Ruth Amsel testified before several angry lawmakers that the levy is dead.", [("in parliament", "")]),
    ("Ruth Amsel told Congress in a letter that the levy is dead.", [("in writing", "")]),
    ("“The levy is dead,” said Ruth Amsel, who leads in a Lindow Post poll.", [("", "")]),
    ("“The levy is dead,” Ruth Amsel told supporters at a post-election party.", [("", "")]),
    ("“The levy is dead,” Ruth Amsel wrote in a post.", [("in a post", "")]),
    *((f"Ruth Amsel {words} that the levy is dead.", [(label, "")]) for words, label in (
        ("testified at a bail hearing", "in court"), ("testified before a three-judge panel", "in court"),
        ("testified at a Senate hearing", "in parliament"), ("testified before the House", "in parliament"),
        ("testified at a house hearing", "in court"), ("told Congress on Tuesday", "in parliament"),
        ("told Congress", "in parliament"), ("told a Congress of dockers", ""),
        ("said at a hearing of the council", "in parliament"), ("said in the chamber of the Senate", "in parliament"),
        ("said at the chamber of commerce", ""), ("said during a committee meeting", "in parliament"),
        ("said at the finance committee", "in parliament"), ("said at a party for the committee", ""),
        ("said before the Senate foreign relations committee", "in parliament"),
        ("said before the Senate committee vote", ""),
    )),
    ("Ruth Amsel pledged to end the levy in a tweet on Monday, adding that the mill will stay.",
     [("", ""), ("in a post", "")]),
    ("Ruth Amsel said she would end the levy in a tweet on Monday, adding that the mill will stay.",
     [("", ""), ("", "")]),
    ("Ruth Amsel declined to comment, saying that the case is open.", [("", ""), ("would not comment", "")]),
    ("Olaf Brink declined to comment, and Ruth Amsel said that the case is open.", [("", ""), ("", "")]),
])  # fmt: skip
def test_what_stands_in_anothers_words_or_names_an_office_is_no_channel(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    analysis = analysed(sentence)
    found = [(channel_of(analysis, s), knowing_of(analysis, s)) for s in analysis.statements]
    assert [tuple(shown.label if shown else "" for shown in row) for row in found] == told


@pytest.mark.parametrize(("sentence", "label", "words"), [
    ("Witnesses said |the crane fell at noon|.", "saw it", "Witnesses"),
    ("Amsel said |the witnesses were late|.", "", ""),
    ("Amsel said |\"I saw the crane fall\"|.", "saw it", "I saw"),
    ("Amsel said |\"I will see the crane\"|.", "", ""),
    ("Amsel said |\"We were told the crane was safe\"|.", "was told", "We were told"),
    ("Amsel said |\"We told them the crane was safe\"|.", "", ""),
    ("Officials said on condition of anonymity that |the crane was old|.", "not named", "on condition of anonymity"),
    ("Officials close to the port said |the crane was old|.", "not named", "Officials close to"),
    ("Officials said |the crane stood close to the port|.", "", ""),
    ("Amsel said, citing port records, that |the crane was old|.", "from a document", "citing port records"),
    ("Amsel said |the records were lost|.", "", ""),
    ("Amsel reportedly said |the crane was old|.", "hearsay", "reportedly"),
    ("Amsel said |the crane was reportedly old|.", "", ""),
])  # fmt: skip
def test_how_the_source_knows(sentence: str, label: str, words: str) -> None:
    analysis, statement = said(sentence)
    found = knowing_of(analysis, statement)
    assert (found.label, found.span.of(analysis.article.text)) == (label, words) if found else label == ""
