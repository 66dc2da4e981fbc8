// What lists of lines are drawn of. Every word is set with textContent; nothing here reads HTML from data.
const TAGS = { title: "h2", name: "h2" }; // beneath the name of the screen, with no level left out
const THEIRS = { title: "en", passage: "en" }; // the articles' own words, in the articles' language
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

function drawActions(list, actions) {
  const bar = make("div", "actions");
  for (const [name, words, can, icon] of list) {
    const button = make("button", "", words);
    if (icon) button.prepend(drawIcon(icon));
    button.type = "button";
    button.disabled = !can;
    button.dataset.act = name;
    button.addEventListener("click", () => actions.act(name));
    bar.append(button);
  }
  return bar;
}

function drawIcon(name) {
  const icon = make("span", "icon", name);
  icon.setAttribute("aria-hidden", "true");
  icon.translate = false;
  return icon;
}

function drawPress(words, help, act) {
  const button = make("button", "", words);
  button.type = "button";
  button.title = help;
  button.addEventListener("click", act);
  return button;
}

function drawLine(line, actions) {
  const words = drawRuns(make(TAGS[line.kind] || "p", line.kind), line.runs);
  if (line.kind in THEIRS) words.lang = THEIRS[line.kind];
  if (ROLES[line.kind]) words.setAttribute("role", ROLES[line.kind]);
  if (line.actions) {
    const offer = make("div", "offer");
    offer.append(words, drawActions(line.actions, actions));
    return offer;
  }
  if (!line.show) return words;
  const row = make("div", "row");
  row.append(words, drawPress(actions.say.show, actions.say.show_help, () => actions.show(line.show)));
  return row;
}
