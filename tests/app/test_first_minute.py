"""The empty first screen: what one will get, and three ways in; the place that a button in it leads to."""

from __future__ import annotations

import json

from components.exporting.standpoint_file import Project, write_saved
from components.interface.glimpse import FILE, glimpse
from components.interface.state import KEY
from components.model import Article
from components.reading.limits import MOST_ARTICLES
from tests.app.test_screens import drawn, press, read_all, start
from tests.builders import sample_corpus
from tests.glimpse import make_glimpse


def test_what_the_first_screen_shows_is_what_the_app_reads_today() -> None:
    """`python -m tests.glimpse` writes it anew."""
    assert json.loads(FILE.read_text(encoding="utf-8")) == make_glimpse(sample_corpus())


def test_the_first_screen_shows_positions_a_finding_and_the_ways_in() -> None:
    at = start()
    found = glimpse()
    assert len(drawn(at, "name")) == len(found.rows) == 3
    assert drawn(at, "heading") == [f"{found.label}: {found.subject}"]
    assert [u.label for u in at.file_uploader] == ["Or upload files, or a project that you saved"]
    assert at.text_area[0].label == "Paste one article or several"
    press(at, "sample-Ostra harbour")
    assert not [h for h in drawn(at, "heading") if h.startswith(found.label)]


def test_a_project_is_opened_where_files_are_uploaded_and_takes_nothing_away() -> None:
    at = start()
    project = write_saved(
        Project((Article("a", "Olaf Brink opposes the tram.", "Tram"), Article("b", "It rains.", "Rain")))
    )
    at.file_uploader(key="upload-0").upload("p.standpoint", b"no project")
    at.run()
    assert "not a Standpoint project" in drawn(at, "error")[0]
    at.file_uploader(key="upload-1").upload("p.standpoint", project)
    at.run()
    assert [a.title for a in at.session_state[KEY].articles] == ["Tram", "Rain"]
    assert "The project was opened: 2 articles, 0 of them analysed. The others are being read." in drawn(at, "success")
    assert read_all(at).button(key="next").label == "Compare the 2 articles"
    at.session_state["more"] = True
    at.run().file_uploader(key="upload-2").upload("q.standpoint", write_saved(Project((Article("c", "It snows."),))))
    at.run()
    assert "open it on the Take away page" in drawn(at, "error")[0]
    assert len(at.session_state[KEY].articles) == 2


def test_each_place_of_the_glimpse_stands_in_the_sample() -> None:
    at = read_all(press(start(), "sample-Ostra harbour"))
    texts = {a.id: a.text for a in at.session_state[KEY].articles}
    found = glimpse()
    for place in [row.place for row in found.rows] + [p.place for p in found.passages]:
        assert place.span.of(texts[place.article])
    for passage in found.passages:
        assert "".join(r.text for r in passage.runs) in texts[passage.place.article]


def test_as_many_articles_as_a_session_holds_stand_in_one_list() -> None:
    at = start()
    at.session_state[KEY].held = {f"a{n}": "not in this test" for n in range(MOST_ARTICLES)}
    at.session_state[KEY].add(
        [Article(f"a{n}", f"The tram number {n} runs.", f"Tram {n}") for n in range(MOST_ARTICLES)]
    )
    at.run()
    assert not at.exception
    assert drawn(at, "heading") == [f"{n + 1}. Tram {n}" for n in range(MOST_ARTICLES)]
