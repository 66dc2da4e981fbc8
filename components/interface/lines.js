// Lines of text. Every word is set with textContent; nothing here reads HTML from data.
const built = new WeakMap();
const TAGS = { title: "h2", name: "h3" };
const ROLES = { error: "alert", warning: "alert", success: "status", info: "status" };

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function drawRuns(node, runs) {
  for (const [text, look] of runs) node.append(look ? make("span", "look-" + look, text) : document.createTextNode(text));
  return node;
}

function drawLine(line, show) {
  const words = drawRuns(make(TAGS[line.kind] || "p", line.kind), line.runs);
  if (ROLES[line.kind]) words.setAttribute("role", ROLES[line.kind]);
  if (!line.show) return words;
  const row = make("div", "row");
  const button = make("button", "", "Show");
  button.type = "button";
  button.title = "Show this passage in its article";
  button.addEventListener("click", () => show(line.show));
  row.append(words, button);
  return row;
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

function drawFold(fold, show, open) {
  const details = make("details");
  const summary = drawRuns(make("summary"), fold.heading);
  details.open = open.has(summary.textContent);
  const lines = fold.lines.map((line) => drawLine(line, show));
  details.append(summary, ...(fold.beside ? [drawBeside(lines, fold.beside)] : lines));
  return details;
}

function isDark(root) {
  const match = getComputedStyle(root).color.match(/[\d.]+/g) || [0, 0, 0];
  return Number(match[0]) + Number(match[1]) + Number(match[2]) > 382;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".lines");
  root.classList.toggle("dark", isDark(root));
  const signature = JSON.stringify(data);
  const before = built.get(root);
  const state = before || {};
  state.show = (name) => setTriggerValue("show", name);
  built.set(root, state);
  if (before && before.signature === signature) return;
  state.signature = signature;
  const open = new Set([...root.querySelectorAll("details[open] > summary")].map((s) => s.textContent));
  const show = (name) => state.show(name);
  root.replaceChildren(...data.lines.map((one) => (one.heading ? drawFold(one, show, open) : drawLine(one, show))));
}
