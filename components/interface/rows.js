// Rows to choose from. Every word is set with textContent; nothing here reads HTML from data.
const built = new WeakMap();
const PARTS = ["who", "side", "towards", "passage", "facts"];
const THEIRS = ["who", "towards", "passage"];
const ACTING = "yneqs"; // keys of the buttons that act on the chosen row
const LATEST = 5000; // milliseconds after which a key that waits for its row is forgotten
const WAIT = 180; // milliseconds that a row is held by the keys before its evidence is fetched

function make(tag, className, role, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (role) node.setAttribute("role", role);
  if (text !== undefined) node.textContent = text;
  return node;
}

function drawWords(node, text, words) { // the words that were looked for stand in marks
  const low = text.toLowerCase();
  if (low.length !== text.length) { node.append(document.createTextNode(text)); return; }
  let here = 0;
  while (here < text.length) {
    const found = words.map((w) => [low.indexOf(w, here), w.length]).filter(([at]) => at >= 0);
    if (!found.length) break;
    const [at, length] = found.sort((a, b) => a[0] - b[0])[0];
    node.append(document.createTextNode(text.slice(here, at)), make("mark", "", "", text.slice(at, at + length)));
    here = at + length;
  }
  node.append(document.createTextNode(text.slice(here)));
}

function drawRow(row, words) {
  const [name, ...cells] = row;
  const label = cells.pop();
  const node = make("div", "row", "row");
  node.dataset.row = name;
  PARTS.forEach((part, k) => {
    const cell = make("div", part + (part === "side" && label ? " look-" + label : ""), "gridcell");
    if (THEIRS.includes(part)) cell.lang = "en"; // the articles' own words
    drawWords(cell, cells[k], words);
    node.append(cell);
  });
  return node;
}

function drawHead(columns) {
  const head = make("div", "head", "row");
  for (const name of columns) head.append(make("div", "", "columnheader", name));
  return head;
}

function mark(root, name) {
  for (const node of root.querySelectorAll("[data-row]")) {
    node.setAttribute("aria-selected", String(node.dataset.row === name));
  }
}

function build(root, data, state) {
  const grid = make("div", "grid", "grid");
  grid.setAttribute("aria-label", data.label);
  grid.setAttribute("aria-rowcount", String(data.rows.length + 1));
  const items = () => [...grid.querySelectorAll("[data-row]")];
  const choose = (node, wait) => {
    mark(root, node.dataset.row);
    window.clearTimeout(state.due);
    state.flush = () => {
      state.flush = null;
      window.clearTimeout(state.due);
      state.choose(node.dataset.row);
      return node.dataset.row;
    };
    state.due = window.setTimeout(() => state.flush?.(), wait);
  };
  for (const row of data.rows) {
    const node = drawRow(row, data.words);
    node.addEventListener("click", () => { if (!String(window.getSelection())) { node.focus(); choose(node, 0); } });
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(node, 0);
    });
    grid.append(node);
  }
  grid.prepend(drawHead(data.columns));
  root.replaceChildren(grid);
  rove(grid, items, ALONG, (node) => choose(node, WAIT));
  state.step = (step) => {
    const now = items().find((n) => n.getAttribute("aria-selected") === "true");
    const next = following(items(), now, step);
    if (!next) return true;
    next.focus();
    choose(next, WAIT);
    return true;
  };
}

function hurry(root, state) { // a key that acts on the row waits until the app knows that row as the chosen one
  const listen = (event) => {
    if (!root.isConnected) { window.removeEventListener("keydown", listen, true); return; }
    if (!state.flush || ["j", "k", ...Object.keys(ALONG)].includes(event.key)) return;
    const name = state.flush();
    if (!ACTING.includes(event.key.toLowerCase())) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    const { key, code, shiftKey } = event;
    const send = (kind) => event.target.dispatchEvent(
      new KeyboardEvent(kind, { key, code, shiftKey, bubbles: true, composed: true, cancelable: true }));
    state.waiting = { name, until: Date.now() + LATEST, press: () => { send("keydown"); send("keyup"); } };
    if (name === state.chosen) release(state);
  };
  window.addEventListener("keydown", listen, true);
}

function release(state) {
  const { until, press } = state.waiting;
  state.waiting = null;
  if (Date.now() < until) window.setTimeout(press, 0);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".rows");
  root.classList.toggle("dark", isDark(root));
  const before = built.get(root);
  const state = before || {};
  state.choose = (name) => setTriggerValue("chosen", name);
  const signature = JSON.stringify([data.rows, data.columns, data.words, data.label]);
  if (state.signature !== signature) {
    const held = root.contains(root.getRootNode().activeElement);
    build(root, data, state);
    state.signature = signature;
    state.held = held;
    state.chosen = null;
  }
  if (state.waiting && data.chosen === state.waiting.name) release(state);
  if (state.chosen !== data.chosen) {
    mark(root, data.chosen);
    const items = [...root.querySelectorAll("[data-row]")];
    const chosen = items.find((n) => n.dataset.row === data.chosen) || items[0];
    if (chosen && !chosen.contains(root.getRootNode().activeElement)) {
      reach(items, chosen);
      const box = root.querySelector(".grid");
      const top = chosen.offsetTop;
      const foot = box.scrollTop + box.clientHeight - chosen.offsetHeight;
      if (top < box.scrollTop || top > foot) box.scrollTop = Math.max(0, top - 80);
      if (state.held) chosen.focus({ preventScroll: true });
    }
    state.chosen = data.chosen;
    state.held = false;
  }
  built.set(root, state);
  if (!before) hurry(root, state);
  if (!before) hearKeys(root, (key) => (key === "j" ? state.step(1) : key === "k" ? state.step(-1) : false));
}
