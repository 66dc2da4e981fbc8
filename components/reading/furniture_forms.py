"""The forms of lines that are not the story, one row a form, each general: no phrase of a single outlet, and none that
a sentence of a report has."""

from __future__ import annotations

import re
from typing import Literal

from components.reading.days import MONTHS

Kind = Literal["headline", "standfirst", "label", "byline", "dateline", "caption", "credit", "promotion", "link",
               "advertisement", "correction", "signature", "card"]  # fmt: skip

KINDS: dict[Kind, str] = {  # as the screens say it
    "headline": "headline", "standfirst": "standfirst", "label": "label or subheading", "byline": "byline",
    "dateline": "place or time line",
    "caption": "caption", "credit": "credit", "promotion": "promotion", "link": "link to another story",
    "advertisement": "advertisement",
    "correction": "correction note", "signature": "signature", "card": "links behind a name",
}  # fmt: skip
# Those in which nobody of the story speaks or takes a side. A headline and a standfirst do report, a correction note
# may.
SILENT = frozenset(["label", "byline", "dateline", "credit", "promotion", "link", "advertisement"])

_NAMES = r"[A-Z][\w.’'-]*(?:(?:,? (?:and|&|of|for|the|de|van|von|in|at) |, ?| [|·] ?| )[A-Z][\w.’'-]*){1,9}"
_PERSON = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}"

# A line above a list of other stories; short lines without a stop that follow it are those stories.
LISTED = (
    r"(?:(?:More )?[Rr]elated|RELATED|More|MORE|Other|Top|TOP|Latest|LATEST|Recent) "
    "(?:stories|articles|news|links|reading|coverage|content|topics|headlines|posts|reports|STORIES|ARTICLES|NEWS"
    "|LINKS)"
    r"(?: (?:on|from|in|about) [^.!?]{1,40})?[^\w.!?]*|"
    r"(?:More on this(?: story| topic)?|You (?:may|might) also (?:like|be interested in)|(?:What to )?[Rr]ead "
    r"next|READ NEXT|MOST (?:READ|POPULAR)|"
    r"Most (?:read|popular|viewed|shared)(?: [^.!?]{1,30})?|Recommended(?: (?:for "
    r"you|reading|stories))?|RECOMMENDED|Trending(?: now)?|In other news|"
    r"Further reading|See also|SEE ALSO|Don[’']t miss|Elsewhere on [^.!?]{2,40}|Also (?:read|(?:on|in) this "
    r"(?:site|section|edition))|"
    r"(?:More (?:from|in)|Also (?:on|from)) (?:the )?[A-Z][^.!?]{1,40}|(?:More|Stories) like this|Keep reading|"
    r"Popular (?:now|stories)|People also (?:read|liked)|(?:From )?[Aa]round the web|(?:Today[’']s|Our) (?:top|best) "
    r"(?:stories|reads)|Related|RELATED|Latest|LATEST|Read more(?: (?:on|about|from) "
    r"[^.!?]{1,40})?|READ MORE|"
    r"Editors?[’']?s? [Pp]icks?|Up next|Read (?:this )?next)[^\w.!?]*"
)
# What people in pictures do.
_POSES = (
    "speaks?|talks?|waves?|listens?|arrives?|attends?|addresses|looks?|shakes?|holds?|walks?|greets?|kisses|kiss"
    "|hugs?|poses?|gestures?|leaves?|delivers|"
    "smiles?|answers|waits?|sits?|embraces?|gathers?|participates?|takes? (?:part|questions|the stage)|gives? "
    "(?:a|an|the|his|her)|tells reporters|"
    "rush(?:es)?|reacts?|pauses?|applauds?|cheers?|marche?s?|protests?|introduces|laughs?|makes? (?:a|his|her|their)"
)
_MONTHS_CUT = "Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"

# (kind, what the whole line or sentence must match). Each row is a form, not a phrase of one outlet.
FORMS: tuple[tuple[Kind, str], ...] = (
    ("byline", rf"(?:By|BY|Written by|Reported by|From) {_NAMES}\.?"),  # near miss: By Monday the town had no water.
    ("byline", r"(?:By|BY)\s?\.?"),  # pages whose name stands on the next line
    ("byline", rf"{_PERSON},? is an? (?:[\w-]+ ){{0,3}}(?:writer|reporter|columnist|editor|contributor|correspondent) "
               rf"(?:for|at|with) (?:the )?{_NAMES}\.?"),
    ("dateline", r"(?:PUBLISHED|UPDATED|Published|Updated|Last updated|Posted)\b ?(?:[.:|]|(?:on|at) \d).*"),
    ("dateline", r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|[A-Z]{2,4})?,?\W*(?:\d{1,2} [A-Z][a-z]+ \d{4})?\W*"),
    ("dateline", r"[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][\w.]+){0,2}(?:, [A-Z][a-z]+\.? \d{1,2})?,? ?(?:\([A-Z][\w "
                 r"&.]{1,30}\))? ?[-–—]+"),
    # near miss: Pictured by critics as …, she
    ("caption", r"(?:Pictured|PICTURED)\b ?(?:[:,]|above|below|left|right|here|together|in \d|with|is|are).*"),
    ("caption", r"(?:Photo|Image|Picture|Video|Graphic|File photo|FILE PHOTO|FILE)s?(?: ?[-–—:|]| "
                r"(?:by|courtesy|credit)\b| of the day\b).*"),
    ("caption", r"[A-Z][A-Z .,’'-]{2,40} [-–—] (?:" + MONTHS.upper() + r") \d{1,2}: .*"),  # of an agency's picture
    ("caption", r"(?:FILE|File) (?:[-–—]|photo|image|picture).*"),
    ("caption", r"(?:Above|Below|Left|Right|Top|Bottom)(?:,? (?:left|right|above|below))?: .*"),
    ("caption", rf"(?:[A-Z][^?!\"“]{{0,160}}? )?[A-Z][\w.’'-]+,? (?:{_POSES})\b[^?!]{{0,300}}?,? (?:on )?(?:\w+day, "
                rf")?(?:{MONTHS}|{_MONTHS_CUT})\.? "
                r"\d{1,2}, \d{4}"
                # in the present tense, of a day of a year: no report tells its news so
                r"(?:,? (?:in|at|near|outside) [^?!]{2,80})?\.?"),
    ("caption", r".*\((?:(?:far|top|bottom|centre|center|pictured|seen)[ "
                r",]+)*(?:left|right|pictured|centre|center|above|below|file photo|file image)\)\.?"),
    ("credit", r"(?:Image|Photo|Picture|Media|Video)? "
               r"?(?:copyright|Copyright|credit|Credit|caption|source|Source)s?(?: image)?: ?\S.{0,80}"),
    ("credit", r"(?:Image|Media|Photo) (?:copyright|caption|credit)\b.*"),
    ("credit", r"(?:Getty(?: Images)?|AFP|Reuters|REUTERS|Shutterstock|EPA)(?: ?[/,|] ?[\w ]{2,30})?\.?"),
    ("credit", r"\(?(?:[-–—]+ ?)?(?:Additional reporting|additional "
               r"reporting|Reporting|Writing|Editing|Compiled|Additional writing)"
               # near miss: Reporting by a local paper led to the inquiry.
               rf"(?: and (?:editing|writing))? (?:by|from) {_PERSON}.*"),
    ("credit", rf"(?:[-–—*]+ ?)?{_PERSON}(?:(?:, |,? and ){_PERSON}){{0,5}}(?: in [A-Z]\w+)? contributed "
               r"(?:reporting|to this (?:report|story|article)).*"),
    ("credit", r"(?:The )?(?:Associated Press|AP|Reuters|AFP|Bloomberg|CNN)(?:[’']s?)?(?: [\w.-]+){0,12} contributed "
               r"to this (?:report|story|article)\.?"),
    ("credit", r"(?:This (?:story|article|report) (?:was|is|has been) (?:originally "
               r")?(?:published|produced|provided|reprinted) by|Originally published).*"),
    ("credit", r"(?:Copyright|COPYRIGHT|©|\(c\))\W*(?:\d{4}|by |The ).*|All rights reserved\b.*|This material may not "
               r"be published\b.*"),
    ("promotion", r"(?:Follow|FOLLOW|Like) (?:us|me|him|her|@\w+|[A-Z][\w.’'-]+(?: [A-Z]\S*){0,3}) on "
                  r"(?:Twitter|Facebook|Instagram|X|Google).*"),
    ("promotion", r"(?:Sign up|SIGN UP|Subscribe|SUBSCRIBE)(?: (?:here|now|today))?"
                  r"(?:$| (?:for|to|with|at) (?:our|the|my|a|your|free|daily|this|breaking)\b).*"),
    ("promotion", r"(?:Download|Get) (?:our|the) (?:free |new |daily )?(?:[A-Z]\w+ "
                  r")*(?:app|newsletter|briefing|alerts)\b.*"),
    ("promotion", r"(?:Share|SHARE|Tweet|Email|Print|Comments?|Show comments)(?: (?:this|on|via)\b.{0,60})?[.:]?"),
    ("promotion", r"(?:Join the conversation|Have your say|What do you think\? (?:Tell|Let|Have)|(?:Tell|Let) us "
                  r"(?:know|what you think))\b.*"),
    ("promotion", r"(?:Scroll down|SCROLL DOWN|Click here|CLICK HERE|Tap here|Swipe)\b.*|[^\"“‘]{0,80}\b(?:click|tap) "
                  r"here\b[^\"”’]{0,40}"),
    ("promotion", r"For (?:confidential (?:help|support)|more (?:information|news|stories|on this story)),? "
                  r"(?:call|contact|visit|go to|see|click)\b.*"),
    ("link", r"(?:READ MORE|Read more|READ NEXT|Read next|READ|RELATED|Related|MORE|WATCH|Watch|SEE ALSO|See "
             r"also|Opinion|OPINION|LISTEN|Listen|Read this|ALSO|"
             r"More on this(?: story| topic)?|Related (?:stories|articles|story|links?|content|coverage|news|topics?)|"
             r"More from [A-Z]\w+|Recommended(?: reading)?|"
             r"You (?:may|might) also (?:like|be interested in)|Don[’']t miss|In other news|Further reading|Most "
             r"(?:read|popular|viewed)|Trending|"
             r"READ ALSO|Read also|ALSO READ|Also read|LATEST|Latest)"
             r" ?[:|»>].*"),
    ("link", r"[^\"“”]{10,160}[:–—|-] ?(?:[Rr]ead|[Ss]ee|[Ff]ind out|[Ll]earn) more\W*"),
    ("link", r"(?:Read (?:more|on|the (?:rest|full (?:story|article|report|text)|original))|READ MORE|See "
             r"more|Related (?:stories|articles|links)|"
             r"More on this story|You may also like)(?: (?:here|at|from|about|on|in) ?.{0,80})?\W*"),
    ("link", LISTED),
    ("link", r"(?:https?://|www\.)\S+"),
    ("advertisement", r"\W*(?:Advertisement|ADVERTISEMENT|ADVERTISING|Advertising|Sponsored(?: "
                      r"content)?|Promoted|PAID POST)(?: ?[-–—:].{0,60})?\W*"),
    ("advertisement", r"(?:Story|Article) continues (?:below|after).*|(?:CONTINUE READING|Continue reading)\b.{0,60}"),
    ("correction", r"\(?\W*(?:Correction|CORRECTION|Corrections|Clarification|CLARIFICATION|Editor[’']?s?[’']? "
                   r"[Nn]ote|EDITOR[’']S NOTE)"
                   r"(?: \(.{1,40}\))? ?[:–—].*"),
    ("correction", r"\(?This (?:article|story|post|page|headline|version) (?:has been|was) (?:\w+ "
                   r")?(?:updated|corrected|amended|revised|clarified)\b.*"),
    ("correction", r"\(?(?:An?|The) (?:earlier|previous|original) (?:version|headline|caption) of (?:this|the) "
                   r"(?:article|story|report|post|page)\b.*"),
    # of a letter or a post: — Ann Amsel (@amsel) May 6, 2031
    ("signature", rf"[-–—]+ ?{_PERSON}(?:, [A-Z][A-Za-z. ]{{0,30}})?(?: ?\(@\w+\).*)?"),
    ("signature", r"@\w{2,30}\.?|\(?@\w{2,30}\)? (?:[A-Z][a-z]+ \d{1,2}, \d{4})"),
)  # fmt: skip
DATELINE_START = re.compile(
    r"(?:[A-Z][A-Z .’'-]{2,30}|[A-Z][\w.’' -]{2,30}(?=,? (?:[A-Z][\w.]+ )?\())(?:, [A-Z][\w .]{1,20}){0,2}(?:, "
    r"[A-Z][a-z]+\.? \d{1,2})?"
    r"(?: ?\([A-Z][\w &./]{1,30}\) ?(?:[-–—_]{1,2} ?)?|\s+(?:[-–—]{1,2}\s+|—))(?=[\"“‘'A-Z0-9])|"
    r"\([A-Z][A-Za-z]{1,20}\) ?(?:[-–—]{1,2} ?)?(?=[A-Z\"“])"
)
SOURCE_START = re.compile(  # (The Lindow Post)The court; Old Sel, Upper Velland (LP)The court
    r"(?:[A-Z][\w.’' -]{2,30}(?:, [A-Z][\w.’' -]{1,30}){1,2} ?)?\([A-Z][\w&.’' -]{1,30}\)(?=[A-Z\"“])"
)
DATELINE_WITHIN = re.compile(  # behind a headline that ran into it: "Trams banned LINDOW, Velland — The court"
    r"[^.?!\"“”]{8,90}? [A-Z][A-Z.’'-]{2,20}(?: [A-Z][A-Z.’'-]+){0,2}"
    r"(?:, [A-Z][\w.]{1,15}(?: [A-Z]\w+)?(?: \([A-Z][\w &./]{1,30}\))?| \([A-Z][\w &./]{1,30}\))"
    r" ?[-–—]{1,2} (?=[\"“‘'A-Z0-9])"
)
DATELINE_AGENCY = re.compile(  # Lindow CNN — The court; also behind a box of points that ran into it
    r"(?:[^\"“”]{8,500}? )??[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, [A-Z][\w.]+)? (?:CNN|AP|UPI|AFP|NPR|Reuters|"
    r"Bloomberg)(?: Business)? ?[-–—]{1,2} (?=[\"“A-Z])|"
    r"(?:[A-Z][\w.’'-]+,? ){2,8}[A-Z]{4,}(?:, [A-Z][\w.]+)? ?[-–—]{1,2} (?=[\"“A-Z])|\s*[-–—]{1,2} (?=[\"“A-Z])"
)
_AGENCIES = (
    r"(?:Reuters|AP|AP Photo|AFP|Getty(?: Images)?|Associated Press|Bloomberg|EPA|Shutterstock|Press Association)"
)
CREDIT_START = re.compile(  # a picture's credit that a page ran into the sentence behind it
    r"\s*(?:(?:Enlarge this image|[Tt]oggle caption|[Hh]ide caption) ?)*(?:(?:(?:Credit|Photo|Image)s?: "
    rf")?(?:[A-Z][\w.’'-]+ ){{1,4}}?[/|] ?{_AGENCIES} |"
    rf"(?:(?:Credit|Photo|Image)s?: )?(?:[A-Z][\w.’'-]+ ){{0,4}}[A-Z][\w.’'-]+[/|]{_AGENCIES} )*(?=[A-Z\"“])"
)
HIGHLIGHTS_START = re.compile(  # a box of points that a page ran into the first sentence, up to its dateline
    r"(?:Story highlights|STORY HIGHLIGHTS|Highlights|Key points|KEY POINTS|Key takeaways|At a glance)\b.{10,600}? "
    r"(?:\(?[A-Z]{2,5}\)?|\([A-Z][\w ]{2,20}\)) ?[-–—]{1,2} ?(?=[A-Z\"“])",
    re.DOTALL,
)
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:(?:{MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{MONTHS})),? \d{{4}}"
DATE_START = re.compile(rf"\s*{_DAY} (?=[A-Z\"“])")
DATE_END = re.compile(rf"\s*{_DAY}\W*$")
