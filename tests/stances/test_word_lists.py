"""Each word of the lists by which positions are read, in one sentence a list; beside them a word that is not in it."""

import pytest

from tests.builders import ruled

# The sentence, then for each outcome the words of which it holds, between commas.
LISTS: list[tuple[str, dict[str, str]]] = [
    ("{} support the toll.", {
        "": "Years, Months, Days, Weeks, Reasons, Facts, Figures, Numbers, Things, Events, Results, Words, Remarks, "
            "Votes, Efforts, Plans, Reports, Protests, Attacks, Emails, Polls, Opportunities, Opinions, Surveys, Laws, "
            "Bills, Rules, Changes, Talks, Tensions",
        "support": "Drivers"}),
    ("Ida Holt {} opposed the toll.", {"": "once, formerly, previously, initially, originally", "oppose": "openly"}),
    ("Ida Holt {} her support for the toll.", {
        "": "dropped, ended, withdrew, abandoned, lifted, renounced, rescinded, retracted", "support": "voiced"}),
    ("Ida Holt ended her {} the toll.", {"": "support for, backing for, endorsement of, approval of"}),
    ("Ida Holt gave up her {} the toll.", {"": "opposition to, objection to, criticism of, resistance to"}),
    ("Ida Holt {} to condemn the toll.", {"": "failed, neglected, refused, declined, omitted, hesitated",
                                          "oppose": "began"}),
    ("It is {} that Ida Holt backs the toll.", {"": "untrue, false, wrong, incorrect, myth", "support": "true"}),
    ("It is not {} that Ida Holt backs the toll.", {"": "true, clear, certain"}),
    ("He will back the toll if {}, Olaf Brink said.", {
        "support": "elected, reelected, nominated, possible, necessary, needed, not, so inclined",
        "conditional": "wages rise"}),
    ("He will back the toll once he is in {}, Olaf Brink said.",
     {"support": "office, power, government", "conditional": "Ostra"}),
    ("Ida Holt backs {}.", {
        "": "what, him, something, everything, nothing, himself, us, myself, each other, "
            "someone, anybody, people, others, time",
        "support": "Ostra, it, this, that, them"}),  # what these stand for is found later
    ("Ida Holt is {} behind the toll.", {"support": "firmly, fully, squarely, solidly, right", "": "late"}),
    ("Ida Holt vowed to {} backing the toll.", {"oppose": "stop, cease", "support": "keep"}),
    ("Ida Holt {} support the toll.", {"": "may, might", "support": "should, would, must, will"}),
    ("The union will back the toll {} wages rise.", {
        "conditional": "if, unless, once, provided, when, after", "support": "because, while"}),
    ("The union will not back the toll {} wages rise.", {"conditional": "until, till, before", "oppose": "since"}),
    ("{} drivers back the toll.", {"": "Few, Hardly any", "support": "Some"}),
    ("{} believes that Ida Holt backs the toll.", {"": "Nobody, None", "support": "Everybody"}),
    ('"{} back the toll," Olaf Brink said.', {"support": "I, We", "": "You, They"}),
    ("The union will back the toll {}.", {
        "conditional": "pending a vote, in exchange for land, in return for land, only if asked, only with land, only "
                       "where asked",
        "support": "on Monday"}),
    ("Ida Holt backs the toll and {} if wages rise.", {
        "support": "asked, wondered, will see, knows, questioned, doubted, will say, told us, decided, considered, "
                   "determined, recognized, recognised",
        "conditional": "left, will leave"}),
    ("Ida Holt {} to back the toll.", {
        "oppose": "failed, neglected, refused, declined, omitted", "": "hesitated", "support": "hastened"}),
    ("Ida Holt {} backing the toll.", {"oppose": "stopped, ceased, quit, avoided, ended", "support": "began"}),
    ("Ida Holt {} that she backs the toll.", {"": "denied, disputed, refuted, rebutted", "support": "said"}),
    ("Ida Holt {} the toll repealed.", {"oppose": "wants, needs, would prefer", "": "had"}),
    ("The union's support for the toll {} on the fee.", {"conditional": "depends, rests", "support": "dwells"}),
]  # fmt: skip
CASES = [
    (sentence.format(word), [label] * bool(label))
    for sentence, outcomes in LISTS
    for label, words in outcomes.items()
    for word in words.split(", ")
]


@pytest.mark.parametrize(("text", "labels"), CASES, ids=[text for text, _ in CASES])
def test_each_word_of_a_list_counts(text: str, labels: list[str]) -> None:
    assert [label for _, label, _ in ruled(text)] == labels
