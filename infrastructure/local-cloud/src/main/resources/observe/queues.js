import { asCard, breakable, el, keyed, say, setText, words } from './dom.js';
import { openDialog } from './dialog.js';
import { count, day } from './format.js';
import { followPath } from './path.js';
import { openLetters, redrive } from './server.js';

const rows = document.getElementById('queues-rows');

/** A line for each queue that a function reads, with its dead letters, and one for dead letters of no queue. */
export function show(queues) {
  const dead = queues.filter((queue) => queue.dead);
  const lines = queues.filter((queue) => !queue.dead)
    .map((queue) => ({ name: queue.name, queue, letters: dead.find((each) => each.returnsTo === queue.name) }));
  dead.filter((each) => each.returnsTo === '').forEach((each) => lines.push({ name: each.name, letters: each }));
  keyed(rows, lines, (line) => line.name, create, update);
}

function create(line) {
  const cells = [1, 2, 3].map(() => el('td', { className: 'n' }));
  const actions = el('td', { className: 'actions' });
  if (line.letters) {
    const name = line.letters.name;
    actions.append(button('Buka', 'open', name, () => open(name)));
    if (line.letters.returnsTo !== '') {
      actions.append(button('Kirim ulang', 'redrive', name, () => sendBack(name, line.letters.returnsTo)));
    }
  }
  const head = el('th', { scope: 'row' }, breakable(line.name));
  return asCard(el('tr', {}, head, ...cells, actions), rows.parentElement);
}

function button(indonesian, english, queue, action) {
  const made = el('button', { type: 'button', 'aria-label': `${indonesian} ${queue} / ${english}` },
    words(indonesian, english));
  made.addEventListener('click', action);
  return made;
}

function update(row, { queue, letters }) {
  const [, waiting, hidden, dead, actions] = row.children;
  const lying = letters ? letters.waiting + letters.hidden : 0;
  setText(waiting, queue ? count(queue.waiting) : '–');
  setText(hidden, queue ? count(queue.hidden) : '–');
  setText(dead, letters ? count(lying) : '–');
  dead.classList.toggle('failed', lying > 0);
  for (const button of actions.children) {
    // one that has the focus is not taken away from under it
    button.hidden = lying === 0 && button !== document.activeElement;
  }
}

async function open(queue) {
  try {
    const opened = await openLetters(queue);
    openDialog(words(`Surat mati di ${queue}`, 'dead letters'), letters(opened));
  } catch (e) {
    say(`${queue} tidak dapat dibuka: ${e.message}`, 'cannot be opened');
  }
}

function letters(opened) {
  if (opened.letters.length === 0) {
    return el('p', {}, words('Tidak ada surat mati.', 'There are no dead letters.'));
  }
  const list = el('ol', { className: 'letters' }, ...opened.letters.map(letter));
  const note = opened.letters.length < opened.most ? '' : el('p', {},
    words(`${opened.most} yang pertama.`, `The first ${opened.most}.`));
  return el('div', {}, note, list);
}

function letter(each) {
  const item = el('li', {}, el('h3', {}, breakable(each.type === '' ? each.id : each.type)),
    el('p', {}, words(`Dikirim ${day(each.sentAt)}; diterima ${count(each.receives)} kali.`,
      `Sent then; received ${each.receives} ×, this look included.`)));
  if (each.correlation !== '') {
    const follow = el('button', { type: 'button' }, words('Jejak', 'path'));
    follow.addEventListener('click', () => followPath(each.correlation));
    item.append(follow);
  }
  item.append(el('pre', {}, each.body));
  return item;
}

async function sendBack(queue, to) {
  try {
    const moved = await redrive(queue);
    say(`${count(moved.messages)} surat mati dari ${queue} dikirim ulang ke ${to}.`, 'dead letters are sent back.');
  } catch (e) {
    say(`${queue} tidak dapat dikirim ulang: ${e.message}`, 'cannot be redriven');
  }
}
