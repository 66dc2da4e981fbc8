"""The cues of attribution, as a table: lemma -> the constructions in which its content stands.

Frames (one letter each): `t` a clause ("said that …", also without "that"), `i` a to-infinitive ("vowed to …"),
`o` a direct object ("rejected the plan"), `q` a question clause ("asked whether …"), and `p` an object of one of the
verb's prepositions, listed in `PREPOSITIONS` ("called for …"). A row's group is its reason for being here; where a
lemma stands in two rows its frames add up. To add a cue, add its lemma to a row and a sentence to the tests.
"""

from __future__ import annotations

ROWS: tuple[tuple[str, str, str], ...] = (
    ("saying", "tqo", "say tell add note write state claim report declare announce comment remark recall explain mention "
     "reveal disclose confirm"),
    ("saying", "t", "reply respond answer continue conclude insist maintain assert contend argue allege stress emphasize "
     "emphasise reiterate repeat observe suggest hint imply indicate signal testify tweet post joke quip boast brag "
     "complain lament gripe grumble warn caution concede admit acknowledge confess counter retort shout yell scream cry "
     "whisper mutter murmur chant sing exclaim interject intone shrug sigh stammer venture volunteer point clarify elaborate opine muse "
     "speculate theorize posit predict forecast estimate guess reckon calculate project advise inform notify assure "
     "reassure remind convince persuade swear vow pledge promise affirm avow proclaim pronounce rule find conclude "
     "determine establish deny tout narrate relate recount report express convey"),
    ("asking", "tqi", "ask wonder inquire enquire question query"),
    ("asking", "o", "question query"),
    ("ordering", "ti", "urge order instruct command direct tell advise recommend encourage implore beg plead exhort press "
     "demand request require invite petition lobby challenge dare"),
    ("ordering", "o", "urge demand request recommend"),
    ("promising", "ti", "promise vow pledge swear threaten offer agree volunteer commit undertake"),
    ("promising", "o", "promise pledge offer threaten"),
    ("refusing", "i", "refuse decline"),
    ("believing", "t", "believe think feel know suspect assume presume suppose imagine reckon understand doubt fear worry "
     "hope expect anticipate realize realise recognize recognise accept agree consider hold see hear learn remember "
     "forget regret trust"),
    ("believing", "o", "doubt fear regret anticipate"),
    ("believing", "i", "expect hope"),
    ("wanting", "i", "want wish hope intend plan aim mean prefer seek like decide choose aspire threaten prepare propose"),
    ("wanting", "to", "want prefer propose plan consider envision envisage"),
    ("wanting", "t", "wish decide"),
    ("showing", "tqo", "show reveal indicate suggest find demonstrate illustrate prove reflect confirm detail outline"),
    ("denying", "o", "deny reject dispute dismiss refute rebut contradict challenge contest rebuff disavow"),
    ("judging", "o", "criticize criticise condemn denounce slam blast attack decry deplore praise laud hail applaud commend "
     "welcome endorse back support oppose favor favour champion defend admire blame mock ridicule bash lambast lambaste "
     "castigate chastise rebuke chide rip hammer assail pan scold denigrate disparage bemoan lament protest advocate "
     "appreciate celebrate embrace"),
    ("accusing", "p", "accuse charge blame criticize criticise praise condemn fault suspect chastise commend thank warn "
     "complain object apologize apologise attack"),
    ("calling", "p", "call argue speak talk push point refer allude complain agree disagree vote campaign fight ask press "
     "appeal advocate testify warn vow think worry learn hear joke brag rail respond object"),
    ("discussing", "o", "discuss address announce cite emphasize emphasise stress highlight underscore reiterate explain "
     "describe defend acknowledge admit concede recall predict invoke tout promote raise echo repeat clarify propose unveil "
     "outline detail debate reference express convey voice underline reaffirm affirm allege forecast estimate"),
    ("judging", "t", "cite condemn criticize criticise defend denounce describe discuss dismiss endorse highlight praise reject oppose "
     "support notice quote attribute address compare"),  # with a clause for an object: "praised what she had done"
    ("wanting", "i", "claim call look vote push hop"),  # "hop" is how the lemmatizer reads "hoping"
    ("believing", "to", "hop love hate like"),
    ("saying", "tq", "text texte message email"),  # "texte" is how the lemmatizer reads "texted"
    ("saying", "o", "believe chant feel recite recognize remember thank identify introduce nominate name quote"),
    ("calling", "p", "believe blame blast boast brag comment balk care congratulate double focus hint hit hop lash look slam stand touch "
     "weigh"),
    ("naming", "n", "call label brand dub deem describe characterize characterise portray depict consider regard view see "
     "liken compare cast paint declare rate"),
)  # fmt: skip

# Weak cues: in annotated news they attribute in a sixth of their uses or more. The scorer decides case by case.
WEAK_ROWS: tuple[tuple[str, str], ...] = (
    ("t", "adopt allow applaud appoint attack bemoan blast call cast celebrate characterize charge choose come cut deem "
     "deliver devote distinguish draw dub enjoy figure follow force frame hail hire identify include introduce issue "
     "join knock lay liken list make mark mock name nominate paint pay perceive pitch portray position present "
     "presumptive promote publish push raise read rebut reference refuse regard resist roll savage seek share shift "
     "shoot sign slam start strike talk teach turn underscore unveil view vote watch welcome"),
    ("i", "act affect attempt chime continue determine fail forget love meet opt plot prove rely respond scramble seem "
     "seize set show sign speak struggle take talk"),
    ("o", "accept alienate answer appoint block broadcast brush call charge congratulate defunde deride dislike disregard "
     "document expect expose fire hack hat ignore issue know launch lay learn legalize limit list pass place post "
     "project publish pursue push ratify read reinstate release resist restrict retweete review revile see seek "
     "share sign tackle talk tweet utter veto view walk watch withhold witness"),
)
WEAK_PREPOSITIONS = (
    "accuse:in acquiesce:to address:on admit:to air:on align:with announce:in announce:on argue:in attack:by attack:over "
    "back:for begin:by begin:with blast:on boost:in build:on call:by call:in cast:for cast:on caution:against cheer:for "
    "chide:for cite:in come:against commit:to conclude:by concur:with credit:with criticize:in criticize:on declare:for "
    "defend:against defend:in defend:on deny:in describe:in disclose:in discuss:in echo:on empathize:with emphasize:in "
    "endorse:for endorse:in estimate:at expect:at express:for express:in feel:about fight:about find:with follow:by "
    "foresee:in give:for gush:about invoke:in issue:in join:in know:about launch:by lay:in link:to make:of mention:by "
    "mock:for name:on nominate:for note:in offer:in open:about oppose:in pander:to pass:in pile:on pivot:to point:at post:on "
    "propose:in provide:with push:on put:in question:in reckon:with recommend:for reflect:on reject:at release:in release:on "
    "remind:in report:in respond:with say:for say:of say:to say:with see:by shift:on shoot:in show:by show:in show:with "
    "slam:in spar:over start:with stick:to stress:in support:for support:in take:at take:with talk:at tell:by tell:in tout:in "
    "voice:for vouch:for want:in weigh:in write:about"
)

FRAMES: dict[str, str] = {}
GROUPS: dict[str, str] = {}
for _group, _frames, _lemmas in ROWS:
    for _lemma in _lemmas.split():
        FRAMES[_lemma] = "".join(sorted(set(FRAMES.get(_lemma, "") + _frames)))
        GROUPS.setdefault(_lemma, _group)
for _frames, _lemmas in WEAK_ROWS:
    for _lemma in _lemmas.split():
        FRAMES[_lemma] = "".join(sorted(set(FRAMES.get(_lemma, "") + _frames)))

PREPOSITIONS: dict[str, frozenset[str]] = {
    "accuse": frozenset(["of"]), "charge": frozenset(["with"]), "fault": frozenset(["for"]),
    "criticize": frozenset(["for"]), "criticise": frozenset(["for"]), "praise": frozenset(["for"]),
    "condemn": frozenset(["for", "as"]), "suspect": frozenset(["of"]), "chastise": frozenset(["for"]),
    "commend": frozenset(["for"]), "thank": frozenset(["for"]), "attack": frozenset(["for", "as"]),
    "warn": frozenset(["of", "about", "against"]), "complain": frozenset(["about", "of"]), "object": frozenset(["to"]),
    "apologize": frozenset(["for"]), "apologise": frozenset(["for"]), "call": frozenset(["for", "on", "upon"]),
    "argue": frozenset(["for", "against"]), "speak": frozenset(["about", "of", "against", "out"]),
    "talk": frozenset(["about", "of"]), "push": frozenset(["for"]), "point": frozenset(["to"]),
    "refer": frozenset(["to"]), "allude": frozenset(["to"]), "agree": frozenset(["with", "on", "to"]),
    "disagree": frozenset(["with"]), "vote": frozenset(["for", "against"]), "campaign": frozenset(["for", "against"]),
    "fight": frozenset(["for", "against"]), "ask": frozenset(["for", "about"]), "press": frozenset(["for"]),
    "appeal": frozenset(["for", "to"]), "advocate": frozenset(["for"]), "testify": frozenset(["about"]),
    "vow": frozenset(), "think": frozenset(["of", "about"]), "worry": frozenset(["about"]),
    "learn": frozenset(["of"]), "hear": frozenset(["of"]), "joke": frozenset(["about"]), "brag": frozenset(["about"]),
    "rail": frozenset(["against"]), "respond": frozenset(["to", "by"]), "believe": frozenset(["in"]), "blame": frozenset(["for", "on"]),
    "blast": frozenset(["for"]), "boast": frozenset(["of", "about"]), "comment": frozenset(["on"]), "balk": frozenset(["at"]),
    "care": frozenset(["about"]), "congratulate": frozenset(["for", "on"]), "double": frozenset(["on"]), "focus": frozenset(["on"]),
    "hint": frozenset(["at"]), "hit": frozenset(["for"]), "hop": frozenset(["for"]), "lash": frozenset(["at"]), "look": frozenset(["to"]),
    "slam": frozenset(["for"]), "stand": frozenset(["by", "with"]), "touch": frozenset(["on"]), "weigh": frozenset(["on"]),
}  # fmt: skip

# Nouns that are cues by themselves ("made the claim that", "issued a statement saying", "has concerns about").
NOMINAL_CUES = frozenset(
    "claim belief statement view opinion argument assertion allegation accusation suggestion warning promise pledge vow "
    "demand request call plan hope fear concern worry doubt conviction contention admission acknowledgement announcement "
    "conclusion decision refusal denial proposal recommendation prediction estimate remark comment question complaint "
    "confidence sense idea feeling expectation intention desire wish willingness readiness commitment support opposition "
    "criticism praise condemnation endorsement vision insistence complaint theory thought understanding assessment report "
    "evidence indication sign assurance impression".split()
)
# Verbs whose passive attributes although no one is named: "is expected to …", "was widely condemned".
PASSIVE_CLAUSE = frozenset(
    "expect ask say mean intend design show know reveal invite report think believe consider deem suppose rumor allege estimate project predict "
    "require urge tell see regard view describe call recommend propose suspect accuse charge".split()
)
PASSIVE_OBJECT = frozenset("release announce name approve mention report boo feature condemn request revere criticize praise reject propose".split())
ADJECTIVE_CUES = frozenset(
    "confident sure certain convinced aware concerned worried afraid hopeful optimistic pessimistic doubtful skeptical "
    "sceptical glad happy pleased proud sorry sad angry disappointed surprised shocked grateful thankful adamant clear "
    "willing ready eager keen reluctant unwilling committed determined opposed supportive critical interested prepared "
    "unsure uncertain wary fearful horrified appalled outraged dismayed encouraged delighted open".split()
)
ACCORDING = frozenset(["according"])
SAY_AGAIN = frozenset(["say", "tell", "add", "write", "ask", "reply", "respond", "continue", "explain", "note", "shout", "yell", "cry",
                       "recall", "declare", "tweet", "joke", "insist", "exclaim", "warn", "conclude", "begin", "go", "quip", "agree",
                       "argue", "claim", "comment", "remark", "read", "state", "observe", "admit", "report", "post", "counter",
                       "answer", "laugh", "announce", "suggest", "promise", "vow", "acknowledge", "stress", "emphasize", "point",
                       "complain", "lament", "boast", "brag", "testify", "predict", "concede", "urge", "confess", "chant", "think",
                       "implore", "plead", "demand", "call", "repeat", "assert", "deny", "maintain", "blast", "retort", "muse",
                       "caution", "interject", "shrug", "sigh", "smile", "nod", "stammer",
                       "text", "texte", "message", "email", "sing", "scream", "whisper", "mutter", "describe", "wonder", "offer"])  # fmt: skip
for _pair in WEAK_PREPOSITIONS.split():
    _lemma, _, _word = _pair.partition(":")
    PREPOSITIONS[_lemma] = PREPOSITIONS.get(_lemma, frozenset()) | {_word}
    FRAMES[_lemma] = "".join(sorted(set(FRAMES.get(_lemma, "") + "p")))
