// One's place on a page: its address, how far it is scrolled, and on a phone the list of screens that closes on a choice.
const OURS = ["work", "article", "at", "finding", "row", "rows", "leads", "checked", "from", "order", "order-said", "sides", "articles", "actors", "issues", "part", "chart", "lang"];
const SCROLLS = "standpoint-scroll"; // path -> pixels, in the tab's own storage
const BY_HAND = 400, PATIENCE = 6000; // milliseconds: from a hand's move to its scroll, and in which a page grows to its length
const KEYS = ["PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End", " "];
const PHONE = 768;
// The page's icon is set here: Streamlit would load a list of all emoji to know that this is one, before anything is drawn.
const ICON = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><text y='.9em' font-size='90'>📰</text></svg>";

// One page, one place, whatever is mounted anew inside it.
const place = (window.standpointPlace ??= { begun: false, moved: 0, restoring: 0, returns: 0, landings: 0 });

// It takes the place of the present address, so that Back leaves the screen.
function writeAddress(query) {
  const address = new URL(window.location.href);
  for (const name of OURS) address.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(query)) if (OURS.includes(name)) address.searchParams.set(name, value);
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, "", address);
}

function closeMenu(event) {
  if (window.innerWidth > PHONE || !event.target.closest?.("[data-testid=stSidebar] a")) return;
  setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click());
}

function main() {
  return document.querySelector("[data-testid=stMain]");
}

function readScrolls() {
  try { return JSON.parse(sessionStorage.getItem(SCROLLS)) || {}; } catch { return {}; }
}

// Keeps what a hand has scrolled: a page that is swapped for another scrolls by itself.
function keepScroll(event) {
  if (event.target !== main() || Date.now() - place.moved > BY_HAND) return;
  try { sessionStorage.setItem(SCROLLS, JSON.stringify({ ...readScrolls(), [window.location.pathname]: Math.round(event.target.scrollTop) })); } catch { /* as it is */ }
}

function moved(event) {
  if (event.type === "keydown" && !KEYS.includes(event.key) || event.type === "pointerdown" && event.target !== main()) return;
  place.moved = Date.now();
  place.restoring = 0;
}

// Scrolls to where this page was left, as soon as it is long enough; whoever scrolls meanwhile is left alone.
function restore() {
  const top = readScrolls()[window.location.pathname];
  const turn = (place.restoring = top ? Date.now() : 0);
  const attempt = () => {
    if (!turn || place.restoring !== turn || Date.now() - turn > PATIENCE) return;
    const box = main();
    if (box && box.scrollHeight - box.clientHeight >= top) box.scrollTop = top;
    setTimeout(attempt, box?.scrollTop === top && Date.now() - turn > PATIENCE / 4 ? PATIENCE : 100);
  };
  attempt();
}

// Brings a part of the page into sight, and holds it there while what stands above it grows; whoever scrolls meanwhile is left alone.
function land(key) {
  const turn = (place.restoring = Date.now());
  const attempt = () => {
    if (place.restoring !== turn || Date.now() - turn > PATIENCE / 2) return;
    document.querySelector(".st-key-" + key)?.scrollIntoView({ block: "start" });
    setTimeout(attempt, 100);
  };
  attempt();
}

function begin() {
  if (place.begun) return;
  place.begun = true;
  document.querySelector("link[rel~=icon]")?.setAttribute("href", ICON);
  document.addEventListener("click", closeMenu);
  document.addEventListener("scroll", keepScroll, true);
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) document.addEventListener(kind, moved, { capture: true, passive: true });
  window.addEventListener("popstate", restore);
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") restore();
}

export default function ({ data }) {
  begin();
  (window.standpointWatch ??= {}).typed = data.typed; // asked for before the page is left (`connection.js`)
  document.documentElement.lang = data.lang;
  writeAddress(data.address);
  if (data.returns > place.returns) restore();
  place.returns = data.returns;
  if (data.landings > place.landings) land(data.land);
  place.landings = data.landings;
}
