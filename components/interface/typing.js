// Hands over what is typed into a form at each pause, and before a hand does something else, as Ctrl + Enter does: what is done next finds it at the server.
// A field that is left by a quick click would else be told of after the click, which is lost with it. In a dialog each field that is left is a step of its own:
// it is handed over as it is left, and before Escape closes the dialog, which takes the field away.
// A link to another screen waits until the page has taken what was handed over: Streamlit sends nothing of a screen's fields along with a change of screen.
const FIELD = "[data-testid=stTextArea] textarea, [data-testid=stTextInput] input";
// milliseconds: until what is typed is handed over; until it is taken at the latest; at rest, until it is known to be taken
const PAUSE = 400, TAKEN = 2000, REST = 120;
const DIALOG = "[role=dialog]";
const NOT = ".st-key-search"; // the search is no form
const typing = (window.standpointTyping ??= { begun: false, timer: 0, waits: false, field: null, sent: 0 }); // one page, one watch, whatever is mounted anew inside it

function handOver() {
  if (!typing.waits) return;
  clearTimeout(typing.timer);
  typing.waits = false;
  if (!typing.field.isConnected) return;
  typing.sent = Date.now();
  typing.field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
}

function hearTyping(event) {
  const field = event.target;
  if (event.isComposing || !field.matches?.(FIELD) || field.closest(NOT)) return;
  clearTimeout(typing.timer);
  Object.assign(typing, { field, waits: true, timer: field.closest(DIALOG) ? 0 : setTimeout(handOver, PAUSE) });
}

function hearLeft(event) {
  if (event.target === typing.field && event.target.closest(DIALOG)) typing.waits = false; // Streamlit hands it over
}

function seeRun() {
  setTimeout(() => { if (atRest()) typing.sent = 0; }, REST);
}

function isTaken() {
  return !typing.sent || Date.now() - typing.sent > TAKEN;
}

function follow(link) {
  if (!isTaken()) { setTimeout(follow, 30, link); return; }
  typing.sent = 0;
  if (link.isConnected) link.click();
}

function hearLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || isTaken()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  follow(link);
}

function watchTyping() {
  if (typing.begun) return;
  typing.begun = true;
  document.addEventListener("input", hearTyping, true);
  document.addEventListener("focusout", hearLeft, true);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing) handOver(); }, true);
  document.addEventListener("pointerdown", (event) => { if (event.target !== typing.field) handOver(); }, true);
  document.addEventListener("click", hearLink, true);
  new MutationObserver(seeRun).observe(document.body, { subtree: true, attributeFilter: ["data-test-script-state"] });
}
