"""What each format of file keeps, what it leaves out and says so:
after public bug reports of tools that read the same."""

import io
import zipfile
from pathlib import Path

import pytest

from components.errors import UnreadableError
from components.model import Article
from components.reading import read_file, read_files
from components.reading.decoding import mend_garbled
from components.reading.html import read_html
from components.reading.inputs import read_inputs
from components.reading.pdf import reflow, without_running_lines
from tests.builders import W, make_docx, paragraph

HELD = "Ida Holt said the bridge was "


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


STYLE = "<w:style w:type='{}' w:styleId='{}'><w:rPr><w:strike/></w:rPr></w:style>"
STYLES = f"<w:styles {W}>{STYLE.format('character', 'Out')}{STYLE.format('paragraph', 'Gone')}</w:styles>"
GONE = "<w:pPr><w:pStyle w:val='Gone'/></w:pPr>"
STYLED = "<w:rStyle w:val='Out'/>"
UNSTRUCK = "<w:strike w:val='0'/>"
WORD = [
    (f"<w:p>{run(HELD)}{run('never ', '<w:strike/>')}{run('inspected.')}</w:p>", HELD + "inspected.",
     "1 struck-out passage was left out."),
    (f"<w:p>{run(HELD)}{run('never ', '<w:dstrike/>')}{run('inspected.')}</w:p>", HELD + "inspected.",
     "1 struck-out passage was left out."),
    (f"<w:p>{run(HELD)}{run('never ', STYLED)}{run('inspected.')}</w:p>", HELD + "inspected.",
     "1 struck-out passage was left out."),
    (f"<w:p>{GONE}{run('He lied.')}</w:p><w:p>{run('It was seen.')}</w:p>", "It was seen.",
     "1 struck-out passage was left out."),
    (f"<w:p><w:pPr><w:pStyle w:val='Body'/></w:pPr>{run('He lied.')}</w:p><w:p>{run('It was seen.')}</w:p>",
     "He lied.\nIt was seen.", ""),
    (f"<w:p>{run(HELD)}{run('never ', UNSTRUCK)}{run('inspected.')}</w:p>", HELD + "never inspected.", ""),
    (f"<w:p>{run(HELD)}{run('never ', '<w:b/>')}{run('inspected.')}</w:p>", HELD + "never inspected.", ""),
    (f"<w:p>{run(HELD + 'shut.')}{run(' She lied to us.', '<w:vanish/>')}</w:p>", HELD + "shut.",
     "1 hidden passage was left out."),
    (
        f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{run(HELD)}</w:p><w:p>{run('not safe for buses.')}</w:p>"
        f"<w:p>{run('It is old.')}</w:p>",
        HELD + "not safe for buses.\nIt is old.", "1 tracked deletion was left out.",
    ),
    (f"<w:p>{run(HELD + 'shut.')}</w:p><w:p>{run('It is not safe.')}</w:p>", HELD + "shut.\nIt is not safe.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "note"), WORD)
def test_words_that_are_struck_out_hidden_or_deleted_are_not_live(body: str, text: str, note: str) -> None:
    article = read_file("draft.docx", make_docx(body, styles=STYLES)).article
    assert article.text == text
    assert article.notes == ((note,) if note else ())


OPEN = (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'><office:automatic-styles>"
    "<style:style style:name='T1' style:family='text'><style:text-properties "
    "style:text-line-through-style='solid'/></style:style>"
    "<style:style style:name='T2' style:family='text'><style:text-properties style:font-weight='bold'/></style:style>"
    "<style:style style:name='T3' style:family='text'><style:text-properties text:display='none'/></style:style>"
    "</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
)


def make_odt(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", OPEN.format(body=body))
    return out.getvalue()


OPEN_DOCUMENTS = [
    ("<text:p>Ida Holt<text:s text:c='2'/>said<text:tab/>no.</text:p><text:h>Next</text:h>",
     "Ida Holt  said\tno.\nNext", ()),
    ("<text:p>It was <text:span text:style-name='T1'>never </text:span>seen.</text:p>", "It was seen.",
     ("1 struck-out passage was left out.",)),
    ("<text:p>It was <text:span text:style-name='T2'>never </text:span>seen.</text:p>", "It was never seen.", ()),
    ("<text:p>It was seen.<text:span text:style-name='T3'> Or not.</text:span></text:p>", "It was seen.",
     ("1 hidden passage was left out.",)),
    ("<text:p>It was<office:annotation><text:p>check!</text:p></office:annotation> seen.</text:p>", "It was seen.",
     ("1 comment was left out.",)),
    ("<text:tracked-changes><text:deletion><text:p>never</text:p></text:deletion></text:tracked-changes><text:p>It "
     "was seen.</text:p>", "It was seen.",
     ("1 tracked deletion was left out.",)),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "notes"), OPEN_DOCUMENTS)
def test_an_open_document_keeps_what_is_live(body: str, text: str, notes: tuple[str, ...]) -> None:
    article = read_file("draft.odt", make_odt(body)).article
    assert (article.text, article.notes) == (text, notes)


LEFT = "Pictures, headers and footers were left out."
RICH = [  # the words of a rich text, what is left, what is said of it
    (r"It was {\strike never }seen.", "It was seen.", ("1 struck-out passage was left out.",)),
    (
        r"It was \strike never, \u8220?no\rdblquote\strike0 not\v  once\plain  seen.",
        "It was not seen.",
        ("1 struck-out passage was left out.", "1 hidden passage was left out."),
    ),
    (
        r"{\deleted Holt }Marr said {\b{\striked1 no }yes}{\deleted  twice}.",
        "Marr said yes.",
        ("2 tracked deletions were left out.", "1 struck-out passage was left out."),
    ),
    # near misses: what is set in bold, a strike that is switched off, a style of that look, the view of a window
    (r"It was {\b never }seen.", "It was never seen.", ()),
    (r"It was {\strike0 never }seen.", "It was never seen.", ()),
    (r"{\stylesheet{\s1\strike Gone;}}\viewkind4 It was seen.", "It was seen.", ()),
]


@pytest.mark.parametrize(("body", "text", "notes"), RICH)
def test_rich_text_keeps_what_is_live(body: str, text: str, notes: tuple[str, ...]) -> None:
    article = read_file("a.rtf", (r"{\rtf1\ansi " + body + "}").encode()).article
    assert (article.text, article.notes) == (text, (LEFT, *notes))


def test_rich_text_is_read_with_its_title() -> None:
    plain = read_file(
        "a.rtf", rb"{\rtf1\ansi{\info{\title Bridge shut}}Ida Holt said \'93no\'94.\par It is old.}"
    ).article
    assert (plain.text, plain.title) == ("Ida Holt said “no”.\nIt is old.", "Bridge shut")
    assert plain.notes == (LEFT,)


MAIL = b"""From: Rita Coombe <rita@marl.example>
Subject: Bridge shut
Date: Mon, 2 Mar 2026 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Ida Holt said the bridge was shut.
It opens on Friday.

On Sunday, Tom Rusk wrote:
> Is it shut?
"""


def test_a_message_keeps_its_own_words() -> None:
    article = read_file("a.eml", MAIL).article
    assert article.text == "Ida Holt said the bridge was shut.\nIt opens on Friday."
    assert (article.title, article.author, article.date) == ("Bridge shut", "Rita Coombe", "2026-03-02")
    assert article.notes == ("2 quoted lines of an earlier message were left out.",)
    one = read_file("c.eml", MESSAGE.format("Toll", "It is shut.\n> Is it?\n").encode()).article
    assert one.notes == ("1 quoted line of an earlier message was left out.",)
    with pytest.raises(UnreadableError):
        read_file("b.eml", b"no message at all")


GERMAN = "Der Bürgermeister sagte Nein – „so nicht“, und müde Gäste fühlten sich übel."
UNKNOWN = "Its character set, {}, is not known or not the right one: read as {}; check accents and currency signs."
GUESS = "Its encoding was guessed as cp1252: check accents and currency signs."
LETTERS = [  # what a mail says of its letters, what they are in, and what is said of it
    ("x-none", "cp1252", UNKNOWN.format("x-none", "cp1252")), ("x-none", "utf-8", UNKNOWN.format("x-none", "utf-8")),
    ("utf-8", "cp1252", UNKNOWN.format("utf-8", "cp1252")), ("", "cp1252", GUESS), ("us-ascii", "cp1252", GUESS),
    # near misses: its letters are what it says, or can be nothing else
    ("utf-8", "utf-8", ""), ("windows-1252", "cp1252", ""), ("iso-8859-1", "cp1252", ""), ("", "utf-8", ""),
]  # fmt: skip


@pytest.mark.parametrize(("told", "written", "note"), LETTERS)
def test_a_mail_in_letters_that_are_not_known_says_so(told: str, written: str, note: str) -> None:
    kind = f"Content-Type: text/plain; charset={told}\nContent-Transfer-Encoding: 8bit\n" if told else ""
    article = read_file("a.eml", f"{kind}From: Ida Holt <i@marl.example>\n\n{GERMAN}\n".encode(written)).article
    assert (article.text, article.notes) == (GERMAN, (note,) if note else ())


def test_a_mail_of_plain_letters_is_not_doubted() -> None:
    data = b"Content-Type: text/plain; charset=x-none\nFrom: Ida Holt <i@marl.example>\n\nIt is shut.\n"
    assert read_file("a.eml", data).article.notes == ()


CAPTIONS = [
    ("a.srt",
     "1\n00:00:01,000 --> 00:00:03,000\nDREW: I read it\non Sunday.\n\n"
     "2\n00:00:03,500 --> 00:00:05,000\n<i>It is wrong.</i>\n\n3\n00:00:06,000 --> 00:00:07,000\nHOLT: It is not.\n",
     "DREW: I read it on Sunday. It is wrong.\nHOLT: It is not."),
    ("a.vtt",
     "WEBVTT\n\nNOTE by hand\n\n00:01.000 --> 00:03.000\n<v Ida Holt>It is shut,\n\n"
     "00:03.000 --> 00:04.000\n<v Ida Holt>since Sunday.</v>\n\n00:05.000 --> 00:06.000\n- Is it?\n",
     "Ida Holt: It is shut, since Sunday.\n- Is it?"),
    ("signs.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nMarl &amp; Sons&nbsp;paid &lt;5%.\n", "Marl & Sons paid <5%."),
    ("rolling.vtt",  # each line stands in the next captions again, as a machine writes them
     "WEBVTT\n\n00:01.000 --> 00:02.000\n \nthe<00:01.200><c> bridge</c>\n\n00:02.000 --> 00:02.010\nthe bridge\n \n\n"
     "00:02.010 --> 00:03.000\nthe bridge\nis<00:02.300><c> shut</c>\n\n00:03.000 --> 00:03.010\nis shut\n \n\n",
     "the bridge is shut"),
    ("twice.vtt",  # said twice
     "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:04.000 --> 00:05.000\nIt is shut.\n",
     "No. No. It is shut."),
    ("no.vtt", "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\nNo!\n\n" for n in (1, 2, 3)), "No! No! No!"),
    ("address.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nharle.example/?a=1&copy=2&region=3\n",
     "harle.example/?a=1&copy=2&region=3"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "text"), CAPTIONS)
def test_captions_become_turns(name: str, data: str, text: str) -> None:
    assert read_file(name, data.encode()).article.text == text


def texts(name: str, data: bytes) -> list[str]:
    return [x.article.text if not isinstance(x, UnreadableError) else x.code for x in read_files(name, data)]


def test_a_table_has_an_article_a_row_and_says_what_it_leaves_out() -> None:
    table = (
        'Headline;Body;Source;Published;Clicks\nBridge shut;"Ida Holt said ""no"".\nIt is old.";Marl '
        "Post;2026-03-02;7\nNo words;;Marl Post;;1\n"
    )
    (only,) = read_files("a.csv", table.encode())
    assert not isinstance(only, UnreadableError)
    article = only.article
    assert (article.title, article.text, article.outlet, article.date) == (
        "Bridge shut",
        'Ida Holt said "no".\nIt is old.',
        "Marl Post",
        "2026-03-02",
    )
    assert article.notes == ("Columns left out: Clicks.",)
    assert texts("b.csv", b"name,size\nx,3\n") == ["columns"]


SHUT = (
    'Ida Holt said ""no"" to it, or so; she left.\nIt is old; ""very"", she said.\n\n""Shut it"", they said, and did.'
)
TOLD = SHUT.replace('""', '"')


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_words_of_a_table_s_articles_do_not_decide_where_its_cells_end(separator: str) -> None:
    rows = [
        ["Headline", "Source", "Text"],
        ["Bridge shut", "Marl Post", f'"{SHUT}"'],
        ["No", "Echo", "Shut: who says?"],
    ]
    found = [x.article for x in read_files("a.csv", "\n".join(map(separator.join, rows)).encode()) if x]  # type: ignore[union-attr]
    assert [(a.title, a.outlet, a.text) for a in found] == [
        ("Bridge shut", "Marl Post", TOLD),
        ("No", "Echo", "Shut: who says?"),
    ]


DAYS = [
    ("2026-03-02", "2026-03-02"), ("2026-03-02T10:00:00Z", "2026-03-02"), ("March 2, 2026", "2026-03-02"),
    ("Mon, 02 Mar 2026 10:00:00 GMT", "2026-03-02"), ("20260302", "2026-03-02"), ("30/03/2026", "2026-03-30"),
    ("2026-03", "2026-03"), ("2026", "2026"), ("02/03/2026", ""), ("Monday", ""), ("1772445600", ""),
    ("02-Mar-2026", "2026-03-02"), ("2-mar-2026", "2026-03-02"), ("2026-3-2", "2026-03-02"),
    ("2026.03.02", "2026-03-02"),
    ("2. März 2026", "2026-03-02"), ("2 MARCH 2026", "2026-03-02"), ("2nd of March 2026", "2026-03-02"),
    ("30-03-2026", "2026-03-30"), ("20260302101500", "2026-03-02"), ("20260302 10:15", "2026-03-02"),
    ("Mon Mar 02 10:00:00 +0000 2026", "2026-03-02"), ("MARCH 2, 2026", "2026-03-02"),
    ("Updated March 5, 2026; first published March 2, 2026", "2026-03-02"),
    ("March 2026", ""), ("02-03-2026", ""), ("2-Mar-26", ""), ("02.03.26", ""), ("2026-13", ""), ("2026-02-30", ""),
    ("2 Marvel 2026", ""), ("2026-03-045", ""), ("March 2-6, 2026", ""), ("2026-Q2", ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "day"), DAYS)
def test_a_table_s_dates_are_days_or_said_to_be_unclear(written: str, day: str) -> None:
    (only,) = read_files("a.tsv", f"text\tdate\nIda Holt said no to it.\t{written}\n".encode())
    assert not isinstance(only, UnreadableError)
    assert only.article.date == day
    assert only.article.notes == (() if day else (f"The date {written} is not clear: set it by hand.",))


def test_a_note_on_a_day_stands_where_no_day_is_known() -> None:
    head = "Toll row\nBy Ida Holt\n{}\nIda Holt said no."
    for cell, line, day, notes in (
        ("nan", "", "", ()), ("NaT", "", "", ()), ("n/a", "", "", ()), ("-", "", "", ()),
        ("02/03/2026", "4 May 2026", "2026-05-04", ()), ("2026-03-02", "02/03/2026", "2026-03-02", ()),
        ("nan", "02/03/2026", "", ("02/03/2026 can mean two days: set the date by hand.",)),
        ("02/03/2026", "", "", ("The date 02/03/2026 is not clear: set it by hand.",)),
    ):  # fmt: skip
        (only,) = read_files("a.csv", f'title,text,date\nToll row,"{head.format(line)}",{cell}\n'.encode())
        assert not isinstance(only, UnreadableError)
        assert (only.article.date, only.article.notes) == (day, notes)


FIRST = "The council of Marl voted against the toll"  # as a headline is: short, with no full stop
MESSAGE = "From: Ida Holt <i@marl.example>\nSubject: {}\n\n{}"
STORY = "Ida Holt said no to it.\nShe left."
KNOWN = [  # name, data, title, outlet, text
    ("a.eml", MESSAGE.format("Toll", f"{FIRST}\nbridge, said Ida Holt.\n"), "Toll", "",
     f"{FIRST}\nbridge, said Ida Holt."),
    ("b.eml", MESSAGE.format("Fwd: Toll", f"{FIRST}\n\n{STORY}"), "Fwd: Toll", "", f"{FIRST}\n\n{STORY}"),
    ("k.eml", "From: Ida Holt <i@marl.example>\nContent-Type: text/plain; charset=x-none\nSubject: Toll\n\nIt is shut.",
     "Toll", "", "It is shut."),
    ("l.eml", MESSAGE.format(f"{FIRST} at midnight", f"{FIRST}\nbridge, said Ida Holt.\n"), f"{FIRST} at midnight", "",
     f"{FIRST}\nbridge, said Ida Holt."),
    ("m.csv", f'title,text\n{FIRST},"{FIRST}\nbridge, said Ida Holt."\n', FIRST, "",
     f"{FIRST}\nbridge, said Ida Holt."),
    ("c.eml", MESSAGE.format(FIRST, f"{FIRST}\n\n{STORY}"), FIRST, "", STORY),  # the title again
    ("d.csv", f'title,text\nToll,"{FIRST}\n{STORY}"\n', "Toll", "", f"{FIRST}\n{STORY}"),
    ("e.md", f"# {FIRST}\n\nThe Marl Post\n\n2 March 2026\n\nIda Holt said no.\n", FIRST, "The Marl Post",
     "Ida Holt said no."),
    ("f.md", f"Ida Holt said no.\n\n# {FIRST}\n\nShe left.\n", FIRST, "", f"Ida Holt said no.\n{FIRST}\nShe left."),
    ("g.txt", f"{FIRST}\nbridge, said Ida Holt.\nShe left.\n", "g", "", f"{FIRST}\nbridge, said Ida Holt.\nShe left."),
    ("h.txt", f"{FIRST}\n\nbridge, said Ida Holt.\nShe left.\n", FIRST, "", "bridge, said Ida Holt.\nShe left."),
    ("i.txt", f"{FIRST}\nby Ida Holt\n2 March 2026\n\n{STORY}", FIRST, "", STORY),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "title", "outlet", "text"), KNOWN)
def test_no_line_is_lost_as_a_headline_where_the_title_is_another(
    name: str, data: str, title: str, outlet: str, text: str
) -> None:
    (only,) = read_files(name, data.encode())
    assert not isinstance(only, UnreadableError)
    assert (only.article.title, only.article.outlet, only.article.text) == (title, outlet, text)


def test_the_byline_in_a_document_is_surer_than_who_typed_the_file() -> None:
    typed = "<p:coreProperties xmlns:p='p' xmlns:d='d'><d:creator>Office User</d:creator></p:coreProperties>"
    for byline, author in (("By Ida Holt", "Ida Holt"), ("Marl, Monday.", "Office User")):
        body = "".join(paragraph(line) for line in (FIRST, byline, STORY))
        out = io.BytesIO(make_docx(body))
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("docProps/core.xml", typed)
        assert read_file("a.docx", out.getvalue()).article.author == author


def make_zip(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def test_a_table_whose_text_goes_on_behind_its_last_column_is_not_cut() -> None:
    assert texts("a.csv", b"title;text\nToll;She left; he stayed, they said.\n") == ["damaged"]
    assert texts("a.csv", b'title;text\nToll;"She left; he stayed."\n') == ["She left; he stayed."]


TABLES = [
    ("sep=;\ntitle;text\nToll;She left, he stayed.\n", ["She left, he stayed."]),
    ("text\nShe left, he stayed; so\nAll well.\n", ["She left, he stayed; so", "All well."]),
    ('text\n"No," she said. He left.\n“Yes” and "no".\n', ['"No," she said. He left.', '“Yes” and "no".']),
    ('text\n"She left, he ""stayed"".\nAll well."\nSo.\n', ['She left, he "stayed".\nAll well.', "So."]),
    ("'title','text'\n'Toll','She left, he stayed.'\n", ["She left, he stayed."]),
    ('title\ttext\nToll\t"No," she said. He left.\nTwo\tAll well.\n', ['"No," she said. He left.', "All well."]),
    ('title\ttext\nToll\t"We stay.\nTwo\t"All is well.\n', ['"We stay.', '"All is well.']),
    # near misses: a word like the line of Excel's, a separator within an unquoted text
    ("sep;text\nx;She left.\n", ["She left."]), ("title,text\nToll,She left, he stayed.\n", ["damaged"]),
    ("name\nShe left.\n", ["columns"]), ('"title" ; "text"\n"Toll" ; "He said no."\n', ["He said no."]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "found"), TABLES)
def test_a_table_is_read_in_each_of_its_forms(table: str, found: list[str]) -> None:
    assert texts("a.csv" if "\t" not in table else "a.tsv", table.encode()) == found


def test_an_archive_gives_each_of_its_files_or_what_is_wrong_with_it() -> None:
    packed = make_zip(b_txt=b"It is old.", a_txt=b"It is shut.", c_jpg=b"\xff\xd8", inner_zip=make_zip(d_txt=b"Deep."))
    assert texts("set.zip", packed) == ["It is shut.", "It is old.", "type", "type"]
    assert texts("many.zip", make_zip(**{f"f{i}_txt": b"x" for i in range(21)})) == ["too_long"]


def test_a_folder_is_read_in_the_order_of_its_names_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "sub/a.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"This is {name}.")
    found = [a.text for a in read_inputs([str(tmp_path)]) if isinstance(a, Article)]
    assert found == ["This is b.txt.", "This is sub/a.txt."]


PAGES = [
    ("<p>The engineer<sup>1</sup> said no.</p>", "The engineer said no."),
    ("<p>A hole of 2.1m<sup>3</sup> was dug.</p>", "A hole of 2.1m³ was dug."),
    ("<p>It was <del>never </del>seen. CO<sub>2</sub> <b>rose</b>.</p>", "It was seen. CO2 rose."),
    ("<p>It was <s class='x'>never </s>seen.</p><p><strike>He lied.</strike></p>", "It was seen."),
    ("<p>It was seen.</p><p hidden>He lied.</p><div style='display: none'><p>So did she.</p></div>", "It was seen."),
    ("<p>It was <span style='display:none'>never </span>seen.</p>", "It was seen."),
    ("<p>It was <span aria-hidden='true' title='not hidden'>never </span>seen.</p>", "It was never seen."),
    ("<p>It was <s>never seen.</p>", "It was never seen."),
    (
        "<p>Soon.</p><div style='display:none'><p>The bridge was seen by all, and so was the ferry.</p></div>",
        "Soon.\nThe bridge was seen by all, and so was the ferry.",
    ),
    ("<p>On the 1<sup>st</sup> it shut.</p>", "On the 1 st it shut."),
    ("<p><q>We were never asked</q>, said Tom Rusk.</p>", "“We were never asked”, said Tom Rusk."),
    (
        "<p>Holt wrote:</p><blockquote><p>It is old.</p><p>It is shut.</p></blockquote>",
        "Holt wrote:\n“It is old.\n“It is shut.”",
    ),
    ("<p>Holt wrote:</p><blockquote>It is old.</blockquote><p>She left.</p>", "Holt wrote:\n“It is old.”\nShe left."),
    ("<p>Holt wrote:</p><blockquote>“It is old.”</blockquote>", "Holt wrote:\n“It is old.”"),
    ("<p>Holt left.</p><blockquote>It is old.</blockquote>", "Holt left.\nIt is old."),
]


@pytest.mark.parametrize(("page", "text"), PAGES)
def test_a_page_keeps_its_quotations_and_drops_raised_notes(page: str, text: str) -> None:
    assert read_html(f"<html><body>{page}</body></html>", everything=True).text == text


def test_what_a_page_strikes_out_is_told() -> None:
    notes = read_html("<body><p>It was <del>never </del>seen.</p><p hidden>No.</p></body>", everything=True).notes
    assert notes[1:] == ("1 struck-out passage was left out.", "1 hidden passage was left out.")


TOLD_DAY = "<meta property='article:published_time' content='2026-03-02T10:00:00Z'>"
DAYS = [  # what the page's head says, what stands below its headline, what ends its text, its day
    ("", "Last updated: 9 March 2026 | First published: 2 March 2026", "", "2026-03-02"),
    ("", "Updated: 9 March 2026</p><p>Published: 2 March 2026", "", "2026-03-02"),
    ("", "Published on 2 March 2026 and updated on 9 March 2026", "", "2026-03-02"),
    ("", "By Ada Pell, Political Editor, The Marl Post, published 2 March 2026", "", "2026-03-02"),
    ("", "4 June 2031", "It was built in 2016.", "2031-06-04"),
    ("", "</p><div>By Ada Pell</div><div>Share</div><div>2 March 2026 at 10:15</div><p>", "", "2026-03-02"),
    ("<meta property='og:title' content='Marl loses its bridge'>", "</p><div>4 June 2031</div><p>", "", "2031-06-04"),
    ("", "By Ada Pell", "It was built in 2016.", ""),
    ("", "By Ada Pell", "It opened on 4 June 2021.", ""),
    ("", "By Ada Pell", "A study published on 4 June 2021 gave it no more than six years.", ""),
    ("", "By Ada Pell", "Published on 4 June 2021 by the council, the study gave it no more than six years.", ""),
    (TOLD_DAY, "By Ada Pell", "A study published on 4 June 2021 gave it no more than six years.", "2026-03-02"),
    (TOLD_DAY, "By Ada Pell", "It was built in 2016.", "2026-03-02"),
]


@pytest.mark.parametrize(("head", "line", "end", "day"), DAYS)
def test_a_page_is_of_the_day_that_it_says_and_of_none_where_it_says_none(
    head: str, line: str, end: str, day: str
) -> None:
    said = (
        "<p>Ida Holt said the bridge would stay shut until the inspectors had seen every part of it twice over.</p>" * 4
    )
    body = f"<article><h1>Bridge over the Marl shut</h1><p>{line}</p>{said}<p>{end}</p></article>"
    page = f"<html><head><title>Bridge over the Marl shut</title>{head}</head><body>{body}</body></html>"
    assert read_file("page.html", page.encode()).article.date == day


PRINTS = [
    (["Marl Post  2 March 2026\nThe bridge is old\nand shut.\nPage 1",
      "Marl Post  2 March 2026\nIt opens on\nFriday.\nPage 2"],
     ["The bridge is old\nand shut.", "It opens on\nFriday."], 4),
    (["The bridge is old\nand shut.", "It opens on\nFriday."], ["The bridge is old\nand shut.", "It opens on\nFriday."],
     0),
    (["1 MR. REYES: You saw\n2 it fall.\n3 MS. HOLT: I did.\n4 MR. REYES: When?"],
     ["MR. REYES: You saw\nit fall.\nMS. HOLT: I did.\nMR. REYES: When?"], 4),
    (["4 people came.\nIt is old.\n2 left.\nIt is shut."], ["4 people came.\nIt is old.\n2 left.\nIt is shut."], 0),
    (["3/9/26, 10:15 AM Bridge shut | Marl Post\nThe bridge is old.\nhttps://marl.example/bridge 1/1"],
     ["The bridge is old."], 2),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "kept", "left"), PRINTS)
def test_running_heads_feet_and_line_numbers_are_no_text(pages: list[str], kept: list[str], left: int) -> None:
    assert without_running_lines(pages) == (kept, left)
    assert reflow("\n\n".join(kept))


GARBLED = [
    ("â€œNoâ€\x9d, said JosÃ© NÃºÃ±ez.", "“No”, said José Núñez."),
    ("SÃO PAULO: “não” à Ângela.", "SÃO PAULO: “não” à Ângela."),
    ("The café’s “no” — naïve.", "The café’s “no” — naïve."),
    ("Â£5m was paid.", "£5m was paid."),
]


@pytest.mark.parametrize(("text", "mended"), GARBLED)
def test_garbled_letters_are_put_right_and_said(text: str, mended: str) -> None:
    found, note = mend_garbled(text)
    assert found == mended
    assert bool(note) == (found != text)
