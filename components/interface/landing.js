// Leads on to the answer once all is read, and leaves alone whoever has begun something else on the page or went elsewhere.
const HANDS = ["pointerdown", "keydown", "wheel", "touchmove"];
const FIELDS = "textarea:enabled, input:enabled:not([type=checkbox], [type=radio], [type=file])";

// One page, one watch, whatever is mounted anew inside it.
const arriving = (window.standpointArriving ??= { watching: false, arrival: "", begun: false, told: false });

function isBusy() { // what is typed and not sent yet is known here alone
  if (document.hidden || document.querySelector("[role=dialog]")) return true;
  return [...document.querySelectorAll(FIELDS)].some((field) => field === document.activeElement || field.value.trim());
}

function watch() {
  if (arriving.watching) return;
  arriving.watching = true;
  for (const kind of HANDS) window.addEventListener(kind, () => { arriving.begun = true; }, { capture: true, passive: true });
}

export default function ({ data, setTriggerValue }) {
  watch();
  if (arriving.arrival !== data.arrival) Object.assign(arriving, { arrival: data.arrival, begun: false, told: false });
  if (!data.ready || arriving.told) return;
  arriving.told = true;
  if (!arriving.begun && !isBusy()) setTriggerValue("go", data.arrival);
}
