// One Tab stop for many things: the arrows, Home and End move among those of a box, and Tab leaves it.
const ALONG = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };
const ACROSS = { ArrowRight: 1, ArrowLeft: -1 }; // in running text up and down scroll

function reach(items, item) {
  for (const node of items) node.setAttribute("tabindex", node === item ? "0" : "-1");
}

function following(items, item, step) {
  const at = items.indexOf(item);
  return at < 0 ? items[step > 0 ? 0 : items.length - 1] : items[at + step];
}

function rove(box, items, keys, moved) { // `items` finds them anew, since some may be out of sight
  reach(items(), items()[0]);
  box.addEventListener("focusin", (event) => { if (items().includes(event.target)) reach(items(), event.target); });
  box.addEventListener("keydown", (event) => {
    const found = items();
    if (!found.includes(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const ends = { Home: found[0], End: found[found.length - 1] };
    const next = event.key in keys ? following(found, event.target, keys[event.key]) : ends[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (moved) moved(next);
  });
}

function hearKeys(root, act) { // `act` returns true where it took the key
  const listen = (event) => {
    if (!root.isConnected) { window.removeEventListener("standpoint-key", listen); return; }
    if (!event.defaultPrevented && act(event.detail)) event.preventDefault();
  };
  window.addEventListener("standpoint-key", listen);
}

function isCalm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
