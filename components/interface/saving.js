// Tells the watch of the page (`connection.js`) what is saved; while something is being saved, asks how far that is.
const AGAIN = 200; // milliseconds

export default function ({ data, setTriggerValue }) {
  const watch = (window.standpointWatch ??= {});
  clearTimeout(watch.asking);
  watch.tell?.(data.kept[0]);
  if (data.look) watch.asking = setTimeout(() => setTriggerValue("look", data.look), AGAIN);
}
