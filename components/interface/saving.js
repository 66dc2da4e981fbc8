// Tells the watch of the page (`connection.js`) what is saved; while something is being saved, or could not be, asks again after so many milliseconds.

export default function ({ data, setTriggerValue }) {
  const watch = (window.standpointWatch ??= {});
  clearTimeout(watch.asking);
  watch.tell?.(data.kept[0]);
  if (data.look) watch.asking = setTimeout(() => setTriggerValue("look", data.look), data.after);
}
