"""Sentences that are made where no screen is, and kept in English: notes of readers, reasons of rules, names of steps,
problems.

A table of message ids; `retold` finds the values in them again. What is worded as it is shown is not here, but where it
is said."""

from __future__ import annotations

# Why a position is one (`stances`); its parts stand between semicolons.
_REASONS = (
    "'{words} … to' reads as {side} what is to be done",
    "'{words}' someone or something reads as {side} it",
    "'{words}' doing something reads as {side} it",
    "'{words}' reads as {side} what follows",
    "'{words} to' do something reads as {side} it",
    "'{words}' something reads as {side} it",
    "'{words}' of someone or something reads as {side} them",
    "'{words}' reads as {side} what it is said of",
    "'{words}' that something be done reads as {side} what is to be done",
    "'{words}' reads as {side} it",
    "'{words}' in someone's own words reads as {side} it",
    "saying that it would '{words}' reads as {side} it",
    "saying that someone '{words}' reads as {side} them",
    "saying that it '{words}' reads as {side} it",
    "'{words}' reads as {side} what was last taken a side on",
    "'{words}' reads as {side} what was said before of somebody else",
    "'{words}' reads as {side} what was ruled",
    "'{words}' of somebody reads as their {side} what is done",
)
WHY = (
    *(reason.replace("{side}", side) for reason in _REASONS for side in ("support for", "opposition to")),
    "turned by '{words}'", "'{words}' turns it", "bound to a condition", "set by hand", "read as {side}: {why}",
    "before: {why}",
    "a trained model takes '{words}' for support", "a trained model takes '{words}' for opposition",
)  # fmt: skip
# Which rows a file holds (`exporting.scope`).
HELD = (
    "only rows that a person checked",
    "every row, checked or not",
    "doubtful rows too, marked as such",
    "without doubtful rows",
)
# Where a row stands (`exporting.tables`), and what an article is when it has neither byline nor outlet.
PLACES = ("sentence {number}", "sample", "pasted", "{count} times")
NOTES = (
    "The article's body was taken: {body} of the page's {whole} visible characters.",
    "All visible text of the page was taken, menus and captions included.",
    "{count} raised note numbers were left out.", "{count} raised note number was left out.",
    "Quotation marks were put where the page marks a quotation by its form alone.",
    "Pictures, headers and footers were left out.",
    "Garbled letters (such as {sign}) were put right: check quotation marks and accents.",
    "Its encoding was guessed as {encoding}: check accents and currency signs.",
    "Read from Factiva's fields; its codes were left out.",
    "Read from LexisNexis's fields; section, length and index terms were left out.",
    "Read from ProQuest's fields; index terms were left out.",
    "Columns left out: {names}.",
    "{count} system files were left out.", "{count} system file was left out.",
    "{count} NUL characters are shown as \ufffd.", "{count} NUL character is shown as \ufffd.",
    "{count} characters could not be read as {encoding} and are shown as \ufffd.",
    "{count} character could not be read as {encoding} and is shown as \ufffd.",
    "Its character set, {name}, is not known or not the right one: read as {encoding}; check accents and currency "
    "signs.",
    "Read as {encoding}, guessed from its bytes.",
    "Headers and footers were left out.", "Comments were left out.",
    "{count} quoted lines of an earlier message were left out.",
    "{count} quoted line of an earlier message was left out.",
    "{count} attachments were left out.", "{count} attachment was left out.",
    "Set aside above the text: {lines}", "{words} can mean two days: set the date by hand.",
    "The date {words} is not clear: set it by hand.",
    "Times and numbers of the captions were left out; lines were joined to sentences.",
    "{count} images or HTML parts were left out.", "{count} image or HTML part was left out.",
    "Lists and quotations more than {depth} deep were left out.",
    "{count} tracked deletions were left out.", "{count} tracked deletion was left out.",
    "{count} comments were left out.", "{count} comment was left out.",
    "{count} hidden passages were left out.", "{count} hidden passage was left out.",
    "{count} struck-out passages were left out.", "{count} struck-out passage was left out.",
    "Lines of {count} pages were joined to paragraphs; page numbers may remain.",
    "Lines of {count} page were joined to paragraphs; page numbers may remain.",
    "{count} running heads, feet and line numbers were left out.",
    "{count} running head, foot or line number was left out.",
    "{count} lines above the headline were left out.", "{count} line above the headline was left out.",
    "{count} pages have no text layer and were left out.", "{count} page has no text layer and was left out.",
    "An invented report: its people, places and outlet do not exist.",
)  # fmt: skip
# What was done, as undo and the history name it; those without a number stand where they are taken.
STEPS = (
    "adding {count} articles", "adding 1 article",
    "accepting {count} positions", "accepting a position", "rejecting {count} positions", "rejecting a position",
    "reopening {count} positions", "reopening a position",
    "accepting {count} statements", "accepting a statement", "rejecting {count} statements", "rejecting a statement",
    "reopening {count} statements", "reopening a statement",
    "removing {count} articles", "moving {count} articles", "joining {count} articles", "editing details",
    "editing the outlet of {count} articles", "editing the author of {count} articles",
    "editing the date of {count} articles", "editing details of {count} articles",
    "clearing all articles", "merging a project", "taking over names and issues", "corrections of an earlier version",
)  # fmt: skip
PROBLEMS = (
    "There is no text here yet: paste one article or several.", "This is more than two million characters: paste it "
                                                                "in parts.",
    "Choose a line further down: both parts need text.", "{name} is an archive within {archive}: unpack it and add "
                                                         "its files.",
    "This article has no words to analyse: paste its text or remove it.",
    "This article could not be analysed ({fault}): shorten it or remove it.",
    "Reading met a fault of ours ({fault}): go on on the Articles page.",
    "The model file {name} is missing: get Standpoint again, or run git checkout {file}.",
    "The model file {name} is missing or damaged: get Standpoint again, or run git checkout {file}.",
    "The model file {name} is damaged: get Standpoint again, or run git checkout {file}.",
    "The language model {name} is not the one that Standpoint was measured with, or is damaged: "
    "run pip install --force-reinstall -r requirements.txt.",
    "What is looked for may hold {count} characters: shorten it.",
    "This pattern takes too long on these articles: make it simpler, or look for plain words.",
    "This pattern cannot be read: {fault}.",
    "A pattern that calls itself cannot be looked for: write it without (?R) and its like.",
    "This is not a Standpoint project: choose a file whose name ends in .standpoint.",
    "This project cannot be opened: it is damaged from its beginning. Choose an earlier copy of it.",
    "This project was saved by a newer version of Standpoint: open it with that one.",
    "This project was saved by another version of Standpoint: open it with that one.",
    "This project cannot be opened: it is larger than {count} MB. Open one with less in it.",
    "This project cannot be opened: {why}. Choose the file as it was saved.",
    "This project cannot be opened: {why}. Open one with less in it.",
    "it gives no words of a text", "it names neither a person nor an organization",
    "a name in it is longer than {count} characters",
    "its words stand in none of the articles", "its words stand in several articles, and its title is none of theirs",
    "Nothing was changed: a project holds at most {facts} corrections in {steps} steps, and with these there would be "
    "more.",
    "some settings", "some articles", "some analyses, which are made again", "some steps of your corrections",
    "some corrections",
    "the issues as you edited them",
    "The analysis does not fit its article: analyse it again.",
    "This is no event list: it needs the columns person or organization, concept and agreement, as Discourse Network "
    "Analyzer writes them.",
    "This event list is larger than {count} MB: give one with less in it.",
    "This event list is not UTF-8: save it as CSV in UTF-8.",
    "This event list is cut short or has a cell that is too long: export it again.",
    "This event list has more than {count} rows: give one with fewer.",
    "Row {number} of this event list has {cells} cells and its head {head}: export it again.",
    "The agreement in row {number} of this event list is neither 1 nor 0: mend it there.",
    "A position in row {number} of this event list is no number: mend it there.",
    "There is nothing to report: choose articles and at least one part.",
    "A passage no longer fits its article: analyse it again before exporting.",
)  # fmt: skip
STORED = (*WHY, *HELD, *PLACES, *NOTES, *STEPS, *PROBLEMS)
