// Asks for the page to be drawn again when the reader, or the machine at nightfall, changes between light and dark.
// Charts and captions are drawn for one of the two, and would else stay as they are until the next click.
const watch = (window.standpointTheme ??= {}); // one page, one watch, whatever is mounted anew inside it

function isDark(app) {
  return getComputedStyle(app).colorScheme === "dark";
}

function look(app) {
  const dark = isDark(app);
  if (dark === watch.drawn || dark === watch.asked) return;
  watch.asked = dark; // once: an app that cannot follow is not asked for ever
  watch.ask();
}

export default function ({ data, setTriggerValue }) {
  const app = document.querySelector("[data-testid=stApp]");
  watch.drawn = data.dark;
  watch.asked = undefined;
  watch.ask = () => setTriggerValue("changed", true);
  if (watch.app === app) return;
  watch.app = app;
  new MutationObserver(() => look(app)).observe(app, { attributes: true, attributeFilter: ["class", "style"] });
}
