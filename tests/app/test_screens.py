"""Every screen by streamlit's own test runner: empty, filled, and at fault."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.comparing import find_differences, make_timeline
from components.comparing.common_ground import find_tellers
from components.comparing.grid import positions_elsewhere
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.exporting.tables import finding_rows
from components.interface import elsewhere, offering, passages
from components.interface.keeping import kept_projects
from components.interface.project_file import project_of
from components.interface.saving import wait_for_all
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from components.interface.store import with_store
from components.interface.tidying import act
from components.model import COUNTS_FROM, Corpus, Issue, Span
from components.review.findings import dismissal
from components.screens import about
from tests.builders import PAGE, ROOT, make_docx, make_pdf, paragraph, sample_corpus

SCREENS = ["read", "positions", "compare", "take_away"]
HOSTILE = "![x](http://evil.example/x.png) $5 million **bold** said <img src=x>"


def start() -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not at.exception
    return at


def press_kept(at: AppTest, what: str, number: int = 0) -> AppTest:
    """Press a button beside a kept project, as its component tells it."""
    with_store(
        at.session_state[CACHE], lambda: offering.act(at.session_state[KEY], kept_projects(), what, f"{number}")
    )()
    at.run()
    assert not at.exception, at.exception
    return at


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception, at.exception
    return at


def go(at: AppTest, screen: str) -> AppTest:
    at.switch_page(f"components/screens/{screen}.py").run()
    assert not at.exception, at.exception
    return at


def read_all(at: AppTest) -> AppTest:
    """Wait until the articles are read, as they are by themselves, and draw the screen again."""
    assert at.session_state[CACHE].worker.wait()
    at.run()
    assert not at.exception, at.exception
    return at


def open_details(at: AppTest, article: str) -> AppTest:
    """Open an article's details on the Articles screen."""
    return press_card(at, "details", article)


def written(at: AppTest) -> AppTest:
    """Draw the screen again once all is written, as the page does by itself."""
    wait_for_all()
    return at.run()


def press_card(at: AppTest, what: str, *articles: str, place: int = 0) -> AppTest:
    """Press a button of the list of articles, of one or of those that are chosen, as its component tells it."""
    act(at.session_state[KEY], what, *articles, place=place)
    at.run()
    assert not at.exception, at.exception
    return at


READ: dict[Any, Any] = {}  # the analyses of the sample, of the first session that had it


def with_sample(*, anew: bool = False) -> AppTest:
    """Open the sample: read anew, or as where it is brought in a second time, with the analyses of a session before."""
    at = start()
    store = at.session_state[CACHE]
    store.kept.update({} if anew else READ)
    read_all(press(at, "sample-Ostra harbour"))
    READ.update({key: found for key, found in store.kept.items() if key[0] == "analysis"})
    return at


def drawn(at: AppTest, kind: str = "") -> list[str]:
    """Return the lines that are drawn as text, of one kind or all."""
    shown = [json.loads(e.proto.json) for e in at.get("bidi_component")]
    lines = [x for data in shown for one in data.get("lines", []) for x in (one, *one.get("lines", []))]
    return [
        x.get("copy") or "".join(text for text, _ in x.get("runs") or x.get("heading") or x.get("counts", []))
        for x in lines
        if kind in ("", x.get("kind", _kind(x)))
    ]


def _kind(line: dict) -> str:
    return next((kind for kind in ("counts", "copy") if kind in line), "heading")


def shown_rows(at: AppTest) -> list[list]:
    """Return the rows of the table of Positions: name, who, side, towards, passage, facts, label."""
    return table_of(at)["rows"]


def chosen_row(at: AppTest) -> str:
    return table_of(at)["chosen"]


def table_of(at: AppTest) -> dict:
    return next(data for e in at.get("bidi_component") if "columns" in (data := json.loads(e.proto.json)))


def surety(facts: str) -> float:
    return float(re.search(r"\d\.\d\d", facts)[0])


def said(at: AppTest) -> str:
    kinds = ("markdown", "caption", "info", "warning", "error", "success", "text")
    return "\n".join([*drawn(at), *(str(e.value) for kind in kinds for e in getattr(at, kind))])


def test_the_first_screen_offers_three_ways_in() -> None:
    at = start()
    assert at.text_area[0].label == "Paste one article or several"
    assert {b.label for b in at.button} >= {"Add pasted text", "Ostra harbour", "NATO in Yerevan"}


@pytest.mark.parametrize("screen", SCREENS)
def test_an_empty_screen_says_what_will_be_here(screen: str) -> None:
    at = go(start(), screen)
    assert "Bring in articles first" in said(at)


def test_the_drawing_on_about_has_the_colours_of_the_theme() -> None:
    light, dark = about.plot(), about.plot(dark=True)
    assert 'fill="#FFFFFF"' in light
    assert {*re.findall('"(#[^"]+)"', light)} <= {*about.DARK}, "a colour without one for the dark"
    assert {*re.findall('"(#[^"]+)"', dark)} <= {*about.DARK.values()}


def test_about_gives_figures_and_limits() -> None:
    at = go(start(), "about")
    assert "PolNeAR" in said(at)
    assert "English only" in said(at)
    assert "a list that comes with Standpoint" in said(at)


def test_paste_two_split_join_undo_clear() -> None:
    at = start()
    body = "The mayor of Lindow said on Tuesday that she would sell the tram. " * 6
    at.text_area[0].set_value(
        f"Mayor to sell the tram\nBy Ada Pell\n\n{body}\n\nDrivers block the depot\nBy Tom Reed\n\n{body}"
    ).run()
    press(press(at, "add-paste"), "add-proposed")
    assert "split into 2 articles" in said(at)
    articles = at.session_state[KEY].articles
    assert [a.title for a in articles] == ["Mayor to sell the tram", "Drivers block the depot"]
    press_card(at, "up", articles[1].id)
    assert at.session_state[KEY].articles[0].title == "Drivers block the depot"
    press_card(at, "join", articles[0].id, articles[1].id)
    assert len(at.session_state[KEY].articles) == 1
    press(at, "undo")
    assert len(at.session_state[KEY].articles) == 2
    press(at, "clear")
    assert at.session_state[KEY].articles == ()
    press(at, "undo")
    assert len(at.session_state[KEY].articles) == 2


def test_an_empty_paste_is_one_sentence_and_loses_nothing() -> None:
    at = press(start(), "sample-NATO in Yerevan")
    at.session_state["more"] = True
    at.run().text_area(key="paste-0").set_value("   ").run()
    press(at, "add-paste")
    assert drawn(at, "error") == ["There is no text here yet: paste one article or several."]
    assert len(at.session_state[KEY].articles) == 1


def test_uploads_of_each_format_and_a_bad_one_beside_them() -> None:
    at = start()
    sentence = "The mayor of Lindow said on Tuesday that she would sell the tram."
    uploader = at.file_uploader(key="upload-0")
    uploader.upload("a.txt", f"{sentence} A.".encode())
    uploader.upload("b.md", f"{sentence} B.".encode())
    uploader.upload("c.docx", make_docx(paragraph(f"{sentence} C.")))
    uploader.upload("d.pdf", make_pdf([f"{sentence} D."]))
    uploader.upload("scan.pdf", make_pdf([]))
    at.run()
    assert not at.exception
    assert len(at.session_state[KEY].articles) == 4
    assert len(drawn(at, "error")) == 1
    assert "no text layer" in drawn(at, "error")[0]


def test_details_are_edited_and_a_bad_date_is_refused() -> None:
    at = press(start(), "sample-NATO in Yerevan")
    article = at.session_state[KEY].articles[0]
    open_details(at, article.id).text_input(key=f"outlet-{article.id}").set_value("The Post").run()
    at.text_input(key=f"date-{article.id}").set_value("last week").run()
    assert "year-month-day" in drawn(at, "error")[0]
    assert (at.session_state[KEY].articles[0].outlet, at.session_state[KEY].articles[0].date) == (
        "The Post",
        article.date,
    )
    at.text_input(key=f"date-{article.id}").set_value("2023-03-19").run()
    read_all(at)
    assert (at.session_state[KEY].articles[0].outlet, at.session_state[KEY].articles[0].date) == (
        "The Post",
        "2023-03-19",
    )
    press(go(at, "articles"), "undo")
    assert at.text_input(key=f"date-{article.id}").value == article.date


def test_a_half_typed_paste_is_there_again_after_another_screen() -> None:
    at = start()
    at.text_area(key="paste-0").set_value("The mayor said").run()
    go(at, "about")
    go(at, "articles")
    assert at.text_area(key="paste-0").value == "The mayor said"


def test_what_is_told_moves_nothing_below_it() -> None:
    """Streamlit keeps what is typed and not sent by where its field stands: a form that moves comes up empty."""
    at = start()
    at.text_area(key="paste-0").set_value("Tram divides the town\nBy Ada Pell\n\nThe mayor said no.")
    press(at, "add-paste")
    places = set()
    for told in (True, False, True):
        at.session_state[KEY].messages = [("info", "A sentence."), ("error", "Another.")] if told else []
        at.run()
        assert not at.exception
        assert told == ("A sentence." in said(at))
        (place,) = (n for n, block in at.main.children.items() if "paste-1" in str(block))
        places.add(place)
    assert len(places) == 1


def test_a_line_that_may_begin_another_article_is_shown_and_split_by_a_click() -> None:
    at = start()
    body = "The mayor of Lindow said on Tuesday that she would sell the tram, because nobody rides it any more. " * 4
    at.text_area(key="paste-0").set_value(
        f"Mayor to sell the tram\n\n{body}\nDrivers of Lindow block the depot\n{body}"
    ).run()
    press(press(at, "add-paste"), "add-proposed")
    (article,) = at.session_state[KEY].articles
    assert any("one article?" in note for note in drawn(at, "note"))
    press_card(at, "split", article.id)
    assert [a.title for a in at.session_state[KEY].articles] == [
        "Mayor to sell the tram",
        "Drivers of Lindow block the depot",
    ]


def test_a_text_in_another_language_is_a_warning_and_the_journalist_decides() -> None:
    at = start()
    at.text_area[0].set_value(
        "Der Bürgermeister der Stadt sagte, dass er die Straßenbahn nicht an die Firma verkaufen werde. " * 3
    ).run()
    press(at, "add-paste")
    assert "does not look like English" in drawn(at, "warning")[0]
    assert at.session_state[KEY].waiting


def test_read_shows_the_reader_and_a_method_is_a_click() -> None:
    at = with_sample(anew=True)
    go(at, "read")
    assert "standpoint_reader" in [c.proto.component_name for c in at.get("bidi_component")]
    at.selectbox(key="method").set_value("lexrank").run()
    assert not at.exception
    assert at.session_state[CACHE].misses["analysis"] == 4
    assert sum(k[0] == "analysis" for k in at.session_state[CACHE].kept) == 4


def test_positions_filters_evidence_and_corrections() -> None:
    at = go(with_sample(), "positions")
    every = shown_rows(at)
    assert len(every) >= 16
    at.text_input(key="search").set_value("quay").run()
    assert 0 < len(shown_rows(at)) < len(every)
    at.text_input(key="search").set_value("nothing has this word").run()
    assert "No row passes" in said(at)
    at.multiselect(key="stances").set_value(["▼ oppose"]).run()
    press(at, "clear-filters")
    assert (shown_rows(at), at.text_input(key="search").value) == (every, "")
    assert "Words that decided" in said(at)
    press(at, "take-out")
    assert len(shown_rows(at)) == len(every) - 1
    press(at, "undo")
    assert len(shown_rows(at)) == len(every)


def test_the_chosen_row_stays_chosen_through_search_and_other_screens() -> None:
    at = go(with_sample(), "positions")
    eighth = shown_rows(at)[7]
    at.session_state[KEY].rows["position"] = eighth[0]
    at.run()
    assert chosen_row(at) == eighth[0]
    assert any(x.startswith(f"{eighth[1]} {eighth[2]}") for x in drawn(at, "name"))
    at.text_input(key="search").set_value("Amsel").run()
    assert chosen_row(at) == shown_rows(at)[0][0] != eighth[0]
    at.text_input(key="search").set_value("").run()
    assert chosen_row(at) == eighth[0]
    press(at, "jump")
    at = go(go(at, "read"), "positions")
    assert chosen_row(at) == eighth[0]
    press(at, "take-out")
    assert chosen_row(at) == shown_rows(at)[7][0] != eighth[0]


def test_the_evidence_acts() -> None:
    at = go(with_sample(), "positions")
    acts = {b.key: b.label for b in at.button if b.key in ("accept", "take-out", "edit-row", "cite", "jump")}
    assert list(acts.values()) == ["Accept", "Reject", "Edit", "Cite", "Show in the article"]
    press(at, "cite")
    assert "Velland Daily (invented), 2031-03-03, paragraph 5)" in drawn(at, "copy")[0]
    press(at, "cite")
    assert drawn(at, "copy") == []
    press(at, "edit-row")
    assert any(s.label == "Side" for s in at.selectbox)
    press(at, "accept")
    assert at.button(key="accept").disabled
    assert "checked by you" in shown_rows(at)[0][5]


def test_the_order_of_the_rows_is_a_choice() -> None:
    at = go(with_sample(), "positions")
    assert [surety(r[5]) for r in shown_rows(at)] == sorted((surety(r[5]) for r in shown_rows(at)), reverse=True)
    at.selectbox(key="order-position").set_value("who").run()
    names = [r[1] for r in shown_rows(at)]
    assert names == sorted(names)
    at = go(go(at, "read"), "positions")
    assert [r[1] for r in shown_rows(at)] == names, "an order stays on other screens"
    at.selectbox(key="order-position").set_value("surest first").run()
    sure = [surety(r[5]) for r in shown_rows(at)]
    assert sure == sorted(sure, reverse=True)
    assert sure[0] > sure[-1]


def test_a_click_analyses_nothing_again() -> None:
    at = go(go(with_sample(anew=True), "compare"), "positions")
    before = dict(at.session_state[CACHE].misses)
    at.slider(key="confidence").set_value(0.7).run()
    go(at, "compare")
    go(at, "positions")
    go(at, "read")
    after = at.session_state[CACHE].misses
    assert (
        {k: after[k] for k in ("analysis", "corpus")}
        == {k: before[k] for k in ("analysis", "corpus")}
        == {"analysis": 4, "corpus": 1}
    )


def test_compare_says_what_differs_in_words_first() -> None:
    at = go(with_sample(), "compare")
    labels = drawn(at, "heading")
    assert labels[0].startswith("Quotation altered")
    assert any(label.startswith("Figures that differ") and "800 jobs" in label for label in labels)
    assert at.get("vega_lite_chart") or at.get("arrow_vega_lite_chart")


def test_compare_opens_on_the_answer_and_a_finding_is_taken_out_for_good() -> None:
    at = go(with_sample(), "compare")
    (counts,) = drawn(at, "counts")
    assert counts == ("4 articles1 quotation altered1 figure clashes1 criticised without a reply1 quotation cut short1 "
                      "position differs1 passage shared word for word")  # fmt: skip
    session, corpus = (
        at.session_state[KEY],
        at.session_state[CACHE].kept[next(k for k in at.session_state[CACHE].kept if k[0] == "corpus")],
    )
    entry = dismissal(find_differences(corpus)[0])
    session.take_step("taking a finding out", entry)
    before = at.session_state[CACHE].misses["corpus"]
    at.run()
    assert "quotation altered" not in drawn(at, "counts")[0]
    assert not any(label.startswith("Quotation altered") for label in drawn(at, "heading"))
    assert at.session_state[CACHE].misses["corpus"] == before
    assert read_saved(write_saved(Project(session.articles, log=session.work.log))).project.log.facts == (entry,)
    assert next(r.finding for r in finding_rows(corpus, session.work.log.facts)) == "Figures that differ"
    press(at, "undo")
    assert "1 quotation altered" in drawn(at, "counts")[0]


def test_a_draft_is_checked_kept_out_of_the_project_and_closed() -> None:
    at = with_sample()
    at.session_state["words"] = "Check my draft"
    at = go(at, "compare")
    at.text_area(key="draft-text-0").set_value(
        '"The seals have no vote," Piet Calder said. "I am not against this harbour," Hanne Lorvik said.'
    )
    next(b for b in at.button if b.label == "Check the draft").click().run()
    assert not at.exception, at.exception
    headings = drawn(at, "heading")
    assert headings == ["Not found in the articles: Piet Calder", "Quotation cut short: Hanne Lorvik"]
    assert len(at.session_state[KEY].articles) == 4
    assert b"seals have no vote" not in write_saved(project_of(at.session_state[KEY]))
    press(at, "draft-close")
    assert at.session_state[KEY].draft is None
    press(at, "draft-back")
    assert drawn(at, "heading") == headings


def test_an_empty_draft_is_one_sentence() -> None:
    at = with_sample()
    at.session_state["words"] = "Check my draft"
    at = go(at, "compare")
    next(b for b in at.button if b.label == "Check the draft").click().run()
    assert [e.value for e in at.error] == ["There is no text to check: paste your draft or upload it."]


def test_compare_counts_copies_once_where_that_is_wished() -> None:
    body = ("The council of Lindow voted on Tuesday evening to close the old mill by the river before the winter "
            "comes. Ada Pell supports the closing of the mill, and Olaf Brink opposes it because forty workers would "
            "lose their jobs in the lower town.")  # fmt: skip
    at = start()
    other = "Ada Pell spoke in the square. She said the mill would stand empty by May. Nobody asked the forty workers."
    for title, text in (("Council closes the mill", body), ("Old mill to be shut", body), ("In the square", other)):
        at.session_state["more"] = True
        at.run().text_area[0].set_value(f"{title}\nBy Ada Hale\n\n{text}").run()
        press(at, "add-paste")
    read_all(at)
    go(at, "compare")
    assert "3 articles, 2 independent accounts" in said(at)
    assert "1 passage shared word for word" in said(at)
    at.session_state["charts"] = "Who stands where"
    at.run()
    assert len(at.selectbox(key="grid-choice").options) == 4

    def told() -> list[str]:
        return [c.proto.alt for c in at.main if c.type == "vega_lite_chart"]

    assert [words.count("council of Lindow in") for words in told()] == [2, 0]
    at.toggle(key="once-an-account").set_value(True).run()
    assert not at.exception
    assert [words.count("council of Lindow in") for words in told()] == [1, 0]
    assert "3 articles, 2 independent accounts" in said(at)
    assert "shared word for word" not in said(at).partition("Click a mark")[0]
    assert len(at.selectbox(key="grid-choice").options) == 3


def test_positions_on_none_of_the_issues_are_folded_as_other() -> None:
    def others() -> list[str]:
        return [x for x in drawn(at, "heading") if re.search(r" (?:support|oppose|conditional|mixed): ", x)]

    at = go(with_sample(), "compare")
    assert others() == []
    at.session_state["elsewhere"] = True
    at.run()
    assert not at.exception
    left = others()
    session = at.session_state[KEY]
    session.change("editing the issues", replace(session.work, issues=(Issue("i1", "Moon", ("moon",)),)))
    at.run()
    assert 0 < len(left) < len(others())
    assert set(left) < set(others())


def test_other_positions_are_those_of_high_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    def others() -> tuple[int, list[str]]:
        at = with_sample()
        at.session_state["elsewhere"] = True
        at = go(at, "compare")
        listed = [x for x in drawn(at, "heading") if re.search(r" (?:support|oppose|conditional|mixed): ", x)]
        return len(listed), [x for x in drawn(at, "source") if "under Positions" in x or x == "Nothing was found."]

    corpus = sample_corpus()
    rows = [corpus.stance(key)[1].confidence for key in positions_elsewhere(corpus)]
    high = sum(c >= elsewhere.HIGH for c in rows)
    assert 0 < high < len(rows)
    assert others() == (high, [f"{len(rows) - high} more stand under Positions."])
    monkeypatch.setattr(elsewhere, "HIGH", 2.0)
    assert others() == (0, ["Nothing was found.", f"{len(rows)} more stand under Positions."])


def test_compare_of_one_article_still_draws() -> None:
    at = press(start(), "sample-NATO in Yerevan")
    read_all(at)
    go(at, "compare")
    assert "There is one article" in said(at)


def test_take_away_offers_every_file_and_opens_a_project() -> None:
    at = go(with_sample(), "take_away")
    labels = [b.label for b in at.get("download_button")]
    assert {
        "Positions (CSV)",
        "Statements (CSV)",
        "Actors (CSV)",
        "What differs and what is the same (CSV)",
        "Everything (JSON)",
        "PNG",
        "SVG",
    } <= set(labels)
    assert "Download the project" in labels
    work = at.session_state[KEY].work
    data = write_saved(Project(work.articles[:2]))
    at.file_uploader(key=f"project-{at.session_state[KEY].upload_round}").upload("p.json", data)
    at.run()
    assert len(at.session_state[KEY].articles) == 2
    at.file_uploader(key=f"project-{at.session_state[KEY].upload_round}").upload("p.json", b"{}")
    at.run()
    assert "not a Standpoint project" in drawn(at, "error")[0]
    assert len(at.session_state[KEY].articles) == 2


def test_an_event_list_is_taken_in_as_one_step_after_a_look_at_its_rows() -> None:
    at = with_sample()
    article = at.session_state[KEY].articles[0]
    words = article.text.partition("\n")[0].replace('"', "'").replace(";", ",")
    head = "person;concept;agreement;text"
    at = go(at, "take_away")
    at.session_state["event-list"] = True
    rows = f'{head}\nAda Pell;a bridge at Sel;1;"{words}"\nAda Pell;a bridge at Sel;0;"Nobody wrote this."\n'
    at.run().file_uploader(key="events").upload("e.csv", rows.encode())
    at.run()
    assert not at.exception, at.exception
    assert "Of 2 rows: 1 new, 0 here already, 1 without a place in these articles." in said(at)
    assert "No place: its words stand in none of the articles." in said(at)
    assert at.session_state[KEY].work.log.steps == ()
    press(at, "take-events")
    assert [s.words for s in at.session_state[KEY].work.log.steps] == ["taking in an event list"]
    assert "Taken in as added by hand: 1 row of the event list." in said(at)
    assert "Of 2 rows: 0 new, 1 here already" in said(at)
    assert [r[1] for r in shown_rows(go(at, "positions")) if "by hand" in r[5]] == ["Ada Pell"]
    press(at, "undo")
    assert [r[1] for r in shown_rows(at) if "by hand" in r[5]] == []


def test_take_away_says_what_is_in_the_report_and_holds_an_event_list_against_the_set() -> None:
    at = go(with_sample(), "take_away")
    labels = {b.label for b in at.get("download_button")}
    assert {
        "Web page (HTML)",
        "Word (DOCX)",
        "Markdown",
        "All tables (Excel)",
        "Network (GraphML)",
        "Event list for DNA (CSV)",
    } <= labels
    assert re.search(r"\d+ passages, each word for word as in its article\.", said(at))
    at.session_state["event-list"] = True
    at.run().file_uploader(key="events").upload("e.csv", b"person,concept,agreement\nNobody Here,Nothing,1\n")
    at.run()
    assert re.search(r"0 same side, 0 other side, 1 only in the list, [1-9]\d* only here\.", said(at))
    assert "Of 1 row: 0 new, 0 here already, 1 without a place in these articles." in said(at)
    at.file_uploader(key="events").upload("e.csv", b"a,b\n1,2\n")
    at.run()
    assert "This is no event list" in said(at)
    assert "take-events" not in [b.key for b in at.button]
    at.get("button_group")[0].set_value([]).run()
    assert "Choose at least one part." in said(at)


AS_TEXT = {
    "bidi_component",
    "code",
    "text",
    "dataframe",
    "arrow_data_frame",
    "vega_lite_chart",
    "arrow_vega_lite_chart",
}  # streamlit sets these as they are
VALUES = {"selectbox", "multiselect", "text_input", "text_area"}  # and of these the values and options


def marked(at: AppTest) -> list[str]:
    """Return what streamlit draws by the rules of Markdown: bodies, labels, helps."""
    found = []
    for node in at._tree:
        proto = getattr(node, "proto", None)
        if proto is None or node.type in AS_TEXT:
            continue
        found.append(f"{node.type}: {proto.label} {proto.help}" if node.type in VALUES else f"{node.type}: {proto}")
    return found


def test_no_word_of_an_article_meets_markdown_on_any_screen() -> None:
    at = start()
    said_by = (
        'Olaf Brink opposes the {0} plan of Monday. "I reject {0}," Ruth Amsel said. "Never {0}," Ruth Amsel said. '
    )
    heads = [f"Lindow {n} {HOSTILE}\nBy Ada {HOSTILE}\nSource: Post {n} {HOSTILE}\n3 May 2031\n\n" for n in (1, 2)]
    text = "\n===\n".join(
        head + said_by.format(HOSTILE) * 3 + f"It lost {n}00 jobs." for n, head in enumerate(heads, 1)
    )
    at.text_area[0].set_value(text).run()
    press(at, "add-paste")
    read_all(at)
    seen = ""
    for screen in ("articles", *SCREENS):
        go(at, screen)
        for tab in ("What differs", "The set in short", "Timeline") if screen == "compare" else ("",):
            if tab:
                at.session_state["words"] = tab
                at.run()
            seen += said(at)
            for words in marked(at):
                for own in ("evil.example", "Olaf", "Brink", "Amsel", "Lindow", "Post", "Ada", "jobs"):
                    assert own not in words, (screen, tab, words)
    for own in (HOSTILE, "Olaf Brink", "Ruth Amsel", "Lindow 1", "Post 2", "By Ada"[3:]):
        assert own in seen


def test_a_file_can_be_read_in_another_encoding_and_a_page_in_full() -> None:
    at = start()
    at.file_uploader(key="upload-0").upload("a.txt", ("Cena wynosi 5 zł, powiedział burmistrz. " * 3).encode("cp1250"))
    at.file_uploader(key="upload-0").upload("b.html", PAGE.encode())
    at.run()
    first, second = at.session_state[KEY].articles
    assert "a.txt, text, " in first.origin
    assert "a.txt, text, letters: Central Europe, Windows (cp1250)" in said(at)
    open_details(at, first.id).selectbox(key=f"encoding-{first.id}").set_value("cp1250").run()
    press(at, f"reread-{first.id}")
    assert "5 zł" in at.session_state[KEY].articles[0].text
    press(open_details(at, second.id), f"reread-{second.id}")
    assert "newsletter" in at.session_state[KEY].articles[1].text


def test_compare_tells_the_set_in_short_and_over_time() -> None:
    at = with_sample()
    at.session_state["words"] = "The set in short"
    at = go(at, "compare")
    assert sum("told also by" in x or "only here" in x for x in drawn(at, "source")) == 7  # one may be told elsewhere
    at.slider(key="digest-length").set_value(4).run()
    assert sum("told also by" in x or "only here" in x for x in drawn(at, "source")) == 4
    at.session_state["words"] = "Timeline"
    at.run()
    assert not at.exception
    days = drawn(at, "name")
    assert "2031-03-16" in days
    assert len(days) == len(set(days)), "each day stands once above what is told of it"
    every = [json.loads(e.proto.json).get("lines", []) for e in at.get("bidi_component")]
    shown = next(lines for lines in every if any(x.get("kind") == "name" and days[0] in str(x) for x in lines))
    marked = [[text for text, look in x["runs"] if look == "differs"] for x in shown if x.get("kind") == "passage"]
    assert marked == [[place.of(text)] for place, text in _dated_words()][: len(marked)] != []


def _dated_words() -> list[tuple[Span, str]]:
    """Return the words that date each passage of the sample, with the text that they stand in."""
    corpus = sample_corpus()
    return [(t.words, corpus.analysis(t.article).article.text) for m in make_timeline(corpus) for t in m.tellings]


def test_the_steps_of_the_slider_look_once_for_who_tells_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Corpus] = []
    monkeypatch.setattr(passages, "find_tellers", lambda corpus: asked.append(corpus) or find_tellers(corpus))
    at = with_sample()
    at.session_state["words"] = "The set in short"
    at = go(at, "compare")
    for length in (4, 5):
        at.slider(key="digest-length").set_value(length).run()
        assert sum("told also by" in x or "only here" in x for x in drawn(at, "source")) == length
    assert len(asked) == 1


def test_a_summary_changes_with_its_unit_and_says_why() -> None:
    at = go(with_sample(), "read")
    misses = at.session_state[CACHE].misses["analysis"]
    at.selectbox(key="unit").set_value("words").run()
    next(s for s in at.slider if s.key.startswith("words-")).set_value(60).run()
    assert not at.exception
    assert at.session_state[CACHE].misses["analysis"] == misses
    assert "To copy, with sources" in said(at)
    assert "(Ostra Courier (invented), 2031-03-02, sentence 1)" in drawn(at, "copy")[0]


def test_read_checks_the_headline_and_names_the_keywords() -> None:
    at = go(with_sample(), "read")
    assert "Keywords" in said(at)
    assert "Words of the headline" not in said(at), "closed, it is not drawn"
    at.session_state["headline-check"] = True
    at.run()
    assert "Words of the headline that the text has nowhere: threaten" in said(at)


def test_the_headline_check_says_of_each_sentence_who_says_it() -> None:
    at = start()
    text = "Ruth Amsel said that the tram would be sold. Tom Reed said that the tram would be kept."
    at.text_area[0].set_value(f"Tram sold or kept\nBy Ada Pell\n\n{text} Drivers of Sel will meet in May.")
    at = go(read_all(press(at, "add-paste")), "read")
    at.session_state["headline-check"] = True
    at.run()
    lines = drawn(at)
    first = lines.index("Most of the headline stands in sentence 1, said by Ruth Amsel:")
    assert lines[first : first + 4] == [
        "Most of the headline stands in sentence 1, said by Ruth Amsel:",
        "Ruth Amsel said that the tram would be sold.",
        "Most of the headline stands in sentence 2, said by Tom Reed:",
        "Tom Reed said that the tram would be kept.",
    ]


def test_leads_are_shown_when_asked_for() -> None:
    at = go(with_sample(), "positions")
    sure = [r[5] for r in shown_rows(at)]
    assert not [facts for facts in sure if "doubtful" in facts or surety(facts) < COUNTS_FROM]
    at.toggle(key="leads").set_value(True).run()
    every = [r[5] for r in shown_rows(at)]
    leads = [facts for facts in every if "doubtful" in facts]
    assert len(leads) == len(every) - len(sure) > 0
    assert min(map(surety, every)) < COUNTS_FROM
    assert any("2 places" in facts for facts in every)


def test_read_lists_what_is_not_the_story_and_each_line_can_be_taken_back() -> None:
    at = start()
    story = "The council of Sel voted on Monday to close the old bridge.\nEngineers had found cracks in it."
    at.text_area[0].set_value(f"{story}\nREAD MORE: Brink says the bridge must go")
    at = read_all(press(at, "add-paste"))
    at = go(at, "read")
    assert "link to another story: READ MORE: Brink says the bridge must go" in drawn(at, "source")
    (left_out,) = (m for m in at.multiselect if m.key.startswith("not-story-"))
    at = left_out.set_value([]).run()
    assert not at.exception, at.exception
    assert [len(a.restored) for a in at.session_state[KEY].articles] == [1]
    assert "link to another story: READ MORE: Brink says the bridge must go" not in drawn(at, "source")
    assert at.session_state[KEY].past[-1][0] == "taking lines into the story"


def test_of_two_lines_of_the_same_words_the_other_stays_left_out() -> None:
    at = start()
    story = "The council of Sel voted on Monday to close the old bridge.\nREAD MORE: Brink says no"
    at.text_area[0].set_value(f"{story}\nEngineers had found cracks in it.\nREAD MORE: Brink says no")
    at = go(read_all(press(at, "add-paste")), "read")
    (left_out,) = (m for m in at.multiselect if m.key.startswith("not-story-"))
    assert len(set(left_out.options)) == 2
    at = left_out.set_value(left_out.value[1:]).run()
    (article,) = at.session_state[KEY].articles
    assert [place.start for place in article.restored] == [article.text.index("READ MORE")]


def test_words_of_ones_own_are_kept_with_the_project() -> None:
    at = go(with_sample(), "read")
    at.multiselect(key="find").set_value(["quay", "/jett(y|ies)/"]).run()
    saved = write_saved(project_of(at.session_state[KEY]))
    again = start()
    again.file_uploader(key="upload-0").upload("p.standpoint", saved)
    go(read_all(again.run()), "read")
    assert again.multiselect(key="find").value == ["quay", "/jett(y|ies)/"]
    (found,) = next(data["found"] for e in again.get("bidi_component") if "marks" in (data := json.loads(e.proto.json)))
    assert found["words"][0] == ["quay", 3, 10]


def test_words_of_ones_own_are_told_in_all_articles() -> None:
    at = go(with_sample(), "read")
    at.multiselect(key="find").set_value(["quay", "/(/", "/(a+)+$/"]).run()
    assert not at.exception, at.exception
    assert drawn(at, "warning") == ["/(/: This pattern cannot be read: missing ) at position 1."]
    (found,) = next(data["found"] for e in at.get("bidi_component") if "marks" in (data := json.loads(e.proto.json)))
    assert found["words"] == [["quay", 3, 10], ["/(a+)+$/", 0, 0]]
    assert [name for _, name, _ in found["others"]] == ["Velland Daily (invented)", "Northern Business Wire (invented)",
                                                        "Coast Observer (invented)"]  # fmt: skip
