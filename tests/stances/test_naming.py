"""What a position is towards, in words that read; a near miss beside each."""

import pytest

from tests.builders import analysed

ROWS = [
    # the noun phrase with the clause that says which one, and no further
    ("Olaf Brink opposes the toll that the council passed.", "the toll that the council passed"),
    ("Olaf Brink opposes the toll, which the council passed.", "the toll"),
    ("Olaf Brink opposes the plan to close the harbour.", "the plan to close the harbour"),
    ("Olaf Brink opposes both the toll and the tram.", "the toll and the tram"),
    ("The event joined Brink and Pell, who has assailed policies of the old council.", "policies of the old council"),
    ("Ada Pell has long complained of being shut out of the council.", "being shut out of the council"),
    ("Marlish traders have long complained of being taxed in Lindow.", "being taxed in Lindow"),
    ("Ada Pell promised to take part in the talks.", "to take part in the talks"),
    # at most twelve words, cut where a phrase ends
    ("Olaf Brink opposes the toll on lorries from the northern quarries of the county of Marl beyond the river and "
     "the hills.",
     "the toll on lorries"),
    ("Olaf Brink opposes the toll on lorries from the northern quarries beyond the river and the hills of Marl and "
     "Lindow.",
     "the toll on lorries from the northern quarries beyond the river"),
    ("Olaf Brink opposes the plan to extend protections to salaried workers earning up to about 50,000 crowns a year.",
     "the plan to extend protections to salaried workers"),
    # not where it was said, and nobody who is only pointed to
    ("Olaf Brink started attacking the harbour committee chairman on Twitter.", "the harbour committee chairman"),
    ("Olaf Brink started attacking the report on Twitter's losses.", "the report on Twitter's losses"),
    ("Those who back the toll are wrong, Olaf Brink said.", "Those who back the toll"),
    ('Ruth Amsel downplays the inquiry as "about politics".', "the inquiry"),
    ("Ruth Amsel repeated her call for a ban on lorries entering the U.S.", "a ban on lorries entering the U.S."),
    ('Olaf Brink denounced the attacks in the "strongest possible terms."', "the attacks"),
    # nothing behind a dash, and no mark without its partner
    ("Olaf Brink opposes the toll on lorries -- a tax in all but name.", "the toll on lorries"),
    ("Olaf Brink opposes the 'Lindow Freedom Act' and all that goes with it.", "the 'Lindow Freedom Act'"),
    ("Olaf Brink opposes the drivers' toll.", "the drivers' toll"),
    ("Olaf Brink denounced the ''perversion'' of the harbour rules.", "the ''perversion'' of the harbour rules"),
    # who is to do it, where a name stands right before
    ("Ruth Amsel urged the port authority to publish its records.", "the port authority to publish its records"),
    ("Ruth Amsel urged it to publish all its records.", "to publish all its records"),
    ("Ruth Amsel said it was inappropriate for the judge to criticise the mayor.", "the judge to criticise the mayor"),
    # whom it is for, and what it is called
    ("Ruth Amsel opposes legal status for foreign sailors.", "legal status for foreign sailors"),
    ("Ruth Amsel opposed the toll for ten years.", "the toll"),
    ("Vera Lund prefers the term “undocumented sailors.” Otto Pihl left the hall.",
     "the term “undocumented sailors.”"),
    ("Ruth Amsel prefers the term, “undocumented sailors” or not.", "the term"),
    # a clause that is too long by what comes last
    ("Ruth Amsel condemned the raids in which forty adults were taken into custody by the border police on Monday.",
     "the raids in which forty adults were taken into custody"),
    ("Ruth Amsel condemned the raids, in which forty adults were taken into custody.", "the raids"),
    ("Ruth Amsel vetoed a bill that would have required pupils to use the hall that matched their parish at birth.",
     "a bill that would have required pupils to use the hall"),
    ("Ruth Amsel vetoed a bill that would have required the harbour board of the northern county to publish all its "
     "accounts.",
     "a bill"),
    ("Ruth Amsel opposes a rule change allowing sailors to vote their conscience instead of following the old council.",
     "a rule change allowing sailors to vote their conscience"),
    ("Ruth Amsel supports the position that the council should either scrap or raise the toll for lorries from Marl.",
     "the position that the council should either scrap or raise the toll"),
    ("Ruth Amsel signed a bill on Friday that would allow the council to close Lindow.",
     "a bill on Friday that would allow the council to close Lindow"),
    ("Ruth Amsel signed a bill on Friday, which would allow the council to close the port.", "a bill on Friday"),
    # what says which one, where the parser hangs it on the verb
    ("Ruth Amsel promised to build a wall at the northern border.", "a wall at the northern border"),
    ("Ruth Amsel promised to build a wall in March.", "a wall"),
    ("Ruth Amsel proposed steps to prevent a second fire.", "steps to prevent a second fire"),
    ("Ruth Amsel promised to scrap the toll at the northern border.", "the toll"),
    # the fuller words for what was named before
    ("A bill that would close the port was read. Ruth Amsel supports the bill, which would cost jobs.",
     "A bill that would close the port"),
    ("A border bill was read. Ruth Amsel supports the legislation, which brings fines.", "A border bill"),
    ("A bill that would close the port was read. Ruth Amsel supports the tolls bill.", "the tolls bill"),
    ("A probe of the fire began. Ruth Amsel dismissed the entire probe as a sham.", "A probe of the fire"),
    ("A probe of the fire began. Ruth Amsel dismissed the second probe as a sham.", "the second probe"),
    ("Last year's toll was low. Ruth Amsel opposes the toll.", "the toll"),
    ("Pell's deal with Lindow Works, which would make her rich, was signed. Ruth Amsel called on the council to block "
     "the deal.", "Pell's deal with Lindow Works"),
    ("The sale was a great deal for shareholders. Ruth Amsel called on the council to block the deal.", "the deal"),
    ("Ruth Amsel denied accusations that she was targeting her opponents or had anything to do with the fires at all.",
     "accusations that she was targeting her opponents"),
    ("The drivers are angry about the country's economy being in shambles.", "the country's economy being in shambles"),
    ("Ruth Amsel supports squeezing out foreign sailors.", "squeezing out foreign sailors"),
    ("Ruth Amsel supports building a wall.", "a wall"),
    ("Any new deal would fail. Ruth Amsel rejected the deal.", "the deal"),
    ("Ruth Amsel rejected the idea that the billionaire real estate developer would be a drag on the council.",
     "the idea that the billionaire real estate developer would be a drag"),
    ("Ruth Amsel said it was terrible for him to live with the toll.", "to live with the toll"),
    # words that stand for nothing
    ("Ruth Amsel vowed to bomb the hell out of the pirates.", "the pirates"),
    # what is left undone
    ("Traders were angry about not being asked about the toll.", "not being asked about the toll"),
    ("The drivers complained about getting the toll.", "the toll"),
    ("Ruth Amsel insisted on not paying the toll.", "the toll"),
    # no pronoun where a name is known
    ('Governor Ivo Vance spoke. "I admire him," Olaf Brink said of Governor Ivo Vance.', "Ivo Vance"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target"), ROWS, ids=[t for t, _ in ROWS])
def test_a_target_reads(text: str, target: str) -> None:
    assert [s.target.text for s in analysed(text).stances if s.label in ("support", "oppose")][:1] == [target]


VERBATIM = [t for t, _ in ROWS] + [
    "Ruth Amsel urged the council to scrap the harbour toll.",
    "Ruth Amsel refused to sign the treaty.",
]


@pytest.mark.parametrize("text", VERBATIM)
def test_a_target_is_the_articles_words_or_an_actors_name(text: str) -> None:
    analysis = analysed(text)
    for s in analysis.stances:
        assert s.target.span is not None
        names = {n for a in analysis.actors for n in (a.name, *a.aliases)}
        assert s.target.text in (" ".join(s.target.span.of(text).split()), *names)
        assert len(s.target.text.split()) <= 12


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leo Marr left. Ruth Amsel attacked his plan.", "his plan [Leo Marr]"),
        ("Leo Marr left. Ruth Amsel attacked the plan.", "the plan"),
        ("Ruth Amsel defended her plan.", "her plan"),  # her own
    ],
)
def test_whose_it_is_stands_in_brackets(text: str, words: str) -> None:
    analysis = analysed(text)
    assert [analysis.towards(s) for s in analysis.stances] == [words]
