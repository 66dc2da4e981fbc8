// Copying what a box is of: a word says that it was done; where the browser forbids it the text stands there to be taken.
const TOLD = 2500; // milliseconds for which the button says that it was done

function drawCopy(text, box, say) {
  const button = drawPress(say.copy, say.copy_help, async () => {
    if (await copied(text)) {
      button.textContent = say.copied;
      status.textContent = say.copied;
      setTimeout(() => { button.textContent = say.copy; status.textContent = ""; }, TOLD);
    } else if (!box.querySelector(".by-hand")) offer(text, box, say);
  });
  button.dataset.copy = "";
  const status = make("span", "unseen"); // heard, since a button that is named anew is not
  status.setAttribute("role", "status");
  const both = make("span", "copying");
  both.append(button, status);
  return both;
}

async function copied(text) { // over plain http to another machine there is no clipboard
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function offer(text, box, say) {
  const label = make("label", "by-hand", say.by_hand), field = make("textarea");
  field.readOnly = true;
  field.value = text;
  field.rows = Math.min(12, text.split("\n").length + 2);
  label.append(field);
  box.querySelector(".head").after(label);
  field.focus();
  field.select();
}
