// The cells of a chart: one Tab stop a chart, the arrows go to the nearest cell that way, Enter lists its passages.
const KINDS = { path: ["rect mark", "bar", "circle"], line: ["rule mark"] };
const ofKind = ([tag, kinds]) => kinds.map((kind) => `${tag}[aria-roledescription='${kind}']`);
const CELLS = Object.entries(KINDS).flatMap(ofKind).join();
const CHARTS = "[data-testid=stVegaLiteChart] svg";
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function middle(node) {
  const box = node.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

function nearest(cells, cell, [across, down]) {
  const [x, y] = middle(cell);
  let found = null, least = Infinity;
  for (const other of cells) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * across + (oy - y) * down;
    const aside = Math.abs((ox - x) * down) + Math.abs((oy - y) * across);
    if (along > 2 && along + 3 * aside < least) { least = along + 3 * aside; found = other; }
  }
  return found;
}

function tendChart(svg, last) {
  const cells = [...svg.querySelectorAll(CELLS)];
  if (!cells.length || cells.some((c) => c.getAttribute("tabindex") === "0")) return;
  const key = svg.closest("[class*=st-key-]")?.className || "";
  const before = last.get(key);
  reach(cells, cells.find((c) => c.getAttribute("aria-label") === before) || cells[0]);
  svg.addEventListener("focusin", (event) => {
    const now = [...svg.querySelectorAll(CELLS)];
    if (!now.includes(event.target)) return;
    last.set(key, event.target.getAttribute("aria-label"));
    reach(now, event.target);
  });
  svg.addEventListener("keydown", (event) => {
    const now = [...svg.querySelectorAll(CELLS)];
    if (!now.includes(event.target)) return;
    const ends = { Home: now[0], End: now[now.length - 1] };
    const next = event.key in WAYS ? nearest(now, event.target, WAYS[event.key]) : ends[event.key];
    if (event.key === "Enter" || event.key === " ") pick(event.target);
    else if (next) next.focus();
    else return;
    event.preventDefault();
  });
}

function pick(cell) {
  const [clientX, clientY] = middle(cell);
  cell.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, clientX, clientY, view: window }));
}

function watchCharts(root) {
  const last = new Map();
  const tend = () => { for (const svg of document.querySelectorAll(CHARTS)) tendChart(svg, last); };
  let due = 0;
  const watch = new MutationObserver(() => {
    if (!root.isConnected) { watch.disconnect(); return; }
    window.clearTimeout(due);
    due = window.setTimeout(tend, 100);
  });
  watch.observe(document.querySelector("[data-testid=stApp]") || document.body, { childList: true, subtree: true });
  tend();
}
