// Words of a text that are selected: every text node in `box` knows by `begin` where it stands in its article.
function tokens(text) { // words, blanks and signs, each with its place
  return [...text.matchAll(/\s+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu)].map((m) => ({ words: m[0], start: m.index, end: m.index + m[0].length }));
}

function textNode(words, begin) {
  const node = document.createTextNode(words);
  node.begin = begin;
  return node;
}

function rangeIn(box) { // the selection, whether or not the box stands in a tree of its own
  const tree = box.getRootNode(), selection = window.getSelection();
  if (selection && selection.getComposedRanges && tree instanceof ShadowRoot) {
    try { return selection.getComposedRanges({ shadowRoots: [tree] })[0]; } catch { return selection.getComposedRanges(tree)[0]; }
  }
  const own = tree.getSelection ? tree.getSelection() : selection;
  return own && own.rangeCount ? own.getRangeAt(0) : null;
}

function textsOf(box) {
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) if (walk.currentNode.begin !== undefined) found.push(walk.currentNode);
  return found;
}

function placeOf(texts, container, offset) { // the place of a point: what is beneath an element begins with its next text
  if (container.begin !== undefined) return container.begin + offset;
  const point = document.createRange();
  point.setStart(container, offset);
  const next = texts.find((t) => point.comparePoint(t, 0) >= 0);
  const last = texts[texts.length - 1];
  return next ? next.begin : last.begin + last.length;
}

function selectedIn(box) { // [start, end) of what is selected; what goes beyond the box ends with it
  const range = rangeIn(box), texts = textsOf(box);
  if (!range || range.collapsed || !texts.length) return null;
  const begins = box.contains(range.startContainer), ends = box.contains(range.endContainer);
  if (!begins && !ends) return null;
  const last = texts[texts.length - 1];
  const start = begins ? placeOf(texts, range.startContainer, range.startOffset) : texts[0].begin;
  const end = ends ? placeOf(texts, range.endContainer, range.endOffset) : last.begin + last.length;
  return start < end ? [start, end] : null;
}

function hearSelection(box, act) { // `act` hears what is selected (null: nothing) when the mouse is let go, by a finger or by keys once it rests
  let due = 0, held = false;
  const tell = () => act(selectedIn(box));
  const gone = () => {
    if (box.isConnected) return false;
    document.removeEventListener("pointerup", up); document.removeEventListener("selectionchange", change);
    return true;
  };
  const up = () => { if (gone() || !held) return; held = false; window.setTimeout(tell, 0); };
  const change = () => { if (gone() || held) return; window.clearTimeout(due); due = window.setTimeout(tell, 500); };
  box.addEventListener("pointerdown", (event) => { held = event.pointerType === "mouse"; });
  document.addEventListener("pointerup", up);
  document.addEventListener("selectionchange", change);
}
