"""Ways of taking a side that need more than one word, as tables: verb with particle, verb with noun, calling, comparing, wanting.

Like `frames`, data but for `takes_side`; each row is a lemma or a few, and what it says of the holder's side. `idioms` and `speech` read them.
"""

from __future__ import annotations

from components.stances.rules import frames
from components.stances.rules.frames import NOUNS, Side, _sides


def _rows(*rows: tuple[Side, str]) -> dict[tuple[str, ...], Side]:
    return {tuple(words.split("_")): side for side, row in rows for words in row.split()}


# verb_particle with an object: "turned down the offer"
PARTICLES = _rows(
    ("support", "wave_through sign_off back_up wave_in let_in"),
    ("oppose", "turn_down strike_down vote_down throw_out rule_out call_off turn_away shoot_down knock_down tear_up cut_off shut_down "
               "lay_into brush_aside brush_off write_off wave_away send_away close_down fend_off fight_off shut_out push_back"),
)  # fmt: skip
# verb_particle_preposition: "walked out of the talks"
LONG_PARTICLES = _rows(
    ("support", "look_forward_to go_along_with stand_up_for speak_warmly_of speak_highly_of stick_up_for speak_up_for come_out_for come_down_for"),
    ("oppose", "walk_out_of pull_out_of back_out_of opt_out_of do_away_with speak_out_against come_out_against rise_up_against "
               "turn_away_from push_back_against push_back_on lash_out_at hit_out_at hit_back_at get_rid_of fire_back_at"),
)  # fmt: skip
# be in favour of, come out in support of, speak in defence of: the noun after "in", and what follows it
IN_NOUNS: dict[str, Side] = {**dict.fromkeys("favour favor support defence defense praise".split(), "support"),
                             **dict.fromkeys("opposition".split(), "oppose")}  # type: ignore[dict-item]  # fmt: skip
STANDING = frozenset("be come stand remain speak argue vote stay be rule decide".split())  # … and "be against", "stand behind"
FIRMLY = frozenset("firmly fully squarely solidly right".split())  # … behind it: a place has no such word
BEING = frozenset("for against".split())  # doing something: "are against closing the school"
STANDING_PREPOSITIONS: dict[str, Side] = {"against": "oppose", "behind": "support"}

# A verb that only carries a noun: the noun takes the side, with its preposition ("paid tribute to", "has high hopes for").
LIGHT = frozenset(
    "give take pay have voice express file launch cast raise send show declare repeat reiterate pledge offer announce renew make mount lodge "
    "impose slap lead start begin wage turn throw lend promise provide withdraw drop lose find hold put deliver register issue feel place donate "
    "supply commit".split()
)
LIGHT_NOUNS: dict[tuple[str, str], Side] = {
    **{key: frame.side for key, frame in NOUNS.items()},
    **{(w.partition(":")[0], p): side for side, row in _sides(
        ("support", "tribute:to blessing:to approval:to,for,of backing:to,for,of vote:for hope:for trust:in faith:in confidence:in weight:behind aid:to "
                    "help:to,for assistance:to weapon:to arm:to solidarity:with sympathy:with,for enthusiasm:for,about campaign:for "
                    "support:to,for,behind assent:to consent:to thanks:to fight:for case:for"),
        ("oppose", "aim:at issue:with stand:against exception:to vote:against alarm:over,about sanction:on,against tariff:on embargo:on ban:on back:on "
                   "objection:to lawsuit:against suit:against complaint:against,about appeal:against war:on,against blame:on pressure:on "
                   "curb:on end:to stop:to halt:to distrust:of,in misgiving:about reservation:about doubt:about,over fear:about,of,over "
                   "anger:over,about,at,with dismay:at,over regret:over,about disappointment:with,over fury:at,over fault:with"),
    ) for w in row.split() for p in w.partition(":")[2].split(",") if p},
}  # type: ignore[dict-item]  # fmt: skip
ENJOYING = frozenset("have win get enjoy gain earn receive".split())  # "has the backing of the council": it is the council that backs
ENJOYED = frozenset("support backing endorsement approval praise trust confidence blessing".split())
LOSING = frozenset("withdraw lose drop".split())  # with these the noun's side turns: "withdrew his objection to"
# give the bill his blessing, deny the curfew her approval
GIVING = frozenset("give grant lend offer promise pledge send deny refuse".split())
DENYING = frozenset("deny refuse".split())
GIFTS = frozenset("blessing approval support backing nod consent assent vote help aid assistance praise credit thumb money".split())
HELP = frozenset("help aid assistance support money weapon arm fund loan dollar euro million crown protection".split())  # "promised Norvania its help"
GIVEN_TO = frozenset("donate pledge send contribute promise award".split())  # an amount "to" whom

# Joining and leaving what binds: a pact, talks, a union.
BINDING = frozenset("treaty accord pact agreement deal coalition alliance union talk convention truce ceasefire negotiation club".split())
JOINING = frozenset("join rejoin enter conclude sign clinch honour honor keep seal resume".split())
LEAVING = frozenset("leave quit exit abandon breach break renounce tear".split())
JOINING_TO = {("return", "to"), ("stay", "in"), ("remain", "in"), ("stick", "to"), ("adhere", "to"), ("come", "to"), ("subscribe", "to")}
LEAVING_FROM = {("withdraw", "from"), ("depart", "from"), ("resign", "from")}

# called the claim false, branded it a sham, described him as a hero
CALLING = frozenset("call brand label describe consider deem find think declare term denounce dub judge regard see portray depict characterize".split())
TRUTH: dict[str, Side] = {"true": "support", "accurate": "support", "false": "oppose", "untrue": "oppose", "incorrect": "oppose", "baseless": "oppose",
                          "misleading": "oppose", "impossible": "oppose", "correct": "support"}  # fmt: skip

DEMANDING = frozenset("demand insist ask propose urge recommend require request want".split())  # that something be done

# What is said to come of a thing: doing harm speaks against it, doing good for it.
HARM = frozenset(
    "destroy ruin hurt harm damage kill undermine wreck weaken devastate cripple endanger threaten divide worsen hit punish poison erode "
    "bankrupt burden backfire fail jeopardize jeopardise strangle choke".split()
)
BENEFIT = frozenset("help save protect strengthen boost revive improve benefit create bring secure enrich rescue unite modernise modernize lift".split())
FORETELLING = frozenset("warn say fear argue claim predict believe insist promise think add tell expect hope complain caution".split())
TO_COME = frozenset("will would wo 'll 'd could can".split())

DEPARTING = frozenset("go resign quit leave stop end fall close".split())  # "he must go", "should step down"
STAYING = frozenset("stay remain continue survive stand pass proceed".split())
DUTY = frozenset("must should need ought".split())
KEEPING = frozenset(
    "save protect keep build pass preserve defend support approve back adopt help fund welcome accept extend open free join sign renew resume restart "
    "expand speed".split()
)
JUDGED_NOUNS = frozenset("decision thing step move choice idea way course plan policy deal answer day solution".split())  # "the right decision"
JUDGED: dict[str, Side] = {**dict.fromkeys("right good great best wise excellent important perfect".split(), "support"),
                           **dict.fromkeys("wrong bad terrible worst poor awful dangerous stupid foolish".split(), "oppose")}  # type: ignore[dict-item]  # fmt: skip

# A deed with its aim: "threatened to strike over the quota", "sued to stop the mine"
THREATENING = frozenset("threaten warn vow".split())
LEAVING_WORK = frozenset("strike resign quit leave walk".split())
STRIVING = frozenset("sue rally march fight act strike go".split())
VOTING = frozenset("vote campaign".split())


def takes_side(lemma: str) -> bool:
    """Tell a verb that does something for or against its object: scrap, back, keep."""
    return lemma in frames.ENDING or lemma in frames.OBJECT or lemma in KEEPING or lemma in frames.CARRYING or lemma in VOTING
