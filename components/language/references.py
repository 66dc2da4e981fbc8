"""Word lists about the world: states, metonyms, titles, role nouns, given names. Data with a reason, no logic.

The two CSV files in `lists/` can be edited: a state's capital stands for its government unless the place is literal.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_LISTS = Path(__file__).with_name("lists")


@cache
def read_states() -> tuple[dict[str, str], dict[str, str]]:
    """Return (capital -> state, other name or demonym -> state)."""
    capitals, names = {}, {}
    with (_LISTS / "states.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["capital"]:
                capitals[row["capital"]] = row["state"]
            names.update(dict.fromkeys([row["state"], *row["demonyms"].split(";")], row["state"]))
    return capitals, names


@cache
def read_metonyms() -> dict[str, str]:
    """Return word -> whom it stands for; "the x" rows are common nouns and need their bearer in the article."""
    with (_LISTS / "metonyms.csv").open(encoding="utf-8") as rows:
        return {row["word"]: row["means"] for row in csv.DictReader(rows)}


TITLES_MALE = frozenset("mr mr. sir lord king prince duke father pope brother".split())
TITLES_FEMALE = frozenset("mrs mrs. ms ms. miss dame lady queen princess duchess sister mother".split())
TITLES = TITLES_MALE | TITLES_FEMALE | frozenset(
    "dr dr. prof prof. professor sen sen. senator rep rep. representative gov gov. governor president premier minister "
    "chancellor mayor judge justice chief gen gen. general col col. lt lt. sgt sgt. capt capt. captain sheriff rev "
    "rev. congressman congresswoman councillor councilman councilwoman secretary ambassador commissioner archbishop "
    "bishop imam rabbi detective officer attorney spokesman spokeswoman spokesperson chairman chairwoman director "
    "coach former ex-president vice then-president president-elect speaker leader candidate nominee commander major "
    "admiral chair minister deputy prime foreign".split()
)  # fmt: skip

# Nouns that name a person by office; those in one row may stand for each other ("chief" for a secretary-general).
ROLE_GROUPS = (
    "chief head leader boss president chair chairman chairwoman chairperson director secretary-general "
    "secretary general executive premier ceo commander founder".split(),
    "minister premier chancellor".split(),
    "mayor".split(),
    "spokesman spokeswoman spokesperson".split(),
    "senator lawmaker legislator politician congressman congresswoman representative republican democrat".split(),
    "governor".split(),
    "candidate nominee politician mogul billionaire businessman".split(),
    "professor researcher scientist academic expert economist analyst scholar author epidemiologist".split(),
    "lawyer attorney prosecutor barrister solicitor".split(),
    "judge justice".split(),
    "doctor physician surgeon".split(),
    "coach manager".split(),
    "player striker midfielder defender goalkeeper captain quarterback star".split(),
    "actor actress singer star director".split(),
    "officer sheriff detective policeman general colonel".split(),
    "ambassador diplomat envoy".split(),
    "teacher headteacher principal".split(),
    "councillor alderman".split(),
    "activist campaigner organiser organizer".split(),
    "king queen prince princess monarch pope bishop archbishop".split(),
    "secretary".split(),
)
ROLE_NOUNS = frozenset(w for group in ROLE_GROUPS for w in group)

# Common nouns for a body that has a name with that noun, or another name altogether, elsewhere in the article.
BODY_NOUNS = frozenset(
    "union council company firm agency party court ministry committee commission government organisation organization "
    "association group network university school college hospital bank department authority board federation institute "
    "bureau alliance bloc club team newspaper paper magazine campaign army police charity church senate parliament "
    "assembly chamber cooperative co-operative trust operator port city administration office".split()
)
PERSON_NOUNS = ROLE_NOUNS | frozenset(
    "man woman boy girl person people resident citizen official source aide adviser advisor ally critic supporter "
    "opponent voter worker employee employer farmer fisherman docker student parent mother father son daughter wife "
    "husband brother sister friend neighbour neighbor witness victim survivor reporter journalist member protester "
    "demonstrator refugee migrant driver pilot nurse patient family relative colleague user fan owner tenant landlord "
    "investor trader insider observer watchdog veteran soldier rebel militant authority prosecutor investigator "
    "republican democrat conservative liberal progressive moderate evangelical catholic muslim jew american "
    "spokesmen spokeswomen team officials police mp pundit strategist pollster delegate campaigner historian".split()
)
DOCUMENT_NOUNS = frozenset(
    "report study survey poll paper document statement letter memo email e-mail filing lawsuit complaint article "
    "editorial post tweet transcript affidavit record analysis review research audit book email ad advert video "
    "release data figure statistics forecast estimate evidence results census index ruling law bill text".split()
)

# Given names, for gender only; unlisted names fit both. Common in English-language news, written from general knowledge.
MALE = frozenset(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick "
    "jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith "
    "christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert "
    "willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny barack "
    "bernie mike tim bill bob jim tom ted chris dave dan steve greg jeff matt rick ron ben sam tony vladimir emmanuel "
    "boris nigel jeremy keir rishi jens nikol recep narendra xi benjamin mitt mitch marco ted rand lindsey newt rudy "
    "hugo pedro carlos luis jorge miguel antonio francisco javier fernando sergei dmitry ivan igor oleg volodymyr "
    "mikhail viktor hans klaus jurgen wolfgang olaf heinz karl lars erik sven anders nils jan piet mohamed mohammed "
    "muhammad ahmed ali hassan hussein omar ibrahim yusuf abdul khalid tariq bashar raj amit sanjay rahul wei hiroshi "
    "kenji shinzo pierre jean francois jacques michel nicolas luc marcel giuseppe mario matteo silvio paolo anton "
    "tomas emil oskar marcus markus tobias lukas jonas mateo diego rafael andre marco pablo rodrigo jamal malik kofi "
    "kwame felix edgar hector oscar simon stuart graham ian neil nick luke alex max leo harry fred ed".split()
)
FEMALE = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen "
    "amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet "
    "catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith "
    "megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail "
    "alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany "
    "charlotte marie kayla alexis lori hillary elena nina ivana melania ivanka chelsea kellyanne nikki sonia ruth "
    "theresa angela ursula christine marine giorgia sanna jacinda nicola priyanka indira aisha fatima leila amina "
    "mei yuki naoko olga svetlana tatiana irina natalia ekaterina anastasia ingrid astrid greta karin birgit heidi "
    "monika petra claudia silvia lucia carmen rosa ana isabel pilar dolores ines beatriz gabriela alejandra camila "
    "debbie molly kate jane lucy sue jill jo liz beth katie maggie peggy tina wendy yvonne zoe ella mia lily ivy "
    "marta clara eva ida hanne hilde maja anja katja nadia sofia camille celine aurelie giulia chiara francesca freya "
    "liv sigrid maren tilda vera rita edith harriet florence tammy kirsten amelia".split()
)
