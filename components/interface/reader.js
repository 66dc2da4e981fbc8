// The reader. Article text is set with textContent and createTextNode only; nothing here reads HTML from data.
const built = new WeakMap();
const KINDS = [["summary", "a"], ["quotation", "“"], ["indirect", "…"], ["stance", "▲"]];
const NOTES = ["note", "∥"];
const THEIRS = "en"; // the language of the articles

function fill(message, values) { // the message of a catalogue, with its numbers
  return message.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function segments(text, marks, notes, hits, focus) {
  const cuts = new Set([0, text.length]);
  const places = [];
  for (const mark of marks) for (const [start, end] of mark.spans) places.push({ start, end, mark });
  for (const note of notes) places.push({ start: note.span[0], end: note.span[1], mark: { id: note.id, kind: "note" } });
  hits.forEach(([start, end, number], k) => places.push({ start, end, mark: { id: "h" + k, kind: "hit", number } }));
  if (focus) places.push({ start: focus[0], end: focus[1], mark: { id: "focus", kind: "focus" } });
  for (const place of places) { cuts.add(place.start); cuts.add(place.end); }
  for (const match of text.matchAll(/\n/g)) { cuts.add(match.index); cuts.add(match.index + 1); }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => ({
    start, end: edges[i + 1], over: places.filter((p) => p.start <= start && p.end >= edges[i + 1]).map((p) => p.mark),
    opens: places.filter((p) => p.start === start).map((p) => p.mark),
  }));
}

function drawText(data, choose) {
  const box = make("div", "text");
  box.lang = THEIRS;
  let paragraph = make("p");
  const named = new Set();
  const ends = new Map(data.notes.map((note) => [note.span[1], note]));
  const close = (end) => { const note = ends.get(end); if (note) paragraph.append(drawSign(note, choose)); };
  for (const part of segments(data.text, data.marks, data.notes, data.found ? data.found.hits : [], data.focus)) {
    const words = data.text.slice(part.start, part.end);
    if (words === "\n") { if (paragraph.childNodes.length) box.append(paragraph); paragraph = make("p"); continue; }
    if (!part.over.length) { paragraph.append(textNode(words, part.start)); continue; }
    const node = make("span", part.over.some((m) => m.kind !== "note" && m.kind !== "hit") ? "mark" : "");
    for (const mark of part.over) {
      node.classList.add(mark.kind === "focus" ? "focus" : "is-" + mark.kind);
      if (mark.label) node.classList.add("stance-" + mark.label);
      if (mark.kind === "hit") node.classList.add("hit-" + mark.number);
    }
    for (const mark of part.opens) if (mark.symbol) node.dataset.sign = mark.symbol;
    node.append(textNode(words, part.start));
    node.dataset.marks = part.over.map((m) => m.id).join(" ");
    const owner = ["stance", "quotation", "indirect", "summary"].map((k) => part.over.findLast((m) => m.kind === k)).find(Boolean);
    if (owner) {
      node.addEventListener("click", () => choose(owner.id, "text"));
      if (!named.has(owner.id) && owner.kind !== "summary") {
        named.add(owner.id);
        node.setAttribute("role", "button"); node.setAttribute("aria-pressed", "false");
        node.dataset.owner = owner.id; node.dataset.kind = owner.kind;
        node.addEventListener("keydown", (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(owner.id, "text"); } });
      }
    }
    paragraph.append(node);
    close(part.end);
  }
  if (paragraph.childNodes.length) box.append(paragraph);
  return box;
}

function drawSign(note, choose) {
  const sign = make("button", "note note-" + note.kind);
  sign.type = "button"; sign.dataset.note = note.id; sign.dataset.words = note.sign; sign.title = note.words;
  sign.setAttribute("aria-label", note.words);
  sign.addEventListener("click", () => choose(note.id, "text"));
  return sign;
}

function drawCard(card, choose, go, say) {
  const item = make("li");
  const button = make("button", "card");
  button.type = "button"; button.dataset.card = card.id; button.setAttribute("aria-pressed", "false");
  const head = make("span", "head");
  if (card.name) head.append(make("span", "name", card.name + (card.inferred ? " *" : "")));
  if (card.role) head.append(make("span", "role", ", " + card.role));
  if (card.word) head.append(document.createTextNode(" "), make("span", "word-" + card.label, card.symbol + " " + card.word));
  if (head.childNodes.length) button.append(head);
  button.append(make("span", "words", card.text));
  button.lastChild.lang = THEIRS;
  if (card.facts) button.append(make("span", "facts", card.facts.join(" · ")));
  if (card.why) button.append(make("span", "why", card.why));
  button.addEventListener("click", () => choose(card.id, "card"));
  item.append(button);
  for (const way of card.ways || []) {
    const there = make("button", "way", way.words);
    there.type = "button"; there.title = say.there;
    there.addEventListener("click", () => go(way.go));
    item.append(there);
  }
  return item;
}

function drawSide(data, choose, go) {
  const side = make("div", "side scroll");
  side.setAttribute("role", "region"); side.setAttribute("aria-label", data.say.side);
  const say = data.say;
  const parts = [[say.summary, data.summary, say.no_summary],
    [say.stance, data.cards.filter((c) => c.type === "stance"), say.no_stance],
    [say.statement, data.cards.filter((c) => c.type === "statement"), say.no_statement]];
  if (data.notes.length) parts.push([say.notes, data.notes.map((n) => ({ id: n.id, text: n.text, facts: n.ways.length ? null : [n.words], ways: n.ways })), ""]);
  for (const [title, cards, nothing] of parts) {
    side.append(make("h2", "", title === say.summary ? title : title + " (" + cards.length + ")"));
    if (!cards.length) { side.append(make("p", "nothing", nothing)); continue; }
    const list = make("ol");
    for (const card of cards) list.append(drawCard(card, choose, go, say));
    side.append(list);
  }
  if (data.cards.some((c) => c.inferred)) side.append(make("p", "nothing", "* " + say.inferred));
  return side;
}

function drawFound(found, state, go, words) {
  const box = make("div", "found");
  box.setAttribute("role", "group"); box.setAttribute("aria-label", words.found);
  found.words.forEach(([sought, here, all], number) => {
    const part = make("span", "term");
    const counts = document.createTextNode(" " + fill(words.counts, { here, all }));
    part.append(make("span", "is-hit hit-" + number, sought), counts);
    box.append(part);
  });
  const say = make("span", "hint");
  say.setAttribute("role", "status");
  const act = (told, key, step) => {
    const button = make("button", "", told);
    button.type = "button"; button.setAttribute("aria-keyshortcuts", key);
    button.append(make("span", "key", key));
    button.addEventListener("click", () => state.toHit(step));
    box.append(button);
  };
  if (found.words.some(([, , all]) => all)) { act(words.before, "Shift+M", -1); act(words.next, "M", 1); }
  box.append(say);
  state.say = (told) => { say.textContent = told; };
  for (const [id, name, count] of found.others) {
    const other = make("button", "", name + ": " + count);
    other.type = "button"; other.addEventListener("click", () => go("found/" + id));
    box.append(other);
  }
  return box;
}

function tendHits(root, data, state, go) {
  const hits = data.found ? data.found.hits : [];
  state.hit = data.focus ? hits.findIndex(([start, end]) => start === data.focus[0] && end === data.focus[1]) : -1;
  const show = () => {
    for (const node of root.querySelectorAll(".text .is-hit")) {
      node.classList.toggle("current", node.dataset.marks.split(" ").includes("h" + state.hit));
    }
    if (state.say) state.say(state.hit < 0 ? "" : fill(data.say.place, { n: state.hit + 1, all: hits.length }));
  };
  state.toHit = (step) => {
    if (!data.found) return;
    const next = state.hit < 0 ? (step > 0 ? 0 : hits.length - 1) : state.hit + step;
    if (!hits.length || next < 0 || next >= hits.length) { go(step > 0 ? "found/next" : "found/back"); return; }
    state.hit = next;
    show();
    const place = root.querySelector(".text .current");
    if (place) place.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  };
  show();
}

function drawLegend(root, shown, data, go) {
  const legend = make("div", "legend");
  legend.setAttribute("role", "group"); legend.setAttribute("aria-label", data.say.legend);
  if (data.back) {
    const back = make("button", "back", fill(data.say.back, { report: data.back }));
    back.type = "button"; back.addEventListener("click", () => go("back"));
    legend.append(back);
  }
  legend.append(make("span", "hint", data.say.show));
  for (const [kind, sign] of data.notes.length ? [...KINDS, NOTES] : KINDS) {
    const button = make("button");
    button.type = "button"; button.dataset.kind = kind; button.setAttribute("aria-pressed", String(shown.has(kind)));
    const swatch = make("span", "swatch is-" + kind, sign); swatch.setAttribute("aria-hidden", "true");
    button.append(swatch, document.createTextNode(data.say[kind]));
    button.addEventListener("click", () => {
      const on = !shown.has(kind);
      if (on) shown.add(kind); else shown.delete(kind);
      button.setAttribute("aria-pressed", String(on));
      root.classList.toggle("show-" + kind, on);
      const marks = marksOf(root);
      reach([...root.querySelectorAll(MARKS)], marks[0]);
    });
    root.classList.toggle("show-" + kind, shown.has(kind));
    legend.append(button);
  }
  return legend;
}

const MARKS = ".text [data-owner], .text [data-note]";

function marksOf(root) { // those whose kind is on show
  return [...root.querySelectorAll(MARKS)].filter((n) => root.classList.contains("show-" + (n.dataset.kind || "note")));
}

function tend(root, state, choose) { // one Tab stop for the marks, one for the list; j and k go through the marks
  const text = root.querySelector(".text"), side = root.querySelector(".side");
  reach([...root.querySelectorAll(MARKS)]);
  rove(text, () => marksOf(root), ACROSS);
  rove(side, () => [...side.querySelectorAll(".card, .way")], ALONG);
  state.step = (step) => {
    const marks = marksOf(root).filter((n) => n.dataset.owner);
    const next = following(marks, marks.find((n) => n.dataset.owner === state.chosen), step);
    if (!next) return;
    choose(next.dataset.owner, "text");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  };
}

function offerToAdd(box, foot, data, go) { // what is selected can become a row; the button stands at the foot of the text
  hearSelection(box, (place) => {
    if (!place) { foot.replaceChildren(); return; }
    const button = make("button", "", data.say.add);
    button.type = "button";
    button.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
    button.addEventListener("click", () => { foot.replaceChildren(); go("words/" + place.join("-") + "/" + data.text.slice(...place)); });
    foot.replaceChildren(button);
  });
}

const EYE = "30vh"; // where one looks first: how far down a passage comes that was asked for
const FOOT = 90; // pixels of the bar at the foot of the page

function showCard(side, card) { // the list alone scrolls; where it stands beneath the text, the text keeps its place
  if (side.scrollHeight <= side.clientHeight + 1) return;
  const box = side.getBoundingClientRect();
  const above = card.getBoundingClientRect().top - box.top;
  const seen = Math.min(box.bottom, window.innerHeight - FOOT) - box.top;
  if (above < 0 || above + card.offsetHeight > seen) side.scrollTop += above - Math.max(0, seen) / 3;
}

function peek(root, card, say) { // where the list stands far beneath, the chosen card is shown at the foot of the text too
  const box = root.querySelector(".peek");
  if (!card || !window.matchMedia("(max-width: 820px)").matches) { box.replaceChildren(); return; }
  const close = make("button", "", say.close);
  close.type = "button"; close.addEventListener("click", () => box.replaceChildren());
  const words = make("div", "card open");
  words.append(...[...card.childNodes].map((n) => n.cloneNode(true)));
  box.replaceChildren(words, close);
}

function chooseInFocus(root, choose) { // the passage that was asked for: the card of its mark is chosen too
  const focus = root.querySelector(".focus");
  if (!focus) return;
  const places = [...root.querySelectorAll(".text .focus")];
  const inside = places.flatMap((n) => n.dataset.marks.split(" ")).filter((id) => id !== "focus");
  const hasCard = (id) => root.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const most = inside.find((id) => id.startsWith("t")) || inside.find(hasCard);
  if (most) choose(most, "focus");
  requestAnimationFrame(() => {
    focus.style.scrollMarginTop = EYE;
    makeRoom(root.querySelector(".columns"), focus);
    focus.scrollIntoView({ block: "start" });
    if (most) putBeside(root.querySelector(".side"), hasCard(most), focus);
  });
}

function makeRoom(columns, focus) { // near the end of an article the page goes no further: it gets room below, for the list beside it too
  const above = focus.getBoundingClientRect().top - columns.getBoundingClientRect().top;
  columns.style.minHeight = `calc(${above}px + 100vh - ${EYE})`;
}

function putBeside(side, card, focus) { // the list alone scrolls: the card at the height of its passage, as far as it goes
  if (!card || side.scrollHeight <= side.clientHeight + 1) return;
  side.scrollTop += card.getBoundingClientRect().top - focus.getBoundingClientRect().top;
}

export default function ({ data: sent, parentElement, setTriggerValue }) {
  const data = { ...sent, say: sent.say[0], found: sent.found && sent.found[0] };
  const root = parentElement.querySelector(".reader");
  const signature = JSON.stringify(data);
  root.classList.toggle("dark", isDark(root));
  const before = built.get(root);
  if (before) before.go = (name) => setTriggerValue("go", name);
  if (before && before.signature === signature) return;
  const shown = before ? before.shown : new Set(["summary", "quotation", "indirect", "stance", "note"]);
  const state = { signature, shown, go: (name) => setTriggerValue("go", name) };
  const go = (name) => state.go(name);
  const choose = (id, from) => {
    for (const node of root.querySelectorAll("[data-marks]")) node.classList.toggle("chosen", node.dataset.marks.split(" ").includes(id));
    for (const node of root.querySelectorAll("[data-owner]")) node.setAttribute("aria-pressed", String(node.dataset.owner === id));
    let chosen = null;
    state.chosen = id;
    for (const node of root.querySelectorAll("[data-card]")) { const on = node.dataset.card === id; node.setAttribute("aria-pressed", String(on)); if (on) chosen = node; }
    if (chosen) reach([...root.querySelectorAll(".side .card, .side .way")], chosen);
    const place = root.querySelector(".chosen");
    if (from === "card" && place) place.scrollIntoView({ block: "center", behavior: "auto" });
    else if (from !== "card" && chosen) showCard(root.querySelector(".side"), chosen);
    peek(root, from === "card" ? null : chosen, data.say);
  };
  const columns = make("div", "columns");
  const left = make("div", "left");
  const text = drawText(data, choose), foot = make("div", "add");
  left.append(text, make("div", "peek"), foot);
  offerToAdd(text, foot, data, go);
  columns.append(left, drawSide(data, choose, go));
  const found = data.found ? [drawFound(data.found, state, go, data.say)] : [];
  root.replaceChildren(...found, drawLegend(root, shown, data, go), columns);
  tendHits(root, data, state, go);
  built.set(root, state);
  tend(root, state, choose);
  chooseInFocus(root, choose);
  if (!before) hearKeys(root, (key) => {
    if (key === "j" || key === "k") built.get(root).step(key === "j" ? 1 : -1);
    else if (key === "m" || key === "M") built.get(root).toHit(key === "m" ? 1 : -1);
    else return false;
    return true;
  });
}
