// Words picked in an article's text. It is set with createTextNode only; nothing here reads HTML from data.
const built = new WeakMap();
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
const LINES = { ArrowDown: 1, ArrowUp: -1 };
const REST = 350; // milliseconds after which words picked by the keys are told

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function drawText(data) {
  const box = make("div", "text");
  box.tabIndex = 0;
  box.lang = "en"; // the language of the articles
  for (const [name, value] of [["role", "textbox"], ["aria-readonly", "true"], ["aria-multiline", "true"], ["aria-label", data.say.label], ["aria-describedby", "how"]]) box.setAttribute(name, value);
  let begin = 0;
  for (const words of data.text.split("\n")) {
    const paragraph = make("p");
    for (const token of tokens(words)) {
      const node = make("span");
      node.append(textNode(token.words, data.begin + begin + token.start));
      node.begin = data.begin + begin + token.start;
      node.end = node.begin + token.words.length;
      node.isWord = /[\p{L}\p{N}]/u.test(token.words);
      paragraph.append(node);
    }
    if (paragraph.childNodes.length) box.append(paragraph);
    begin += words.length + 1;
  }
  return box;
}

function mark(root, marks, state) {
  for (const node of root.querySelectorAll(".text span")) {
    for (const [name, place] of Object.entries(marks)) node.classList.toggle("is-" + name, !!place && node.begin < place[1] && node.end > place[0]);
    node.classList.toggle("cursor", node === state.cursor);
  }
}

function byLine(words, node, way) { // the word above or beneath
  const here = node.getBoundingClientRect(), middle = (here.left + here.right) / 2;
  let found = null, least = Infinity, line = null;
  for (let at = words.indexOf(node) + way; words[at]; at += way) {
    const box = words[at].getBoundingClientRect();
    if (Math.abs(box.top - here.top) < 4) continue;
    if (line !== null && Math.abs(box.top - line) > 4) break;
    line = box.top;
    const aside = Math.abs((box.left + box.right) / 2 - middle);
    if (aside < least) { least = aside; found = words[at]; }
  }
  return found;
}

function takeKeys(root, box, state) {
  const words = [...box.querySelectorAll("span")].filter((n) => n.isWord);
  const first = () => words.find((n) => n.end > (state.data.marks[state.data.target] || [0])[0]) || words[0];
  const pick = (wait) => {
    const ends = [state.anchor, state.cursor], place = [Math.min(...ends.map((n) => n.begin)), Math.max(...ends.map((n) => n.end))];
    mark(root, { ...state.data.marks, [state.data.target]: place }, state);
    window.clearTimeout(state.due);
    state.due = window.setTimeout(() => state.tell(place), wait);
  };
  box.addEventListener("focus", () => { if (!box.matches(":focus-visible")) return; state.cursor = state.anchor = state.cursor || first(); mark(root, state.data.marks, state); });
  box.addEventListener("blur", () => { state.cursor = state.anchor = null; mark(root, state.data.marks, state); });
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !words.length) return;
    const now = state.cursor || first(), at = words.indexOf(now);
    const ends = { Home: words[0], End: words[words.length - 1] };
    const next = event.key in STEPS ? words[at + STEPS[event.key]] : event.key in LINES ? byLine(words, now, LINES[event.key]) : ends[event.key];
    const takes = event.key === "Enter" || event.key === " ";
    if (!next && !takes && !(event.key in STEPS) && !(event.key in LINES)) return;
    event.preventDefault();
    event.stopPropagation(); // the arrows go to other rows elsewhere on the page
    window.getSelection().removeAllRanges();
    state.anchor = state.anchor || now;
    state.cursor = next || now;
    if (!event.shiftKey && !takes) state.anchor = state.cursor;
    if (event.shiftKey || takes) pick(takes ? 0 : REST); else mark(root, state.data.marks, state);
    state.cursor.scrollIntoView({ block: "nearest" });
  });
}

function build(root, state) {
  const { data } = state;
  const box = drawText(data), how = make("p", "how", data.say.how);
  how.id = "how";
  root.replaceChildren(how, box);
  state.cursor = state.anchor = null;
  hearSelection(box, (place) => { if (place) state.tell(place); });
  takeKeys(root, box, state);
  mark(root, data.marks, state);
  const chosen = box.querySelector(".is-" + data.target);
  if (chosen) box.scrollTop = Math.max(0, chosen.offsetTop - box.offsetTop - 60);
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".picking");
  root.classList.toggle("dark", isDark(root));
  const state = built.get(root) || { count: 0 };
  const before = state.data;
  state.data = data;
  state.tell = (place) => {
    const words = data.text.slice(place[0] - data.begin, place[1] - data.begin);
    if (String(place) === String(data.marks[data.target])) return;
    setStateValue("picked", { start: place[0], end: place[1], words, target: data.target, count: state.count += 1 });
  };
  built.set(root, state);
  if (!before || before.text !== data.text || before.begin !== data.begin || JSON.stringify(before.say) !== JSON.stringify(data.say)) build(root, state);
  else mark(root, data.marks, state);
}
