// Watches the connection to the server, and the theme (`theme.js`); keeps a mark of the session in the tab's own storage: a count and signs, never article text.
const MARK = "standpoint-session";
const TAB = "standpoint-tab"; // the sign of the session that the tab had last
const WAIT = 1500; // milliseconds before a broken connection is spoken of: a short break heals by itself

// One page, one watch, whatever is mounted anew inside it.
const watch = (window.standpointWatch ??= {});
for (const [name, value] of Object.entries({ session: "", told: "", articles: 0, unsaved: false, kept: false, say: {}, timer: 0, watching: false })) watch[name] ??= value;

// What became saved, or not, since the screen was drawn.
watch.tell = (kept) => {
  Object.assign(watch, { unsaved: kept.unsaved, kept: kept.kept });
  const mark = readMark();
  if (mark && mark.session === watch.session) writeMark({ ...mark, ...kept });
};

// Returns the sign of the session before, asked for once a session; this session's takes its place when that one is dealt with.
function signBefore(session, waits) {
  try {
    const before = sessionStorage.getItem(TAB);
    if (!before || !waits) sessionStorage.setItem(TAB, session);
    if (!before || before === session || watch.asked === session) return null;
    watch.asked = session;
    return before;
  } catch { return null; }
}

function readMark() {
  try { return JSON.parse(sessionStorage.getItem(MARK)); } catch { return null; }
}

function writeMark(mark) {
  try { if (mark) sessionStorage.setItem(MARK, JSON.stringify(mark)); else sessionStorage.removeItem(MARK); } catch { /* a browser without storage tells nothing later */ }
}

function isConnected() {
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
  return state === undefined || state === "CONNECTED"; // a Streamlit that no longer tells is taken at its best
}

function showAlert() {
  if (document.getElementById(MARK)) return;
  const dark = isDark(document.querySelector("[data-testid=stApp]"));
  const box = document.createElement("div");
  box.id = MARK;
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", left: "0", right: "0", bottom: "0", zIndex: "2000000", padding: "0.9rem 1.2rem", font: "1rem/1.5 'Source Sans', sans-serif",
    color: dark ? "#eceff3" : "#16181d", background: dark ? "#33270f" : "#fff6dd", borderTop: "3px solid " + (dark ? "#e69f00" : "#b36b00"),
  });
  const words = document.createElement("div");
  Object.assign(words.style, { maxWidth: "60rem", margin: "0 auto" });
  const head = document.createElement("strong");
  head.textContent = watch.say.gone;
  words.append(head, document.createTextNode(["", watch.say.why, ...(watch.articles ? [watch.kept ? watch.say.kept : watch.say.held] : []), watch.say.stay].join(" ")));
  box.append(words);
  document.body.append(box);
}

// Streamlit's own dialog asks about the internet, which is not what is wrong; it is closed as its cross would.
function closeDialog() {
  for (const dialog of document.querySelectorAll("[role=dialog]")) {
    if (dialog.textContent.startsWith("Connection error")) dialog.querySelector("button[aria-label=Close]")?.click();
  }
}

function look() {
  if (isConnected()) {
    if (!watch.timer) return;
    clearTimeout(watch.timer);
    watch.timer = 0;
    document.getElementById(MARK)?.remove();
    watch.ask(); // a server that was started again knows nothing of what is on the page, and draws nothing until it is asked
    return;
  }
  closeDialog();
  watch.timer ||= setTimeout(() => { if (!isConnected()) showAlert(); }, WAIT);
}

function begin() {
  if (watch.watching) return;
  watch.watching = true;
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-connection-state"] });
  window.addEventListener("beforeunload", (event) => {
    if (!watch.unsaved && !watch.typed && !typing.waits) return;
    event.preventDefault();
    event.returnValue = true; // for older browsers
  });
}

export default function ({ data, setTriggerValue }) {
  const mark = readMark();
  const reloaded = watch.session === "";
  Object.assign(watch, { session: data.session, articles: data.articles, unsaved: data.unsaved, kept: data.kept, say: data.say[0], ask: () => setTriggerValue("back", true) });
  begin();
  watchTyping();
  followTheme(data.dark, () => setTriggerValue("theme", true));
  const tab = signBefore(data.session, data.waits);
  const lost = !data.articles && mark && mark.session !== data.session && watch.told !== data.session;
  if (data.articles) writeMark({ ...data, say: undefined, dark: undefined, waits: undefined });
  else if (mark && mark.session === data.session) writeMark(null);
  if (lost) watch.told = data.session;
  if (lost || tab && data.waits) setTriggerValue("lost", { ...(lost ? mark : {}), reloaded, tab });
}
