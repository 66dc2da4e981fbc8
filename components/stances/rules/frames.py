"""The stance frames, as tables: which words, in which construction, put their holder for or against which argument.

Sentiment words are not here: a frame is a word whose meaning is to take a side. `CONSTRUCTION` names the argument that
is the target: `object`, a preposition, `infinitive` (what the holder wants done), `directive` (what another is to do).
To add one, add its lemma to the row of its kind and a minimal pair to the tests.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from components.language.undoing import HINDERING_VERBS, UNDOING_VERBS

Side = Literal["support", "oppose"]


def _sides(*rows: tuple[Side, str]) -> tuple[tuple[Side, str], ...]:
    return rows


class Frame(NamedTuple):
    """A way of taking a side. `act` where it is a deed and the stance is inferred from it."""

    side: Side
    construction: str
    strength: float
    act: bool = False


_OBJECT: tuple[tuple[Side, float, bool, str], ...] = (
    ("support", 0.8, False, "support back endorse respect welcome praise applaud hail commend laud champion favor favour advocate "
     "defend embrace cheer congratulate salute admire thank honor honour prefer approve laud "
     "compliment credit trust love like support uphold accept recommend second bless tolerate okay greenlight vindicate exonerate"),
    ("support", 0.65, True, "sign ratify fund finance confirm implement adopt protect promote "
     "pardon reappoint bolster subsidise subsidize permit allow license licence "
     "reelect re-elect shield "),
    ("oppose", 0.8, False, "warn slap oppose reject condemn criticize criticise denounce slam blast decry deplore assail lambaste "
     "lambast rebuke chide chastise castigate scold berate bash ridicule mock deride disparage belittle insult accuse "
     "blame fault dismiss rebuff repudiate disavow reprimand admonish protest resent hate detest despise dislike loathe "
     "distrust doubt question dispute contest refute fear dread rip hammer trash vilify scorn attack excoriate skewer taunt lament "
     "bemoan pan rap knock scorch upbraid ream pillory denigrate demonize smear deny rebut refuse abhor mistrust despise regret decry "
     "shame scapegoat discredit"),
    ("oppose", 0.7, True, "veto sue boycott ban block resist fight challenge sanction fire sack oust expel jail "
     "prosecute indict charge impeach defy obstruct sabotage undermine thwart punish penalize censure threaten bomb "
     "invade combat overturn repeal scrap outlaw blacklist suspend pressure counter confront fine "
     "shun snub derail torpedo filibuster cancel demolish overrule nullify invalidate "
     "defund dismantle revoke rescind detain raid besiege"),
)  # fmt: skip

_PREPOSITION: tuple[tuple[Side, float, bool, str, str], ...] = (
    ("support", 0.8, False, "call push argue vote campaign plead appeal clamor clamour advocate root vouch lobby stump rally march press", "for"),
    ("support", 0.75, False, "side stand agree sympathize sympathise concur", "with"),
    ("support", 0.75, False, "agree consent assent accede warm", "to"),
    ("support", 0.75, False, "stand", "by behind"),
    ("support", 0.75, False, "approve", "of"),
    ("oppose", 0.75, False, "disapprove", "of"),
    ("support", 0.75, False, "insist", "on upon"),
    ("support", 0.75, True, "rally", "behind around"),
    ("oppose", 0.8, False, "vote argue speak campaign fight rally rail protest lobby testify push rule struggle go turn "
     "advise decide side inveigh march demonstrate strike", "against"),
    ("oppose", 0.75, False, "blame", "on"),
    ("oppose", 0.8, False, "warn caution", "against"),
    ("oppose", 0.7, False, "complain", "of about"),
    ("oppose", 0.7, False, "warn", "about"),
    ("oppose", 0.8, False, "object", "to"),
    ("oppose", 0.75, False, "disagree break", "with"),
    ("oppose", 0.7, True, "demonstrate", "against"),
    ("oppose", 0.7, True, "resign quit protest strike", "over"),
    ("oppose", 0.65, False, "lash fire hit swipe push", "at back out"),
)  # fmt: skip

OBJECT: dict[str, Frame] = {w: Frame(side, "object", s, act) for side, s, act, row in _OBJECT for w in row.split()}
PREPOSITION: dict[tuple[str, str], Frame] = {
    (w, p): Frame(side, p, s, act) for side, s, act, row, ps in _PREPOSITION for w in row.split() for p in ps.split()
}

ACTORS_ONLY = frozenset("threaten charge hit combat help pressure fire raid shame allow".split())  # other objects are means
# Deeds of every kind: a side only where somebody named does them to somebody or something that the article names.
_BETWEEN: tuple[tuple[Side, str], ...] = (
    ("support", "nominate assist aid rescue elect befriend arm equip free restore grant"),
    ("oppose", "target investigate assault stab murder kidnap strike evict deport"),
)
BETWEEN: dict[str, Frame] = {w: Frame(side, "object", 0.6, True) for side, row in _BETWEEN for w in row.split()}
_BY_NAME: tuple[tuple[Side, str], ...] = (("oppose", "close"),)  # … and one that somebody named does to a thing
IN_A_MANNER = frozenset("door gap eye deal ranks force hand question".split())  # "closed the door on it", "joined forces": no deed to these
PAPERS = frozenset("petition letter statement paper".split())  # to sign one tells no side
BY_NAME: dict[str, Frame] = {w: Frame(side, "object", 0.6, True) for side, row in _BY_NAME for w in row.split()}

# What the holder wants to do, or to have: the aim is the target.
WANTING = frozenset("vote want wish hope intend aspire vow pledge promise commit agree seek propose demand aim resolve plan decide offer".split())
WANTED = frozenset("want demand propose request urge expect need recommend".split())  # with a noun for an object
REFUSING = frozenset("refuse decline".split())
DIRECTIVE = frozenset(
    "urge encourage ask press call order tell implore exhort beg lobby invite advise instruct direct request pressure "
    "challenge require demand appeal".split()
)
MILD = frozenset("ask tell encourage".split())  # only where what is to be done takes a side
MAIN = frozenset("ROOT conj ccomp parataxis xcomp".split())  # a deed that is told only in passing ("militants fighting them") takes no side
TOLD = MAIN | {"relcl"}  # "Holt, who fought the tax"
ENSURING = frozenset("ensure guarantee".split())
# Plans and wishes of every day ("plans to open a shop", "wants to talk"): a side only where what is to be done takes one.
PLANNING = frozenset("want seek plan intend aim hope wish aspire resolve".split())
CONSENTING = frozenset("willing".split())
READINESS = frozenset("willing ready prepared open willingness readiness commitment promise offer agree pledge".split())

ADJECTIVES: dict[tuple[str, str], Frame] = {
    (w, p): Frame(side, p, 0.75)
    for side, row in _sides(
        ("support", "supportive:of open:to proud:of fond:of favor:of committed:to dedicated:to devoted:to "
                    "enthusiastic:about enthusiastic:over keen:on convinced:by convinced:of excited:about delighted:with "
                    "optimistic:about fine:with grateful:to grateful:for thankful:for pleased:with happy:with sympathetic:to confident:in"),
        ("oppose", "critical:of opposed:to wary:of skeptical:of sceptical:of concerned:about worried:about hostile:to "
                   "dismissive:of set:against disappointed:in disappointed:with disappointed:by angry:at angry:about furious:at "
                   "furious:about furious:over "
                   "skeptical:about sceptical:about nervous:about uneasy:about fearful:of alarmed:by alarmed:at appalled:by outraged:by "
                   "outraged:at disgusted:by disgusted:with anxious:about indignant:about resentful:of scornful:of intolerant:of frustrated:by "
                   "frustrated:with unhappy:with suspicious:of afraid:of contemptuous:of tired:of"),
    )
    for pair in row.split()
    for w, p in [pair.split(":")]
}  # fmt: skip
WILLING = frozenset("willing ready quick eager keen determined prepared committed happy glad".split())
UNWILLING = frozenset("unwilling reluctant loath hesitant".split())

NOUNS: dict[tuple[str, str], Frame] = {
    (w, p): Frame(side, p, 0.75)
    for side, row in _sides(
        ("support", "support:for support:of endorsement:of praise:for backing:for backing:of admiration:for respect:for "
                    "approval:of sympathy:for solidarity:with enthusiasm:for defense:of defence:of call:for commitment:to "
                    "preference:for gratitude:to confidence:in embrace:of"),
        ("oppose", "opposition:to criticism:of condemnation:of rejection:of attack:on objection:to concern:about "
                   "hostility:to contempt:for disdain:for distrust:of anger:at denunciation:of lawsuit:against doubt:about "
                   "skepticism:about disapproval:of campaign:against protest:against complaint:about "
                   "veto:of rebuke:of mockery:of resistance:to crusade:against allegation:against accusation:against "
                   "frustration:with outrage:over outrage:at"),
    )
    for pair in row.split()
    for w, p in [pair.split(":")]
}  # fmt: skip

# People named by their stance: "critics of the deal", "Clinton's supporters".
HOLDER_NOUNS: dict[str, Side] = {
    **dict.fromkeys("supporter ally backer fan advocate defender proponent admirer champion loyalist".split(), "support"),
    **dict.fromkeys("critic opponent rival foe enemy detractor adversary".split(), "oppose"),
}  # type: ignore[arg-type]

# Verbs that end or hinder what their object names: wanting them is opposing it.
ENDING = UNDOING_VERBS | HINDERING_VERBS
# Verbs that only carry the next one.
CARRYING = frozenset("continue start begin keep help try work do go come take manage move seek remain get let allow see".split())

# What someone says that another did: a wrong reads as opposition to the doer. A merit ("has served", "deserves") was right in one row of five.
DEEDS: dict[str, Side] = {
    **dict.fromkeys("fail lie mislead cheat steal betray violate undermine hurt destroy ignore threaten attack abuse endanger damage harm "
                    "ruin corrupt deceive exploit smear waste mishandle fabricate break bully exaggerate distort hide conceal bury "
                    "obstruct divide embolden incite provoke enable pander flip-flop insult mock demean collude meddle "
                    "interfere jeopardize botch bungle squander".split(), "oppose"),
}  # type: ignore[arg-type]

EVALUATION: dict[str, Side] = {
    **dict.fromkeys("important essential vital crucial necessary right welcome positive historic fair reasonable great wise "
                    "good excellent overdue sensible beneficial constitutional justified just brilliant legitimate lawful admirable sound "
                    "worthwhile brave courageous honest competent".split(), "support"),
    **dict.fromkeys("unacceptable wrong outrageous disgraceful shameful illegal unfair dangerous reckless irresponsible "
                    "unconstitutional absurd ridiculous terrible awful disastrous appalling unjust unlawful harmful "
                    "immoral counterproductive unworkable misguided deplorable horrible pathetic unfit unqualified "
                    "inexcusable bad stupid senseless pointless useless corrupt incompetent criminal insulting cruel inhumane unnecessary "
                    "scandalous disastrous hypocritical dishonest undemocratic racist".split(), "oppose"),
}  # type: ignore[arg-type]
EVALUATIVE_NOUNS: dict[str, Side] = {
    **dict.fromkeys("victory breakthrough success hero patriot triumph milestone blessing godsend boon masterpiece necessity".split(), "support"),
    **dict.fromkeys("disgrace outrage scandal shame disaster mistake betrayal joke insult failure fraud liar catastrophe hoax "
                    "lie travesty sham farce threat hypocrite bully racist waste mockery mess nightmare blunder danger crime coward traitor abomination "
                    "monstrosity folly".split(), "oppose"),
}  # type: ignore[arg-type]
