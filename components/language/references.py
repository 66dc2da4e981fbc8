"""Word lists about the world: states, metonyms, titles, role nouns, given names. Data with a reason, no logic.

The CSV files in `lists/` can be edited: a state's capital stands for its government unless the place is literal; a name's last word tells its kind.
"""

from __future__ import annotations

import csv
from pathlib import Path

from components.errors import ModelError
from components.sharing import load_once

_LISTS = Path(__file__).with_name("lists")
COLUMNS = {"states.csv": {"state", "capital", "demonyms"}, "metonyms.csv": {"word", "means"}, "kinds.csv": {"where", "words", "kind"}}


def _rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a list; ModelError if it cannot be read or a row lacks a column."""
    try:
        with (_LISTS / name).open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, ValueError, csv.Error) as error:
        raise ModelError(f"The list components/language/lists/{name} cannot be read: get Standpoint again, or save the list as UTF-8.") from error
    for number, row in enumerate(rows, 2):
        if any(row.get(column) is None for column in COLUMNS[name]):
            raise ModelError(f"The list components/language/lists/{name} lacks a column in row {number}: give it {', '.join(sorted(COLUMNS[name]))}.")
    return rows


@load_once
def read_states() -> tuple[dict[str, str], dict[str, str]]:
    """Return (capital -> state, other name or demonym -> state)."""
    capitals, names = {}, {}
    for row in _rows("states.csv"):
        if row["capital"]:
            capitals[row["capital"]] = row["state"]
        names.update(dict.fromkeys([row["state"], *row["demonyms"].split(";")], row["state"]))
    return capitals, names


@load_once
def read_metonyms() -> dict[str, str]:
    """Return word -> whom it stands for; "the x" rows are common nouns and need their bearer in the article."""
    return {row["word"]: row["means"] for row in _rows("metonyms.csv")}


@load_once
def read_kinds() -> dict[str, dict[str, str]]:
    """Return where a word stands in a name ("last", "last unless given", "first", "whole") -> word -> the kind that it tells, "none" for no actor."""
    found: dict[str, dict[str, str]] = {"last": {}, "last unless given": {}, "first": {}, "whole": {}}
    for row in _rows("kinds.csv"):
        words = row["words"].split(";") if row["where"] == "whole" else row["words"].split()
        found.setdefault(row["where"], {}).update(dict.fromkeys(words, row["kind"]))
    return found


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
# Firms by what they make or do: "the carmaker" is the one last spoken of, whatever its name.
COMPANY_NOUNS = frozenset(
    "company firm business corporation conglomerate giant group manufacturer maker automaker carmaker planemaker drugmaker chipmaker airline carrier "
    "retailer lender insurer publisher broadcaster developer supplier startup start-up brewer brewery utility chain subsidiary "
    "organisation organization agency bank operator newspaper charity brand supermarket bookmaker housebuilder".split()
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
SPOKES = frozenset("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons".split())
DOCUMENT_NOUNS = frozenset(
    "report study survey poll paper document statement letter memo email e-mail filing lawsuit complaint article "
    "editorial post tweet transcript affidavit record analysis review research audit book email ad advert video "
    "release data figure statistics forecast estimate evidence results census index ruling law bill text".split()
)

# Verbs that attribute a quotation, for finding its speaker before statements are read.
SPEECH_VERBS = frozenset(
    "say tell add write ask reply note continue explain argue respond answer insist warn declare tweet joke conclude claim comment remark state "
    "observe report admit acknowledge recall complain go predict suggest promise shout exclaim quip counter retort post text email".split()
)

# Nouns that tell whether a man or a woman bears the name beside them, and those that name a relative.
WOMEN = frozenset(
    "woman girl mother daughter wife widow sister aunt niece grandmother girlfriend fiancee fiancée stepmother queen actress spokeswoman congresswoman "
    "chairwoman councilwoman businesswoman headmistress".split()
)
MEN = frozenset(
    "man boy father son husband widower brother uncle nephew grandfather boyfriend fiance fiancé stepfather king actor spokesman congressman chairman "
    "councilman policeman businessman headmaster".split()
)
RELATIVES = frozenset(
    "mother daughter wife widow sister aunt niece grandmother girlfriend fiancee fiancée stepmother father son husband widower brother uncle nephew "
    "grandfather boyfriend fiance fiancé stepfather partner twin cousin child".split()
)
# Given names that men and women bear, so that "Mr" and "Ms" do not contradict them.
UNISEX = frozenset(
    "kelly ashley lindsey lindsay stacy stacey robin leslie alexis andrea jean kim jan jordan lee shannon tracy dana casey marion alex sam chris pat "
    "jamie morgan taylor sasha nicola francis frances jo joe terry dale kay sandy jess jessie bobby ali vivian hilary evelyn kerry kirsten cameron "
    "charlie billie frankie max nikki quinn riley avery drew blair dominique rene renee".split()
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
    "kwame felix edgar hector oscar simon stuart graham ian neil nick luke alex max leo harry fred ed trevor hugh colin joel mick mickey corey "
    "asa jared josh zach zack ken don doug chuck charlie andy barry brad brett brent brendan bradley calvin casey cameron cesar chad chase clark "
    "clay clint clinton clyde cody cole conor craig curtis dale damian damon danny darren darrell darryl dean derek devin dick dominic drew duncan "
    "dustin dwight earl eddie elliot elliott ernest evan floyd francis frankie franklin garrett garry gene geoff geoffrey gerard gilbert glen glenn "
    "gordon grant guy harvey herbert herman herschel howard hubert hugo irving isaac ivan jake jamie jaime jeffery jerome jerald jimmy joaquin joey "
    "jon jonah jonathon josiah julian julio julius karim keir kelvin kent kirk kurt lance lee leon leonard leroy leslie lester lewis lloyd lonnie "
    "lorenzo lou lucas luther lyle malcolm manuel marc marshall martin marvin maurice melvin micah mickey miles milton mitchell morris mort morton "
    "murray myron ned nelson norman oliver omari orlando otis owen perry pete phil preston quentin ralph ramon randall raul reggie reginald rex "
    "ricardo rob robbie roberto rodney rodrick roland ross ruben rupert salvador saul sebastian seth shane shaun sheldon sherman sidney spencer "
    "stan stanley stefan stewart terrence theodore timmy toby todd tommy travis tristan tucker vance vernon vic victor vince virgil wade wallace "
    "warren wesley wilbur will winston woody xavier zane deepak arun vikram imran nawaz benny ehud naftali yair abu bashir saad walid enrique "
    "ernesto gustavo jair evo nicolae lech andrzej donald jaroslaw mateusz petr milos vaclav radek bela gyorgy".split()
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
    "liv sigrid maren tilda vera rita edith harriet florence tammy kirsten amelia megyn myra wendy ivanka tiffany huma loretta carly ruth "
    "abby adele adriana agnes alexa alexandra alicia alison allison alyssa amandla america amy anita annette annie april ariana arlene audrey "
    "ava becky bella bernadette bernice bertha bessie beulah bianca bonnie bridget caitlin candace candice carla carly carole caroline carrie "
    "cassandra cecilia celia chloe christy cindy claire clare clarissa colleen connie constance cora courtney crystal daisy dana daniela darlene "
    "dawn deanna deb debora della delia desiree dianne dolly dora eileen elaine elisa elise eliza ellen eloise elsa elsie emilia erica erika erin "
    "esther ethel eugenia eunice faith felicia fiona frida gail geraldine gertrude gina ginger gladys glenda gretchen gwen gwendolyn haley hazel "
    "henrietta hilda holly hope ida iris isabelle ivy jackie jacquelyn jana jasmine jeanette jeanne jenna jennie jenny jeri jessie joann joanna "
    "joanne johanna josephine joy juanita judi julianne june kara kari karin kathy katrina kay kaye keisha kendra kerry kim kirstie kitty kristen "
    "kristin kristina kristine lana latoya laurie leah lena leona leslie leticia lila lillian lillie linda lindsay lois lola loretta lorraine "
    "louise lucille luisa lupita lydia lynda lynn lynne mabel mae mandy marcia margarita margot marguerite mariah marian marianne maribel marina "
    "marisa marissa marjorie marlene marsha martina maryann matilda maureen maxine meg meghan melinda mercedes meredith mildred minnie mindy "
    "miranda miriam misty mona muriel myrtle nadine naomi neera nell nellie nora norah norma olive opal pam patsy patti patty paula paulette "
    "pauline pearl penelope penny phyllis polly priscilla rachael ramona reba regina renee rhonda roberta robin robyn rochelle roma rosalie "
    "rosemary roxana roxanne ruby sabrina sadie sally samira sasha selena serena shannon shari sheila shelby shelia shelley sheri sherri sherry "
    "simone sophie stacey stacy stella sue susanne suzanne sylvia tabitha tamara tanya tara teri tess thelma tracey tracy tricia trina trisha "
    "ursula valerie vanessa velma vicki vicky viola vivian wanda whitney wilma winifred yolanda yvette zainab zara debbie".split()
)
