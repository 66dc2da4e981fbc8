// Lines of text. Every word is set with textContent; nothing here reads HTML from data.
const built = new WeakMap();

function drawCard(card, actions) {
  const box = make("div", "card");
  box.dataset.kind = card.card;
  box.dataset.name = card.drop || "";
  box.tabIndex = -1;
  box.setAttribute("role", "group"); // no landmark: too many, and some would be called the same
  const heading = drawRuns(make("h2", "heading"), card.heading);
  box.setAttribute("aria-label", heading.textContent);
  const head = make("div", "head"), buttons = make("div", "actions");
  head.append(heading, buttons);
  if (card.text) buttons.append(drawCopy(card.text, box, actions.say));
  if (card.drop) buttons.append(drawPress(actions.say.drop, actions.say.drop_help, () => actions.drop(card.drop)));
  const lines = card.lines.map((line) => drawLine(line, actions));
  box.append(head, ...(card.beside ? [drawBeside(lines, card.beside)] : lines));
  return box;
}

function drawText(text, say) {
  const box = make("div", "to-copy"), head = make("div", "head");
  const words = make("pre", "", text);
  words.lang = THEIRS.passage;
  head.append(drawCopy(text, box, { ...say, copy_help: say.copy_text }));
  box.append(head, words);
  return box;
}

function drawCounts(line, actions) {
  const list = make("ul", "counts");
  for (const [words, kind] of line.counts) {
    const item = make("li");
    const part = make(kind ? "button" : "span", kind ? "link" : "", words);
    if (kind) {
      part.type = "button";
      part.addEventListener("click", () => {
        const unseen = window.dispatchEvent(new CustomEvent("standpoint-go", { detail: kind, cancelable: true }));
        if (unseen) actions.go(kind); // its cards are not on show
      });
    }
    item.append(part);
    list.append(item);
  }
  return list;
}

function goTo(root, event) {
  const card = [...root.querySelectorAll(".card")].find((c) => c.dataset.kind === event.detail);
  if (!card) return;
  event.preventDefault();
  leadTo(card, "start", card);
}

function leadTo(place, block, card) { // whoever is led on is held nowhere else any more (`address.js`)
  if (window.standpointPlace) window.standpointPlace.restoring = 0;
  place.scrollIntoView({ block, behavior: isCalm() ? "auto" : "smooth" });
  card?.focus({ preventScroll: true });
}

function stepCards(root, step) { // true where one of these cards is the next
  const cards = [...root.querySelectorAll(".card")];
  const held = root.getRootNode().activeElement;
  if (!held && document.activeElement.shadowRoot?.querySelector(".card")) return false; // other cards hold the focus
  const next = following(cards, cards.find((c) => c.contains(held)), step);
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start", behavior: isCalm() ? "auto" : "smooth" });
  return true;
}

function copyHeld(root) { // true where one of these cards has the focus
  const button = root.getRootNode().activeElement?.closest(".card")?.querySelector("[data-copy]");
  if (button && root.contains(button)) button.click();
  return Boolean(button);
}

// Brings the card back into sight from which one went; the page may still be growing.
function comeBack(root, name) {
  const card = [...root.querySelectorAll(".card")].find((c) => c.dataset.name === name);
  if (card) setTimeout(() => { card.scrollIntoView({ block: "center" }); card.focus({ preventScroll: true }); }, 300);
}

// Brings lines into sight that a click elsewhere on the page asked for; they may be below what is on show.
function comeNear(root) {
  const long = root.getBoundingClientRect().height > window.innerHeight / 2;
  const block = long ? "start" : "nearest";
  setTimeout(() => leadTo(root, block, root.querySelector(".card")), 100);
}

function drawOne(one, actions, open) {
  if (one.copy !== undefined) return drawText(one.copy, actions.say);
  if (one.counts) return drawCounts(one, actions);
  if (one.card) return drawCard(one, actions);
  return one.heading ? drawFold(one, actions, open) : drawLine(one, actions);
}

function drawBeside(lines, each) {
  const columns = make("div", "columns");
  for (let k = 0; k < lines.length; k += each) {
    const column = make("div", "column");
    column.append(...lines.slice(k, k + each));
    columns.append(column);
  }
  return columns;
}

function drawFold(fold, actions, open) {
  const details = make("details");
  const summary = drawRuns(make("summary"), fold.heading);
  details.open = open.has(summary.textContent);
  const lines = fold.lines.map((line) => drawLine(line, actions));
  details.append(summary, ...(fold.beside ? [drawBeside(lines, fold.beside)] : lines));
  return details;
}

function pressable(root) {
  return [...root.querySelectorAll("[data-act]:not(:disabled)")];
}

// The focus stays on the button that was pressed, which may have moved; where it is gone, on what stands in its place.
function keepFocus(root, act, place) {
  const left = pressable(root);
  root.tabIndex = -1;
  (left.find((b) => b.dataset.act === act) || left[Math.min(place, left.length - 1)] || root).focus({ preventScroll: true });
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".lines");
  root.classList.toggle("dark", isDark(root));
  const signature = JSON.stringify(data);
  const before = built.get(root);
  const state = before || {};
  state.show = (name) => setTriggerValue("show", name);
  state.drop = (name) => setTriggerValue("drop", name);
  state.go = (kind) => setTriggerValue("go", kind);
  state.act = (name) => setTriggerValue("act", name);
  built.set(root, state);
  if (before && before.signature === signature) return;
  state.signature = signature;
  const open = new Set([...root.querySelectorAll("details[open] > summary")].map((s) => s.textContent));
  const actions = {
    show: (name) => state.show(name), drop: (name) => state.drop(name), go: (kind) => state.go(kind), act: (name) => state.act(name), say: data.say[0],
  };
  const held = root.getRootNode().activeElement, place = pressable(root).indexOf(held);
  root.replaceChildren(...data.lines.map((one) => drawOne(one, actions, open)));
  if (place >= 0) keepFocus(root, held.dataset.act, place);
  if (data.at && state.at !== data.at) comeBack(root, data.at);
  state.at = data.at;
  if (data.fresh && state.fresh !== data.fresh) comeNear(root);
  state.fresh = data.fresh;
  if (!before && data.lines.some((one) => one.card)) {
    const listen = (event) => (root.isConnected ? goTo(root, event) : window.removeEventListener("standpoint-go", listen));
    window.addEventListener("standpoint-go", listen);
    hearKeys(root, (key) => (key === "q" && copyHeld(root)) || ((key === "j" || key === "k") && stepCards(root, key === "j" ? 1 : -1)));
  }
}
