// The articles of the set: several are chosen by their boxes, each is moved by buttons, keys or a hand. Every word is set with textContent.
const built = new WeakMap();
const picked = new Set(); // names of the articles that are chosen, also while another screen is open
const OTHER_WAY = { up: "down", down: "up" };

function drawButton(part, words, act, icon) { // with an icon its words are its name
  const button = make("button", icon ? "sign" : "", icon ? undefined : words);
  if (icon) { button.append(drawIcon(icon)); button.setAttribute("aria-label", words); button.title = words; }
  button.type = "button";
  button.dataset.part = part;
  button.addEventListener("click", act);
  return button;
}

function drawBox(label, act) {
  const box = make("input");
  box.type = "checkbox";
  box.dataset.part = "box";
  if (label) box.setAttribute("aria-labelledby", label);
  box.addEventListener("click", act);
  return box;
}

function drawEntry(entry, state) {
  const row = make("li", "card");
  row.dataset.name = entry.name;
  row.tabIndex = -1;
  const heading = drawRuns(make("h2", "heading"), entry.heading);
  heading.id = "title-" + entry.name;
  row.setAttribute("aria-labelledby", heading.id);
  const words = make("div", "words");
  words.append(heading, ...entry.lines.map((line) => drawLine(line, state)));
  for (const node of words.querySelectorAll("[role]")) node.removeAttribute("role"); // it is not said again when the list changes
  const bar = make("div", "actions");
  for (const [what, label, can, icon] of entry.actions) {
    const button = drawButton(what, label, () => state.tell(what, [entry.name]), icon);
    button.setAttribute("aria-describedby", heading.id);
    button.disabled = !can;
    bar.append(button);
  }
  if (entry.alone) row.append(words, bar);
  else row.append(drawHandle(row, state), drawBox(heading.id, (event) => choose(state, row, event)), words, bar);
  return row;
}

function drawHandle(row, state) {
  const handle = make("span", "handle");
  handle.append(drawIcon("drag_indicator"));
  handle.title = state.say.drag;
  handle.draggable = true;
  handle.addEventListener("dragstart", (event) => {
    const name = row.dataset.name;
    state.dragged = picked.has(name) ? chosen(state) : [name];
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", ""); // no word of an article leaves the list
    event.dataTransfer.setDragImage(row, 0, 0);
  });
  return handle;
}

function names(state) {
  return rowsOf(state).map((row) => row.dataset.name);
}

function rowsOf(state) {
  return [...state.list.children];
}

function chosen(state) {
  return names(state).filter((name) => picked.has(name));
}

// Chooses an article or lets go of it; with Shift, all from the one that was clicked before.
function choose(state, row, event) {
  const rows = rowsOf(state);
  const last = rows.findIndex((r) => r.dataset.name === state.last);
  const here = rows.indexOf(row);
  const [from, to] = event.shiftKey && last >= 0 ? [Math.min(last, here), Math.max(last, here)] : [here, here];
  const wanted = !picked.has(row.dataset.name);
  for (const { dataset } of rows.slice(from, to + 1)) if (wanted) picked.add(dataset.name); else picked.delete(dataset.name);
  state.last = row.dataset.name;
  show(state);
}

function drawBar(state) {
  const bar = make("div", "bar");
  const label = make("label");
  state.all = drawBox("", () => {
    const every = state.all.checked;
    for (const name of names(state)) if (every) picked.add(name); else picked.delete(name);
    show(state);
  });
  label.append(state.all, make("span", "", state.say.all));
  state.count = make("span", "count");
  state.count.setAttribute("role", "status");
  state.tools = make("div", "actions");
  state.join = drawButton("join", state.say.join, () => state.tell("join", chosen(state)));
  state.place = make("input", "place");
  state.place.type = "number";
  state.place.min = 1;
  state.place.value = 1;
  state.place.setAttribute("aria-label", state.say.place);
  const move = () => state.tell("move", chosen(state), Number(state.place.value) || 1);
  state.place.addEventListener("keydown", (event) => { if (event.key === "Enter") move(); });
  const moving = make("span", "moving");
  moving.append(drawButton("move", state.say.move, move), state.place);
  state.tools.append(drawButton("edit", state.say.edit, () => state.tell("edit", chosen(state))), state.join, moving,
    drawButton("remove", state.say.remove, () => state.tell("remove", chosen(state))));
  bar.append(label, state.count, state.tools);
  return bar;
}

function show(state) { // what is chosen
  const all = names(state), count = chosen(state).length;
  for (const row of rowsOf(state)) {
    const box = row.querySelector("[data-part=box]");
    if (box) box.checked = picked.has(row.dataset.name);
    row.classList.toggle("chosen", Boolean(box?.checked));
  }
  if (!state.bar) return;
  state.all.checked = count === all.length;
  state.all.indeterminate = count > 0 && count < all.length;
  state.count.textContent = count ? state.say.chosen.replace("{count}", count).replace("{all}", all.length) : state.say.hint;
  state.tools.hidden = !count;
  state.join.disabled = count < 2;
  state.place.max = all.length - count + 1;
}

function controls(row) {
  return [...row.querySelectorAll("input, button")];
}

function hold(state, row) { // the list is one Tab stop: the row that holds the focus, with its buttons
  for (const other of rowsOf(state)) for (const node of controls(other)) node.tabIndex = other === row ? 0 : -1;
}

function focusPart(row, part) {
  const found = [part, OTHER_WAY[part], "box", "details"].map((name) => row.querySelector(`[data-part="${name}"]:enabled`)).find(Boolean);
  (part === "row" ? row : found || row).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest", behavior: isCalm() ? "auto" : "smooth" });
}

function take(state, event) {
  const row = event.target.closest("li");
  if (!row || event.ctrlKey || event.metaKey) return;
  const rows = rowsOf(state), part = event.target.dataset.part || "row", step = ALONG[event.key];
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) state.tell(step < 0 ? "up" : "down", [row.dataset.name]);
  else if (event.altKey) return;
  else if (event.key === "ArrowUp" || event.key === "ArrowDown") { const next = following(rows, row, step); if (next) focusPart(next, part); }
  else if (event.key === "Home" || event.key === "End") focusPart(event.key === "Home" ? rows[0] : rows[rows.length - 1], part);
  else if (event.key === " " && part === "row") choose(state, row, event);
  else if (event.key === "Enter" && part === "row") state.tell("details", [row.dataset.name]);
  else return;
  event.preventDefault();
}

// Where what is dragged would stand if it were let go here: the row at the pointer, and whether it would stand behind it.
function placeAt(state, event) {
  const row = event.target.closest("li");
  if (!row) return null;
  const box = row.getBoundingClientRect();
  return { row, behind: event.clientY > box.top + box.height / 2 };
}

function markPlace(state, at) {
  for (const row of rowsOf(state)) {
    row.classList.toggle("before", at?.row === row && !at.behind);
    row.classList.toggle("behind", at?.row === row && at.behind);
  }
}

function letDrag(state) {
  state.list.addEventListener("dragover", (event) => {
    if (!state.dragged) return;
    event.preventDefault();
    markPlace(state, placeAt(state, event));
  });
  state.list.addEventListener("drop", (event) => {
    const at = state.dragged && placeAt(state, event);
    if (!at) return;
    event.preventDefault();
    const before = rowsOf(state).slice(0, rowsOf(state).indexOf(at.row) + (at.behind ? 1 : 0));
    state.tell("move", state.dragged, 1 + before.filter((row) => !state.dragged.includes(row.dataset.name)).length);
  });
  state.list.addEventListener("dragend", () => { state.dragged = null; markPlace(state, null); });
}

function begin(root, state) {
  state.list = make("ol", "list");
  state.list.setAttribute("role", "list"); // a list without signs is none to some screen readers
  state.list.addEventListener("focusin", (event) => { const row = event.target.closest("li"); if (row) hold(state, row); });
  state.list.addEventListener("keydown", (event) => take(state, event));
  letDrag(state);
  root.replaceChildren(state.list);
  hearKeys(root, (key) => {
    if (key !== "j" && key !== "k") return false;
    const now = rowsOf(state).find((row) => row.contains(root.getRootNode().activeElement));
    const next = following(rowsOf(state), now, key === "j" ? 1 : -1);
    if (next) focusPart(next, "row");
    return Boolean(next);
  });
}

function fill(root, data, state) {
  const held = root.getRootNode().activeElement;
  const row = held?.closest("li"), part = held?.dataset.part || "row", at = row ? rowsOf(state).indexOf(row) : -1;
  state.list.replaceChildren(...data.lines.map((entry) => drawEntry({ ...entry, alone: data.lines.length < 2 }, state)));
  const all = new Set(names(state));
  for (const name of picked) if (!all.has(name)) picked.delete(name);
  if (all.size > 1 && !state.bar) root.prepend(state.bar = drawBar(state));
  if (all.size < 2 && state.bar) { state.bar.remove(); state.bar = null; }
  show(state);
  const rows = rowsOf(state);
  const next = rows.find((r) => r.dataset.name === row?.dataset.name) || rows[Math.min(at, rows.length - 1)];
  hold(state, next || rows[0]);
  if (next) focusPart(next, part); // also where the article is gone
  else if (held && state.bar && !held.checkVisibility()) state.all.focus({ preventScroll: true });
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".shelf");
  root.classList.toggle("dark", isDark(root));
  const before = built.get(root);
  const state = before || {};
  built.set(root, state);
  state.say = data.say[0];
  state.tell = (what, names, place = 0) => setTriggerValue("act", { what, names, place });
  const signature = JSON.stringify(data);
  if (state.signature === signature) return;
  const worded = JSON.stringify(data.say);
  if (!before) begin(root, state);
  if (state.worded !== worded && state.bar) { state.bar.remove(); state.bar = null; }
  state.worded = worded;
  state.signature = signature;
  fill(root, data, state);
}
