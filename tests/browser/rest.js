// What a page has under way, for `settle`: asked of the server and not answered, put off for a moment, being drawn.
(() => {
  const QUIET = 100; // milliseconds in which nothing is drawn
  const LONGEST = 3_000; // milliseconds for which that is waited for: what turns or ticks is never quiet
  const PUT_OFF = [101, 400]; // milliseconds of a timer: for the next key, say; others are a frame's or a clock's
  const UNHEARD = 5_000; // milliseconds in which the server begins to answer: for a part that is gone it never does
  const asked = new Map(), due = new Set(); // sockets and requests that wait for an answer, and until when; timers
  let stirred = performance.now();
  const stir = () => { stirred = performance.now(); };
  const ends = (who) => () => { asked.delete(who); stir(); };

  window.WebSocket = class extends WebSocket {
    constructor(...all) {
      super(...all);
      for (const kind of ["message", "close"]) this.addEventListener(kind, ends(this));
    }
    send(data) { asked.set(this, performance.now() + UNHEARD); stir(); super.send(data); }
  };
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...all) {
    asked.set(this, Infinity);
    this.addEventListener("loadend", ends(this));
    send.apply(this, all);
  };
  const { setTimeout, clearTimeout } = window;
  window.setTimeout = (act, wait, ...all) => {
    const timer = setTimeout(() => { due.delete(timer); if (typeof act === "function") act(...all); }, wait);
    if (wait >= PUT_OFF[0] && wait <= PUT_OFF[1]) due.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => { due.delete(timer); clearTimeout(timer); };
  const drawn = { subtree: true, childList: true, attributes: true, characterData: true };
  const look = (root) => new MutationObserver(stir).observe(root, drawn);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, how);
    look(root);
    return root;
  };
  look(document);

  let seen = 0, calm = 0; // the turn of who asks; since when all is answered
  const isAnswered = () => {
    const app = document.querySelector("[data-testid=stApp]")?.dataset;
    return app?.testConnectionState === "CONNECTED" && app.testScriptState === "notRunning"
      && ![...asked.values()].some((until) => until > performance.now());
  };
  window.standpointIsAtRest = (turn) => {
    if (turn !== seen) stir(); // what was done just now may be sent in a moment
    if (turn !== seen || !isAnswered()) calm = 0;
    seen = turn;
    if (!isAnswered()) return false;
    calm ||= performance.now();
    return !due.size && performance.now() - stirred > QUIET || performance.now() - calm > LONGEST;
  };
})();
