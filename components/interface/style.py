"""The rules of style of every screen, beside the theme in `.streamlit/config.toml`."""

from __future__ import annotations

from components.wording import tr

BESIDE, WIDEST = {"phone": 32, "page": 160}, 1240  # pixels beside what a page shows, and the most that it shows across
NARROW, WIDTHS = 340, range(400, 2001, 100)  # pixels that a phone has for a chart, and that a wide one may need

# Streamlit's own colours miss 4.5:1 in four places (axe, both themes); these rules mend them and hold no article text.
STYLE = """<style>
[data-testid="stMainBlockContainer"] { padding-top: 4.2rem; padding-bottom: 4rem; max-width: 1400px; }
.st-key-connection, [class*="st-key-address"], .st-key-pressed, .st-key-how-kept,
.st-key-too-large { display: none; }
[data-testid="stVegaLiteChart"] :is(path, line)[tabindex]:focus-visible {
  outline: none; stroke: #1f4e79 !important; stroke-width: 4px !important; stroke-opacity: 1 !important;
}
@media (hover: none), (max-width: 480px) { .st-key-list-keys { display: none; } } /* a phone; 700 px may be 200 % */
/* where the keyboard is: Streamlit's own grey and half-clear blue miss 3:1 */
.stApp :is(a, button, summary, [role="tab"]):focus-visible,
.stApp [data-testid="stCheckbox"] label:has(input:focus-visible) {
  outline: 3px solid #1f4e79 !important; outline-offset: -2px;
}
[data-testid="stElementToolbar"] button[aria-label^="Copy Vega"] { display: none; } /* of no use to a newsroom */
[class*="st-key-wide-"] { overflow-x: auto; }
/* places that may be empty take no room, and what sticks in them sticks to the screen */
:is(.st-key-told, .st-key-leading-on), [data-testid="stLayoutWrapper"]:has(> :is(.st-key-told, .st-key-leading-on)) {
  display: contents;
}
/* one lands far below it: a strip of its own, under which the text passes */
.st-key-way-back { position: sticky; top: 3.75rem; z-index: 20; padding: 0.4rem 0; width: 100% !important; }
.st-key-messages-wrong { position: sticky; top: 3.75rem; z-index: 19; }
[data-testid="stMain"] [data-testid="stMarkdown"] :is(p, li) { max-width: 46rem; } /* a line that can be read */
.st-key-way-back :is([data-testid="stButton"], button) { width: max-content !important; }
[data-testid="stMultiSelectTagsContainer"] input { min-width: 2rem; } /* beside chips it would shrink to 12 px */
.st-key-filters [data-testid="stMultiSelectTagsContainer"] input { min-width: 1.5rem; } /* one choice is seen whole */
.st-key-filters [data-testid="stColumn"]:not(:has(label)) { display: none; } /* statements take no side */
.st-key-filters [data-testid="stMultiSelect"]:not(:has([data-tag] ~ [data-tag])) [aria-label="Clear all"] {
  display: none; /* it has a cross of its own */
}
[data-testid="stTooltipHoverTarget"] > [aria-label^="Help for"] { /* a target of 24 px in the room of 16 */
  min-width: 24px; min-height: 24px; margin: -4px; justify-content: center; align-items: center;
}
[data-testid="stMultiSelectDropdown"] { min-width: min(22rem, calc(100vw - 2rem)); } /* of a narrow field too */
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after {
    animation-duration: 0.01ms !important; animation-iteration-count: 1 !important;
    transition-duration: 0.01ms !important;
  }
}
@media (max-width: 900px) { /* also a wide page at 200 %: fields in a grid, what stands beside stands beneath */
  .st-key-filters [data-testid="stHorizontalBlock"] {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 0.6rem 0.8rem;
  }
  .st-key-filters [data-testid="stColumn"] { width: auto; min-width: 0; }
  .st-key-sorting [data-testid="stHorizontalBlock"] { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
  .st-key-sorting [data-testid="stColumn"] { width: auto; min-width: 0; }
  .st-key-sorting [data-testid="stColumn"]:first-child { grid-column: 1 / -1; } /* how many: the order beneath it */
  .st-key-beside [data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"]) { flex-direction: column; }
  .st-key-beside [data-testid="stColumn"] { width: 100%; min-width: 0; flex: none; }
  .st-key-actor-table { --rows-height: 20rem; } /* the form for the chosen one stands beneath it */
}
@media (min-width: 641px) and (max-width: 900px) { /* also a wide page at 200 %: the foot takes one line */
  .st-key-steps { gap: 0.5rem !important; flex-wrap: nowrap !important; }
  .st-key-steps [data-testid^="stBaseButton"] kbd, .st-key-redo:has(button:disabled) { display: none; }
  .st-key-steps [data-testid^="stBaseButton"] p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .st-key-undo p, .st-key-redo p { max-width: 7.5rem; }
  .st-key-list-keys p { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); } /* its picture tells */
  .st-key-kept-row { min-width: 0 !important; width: auto !important; flex: 1 1 auto; }
  .st-key-kept-row > :first-child { min-width: 0 !important; flex-shrink: 1 !important; }
}
@media (max-width: 640px) {
  .st-key-steps {
    display: grid !important; grid-template-columns: minmax(0, 1fr) auto; gap: 0.4rem 0.6rem;
  }
  .st-key-steps > :is(:has(.st-key-kept-row), .st-key-redo) { grid-column: 1 / -1; }
  .st-key-kept-row > :first-child { min-width: 0 !important; flex-shrink: 1 !important; }
  .st-key-undo { grid-area: 1 / 1; } /* what is undone may take long to say: in two lines, beside the languages */
  .st-key-undo button p {
    white-space: normal; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;
    line-height: 1.15; text-align: left;
  }
  .st-key-language-choice { grid-area: 1 / 2; width: auto !important; }
  .st-key-steps:has(.st-key-undo button:disabled) > :has(.st-key-kept-row):not(:has(button)) { grid-area: 1 / 1; }
  :is(.st-key-undo, .st-key-redo):has(button:disabled) { display: none; } /* no room */
  .st-key-keys { gap: 0.4rem !important; } /* all in one line, so that the row they are for is in sight */
  .st-key-keys span:has(> [data-testid="stIconMaterial"]) { display: none; }
}
@media (min-width: 641px) { [data-testid="stElementContainer"].st-key-unfold-filters { display: none; } }
@media (max-width: 640px) { /* a row is seen before what chooses among them */
  .stApp:not(:has(.st-key-unfold-filters input:checked)) .st-key-filters { display: none; }
}
@media (max-width: 640px) { [role="tablist"] { flex-wrap: wrap; overflow: visible; } } /* no tab out of sight */
@media (max-width: 640px) { [data-testid="stMarkdownContainer"] td { overflow-wrap: anywhere; } } /* long words */
@media (max-width: 640px) { /* the names of screens are none */
  [role="dialog"] [data-testid="stMarkdownContainer"] td { overflow-wrap: normal; padding: 0.3rem 0.4rem; }
}
@media (max-width: 640px) { /* the headline of an article wants a line of its own, the buttons one together */
  .st-key-choosing { gap: 0.4rem !important; }
  .st-key-choosing button span:has(> [data-testid="stIconMaterial"]) { display: none; }
  .st-key-choosing [data-testid="stElementContainer"]:has([data-testid="stSelectbox"]) {
    flex: 1 1 100%; max-width: none;
  }
}
@media (hover: none), (max-width: 640px) { [data-testid^="stBaseButton"] kbd { display: none; } } /* no keyboard */
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; } /* English, and of another limit than ours */
.st-key-kept-row { flex-wrap: nowrap !important; }
@media (min-width: 641px) { .st-key-kept-row { width: max-content; } }
[data-testid="stMain"] { scroll-padding: 4.2rem 0 5rem; } /* beneath the bar at the top, above that at the foot */
[data-testid="stBottomBlockContainer"] { padding-top: 0.4rem; padding-bottom: 0.5rem; max-width: 1400px; }
""" + "\n".join(
    f'[class*="st-key-wide-{n}-"] [data-testid="stElementContainer"] {{ min-width: {n}px; }}' for n in WIDTHS
) + "</style>"  # fmt: skip
STYLE_DARK = """<style>
:is(.st-key-way-back, .st-key-messages-wrong) { background: #12151a; }
/* it is read, not written */
[data-testid="stTextArea"] textarea:disabled { -webkit-text-fill-color: #d5dae2 !important; }
[data-testid="stVegaLiteChart"] :is(path, line)[tabindex]:focus-visible { stroke: #9cc4ee !important; }
.stApp :is(a, button, summary, [role="tab"]):focus-visible,
.stApp [data-testid="stCheckbox"] label:has(input:focus-visible) {
  outline-color: #9cc4ee !important;
}
[data-testid="stBaseButton-primary"]:enabled, [data-testid="stBaseButton-primary"]:enabled * {
  color: #10151d !important;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {
  color: #b9c0cc !important; opacity: 1 !important;
}
[data-testid="stMultiSelectTagsContainer"] [data-tag], [data-testid="stMultiSelectTagsContainer"] [data-tag] * {
  color: #10151d !important;
}
</style>"""
STYLE_LIGHT = """<style>
:is(.st-key-way-back, .st-key-messages-wrong) { background: #ffffff; }
[data-testid="stTextArea"] textarea:disabled { -webkit-text-fill-color: #3f444d !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {
  color: #565b64 !important; opacity: 1 !important;
}
</style>"""


def style_wide() -> str:
    """Return the rules by which a box says that its chart goes on beyond its edge: a phone draws no bar to scroll by,
    and a row whose marks lie there looks like one without any."""
    told = tr("Wider than the page: swipe or scroll it sideways.")
    rules = []
    for n in WIDTHS:
        rule = f'[class*="st-key-wide-{n}-"]::before {{ content: "{told}"; }}'
        at_most = n + BESIDE["phone" if n <= 600 else "page"]
        rules.append(rule if n > WIDEST else f"@media (max-width: {at_most}px) {{ {rule} }}")
    looks = '[class*="st-key-wide-"]::before { position: sticky; left: 0; width: max-content; font-size: 0.875rem; }'
    return f"<style>{looks} {' '.join(rules)}</style>"


def wide_box(least: int) -> str:
    """Return how the key of a box begins in which a chart of so many pixels scrolls where the page is narrower."""
    wide = next((n for n in WIDTHS if n >= least), WIDTHS[-1])
    return f"wide-{wide}-" if least > NARROW else "box-"
