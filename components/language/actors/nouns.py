"""What a common noun names: people, a body, a document, or what nobody can ask ("pressure", "votes", "the first time").

A noun that no table and no ending tells is taken for a group: who speaks is oftener left out of a table than what
cannot."""

from __future__ import annotations

from components.language.parsing.tokens import Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    MEN,
    PERSON_NOUNS,
    RELATIVES,
    WOMEN,
)
from components.model import ActorKind

PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "men", "women", "crats", "ees", "parties", "unions", "ladies",
                  "gates", "individuals")  # fmt: skip
ONE_PERSON = ("runner", "monger", "ologist", "itician", "etarian", "keeper", "holder", "goer", "worker", "leader",
              "writer", "maker", "man", "woman", "crat", "ist")  # fmt: skip
MORE_PEOPLE = MEN | WOMEN | RELATIVES | frozenset(
    "curator narrator creator moderator educator pastor priest rabbi imam vicar reverend preacher hopeful contender "
    "rival challenger incumbent surrogate heir mogul novelist poet artist singer commentator columnist blogger "
    "correspondent editor anchor presenter pupil guest host hero suspect defendant plaintiff convict juror regulator "
    "lobbyist donor volunteer counsel magistrate deputy administrator manager trustee partner shareholder buyer "
    "seller customer client banker baker trucker broker engineer organiser organizer prisoner gardener plumber "
    "carpenter butcher grocer dancer photographer programmer lecturer philosopher astronomer biographer stranger "
    "newcomer villager islander passenger offender murderer killer robber burglar smuggler shooter bomber attacker "
    "hacker caller listener viewer reader forecaster recruit bishop nun monk cleric chef cook clerk walker hiker "
    "climber swimmer rider skipper diver jogger shopper commenter rapper drummer trainer trooper ranger dealer "
    "teenager toddler youngster lifeguard bystander commuter athlete boxer golfer wrestler sprinter jockey referee "
    "umpire midwife paramedic firefighter surfer pensioner astronaut".split()
)  # fmt: skip
BODIES = BODY_NOUNS | COMPANY_NOUNS | frozenset(
    "administration authority coalition commission community conference congregation corporation crowd delegation "
    "department electorate establishment family federation foundation generation government institution jury "
    "leadership legislature majority management membership minority ministry nation opposition organisation "
    "organization parliament population press public panel ranks regime audience readership side staff team tribunal "
    "university village".split()
)  # fmt: skip
# What is written, said or shown: a source of words, and nobody.
DOCUMENTS = DOCUMENT_NOUNS | frozenset(
    "documentary trailer "
    "account address agreement answer assessment average brief briefing calculation caption charter clause comment "
    "contract count decision declaration playbook polling decree dispatch dossier draft excerpt file footage headline "
    "indictment interview letter leaflet log manifesto manual memoir memorandum message model note notice opinion "
    "order plea poem policy posting projection proposal recording remark reply response resolution rule script sign "
    "slogan speech submission summary tally testimony text treaty trial verdict warrant website word".split()
)  # fmt: skip
THINGS = frozenset(
    "accident act action advantage advice aim approach attack attempt background ban banner battle beginning belief "
    "benefit blow boom border breach bridge bullet call car case cause chance change chaos charge choice circumstance "
    "climate collapse concern conflict consensus consequence conversation cost crash crime crisis cut danger day deal "
    "death debate debt decade decline defeat delay demand despair development difference difficulty dinner disaster "
    "dispute doubt drop drought effect effort election end energy episode error event example experience explosion "
    "fact failure fall fear feeling fight fire flood focus food force fuel future game goal growth gun harm heat help "
    "history hope hour idea impact incident income inflation injury interest issue jail job joke journey kind lack "
    "land language lead legacy level life light line link loss love luck march market matter meaning meeting memory "
    "mistake moment money month mood morning move music name need news night number oil option pain part past path "
    "pattern pay peace phase photograph picture place plan point power practice prayer pressure price pride problem "
    "process profit progress project promise proof protest purpose question race rain rally rate reaction reality "
    "reason recession reform relief result reward right rise risk road role row rumour rumor sale sanction scandal "
    "scene season sense shock shooting shot show silence situation snow song sort speed spirit stage stake standard "
    "start step stock storm story strategy strike struggle success suffering support surge system tactic tax tension "
    "term theory thing thought threat time tone tool topic trade tradition tragedy trend trip trouble truth turn type "
    "use value version victory view violence vision visit vote wage war warning water way weapon weather week weekend "
    "win wind work world wound year zone".split()
)  # fmt: skip
MORE_THINGS = frozenset(
    "challenge uniform stripe movie helicopter aircraft airplane plane jet couch sofa armchair look glance thriller "
    "drama comedy sitcom replay series haste throne podium lap bracket lottery jackpot tire tyre cockpit "
    "runway "
    "tornado hurricane cyclone typhoon blizzard earthquake tsunami avalanche eruption thunderstorm heatwave wildfire "
    "scam code primary photo selfie caucus ranking applause framework spoiler centrifuge monsoon landslide shortage "
    "update today tomorrow yesterday tonight aid robot software hardware hardship handshake hashtag "
    "agenda alarm amount anger angle app arc area arm asset atmosphere "
    "backdrop backlash ballot barrel basis bath bed bell bet bid bike bluster boat bond bonus boot boundary box brain "
    "bread break brick budget building bus button cable cake calendar camera candle cap card career carpet cell "
    "chapter chart check cheque circle clash click clock cloth cloud clue coat coin color colour column comfort "
    "comparison compromise computer concept contest context controversy copy core corner cotton courage course cover "
    "coverage craft credit criterion crop cross curve custom cycle damage date dawn deadline deficit degree delight "
    "deposit desert design desire desk detail device dialogue diet dilemma dirt disc discount discovery disease "
    "disguise dish display dollar domain door dose dream dress drink drive drug dust duty ear earth ease edge egg "
    "emphasis engine enthusiasm envelope era escape estate evil excess exchange excuse exercise exit expense extent "
    "eye fabric face factor faith fame fare fate fault favor favour fee fever field film finger finish fish flag flame "
    "flavor flavour flaw flight flow flower fog foot forest form formula fortune frame frequency fun garden gas gate "
    "gear gift glass gold grace grade grain graph graphic grass ground habit hair hall hand handle harvest hat "
    "headache heading heart height highlight hint hit hole holiday horizon horse hurdle ice icon ideal image "
    "ingredient insight instinct intent interior internet interval iron irony island item joint joy key kick kitchen "
    "knife knowledge label lake lamp layer leaf legend length lens lesson limit load loan lock logic loop lunch "
    "machine magic mail map margin mark mask mass match material math mathematics meal meat medal medicine menu merit "
    "metal method mile milk mind mine miracle mirror mix mode moon motive mountain mouth mud murder muscle mystery "
    "myth narrative neck nerve noise norm nose object obstacle odds offense origin outcome outlook output outrage oven "
    "oversight pace package page paint palm parallel parcel park passage patch pause pen penalty perspective phone "
    "phrase piano pill pipe pitch planet plate pocket poetry pole pool portrait pot premise principle privilege prize "
    "program programme prospect punch purse pursuit puzzle query quest quota quote rage rank ratio reach rebuke recipe "
    "recovery referendum refusal regard region regret reminder rent repair request rescue restraint retreat return "
    "revenge revenue rhetoric rhythm ride rifle ring riot ritual river rocket roof room root rope round routine rush "
    "sacrifice salary salt sample sand schedule scheme scope score screen sea seat secret seed set setback setting "
    "shade shape shelter shift shirt shoe shore shoulder shower showing shutdown sidewalk silver site size skill skin "
    "sky sleep slice slope smell smoke soil soul sound soup space spark spectrum spell sphere spin spite split spot "
    "spotlight spread spring square stain statue status steel stereotype stone straw stream street stress stretch "
    "string stuff style subsidy suburb suite sum summer summit sun surface surplus surprise suspicion symbol sympathy "
    "symptom table tail talent tank tape target task taste tea tear technique technology telephone tendency tent "
    "terrain theme therapy thread throat throe ticket tide tie timber timetable timing tip tissue title toast tobacco "
    "toll tooth top torch total touch tour towel tower track traffic trail train trait transfer transport trap travel "
    "tree triumph trophy truck trunk tube tune tunnel turmoil turnout twist urge usage vacuum valley vehicle verb "
    "verse vessel virtue virus voice volume voyage wake walk wall warmth waste wave wealth wedding weight welfare "
    "wheat wheel whisper width will window wine winter wire wish wonder wood wool worry wrap yard yield".split()
)  # fmt: skip
FESTIVE = frozenset("birthday dinner holiday office retirement farewell cocktail christmas wedding".split())
QUANTITIES = frozenset(
    "number lot handful dozen majority minority couple pair half third quarter percent share rest part range series "
    "variety kind type thousand hundred million billion score ten".split()
)  # fmt: skip
# Singulars that end as people do.
_NO_PERSON = frozenset(
    "list checklist shortlist longlist playlist setlist wishlist blacklist watchlist waitlist mist twist fist waist "
    "wrist heist gist zeitgeist door floor harbor humor vigor odor armor favor labor color honor rumor terror tumor "
    "decor horror error mirror minor vector factor sector motor tractor reactor major flavor behavior interior "
    "exterior monitor corridor metaphor behaviour or nor for poor".split()
)  # fmt: skip
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "ure", "acy", "dom", "hood", "ing")
_BEINGS = frozenset("being sibling king offspring darling underling hireling fledgling following viking".split())
# Plurals that end as people do.
_NO_PEOPLE = frozenset(
    "answers banners barriers blockbusters borders boosters brothels buffers centers chapters charters clusters colors "
    "corners corridors counters covers dangers dinners disasters doors drawers errors factors favors figures fingers "
    "flavors floors flowers folders honors hours implants indicators labors ladders layers letters levers lists "
    "lockers matters meters mirrors monitors motors newsletters numbers orders others papers posters powers prayers "
    "processors quarters restaurants rivers rumors scooters screwdrivers sectors servers shelters showers shoulders "
    "skyscrapers spiders stickers suppers tenors terrors thrillers timers towers tractors trailers tremors trousers "
    "twisters variants vectors waters weathers wonders wrappers plants pants grants warrants guarantees fees trees "
    "knees degrees committees trophies computers printers containers trucks boilers filters headquarters rollers "
    "adapters spoilers".split()
)  # fmt: skip


def names_people(head: Token) -> bool:
    """Tell whether a common noun names people, one or several."""
    word, lemma = head.lower, head.lemma.lower()
    if word in PERSON_NOUNS | MORE_PEOPLE or lemma in PERSON_NOUNS | MORE_PEOPLE:
        return True
    if head.tag in ("NNS", "NNPS"):
        return word.endswith(PEOPLE_ENDINGS) and word not in _NO_PEOPLE
    if word.endswith(("or", "ian")) and head.tag == "NN" and f"{word}s" not in _NO_PEOPLE and word not in _NO_PERSON:
        return lemma not in THINGS | MORE_THINGS | DOCUMENTS
    return word.endswith(ONE_PERSON) and lemma not in THINGS | MORE_THINGS | DOCUMENTS | _NO_PERSON


def kind_of_phrase(head: Token) -> ActorKind | None:
    """Return the kind of actor that a noun phrase without a name is by its head, None for what is nobody."""
    word, lemma = head.lower, head.lemma.lower()
    of = next((c for c in head.children if c.lower == "of"), None) if lemma in QUANTITIES else None
    counted = of.child("pobj") if of is not None else None
    if counted is not None:  # "a number of senators"
        return "group" if counted.pos == "PROPN" or counted.ent else kind_of_phrase(counted)
    if word == "party" and any(c.ent == "DATE" or c.lower in FESTIVE for c in head.children if c.i < head.i):
        return None  # "the March 31 party"
    if word in BODIES or lemma in BODIES and head.pos != "PROPN":
        return "group"
    if names_people(head):
        return "group" if head.tag in ("NNS", "NNPS") else "unnamed"
    if word in DOCUMENTS or lemma in DOCUMENTS:
        return "document"
    if (
        word in THINGS | MORE_THINGS
        or lemma in THINGS | MORE_THINGS
        or head.pos == "NOUN"
        and not head.ent
        and lemma.endswith(_ABSTRACT)
        and lemma not in _BEINGS
    ):
        return None
    return "group"
