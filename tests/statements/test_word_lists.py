"""Each word of the lists by which attributions are proposed, in one sentence a list; beside them a word that is not in
it."""

import pytest

from components.language import find_actors, parse_text
from components.statements.rules.proposing import propose

# The sentence, then for each rule the words with which it reads it, between bars.
LISTS: list[tuple[str, dict[str, str]]] = [
    ("Ida Holt, {} according to the Post, left.", {
        "according to: settled": "who is rich|which is rich|whose car is rich|where all are rich",
        "according to": "that is rich|and is rich"}),
    ("The council met.\n\n{}: no toll on the bridge", {"named line": "Poll|Report|Study|Survey", "": "Weather"}),
    ("The mayor is {}.", {
        "adjective": "worried about the bridge|certain of it all|happy with the bridge|worried over the bridge|open to "
                     "the plan|interested in the plan",
        "": "worried near the bridge|happy in the hall|happy to the end|surprised by the plan|eager for the plan"}),
    ("The mayor {} certain that the bridge is safe.", {
        "adjective": "is|feels|becomes|remains|sounds|stays", "seems": "seems", "": "looks"}),
    ("The mayor {} that the bridge is safe.", {
        "noun": "is of the view|remains of the view|came to the view|arrived at the view|laboured under the view|"
                "labored under the view|came to the conclusion|arrived at the conclusion",
        "noun alone": "ran to the conclusion|looked at the conclusion|ran to the view"}),
    ("{} certain that the bridge is safe.", {
        "adjective": "She is|Holt is", "": "It is|This is|That is|There is|What is"}),
    ("The mayor made {} that the bridge will close.", {"clause": "clear|plain|it clear|it plain", "": "sure"}),
    ("The bridge {} to be safe.", {"seems": "seems|appears", "": "happens"}),
    ("{}, the bridge is safe.", {
        "in the words of": "By his account|By his estimation|In his view|In his opinion|In his words",
        "": "By his view|In his house|To his mind"}),
    ('"The bridge is safe." {} Ida Holt', {"signed": "-|–|—|--|~", "continued": "+|="}),
    ('"The bridge is safe." - Ida Holt{}', {
        "signed": "|, mayor| of Ostra", "continued": " is| was| has| are| left| must| must go"}),
    ('Chairwoman Ida Holt {}: "It is safe."', {
        "cue, then quotation": "issued this statement|released a statement|issued a reply|put out a statement",
        "name and colon": "issued a ticket"}),
    ('{} laughed. "The bridge is safe."', {
        "continued: inferred": "She|They|Ida Holt", "continued": "It|This|That|There"}),
    ("{} reports that the bridge is safe.", {"clause: clause": "It|The mayor|He", "": "This|That"}),
    ("It {} that the bridge is safe.", {
        "clause: clause": "says|adds|announces|reports|warns|notes", "": "believes|argues"}),
    ("The mayor told {}.", {"object": "the truth", "": "himself|us|me|reporters"}),
    ("The bridge is safe, {}.", {"clause: clause": "he said|said the mayor|he says|he added", "": "he left|he stood"}),
    ('"The bridge is safe"{} said the mayor.', {"quotation, then cue": ",| –| —| --", "continued": ";"}),
    ('The mayor {} "the bridge is safe."', {"cue, then quotation": "said|said, |said that|said:", "": "ate"}),
    ("{} Ida Holt:\n\nI think the bridge is safe. It will stand.", {
        "introduced": "Statement by|Speech by|Letter from|Message to|Remarks of|E-mail from|Post by|Note from|"
                      "Testimony of|Address to|From|And from",
        "clause": "Photo by|Boat of|With"}),
    ("Ida Holt's {}:\n\nI think the bridge is safe. It will stand.", {
        "introduced": "statement|full statement|speech|letter|message|remarks|email|post|note|testimony|address",
        "clause": "boat|full boat"}),
    ("The union demands:\n\n{} No toll on the bridge;\n\n{} A tram.\n\nIt rained.", {
        "introduced": "-|•|*|–|—|▪|1.|12)", "": "+|a"}),
]  # fmt: skip
CASES = [
    (sentence.replace("{}", word), rule)
    for sentence, outcomes in LISTS
    for rule, words in outcomes.items()
    for word in words.split("|")
]


def first_rule(text: str) -> str:
    """Return the rule of the first quotation or turn, else of the first report, with what it is sure of."""
    parse = parse_text(text)
    proposed = [c for part in propose(parse, find_actors(parse)) for c in part]
    if not proposed:
        return ""
    found = proposed[0]
    return found.rule + "".join(f": {name}" for name in ("inferred", "clause", "settled") if getattr(found, name))


@pytest.mark.parametrize(("text", "rule"), CASES)
def test_each_word_of_a_list_counts(text: str, rule: str) -> None:
    found = first_rule(text)
    assert (found if ":" in rule else found.partition(":")[0]) == rule
