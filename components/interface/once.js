// A double click is one click, and a held key one press: what a button acts on may be another by the second, a row or a project that nobody looked at.
const ROLES = ["textbox", "combobox", "listbox", "option", "slider", "spinbutton", "menu", "menuitem"];
const FIELDS = ["input:not([type=checkbox]):not([type=radio])", "textarea", "select", "[contenteditable='']",
  "[contenteditable=true]", "[data-testid=stDataFrame]", ...ROLES.map((r) => `[role=${r}]`)].join();
// Buttons that are pressed quickly time after time, and keys that go on along a list.
const STEPPING = [".st-key-undo", ".st-key-redo", ".st-key-back", ".st-key-next", ".st-key-article-before", ".st-key-article-after", "[data-testid=stPagination]"].join();
const MOVING = "jkmM";

function isIn(event, kinds) {
  return event.composedPath().some((node) => node instanceof Element && node.matches(kinds));
}

function drop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function hearSecond(event) {
  if (event.detail > 1 && isIn(event, "button") && !isIn(event, STEPPING)) drop(event);
}

function hearHeld(event) {
  const acts = event.key.length === 1 ? !MOVING.includes(event.key) : event.key === "Enter";
  if (event.repeat && acts && event.key !== " " && !isIn(event, FIELDS) && !isIn(event, STEPPING)) drop(event);
}

function watchTwice() {
  if (window.standpointOnce) return;
  window.standpointOnce = true;
  window.addEventListener("click", hearSecond, true);
  window.addEventListener("keydown", hearHeld, true);
}
