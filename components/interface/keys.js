// The keys of the whole app. What is typed into a field, or pressed with Ctrl, Alt or Cmd, is never taken.
const built = new WeakMap();
const FIND = ".st-key-find input, .st-key-search input";

function isTyped(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("[data-testid=stDialog], [data-testid=stPopoverBody]")) return true;
  return isIn(event, FIELDS);
}

function findField() {
  return [...document.querySelectorAll(FIND)].find((node) => node.getClientRects().length);
}

function take(event, state) {
  if (isTyped(event)) return false;
  if (event.key === "/") {
    awaitField(findField);
    if (finding.open && !findField()) state.press("/");
    return true;
  }
  if (state.keys.includes(event.key)) { state.press(event.key); return true; }
  return !window.dispatchEvent(new CustomEvent("standpoint-key", { detail: event.key, cancelable: true }));
}

// A letter beside the fields of a dialog is none of the page's below it, also where Streamlit has a button for it.
function hush(event) {
  const isSign = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSign || !document.querySelector("[data-testid=stDialog]")) return;
  if (!isIn(event, FIELDS)) event.stopImmediatePropagation();
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".keys");
  const before = built.get(root);
  const state = before || {};
  state.keys = data.keys;
  state.on = data.on;
  state.press = (key) => setTriggerValue("press", key);
  if (before) return;
  built.set(root, state);
  const listen = (event) => {
    if (!root.isConnected) window.removeEventListener("keydown", listen);
    else if (state.on && take(event, state)) event.preventDefault();
  };
  window.addEventListener("keydown", listen);
  if (!window.standpointHushes) window.addEventListener("keydown", hush, true);
  window.standpointHushes = true;
  watchTwice();
  watchCharts(root);
}
