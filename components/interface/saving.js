// Tells the watch of the page (`connection.js`) what is saved. Asks again after so many milliseconds while something is being saved or could not be, and for a while after a project was taken as a file.
const TAKEN = "[class*='st-key-save-now'] button, [class*='st-key-get-project'] button";
const SOON = 750, LONG = 20000;

export default function ({ data, setTriggerValue }) {
  const watch = (window.standpointWatch ??= {});
  const ask = (after) => {
    clearTimeout(watch.asking);
    watch.asking = setTimeout(() => setTriggerValue("look", data.look), after);
  };
  clearTimeout(watch.asking);
  watch.tell?.(data.kept[0]);
  if (data.after) ask(data.after);
  else if (Date.now() < watch.until) ask(SOON);
  watch.taken = () => ask(SOON, (watch.until = Date.now() + LONG));
  watch.hears ??= document.addEventListener("click", (event) => event.target.closest?.(TAKEN) && watch.unsaved && watch.taken?.(), true) ?? true;
}
