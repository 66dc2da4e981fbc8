// Names the files that are larger than an upload takes: Streamlit keeps them back, and with files beside them its own word on it is gone at once.
const watch = (window.standpointUploads ??= { most: 0, tell: null, listens: false });

function look(files) {
  const large = [...files].filter((f) => f.size > watch.most).map((f) => f.name);
  if (large.length) watch.tell?.({ names: large.slice(0, 20), others: files.length > large.length });
}

export default function ({ data, setTriggerValue }) {
  watch.most = data.most;
  watch.tell = (found) => setTriggerValue("large", found);
  if (watch.listens) return;
  watch.listens = true;
  document.addEventListener("change", (e) => e.target.matches?.("input[type=file]") && look(e.target.files), true);
  document.addEventListener("drop", (e) => e.target.closest?.("[data-testid=stFileUploaderDropzone]") && look(e.dataTransfer.files), true);
}
