"""Words about the world: states, metonyms, given names, as the lexicon lists them; titles, offices, nouns for people.

A state's capital stands for its government unless the place is literal; a name's last word tells its kind.
"""

from __future__ import annotations

from components.lexicon import read_table
from components.sharing import load_once


@load_once
def read_states() -> tuple[dict[str, str], dict[str, str]]:
    """Return (capital -> state, other name or demonym -> state)."""
    capitals, names = {}, {}
    for row in read_table("lists/states.csv", ("state", "capital", "demonyms")):
        if row["capital"]:
            capitals[row["capital"]] = row["state"]
        names.update(dict.fromkeys([row["state"], *row["demonyms"].split(";")], row["state"]))
    return capitals, names


@load_once
def read_metonyms() -> dict[str, str]:
    """Return word -> whom it stands for; "the x" rows are common nouns and need their bearer in the article."""
    return {row["word"]: row["means"] for row in read_table("lists/metonyms.csv", ("word", "means"))}


@load_once
def read_kinds() -> dict[str, dict[str, str]]:
    """Return where a word stands in a name ("last", "last unless given", "first", "whole") -> word -> the kind that it
    tells, "none" for no actor."""
    found: dict[str, dict[str, str]] = {"last": {}, "last unless given": {}, "first": {}, "whole": {}}
    for row in read_table("lists/kinds.csv", ("where", "words", "kind")):
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
    "admiral chair minister deputy prime foreign pastor reverend sergeant constable inspector superintendent "
    "lieutenant provost treasurer comptroller alderman cardinal".split()
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
    "constable sergeant inspector superintendent lieutenant detective officer".split(),
    "admiral".split(),
    "commissioner".split(),
    "pastor reverend vicar priest preacher".split(),
    "rabbi".split(),
    "imam cleric".split(),
    "treasurer comptroller auditor".split(),
    "provost".split(),
    "deputy".split(),
    "ambassador diplomat envoy".split(),
    "teacher headteacher principal".split(),
    "councillor alderman".split(),
    "activist campaigner organiser organizer".split(),
    "king queen prince princess monarch pope bishop archbishop cardinal".split(),
    "secretary".split(),
)
ROLE_NOUNS = frozenset(w for group in ROLE_GROUPS for w in group)

# Common nouns for a body that has a name with that noun, or another name altogether, elsewhere in the article.
BODY_NOUNS = frozenset(
    "union council company firm agency party court ministry committee commission government organisation organization "
    "association guild society group network university school college hospital bank department authority board "
    "federation institute bureau alliance bloc club team newspaper paper magazine campaign army police charity church "
    "senate parliament assembly chamber cooperative co-operative trust operator port city administration office".split()
)
# Firms by what they make or do: "the carmaker" is the one last spoken of, whatever its name.
COMPANY_NOUNS = frozenset(
    "company firm business corporation conglomerate giant group manufacturer maker automaker carmaker planemaker "
    "drugmaker chipmaker airline carrier retailer lender insurer publisher broadcaster developer supplier startup "
    "start-up brewer brewery utility chain subsidiary organisation organization agency bank operator newspaper charity "
    "brand supermarket bookmaker housebuilder".split()
)
PERSON_NOUNS = ROLE_NOUNS | frozenset(
    "man woman boy girl mom mum dad person people resident citizen official source aide adviser advisor ally critic "
    "supporter opponent voter worker employee employer farmer fisherman docker student parent mother father son "
    "daughter wife husband brother sister friend neighbour neighbor witness victim survivor reporter journalist "
    "member protester demonstrator refugee migrant driver pilot nurse patient family relative colleague user fan "
    "owner tenant landlord investor trader insider observer watchdog veteran soldier rebel militant authority "
    "prosecutor investigator republican democrat conservative liberal progressive moderate evangelical catholic "
    "muslim jew american spokesmen spokeswomen team officials police mp pundit strategist pollster delegate "
    "campaigner historian".split()
)
SPOKES = frozenset("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons".split())
DOCUMENT_NOUNS = frozenset(
    "report study survey poll paper document statement letter memo email e-mail filing lawsuit complaint article "
    "editorial post tweet transcript affidavit record analysis review research audit book email ad advert video "
    "release data figure statistics forecast estimate evidence results census index ruling law bill text".split()
)

# Verbs that attribute a quotation, for finding its speaker before statements are read.
SPEECH_VERBS = frozenset(
    "say tell add write ask reply note continue explain argue respond answer insist warn declare tweet joke conclude "
    "claim comment remark state observe report admit acknowledge recall complain go predict suggest promise shout "
    "exclaim quip counter retort post text email".split()
)

# Nouns that tell whether a man or a woman bears the name beside them, and those that name a relative.
WOMEN = frozenset(
    "woman girl mother mom mum daughter wife widow sister aunt niece grandmother girlfriend fiancee fiancée stepmother "
    "queen actress spokeswoman congresswoman chairwoman councilwoman businesswoman headmistress".split()
)
MEN = frozenset(
    "man boy father dad son husband widower brother uncle nephew grandfather boyfriend fiance fiancé stepfather king "
    "actor spokesman congressman chairman councilman policeman businessman headmaster".split()
)
RELATIVES = frozenset(
    "mother mom mum daughter wife widow sister aunt niece grandmother girlfriend fiancee fiancée stepmother father dad "
    "son husband widower brother uncle nephew grandfather boyfriend fiance fiancé stepfather partner twin cousin "
    "child".split()
)


def _given_names(column: str) -> frozenset[str]:
    table = read_table("lists/given_names.csv", ("name", "men", "women", "either"))
    return frozenset(row["name"] for row in table if row[column] == "yes")


# Given names, for gender only; unlisted names fit both. Common in English-language news, written from general
# knowledge.
MALE, FEMALE = _given_names("men"), _given_names("women")
UNISEX = _given_names("either")  # so that "Mr" and "Ms" do not contradict them
