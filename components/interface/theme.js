// Asks for the page to be drawn again when the reader, or the machine at nightfall, changes between light and dark.
// Charts and captions are drawn for one of the two, and would else stay as they are until the next click.
const theme = (window.standpointTheme ??= {}); // one page, one watch, whatever is mounted anew inside it

function lookAtTheme() {
  const dark = isDark(theme.app);
  if (dark === theme.drawn || dark === theme.asked) return;
  theme.asked = dark; // once: an app that cannot follow is not asked for ever
  theme.ask();
}

function followTheme(drawn, ask) {
  const app = document.querySelector("[data-testid=stApp]");
  Object.assign(theme, { drawn, asked: undefined, ask });
  if (theme.app === app) return;
  theme.app = app;
  new MutationObserver(lookAtTheme).observe(app, { attributes: true, attributeFilter: ["class", "style"] });
}
