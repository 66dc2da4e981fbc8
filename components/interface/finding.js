// Words typed right after "/", while the screen with the field for them is on its way: they are no keys, and stand in the field once it is there.
const PATIENT = 8000, STILL = 1500; // milliseconds: until the field comes at most, and without one on a page at rest
const finding = (window.standpointFinding ??= { begun: false, open: false, words: "", since: 0, rests: 0 }); // one page, one watch

function putWords(field) {
  finding.open = false;
  field.focus();
  field.scrollIntoView({ block: "nearest" });
  for (const part of finding.words.split(/(\n)/)) {
    if (part === "\n") field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    else if (part) document.execCommand("insertText", false, part);
  }
}

function lookForField(find) {
  if (!finding.open) return;
  const field = find(), now = Date.now();
  if (!atRest()) finding.rests = now;
  if (field && atRest()) { putWords(field); return; }
  if (now - finding.since > PATIENT || now - finding.rests > STILL) finding.open = false;
  else setTimeout(lookForField, 50, find);
}

function gather(event) {
  if (!finding.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (["Escape", "Tab"].includes(event.key)) { finding.open = false; return; }
  if (event.key === "Enter") finding.words += "\n";
  else if (event.key === "Backspace") finding.words = finding.words.slice(0, -1);
  else if (event.key.length === 1) finding.words += event.key;
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function awaitField(find) {
  Object.assign(finding, { open: true, words: "", since: Date.now(), rests: Date.now() });
  lookForField(find);
  if (finding.begun) return;
  finding.begun = true;
  window.addEventListener("keydown", gather, true);
}
