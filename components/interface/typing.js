// Hands over what is typed into a form at each pause, and before a hand does something else, as Ctrl + Enter does: what is done next finds it at the server.
// A field that is left by a quick click would else be told of after the click, which is lost with it. In a dialog each field that is left is a step of its own.
const FIELD = "[data-testid=stTextArea] textarea, [data-testid=stTextInput] input", PAUSE = 400; // milliseconds
const NOT = "[role=dialog], .st-key-search"; // the search is no form
const typing = (window.standpointTyping ??= { begun: false, timer: 0, field: null }); // one page, one watch, whatever is mounted anew inside it

function handOver() {
  if (!typing.timer) return;
  clearTimeout(typing.timer);
  typing.timer = 0;
  if (typing.field.isConnected) typing.field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
}

function hearTyping(event) {
  const field = event.target;
  if (event.isComposing || !field.matches?.(FIELD) || field.closest(NOT)) return;
  clearTimeout(typing.timer);
  Object.assign(typing, { field, timer: setTimeout(handOver, PAUSE) });
}

function watchTyping() {
  if (typing.begun) return;
  typing.begun = true;
  document.addEventListener("input", hearTyping, true);
  document.addEventListener("pointerdown", (event) => { if (event.target !== typing.field) handOver(); }, true);
}
