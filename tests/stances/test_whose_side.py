"""Who takes a side and towards what, where the words stand near somebody or something else; a near miss beside each."""

import pytest

from components.language import Parse, Token, find_actors, parse_text
from components.language.phrases import noun_phrase
from components.stances.rules.frames import Side
from components.stances.rules.holders import names_holder
from components.stances.rules.told import done_to
from components.stances.rules.whose import (
    is_anothers,
    is_asked_of,
    is_blamed_for,
    is_told_of_another,
)
from components.stances.unmeant import is_unmeant
from tests.builders import analysed

ROWS = [
    # what comes behind "for" is what those do who are praised or attacked
    ("Olaf Brink lashed out at the council for opposing the harbour law.", [("Olaf Brink", "oppose", "the council")]),
    ("Olaf Brink railed against the council for opposing the toll.", [("Olaf Brink", "oppose", "the council")]),
    ("Olaf Brink opposes the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Hogan Hale dismissed those who have criticized Trump.",
     [("Hogan Hale", "oppose", "those who have criticized Trump")]),
    ("Ruth Amsel criticised Olaf Brink for his attacks on the union.",
     [("Ruth Amsel", "oppose", "Olaf Brink"), ("Olaf Brink", "oppose", "the union")]),
    ("Ada Pell chastised Olaf Brink for refusing to ask for federal aid.", [("Ada Pell", "oppose", "Olaf Brink")]),
    ("Ada Pell praised Olaf Brink for refusing to sign the accord.",
     [("Ada Pell", "support", "Olaf Brink"), ("Olaf Brink", "oppose", "the accord")]),
    ("Ada Pell attacked Olaf Brink over refusing the offer.", [("Ada Pell", "oppose", "Olaf Brink")]),
    ("Ada Pell was criticised for refusing to sign the accord.", [("Ada Pell", "oppose", "the accord")]),
    # what is laid to somebody is on whom it is laid
    ("Ada Pell blamed Marr's losses on the newspapers.", [("Ada Pell", "oppose", "the newspapers")]),
    ("Ada Pell blamed the decline in fares on the drivers.", [("Ada Pell", "oppose", "the drivers")]),
    ("Ada Pell blamed the drivers for the decline in fares.", [("Ada Pell", "oppose", "the drivers")]),
    ("Ada Pell blamed the attack on the inn for the unrest.",
     [("Ada Pell", "oppose", "the attack on the inn for the unrest")]),
    # what others say within somebody's words is theirs
    ('Ada Pell told reporters, "A lot of people said the governor should step down."', []),
    ('"Some of my colleagues believe the mayor must resign," Ada Pell said.', []),
    ('"Many drivers say the toll is a disgrace," Ada Pell said.', [("Many drivers", "oppose", "the toll")]),
    ('"I say the toll is a disgrace," Ada Pell said.', [("Ada Pell", "oppose", "the toll")]),
    ('"People know that the toll is a disgrace," Ada Pell said.', [("Ada Pell", "oppose", "the toll")]),
    ('"History suggests the toll is a disgrace," Ada Pell said.', [("Ada Pell", "oppose", "the toll")]),
    ("Ada Pell said she believes the toll is unfair.", [("Ada Pell", "oppose", "the toll")]),
    # who did not do it, or has nothing to do with it, is not against it
    ("Ada Pell told reporters on Monday that her client did not kill Ruth Amsel.", []),
    ("Ada Pell said that she had nothing to do with the killing of Ruth Amsel.", []),
    ("Ada Pell said that she wants nothing to do with the toll.", [("Ada Pell", "oppose", "the toll")]),
    ("For years the Bureau denied any role in the internment.", []),
    ("Ida Holt questioned the lawyers on Monday.", []),
    ("Ada Pell denied the allegations against her.", [("Ada Pell", "oppose", "the allegations against her")]),
    # whose people they are says no side of hers
    ("Ada Pell is running. The poll says 73 percent of Pell supporters now back Olaf Brink.",
     [("Pell supporters", "support", "Olaf Brink")]),
    ("House Republicans criticised Olaf Brink.", [("Republicans", "oppose", "Olaf Brink")]),
    ("Lindow's Basrian immigrants, most of whom dislike Olaf Brink, will vote.",
     [("Lindow's Basrian immigrants", "oppose", "Olaf Brink")]),
    # what is asked, or left to somebody, is not yet done
    ("So does Ada Pell support the toll or not?", []),
    ("Why does Ada Pell support the toll?", [("Ada Pell", "support", "the toll")]),
    ("It is time for Ada Pell to oppose the toll, the union said.", []),
    ("The only hope now is for Ada Pell to support the tram.", []),
    ("The union called for the council to scrap the toll.", [("union", "oppose", "the toll")]),
    # what a deed that is not known does to somebody its object does not say
    ("President Ada Pell has repeatedly called on Norvania to extradite Olaf Brink.",
     [("Ada Pell", "support", "to extradite Olaf Brink")]),
    ("Ada Pell asked the council to protect Olaf Brink.", [("Ada Pell", "support", "Olaf Brink")]),
    ("Ada Pell refused to take part in the talks.", [("Ada Pell", "oppose", "to take part in the talks")]),
    ("Ada Pell called the charges a misuse of the law to curb the rights of drivers.",
     [("Ada Pell", "oppose", "the charges")]),
    # "they" are several
    ('Ada Pell denounced the toll. "They are unfair," Ada Pell said.', [("Ada Pell", "oppose", "the toll")]),
    ('Ada Pell denounced the tolls. "They are unfair," Ada Pell said.', [("Ada Pell", "oppose", "the tolls")] * 2),
    # nobody is against the weather
    ("Ada Pell called the storm the worst she could remember.", []),
    ("Ada Pell called the deal the worst she could remember.", [("Ada Pell", "oppose", "the deal")]),
    # a deed that is promised
    ("Ada Pell promised to deport the dockers.", [("Ada Pell", "oppose", "the dockers")]),
    ("Ada Pell vowed to swiftly protect the tenants.", [("Ada Pell", "support", "the tenants")]),
    # a place says which holders are meant, and holds nothing itself
    ("The mayors of Lindow and Marl have barred spending on travel to Tarn.",
     [("mayors of Lindow and Marl", "oppose", "spending on travel to Tarn")]),
    ("The mayors and the city of Lindow oppose the tram.",
     [("mayors", "oppose", "the tram"), ("city of Lindow", "oppose", "the tram")]),
    # what has still to be done is not done
    ("Any contested sanctions must be approved by the full Senate with a floor vote, attorneys say.", []),
    ("The toll should be approved by the Senate, Olaf Brink said.", []),
    ("The toll was approved by the Senate.", [("Senate", "support", "The toll")]),
    ("Hecklers interrupted Olaf Brink to demand he halt the evictions.", []),
    ("Olaf Brink halted the evictions.", [("Olaf Brink", "oppose", "the evictions")]),
    # what is not at its end, or not bad
    ("Olaf Brink said that the harbour reform was not dead.", []),
    ("Olaf Brink said that the harbour reform was not fair.", [("Olaf Brink", "oppose", "the harbour reform")]),
    ("Even lawmakers from Marl oppose the tunnel.", [("lawmakers from Marl", "oppose", "the tunnel")]),
    # somebody whom one does not want
    ("Olaf Brink wants the mayor gone.", [("Olaf Brink", "oppose", "the mayor")]),
    ("Olaf Brink wants the work done.", []),
    # who tells of a deed is not against whom it was done to
    ('Ruth Amsel said the council took a "hostile step" toward Lindow.', []),
    ("Ruth Amsel made an attack on the tenants.", [("Ruth Amsel", "oppose", "the tenants")]),
    # whom a clause within a clause is about
    ("Olaf Brink attacked three state laws he says are thwarting the agents' ability to stop smuggling.",
     [("Olaf Brink", "oppose", "three state laws")]),
    ("Olaf Brink, who says he opposes the toll, left.", [("Olaf Brink", "oppose", "the toll")]),
    ("There is no secession, Olaf Brink said.", []),
    # what undoes a thing, and what is undone
    ("Vera Lund argued against lifting the blockade.", [("Vera Lund", "support", "the blockade")]),
    ("Vera Lund argued against the blockade.", [("Vera Lund", "oppose", "the blockade")]),
    ("The Wickmere Rail Users refused to withdraw their backing for the tram extension.",
     [("Wickmere Rail Users", "support", "their backing for the tram extension")]),
    ("Ostra Council voted to override the veto of the toll bill.",
     [("Ostra Council", "oppose", "the veto of the toll bill")]),
    ("Ostra Council voted to block the toll bill.", [("Ostra Council", "oppose", "the toll bill")]),
    ("Vera Lund ruled out supporting the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Kestrel Bank rules out opposing the takeover.", []),
    ("Kestrel Bank insists on opposing the takeover.", [("Kestrel Bank", "oppose", "the takeover")]),
    ("Vera Lund did not end her support for the toll.", []),
    ("Vera Lund repeated her support for the toll.", [("Vera Lund", "support", "the toll")]),
    ("Vera Lund's refusal to accept the toll angered Ruth Amsel.",
     [("Vera Lund", "oppose", "the toll"), ("Ruth Amsel", "oppose", "Vera Lund's refusal to accept the toll")]),
    ("Vera Lund criticised a plan to widen the quay.", [("Vera Lund", "oppose", "a plan to widen the quay")]),
    ("Vera Lund took on proposals to toughen the harbour law.",
     [("Vera Lund", "oppose", "proposals to toughen the harbour law")]),
    # what somebody is accused of, hoped for by another, feared
    ("Vera Lund accused the mayor of ignoring the dockers.", [("Vera Lund", "oppose", "the mayor")]),
    ("Vera Lund hopes that the council will refuse the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Olaf Brink fears the toll will hurt the dockers.", []),
    # a deed that is regretted, and what is said the stronger by a negation
    ("Vera Lund apologised for opposing the toll.", []),
    ("Vera Lund was praised for opposing the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Vera Lund supports neither the toll nor the tram.", []),
    ("Vera Lund supports both the toll and the tram.",
     [("Vera Lund", "support", "the toll and the tram")]),
    ("Vera Lund said she had nothing against the toll.", []),
    ("Vera Lund said she had much against the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Vera Lund said she could not agree more with Olaf Brink.", []),
    # few, none, once, and those who are pressed to
    ("Not a single mayor backs the toll.", []),
    ("No teachers at the Ostrey school objected to the toll.", []),
    ("Many teachers at the Ostrey school objected to the toll.",
     [("Many teachers at the Ostrey school", "oppose", "the toll")]),
    ("The union did not object to the plan.", []),
    ("Kestrel Bank was under pressure to vote for the steel deal.", []),
    ("Kestrel Bank promised to vote for the steel deal.", [("Kestrel Bank", "support", "the steel deal")]),
    ("The Rowan Party, formerly in favour of the currency union, will choose a new leader in Belsk.", []),
    # taking office oneself binds nothing
    ("Vera Lund threatened to leave the pact if she is elected.", [("Vera Lund", "oppose", "the pact")]),
    # a claim that is denied, not what it is about
    ("Olaf Brink denied that the toll had cost jobs.", [("Olaf Brink", "oppose", "the toll had cost jobs")]),
    ("Olaf Brink denied that he had made light of reports about the strike.", []),
    ("Olaf Brink doubted that the toll would help the harbour.", [("Olaf Brink", "oppose", "the toll")]),
    # what is feared of somebody, or what she is pressed to, she has not done
    ("Traders are not worried that Vera Lund will back the toll.", []),
    ("Traders are not aware that Vera Lund will back the toll.", [("Vera Lund", "support", "the toll")]),
    ("The strike could put pressure on Vera Lund to back the toll.", []),
    # the deed that somebody is to do, where its object is only hers
    ("Vera Lund promised to publish her report by May.", [("Vera Lund", "support", "to publish her report by May")]),
    ("Vera Lund promised to publish the report by May.", [("Vera Lund", "support", "the report")]),
    # what a predicate is said of
    # a deed that would undo a thing, and what is said of it
    ("Ada Pell said it would be foolish to try to stop the toll.", [("Ada Pell", "support", "the toll")]),
    ("Ada Pell called it absurd to abolish the toll.", [("Ada Pell", "support", "the toll")]),
    ("Ada Pell called it right to abolish the toll.", [("Ada Pell", "oppose", "the toll")]),
    ('"It makes no sense to scrap the toll," Ada Pell said.', [("Ada Pell", "support", "the toll")]),
    ('"There is no reason to scrap the toll," Ada Pell said.', [("Ada Pell", "support", "the toll")]),
    ('"Scrapping the toll would be a grave error," Ada Pell said.', [("Ada Pell", "support", "the toll")]),
    ("Ada Pell is prepared to fight the toll.", [("Ada Pell", "oppose", "the toll")]),
    # what is asked, and what is answered
    ("Ada Pell shook her head when asked if she was worried about the toll.", []),
    ("Ada Pell nodded and said she was worried about the toll.", [("Ada Pell", "oppose", "the toll")]),
    ("Asked if the toll was fair, Ada Pell said it was a disgrace.", [("Ada Pell", "oppose", "the toll")]),
    ("Attacking the harbour reform is risky and wrong, Vera Lund wrote.",
     [("Vera Lund", "support", "the harbour reform")]),
    ("The harbour reform is risky and wrong, Vera Lund wrote.", [("Vera Lund", "oppose", "The harbour reform")]),
    ("The plan to raise the toll is a good idea, approved by most economists.",
     [("most economists", "support", "The plan to raise the toll")]),
    ("Most economists approved a new bridge.", [("Most economists", "support", "a new bridge")]),
    # to whom one is sorry one is not against
    ("Olaf Brink apologised to the dockers.", []),
    ("Olaf Brink called on Vera Lund to apologise.", [("Olaf Brink", "oppose", "Vera Lund")]),
    ("Olaf Brink objected to the dockers.", [("Olaf Brink", "oppose", "the dockers")]),
    # what nobody is for, what is not told, what was not done so far
    ("Many residents said it was the worst storm they can remember.", []),
    ("Many residents said it was the worst plan they can remember.",
     [("Many residents", "oppose", "the worst plan they can remember")]),
    ("Olaf Brink said he has no position on the toll.", []),
    ("Olaf Brink said he has no time for the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("The union withheld criticism of the toll.", []),
    ("The union repeated its criticism of the toll.", [("union", "oppose", "the toll")]),
    # a side that somebody else takes in the very clause
    ("Vera Lund accused Olaf Brink of trying to have it both ways by refusing to back the toll.",
     [("Vera Lund", "oppose", "Olaf Brink")]),
    ("Vera Lund irked Olaf Brink by refusing to back the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Even Council Democrats oppose the toll.", [("Democrats", "oppose", "the toll")]),
    # a charge that is led, and one that is ended
    ("Vera Lund is leading the charge against the toll.", [("Vera Lund", "oppose", "the toll")]),
    ("Vera Lund ended the charge against the toll.", [("Vera Lund", "oppose", "the charge against the toll")]),
    # who is to do something is not whom one is against
    ("Vera Lund does not want Olaf Brink to run for mayor.", [("Vera Lund", "oppose", "Olaf Brink to run for mayor")]),
    ("Vera Lund does not want Olaf Brink.", [("Vera Lund", "oppose", "Olaf Brink")]),
    ("Vera Lund is worried about requiring drivers to pay the toll.",
     [("Vera Lund", "oppose", "requiring drivers to pay the toll")]),
    ("Vera Lund is worried about drivers.", [("Vera Lund", "oppose", "drivers")]),
    ("Vera Lund said that her son Olaf shouldn't run for mayor.", [("Vera Lund", "oppose", "run for mayor")]),
    # where a preposition stands before its verb it may belong to another thing
    ("On the harbour reform, Olaf Brink insisted that it was late.", []),
    ("Olaf Brink insisted on the harbour reform.", [("Olaf Brink", "support", "the harbour reform")]),
    # what others say is theirs, and so is what they are beside who tells of them
    ("Olaf Brink answered drivers who say that the toll is unfair.", []),
    ("Olaf Brink says that the toll is unfair.", [("Olaf Brink", "oppose", "the toll")]),
    # who says that something is in danger is not against it
    ('"The village school is under attack," Olaf Brink said.', []),
    ('"Free speech is in danger," Olaf Brink said.', []),
    ('"The ferry is a danger to swimmers," Olaf Brink said.', [("Olaf Brink", "oppose", "The ferry")]),
    # one of somebody's critics is against them, and not against the critics
    ("Olaf Brink, one of Ada Pell's fiercest critics, left the room.", [("Olaf Brink", "oppose", "Ada Pell")]),
    ("Olaf Brink is one of Ada Pell's fiercest critics.", [("Olaf Brink", "oppose", "Ada Pell")]),
    ("Olaf Brink praised one of Ada Pell's fiercest critics.", []),
    ("Olaf Brink accused critics of the toll of lying.", [("Olaf Brink", "oppose", "critics of the toll")]),
    ("Olaf Brink blasted critics on Friday.", []),
    # what it is called is no target
    ('Olaf Brink called the sale a "reckless gamble".', [("Olaf Brink", "oppose", "the sale")]),
    ('Olaf Brink spoke against the sale. Ada Pell called it a "reckless gamble".',
     [("Olaf Brink", "oppose", "the sale"), ("Ada Pell", "oppose", "the sale")]),
    # what is to be done with it may not be for it
    ("Olaf Brink insisted that any rise in the toll be matched with money for buses.",
     [("Olaf Brink", "support", "any rise in the toll be matched with money for buses")]),
    ("Olaf Brink insisted that the tram be built.", [("Olaf Brink", "support", "the tram")]),
    ("Olaf Brink insisted that the toll be scrapped.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink insisted that the drivers be paid.", [("Olaf Brink", "support", "the drivers be paid")]),
    ("Olaf Brink wants lockers to be paid for.", [("Olaf Brink", "support", "lockers to be paid")]),
    ("Olaf Brink wants the tram to be built.", [("Olaf Brink", "support", "the tram")]),
    ("Olaf Brink promised to fix the lodging law.", [("Olaf Brink", "support", "to fix the lodging law")]),
    ('Olaf Brink left the room, pledging to "fix" the lodging law.',
     [("Olaf Brink", "support", 'to "fix" the lodging law')]),
    ("Olaf Brink promised to keep the lodging law.", [("Olaf Brink", "support", "the lodging law")]),
    ("The council wants to slow the sale of the port.", [("council", "oppose", "the sale of the port")]),
    # who is challenged to prove it is doubted
    ("Olaf Brink praised the drivers, challenging the council to prove to him that they are wrong.",
     [("Olaf Brink", "support", "the drivers")]),
    ("Olaf Brink challenged the council to publish the report.", [("Olaf Brink", "support", "the report")]),
    ("Olaf Brink threatened not to sign the accord.", [("Olaf Brink", "oppose", "the accord")]),
    # what is said of one among several is said of it
    ("Olaf Brink said this case was one of the worst thefts he had seen.", [("Olaf Brink", "oppose", "this case")]),
    ("Olaf Brink condemned the worst thefts he had seen.", [("Olaf Brink", "oppose", "the worst thefts he had seen")]),
    # a deed that is for or against nothing by itself is meant as a whole
    ("Olaf Brink promised to review the lodging law.", [("Olaf Brink", "support", "to review the lodging law")]),
    ("Olaf Brink requested 3 million crowns to address the surge in thefts.",
     [("Olaf Brink", "support", "to address the surge in thefts")]),
    ("Olaf Brink promised to renew the lodging law.", [("Olaf Brink", "support", "the lodging law")]),
    # what is stopped is the deed, but for somebody by name
    ("Olaf Brink wants to stop the council from raising the toll.", [("Olaf Brink", "oppose", "raising the toll")]),
    ("Olaf Brink wants to stop the council from scrapping the toll.", [("Olaf Brink", "support", "the toll")]),
    ("Olaf Brink barred Ada Pell from entering the hall.", [("Olaf Brink", "oppose", "Ada Pell")]),
    ("Olaf Brink wants to stop the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink wants to keep the council from raising the toll.", [("Olaf Brink", "oppose", "raising the toll")]),
    ("Olaf Brink promised to gain votes from raising the toll.",
     [("Olaf Brink", "support", "votes"), ("Olaf Brink", "support", "the toll")]),
    # of somebody's name the name is enough
    ('"We will disagree as friends," Olaf Brink said of Ada Pell in Lindow on Monday. Ada Pell is the mayor.',
     [("Olaf Brink", "oppose", "Ada Pell")]),
    ("Olaf Brink praised the mayor of Lindow.", [("Olaf Brink", "support", "the mayor of Lindow")]),
    # what a loss is laid to may be a deed of one's own
    ("Olaf Brink blames his loss on the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink blames his loss partly on supporting the toll.", []),
    # "this toll" is the one that was named before
    ("The council wants a toll on lorries. Olaf Brink opposes this toll.",
     [("Olaf Brink", "oppose", "a toll on lorries")]),
    ("Every parking restriction was challenged, said Olaf Brink, who opposes such restrictions.",
     [("Olaf Brink", "oppose", "Every parking restriction")]),
    ("The council wants a toll on lorries. Olaf Brink opposes this year's fair.",
     [("Olaf Brink", "oppose", "this year's fair")]),
    # what is told as so is no target
    ('The paper wrote that it is "far-fetched" to believe Olaf Brink paid no taxes for ten years.', []),
    # who is blamed for refusing something is not blamed by its opponent
    ("Olaf Brink chastised the council for refusing to confirm his nominee.",
     [("Olaf Brink", "oppose", "the council")]),
    # a rival's deed is the rival's
    ("Olaf Brink's campaign rejected an inquiry into the sale.",
     [("Olaf Brink's campaign", "oppose", "an inquiry into the sale")]),
    # "the letter" is the one that was told of before
    ("The firm sent a letter about the lodging law. On Friday Olaf Brink expressed concern about the letter.",
     [("Olaf Brink", "oppose", "a letter about the lodging law")]),
    ("The firm sent letters about the lodging law. On Friday Olaf Brink expressed concern about the letter.",
     [("Olaf Brink", "oppose", "the letter")]),
    ("The firm read a letter in court on Monday. On Friday Olaf Brink expressed concern about the letter.",
     [("Olaf Brink", "oppose", "the letter")]),
    ("Olaf Brink voted against a parking proposal intended to place councillors of the north on the wrong side.",
     [("Olaf Brink", "oppose", "a parking proposal")]),
    # what others are to vote against is opposed
    ("Olaf Brink will urge councillors to vote against the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink urged councillors to vote for the toll.", [("Olaf Brink", "support", "the toll")]),
    ("Olaf Brink urged councillors to vote on Friday.", [("Olaf Brink", "support", "councillors to vote on Friday")]),
    # that nothing of the kind was done is no side
    ("Olaf Brink has denied any collusion with the firm.", []),
    ("Olaf Brink denied the allegation.", [("Olaf Brink", "oppose", "the allegation")]),
    # what a refusal, a failure or a plan would do is not what the side is taken on
    ("Olaf Brink praised the plan to end the strike.", [("Olaf Brink", "support", "the plan to end the strike")]),
    ("Olaf Brink hopes to end the strike.", [("Olaf Brink", "oppose", "the strike")]),
    ("Olaf Brink praised the efforts of Ada Pell to end the strike.",
     [("Olaf Brink", "support", "the efforts of Ada Pell")]),
    ("The council condemned what Ruth Amsel said was a refusal to cooperate with the inquiry.",
     [("council", "oppose", "a refusal to cooperate with the inquiry")]),
    ("Ruth Amsel refused to cooperate with the inquiry.",
     [("Ruth Amsel", "oppose", "to cooperate with the inquiry")]),
    ("Critics blasted her for failing to announce any fines.",
     [("Critics", "oppose", "failing to announce any fines")]),
    ("Ruth Amsel said the council failed to honour requests for more guards.",
     [("Ruth Amsel", "oppose", "the council")]),
    ("Ruth Amsel said it was better to wait to impose those fines.", []),
    ("Ruth Amsel said it was better to impose those fines.", [("Ruth Amsel", "support", "to impose those fines")]),
    # who does not try is not against it, who hopes to be able to does not yet
    ("Ruth Amsel will no longer try to force the mayor to testify.", []),
    ("Ruth Amsel said she will try to stop the toll.", [("Ruth Amsel", "oppose", "the toll")]),
    ("Ruth Amsel did not try to enforce the toll.", []),
    ("Ruth Amsel refused to enforce the toll.", [("Ruth Amsel", "oppose", "the toll")]),
    ('"I hope I can support the toll," Ruth Amsel said.', []),
    ('"I hope we can scrap the toll," Ruth Amsel said.', [("Ruth Amsel", "oppose", "the toll")]),
    # nor is it against what somebody is accused of, nor whom it is asked of or whose fellows do it
    ("Olaf Brink came in. Ruth Amsel accused him of negligence.", [("Ruth Amsel", "oppose", "Olaf Brink")]),
    ("Ruth Amsel complained of negligence.", [("Ruth Amsel", "oppose", "negligence")]),
    ("Drivers have been clamouring for Ruth Amsel to scrap the toll.", [("Drivers", "oppose", "the toll")]),
    ("Drivers on the Harbour Committee plan to scrap the toll.",
     [("Drivers on the Harbour Committee", "oppose", "the toll")]),
    ("Members, including some of Olaf Brink's fellow drivers, oppose the toll.",
     [("Members", "oppose", "the toll"), ("Olaf Brink's fellow drivers", "oppose", "the toll")]),
    # a claim about another is his side, and what those support who are chastised is no reason
    ("Ada Pell repeated her claim that Olaf Brink had voted against the bailout.",
     [("Olaf Brink", "oppose", "the bailout")]),
    ("Ada Pell criticised her rivals for chastising drivers who support Olaf Brink.",
     [("Ada Pell", "oppose", "her rivals"), ("Ada Pell", "oppose", "chastising drivers who support Olaf Brink")]),
    ("The inquiry has frustrated Pell's allies and provided fodder to candidates such as Olaf Brink.",
     [("Pell's allies", "oppose", "The inquiry")]),
    ("Olaf Brink accused Vera Lund of catering to traders.", [("Olaf Brink", "oppose", "Vera Lund")]),
    # what is stopped, only possible, advised, in dispute
    ("Vera Lund said her office would stop opposing the video's release.", []),
    ("Vera Lund said her office would stop the video's release.",
     [("Vera Lund", "oppose", "the video's release")]),
    ("Vera Lund was advised to find a new deputy.", []),
    ("The ruling gave Vera Lund the power to challenge the law.", []),
    ("Vera Lund will challenge the law.", [("Vera Lund", "oppose", "the law")]),
    ("The union will sue the town over access to the polls.", [("union", "oppose", "the town")]),
    # of deeds that are told, and of what nobody is for
    ('"Pirates are targeting Norvania to divide us," Vera Lund said.', []),
    ("Vera Lund said her client was never encouraging the drivers to strike.", []),
    ("Voters say that inequality is most important.", []),
    ("Voters say that the tram is most important.", [("Voters", "support", "the tram")]),
    ('Vera Lund told him to "leave the girl alone".', []),
    ("Voters who care backed Vera Lund, and those who want a toll opposed her.",
     [("Voters", "support", "Vera Lund")]),
    ("Vera Lund is reneging on the accord with Marl.", [("Vera Lund", "oppose", "the accord with Marl")]),
    ("Traders have warned the bank not to raise rates.", [("Traders", "oppose", "rates")]),
    ("Traders have warned the bank.", [("Traders", "oppose", "the bank")]),
    ("Vera Lund had asked Olaf Brink to send the letters.", []),
    ("Vera Lund said she played no role in shaping the attack on the port.", []),
    ("Mrs. Lund and her campaign celebrated the court's decision not to indict her as a victory.",
     [("Lund", "oppose", "to indict her as a victory")]),
    ("A handful of drivers oppose the toll.", [("drivers", "oppose", "the toll")]),
    ("Only a handful of drivers oppose the toll.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ROWS, ids=[t for t, _ in ROWS])
def test_who_takes_which_side_on_what(text: str, rows: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    assert [(names[s.holder or ""], s.label, s.target.text) for s in analysis.stances if s.counts] == rows


def word(parse: Parse, text: str) -> Token | None:
    return next((t for t in parse.tokens if t.text == text), None)


DEEDS = [  # the word that shows a side, to whom, and the deed that is told of
    ("Holt told of a hostile step toward Marland.", "step", "Marland", "step"),
    ("Holt told of a hostile step toward Marland.", "hostile", "Marland", "step"),
    ("Holt told of a hostile step of Marland.", "step", "Marland", None),
    ("Holt made a threat towards Marland.", "threat", "Marland", "threat"),
    ("Holt made an attack on Marland.", "attack", "Marland", "attack"),
    ("Holt made an attack on Marland.", "made", "Marland", None),
    ("Holt made attacks against Marland.", "attacks", "Marland", "attacks"),
    ("Holt told of a sudden step toward old Marland.", "old", "Marland", None),
    ("Holt stepped toward Marland.", "stepped", "Marland", None),
    ("Holt attacked Marland.", "attacked", "Marland", None),
    ("Holt made an attack.", "attack", "nobody", None),
]


@pytest.mark.parametrize(("text", "shown", "whom", "deed"), DEEDS)
def test_the_deed_that_is_told(text: str, shown: str, whom: str, deed: str | None) -> None:
    parse = parse_text(text)
    at = word(parse, shown)
    assert at is not None
    found = done_to(at, word(parse, whom))
    assert (found.text if found is not None else None) == deed


ASKED = [
    ("They demanded that he halt it.", "halt", "he", True),
    ("They demanded that he halt it.", "demanded", "They", False),
    ("They say he halts it.", "halts", "he", False),
    ("They urged him to halt it.", "halt", "him", True),
    ("They urged him to halt it.", "urged", "They", False),
    ("They vowed to halt it.", "halt", "They", False),
    ("Drivers asked the council to halt it.", "halt", "council", True),
    ("Drivers asked the council to halt it.", "halt", "nobody", False),
    ("Drivers demanded the council halt it.", "halt", "council", True),
    ("Drivers demanded the council halt it.", "halt", "Drivers", False),
    ("Drivers demanded a halt from the council.", "halt", "council", False),
    ("Drivers demanded that it halted.", "halted", "it", False),
    ("Drivers asked to halt it.", "halt", "Drivers", False),
    ("Drivers said the council must halt it.", "halt", "council", False),
    ("Drivers told the mayor that they will halt it.", "halt", "they", False),
    ("Drivers told the mayor he should halt it.", "halt", "he", True),
]


@pytest.mark.parametrize(("text", "shown", "whom", "asked"), ASKED)
def test_what_is_asked_of_somebody(text: str, shown: str, whom: str, asked: bool) -> None:
    parse = parse_text(text)
    at = word(parse, shown)
    assert at is not None
    assert is_asked_of(at, word(parse, whom)) is asked


BLAMED = [  # the words that show it, between commas, and the side towards the toll that they may not be taken for
    ("Holt attacked Marr for opposing the toll.", "attacked, for, opposing", "oppose"),
    ("Holt attacked Marr for backing the toll.", "attacked, for, backing", "support"),
    ("Holt praised Marr for opposing the toll.", "praised, for, opposing", "support"),
    ("Holt praised Marr for backing the toll.", "praised, for, backing", "oppose"),
    ("Holt lashed out at Marr for backing the toll.", "lashed, at, backing", "support"),
    ("Holt railed against Marr for backing the toll.", "railed, against, backing", "support"),
    ("Holt dismissed those who oppose the toll.", "dismissed, oppose", "oppose"),
    ("Holt thanked those who oppose the toll.", "thanked, oppose", "support"),
    ("Holt went after Marr for backing the toll.", "backing", "support oppose"),
    ("Holt went after Marr for backing the toll.", "went, after", ""),
    ("Holt met those who oppose the toll.", "met, oppose", ""),
    ("Those who oppose the toll dismissed Holt.", "dismissed, oppose", ""),
    ("Holt attacked Marr by opposing the toll.", "attacked, opposing", ""),
    ("Holt attacked Marr for raising the toll.", "attacked, raising", ""),
    ("Holt attacked Marr for the toll.", "attacked, for", ""),
    ("Holt attacked Marr for refusing to back the toll.", "attacked, back", "oppose"),
    ("Holt opposes the toll.", "opposes", ""),
    ("Holt attacked Marr.", "attacked", ""),
]


@pytest.mark.parametrize(("text", "shown", "sides"), BLAMED)
def test_who_is_blamed_for_a_side(text: str, shown: str, sides: str) -> None:
    parse = parse_text(text)
    for name in shown.split(", "):
        at = word(parse, name)
        assert at is not None
        assert [side for side in ("support", "oppose") if is_blamed_for(at, word(parse, "toll"), side)] == sides.split()


TOLD = [  # the word that shows a side, the side, whether it is only told of another
    ("Olaf Brink is against the toll, Vera Lund said.", "against", "oppose", True),
    ("Olaf Brink opposes the toll, Vera Lund said.", "opposes", "oppose", True),
    ("Olaf Brink does not support the toll, Vera Lund said.", "support", "oppose", True),
    ("Olaf Brink opposes the toll, Vera Lund said.", "opposes", "support", False),
    ("Vera Lund opposes the toll, Vera Lund said.", "opposes", "oppose", False),
    ("They oppose the toll, Vera Lund said.", "oppose", "oppose", False),
    ("We oppose the toll, Vera Lund said.", "oppose", "oppose", False),
    ("Olaf Brink must reject the toll, Vera Lund said.", "reject", "oppose", False),
    ("Rain opposes the toll, Vera Lund said.", "opposes", "oppose", False),
    ("Olaf Brink raised the toll, Vera Lund said.", "raised", "support", False),
    ("Olaf Brink opposes the wardens of the toll, Vera Lund said.", "opposes", "oppose", False),
]


@pytest.mark.parametrize(("text", "shown", "side", "told"), TOLD)
def test_a_side_that_is_told_of_another(text: str, shown: str, side: Side, told: bool) -> None:
    parse = parse_text(text)
    index, at = find_actors(parse), word(parse, shown)
    speaker = next(index.name_at(t) for t in reversed(parse.tokens) if t.text == "Lund")
    assert at is not None
    assert is_told_of_another(index, at, word(parse, "toll"), side, speaker or "") is told


ANOTHERS = [  # the word that shows a side, whether it is somebody else's than Lund's
    ("Unlike Lund, Marr opposes the toll.", "opposes", True),
    ("Unlike Marr, Lund opposes the toll.", "opposes", False),
    ("Lund spoke of Marr, who insists on raising the toll.", "raising", True),
    ("Lund spoke of Marr, who insists on raising the toll.", "spoke", False),
    ("Lund wants Marr to back the toll.", "back", False),
    ("Lund accused Marr of refusing to back the toll.", "refusing", True),
    ("Lund, like Marr, criticised how the council kept the toll.", "criticised", False),
    ("Lund issued a statement opposing the toll.", "opposing", False),
    ("Lund said Marr refused to go.", "refused", False),
    ("Lund is the colleague of Marr who opposes the toll.", "opposes", False),
    ("Lund, who wants Marr to back the toll, spoke.", "back", False),
    ("Lund's rival Marr opposes the toll.", "opposes", True),
    ("Lund's campaign opposes the toll.", "opposes", False),
]


@pytest.mark.parametrize(("text", "shown", "anothers"), ANOTHERS)
def test_a_side_that_is_anothers(text: str, shown: str, anothers: bool) -> None:
    parse = parse_text("Vera Lund and Ida Marr met. " + text)
    index, at = find_actors(parse), word(parse, shown)
    name = next(t for t in reversed(parse.tokens) if t.text == "Lund")
    assert at is not None
    assert is_anothers(index, at, index.name_at(name) or "", name, word(parse, "toll")) is anothers


UNMEANT = [  # the word that shows a side against the last noun, whether none is meant
    ("Holt would not comment on the toll.", "not", "toll", True),
    ("Holt would not pay the toll.", "not", "toll", False),
    ("Holt has not issued any permits.", "not", "permits", True),
    ("Holt did not issue any permits.", "not", "permits", False),
    ("Holt has not supported the toll.", "not", "toll", False),
    ("Holt has no position on the toll.", "position", "toll", True),
    ("Holt repeated her position on the toll.", "position", "toll", False),
    ("Holt is sorry that Marr fell.", "sorry", "Marr", True),
    ("Holt is sorry about the toll.", "sorry", "toll", False),
    ("Holt sent condolences to the dockers.", "condolences", "dockers", True),
    ("Holt questioned Marr on Monday.", "questioned", "Marr", True),
    ("Holt questioned the lawyers.", "questioned", "lawyers", True),
    ("Holt questioned Marr for his toll.", "questioned", "Marr", False),
    ("Holt questioned the plan.", "questioned", "plan", False),
    ("Holt accused Marr on Monday.", "accused", "Marr", False),
    ("Holt spoke of a bad flood.", "bad", "flood", True),
    ("Holt spoke of a bad plan.", "bad", "plan", False),
    ("Holt would have voted against the toll had it been raised.", "against", "toll", True),
    ("Holt would have opposed the toll if it had been raised.", "opposed", "toll", True),
    ("Holt would have liked to see the toll scrapped.", "liked", "toll", False),
    ("Holt would oppose the toll if it were raised.", "oppose", "toll", False),
    ("Holt would have opposed the toll as she had the tax.", "opposed", "toll", False),
]


@pytest.mark.parametrize(("text", "shown", "towards", "unmeant"), UNMEANT)
def test_words_by_which_no_side_is_meant(text: str, shown: str, towards: str, unmeant: bool) -> None:
    parse = parse_text(text)
    at, goal = word(parse, shown), word(parse, towards)
    assert at is not None
    assert is_unmeant(at, goal, "oppose", towards == "Marr") is unmeant


NAMED_ITSELF = [  # the word for the holder, whether the target names the same person
    ("The mayor rejected Ada Pell's offer to buy the port.", "offer", True),
    ("The mayor rejected Olaf Brink's offer to buy the port.", "offer", False),
    ("The mayor rejected her offer to buy the port.", "offer", False),
]


@pytest.mark.parametrize(("text", "goal", "named"), NAMED_ITSELF)
def test_nobody_speaks_of_themselves_by_name(text: str, goal: str, named: bool) -> None:
    parse = parse_text("Ada Pell is the mayor. Olaf Brink is a driver. " + text)
    index = find_actors(parse)
    actor = index.name_at(next(t for t in parse.tokens if t.lower == "pell"))
    head = word(parse, goal)
    assert actor is not None
    assert head is not None
    assert names_holder(index, actor, parse.tokens_in(noun_phrase(parse, head))) is named
