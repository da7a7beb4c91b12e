// One dialog for all that is opened: it takes the focus, Escape closes it, and the focus goes back to where it was.

const dialog = document.getElementById('dialog');
const title = document.getElementById('dialog-title');
const body = document.getElementById('dialog-body');
let closed = () => {};

document.getElementById('dialog-close').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => closed());

/** Shows this; what was shown before in the dialog is replaced. */
export function openDialog(heading, content, whenClosed = () => {}) {
  closed();
  closed = whenClosed;
  title.replaceChildren(heading);
  body.replaceChildren(content);
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
}
