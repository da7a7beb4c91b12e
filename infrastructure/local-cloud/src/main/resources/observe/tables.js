import { asCard, breakable, el, say, words } from './dom.js';
import { count } from './format.js';
import { items } from './server.js';

const PREVIEW = 140;
const select = document.getElementById('table-name');
const partition = document.getElementById('table-partition');
const place = document.getElementById('table-page');

document.getElementById('table-form').addEventListener('submit', (event) => {
  event.preventDefault();
  open({ table: select.value, partition: partition.value.trim(), cursors: [''] });
});

/** The tables to choose from; they stay the same. */
export function show(tables) {
  if (select.options.length === 0) {
    select.append(...tables.map((name) => el('option', { value: name }, name)));
  }
}

/** Cursors are those of all pages so far: there is no way back but the one that led here. */
async function open(view) {
  try {
    const page = await items(view.table, view.partition, view.cursors.at(-1));
    place.replaceChildren(table(page, view), pager(page, view));
    say(`${view.table}: ${count(page.items.length)} butir, halaman ${view.cursors.length}.`, 'items, page');
  } catch (e) {
    say(`${view.table} tidak dapat dibaca: ${e.message}`, 'cannot be read');
  }
}

function table(page, view) {
  const caption = el('caption', { id: 'items-caption' }, words(`${page.table}, halaman ${view.cursors.length}`,
    `page ${view.cursors.length}`));
  const head = el('tr', {}, ...page.keyNames.map((name) => el('th', { scope: 'col' }, name)),
    el('th', { scope: 'col' }, words('Isi', 'attributes')));
  const made = el('table', { className: 'items', role: 'table' }, caption, el('thead', { role: 'rowgroup' }, head));
  made.append(el('tbody', { role: 'rowgroup' }, ...page.items.map((item) => asCard(row(item), made))));
  return el('div', { className: 'scroll', role: 'region', 'aria-labelledby': 'items-caption', tabIndex: 0 }, made);
}

function row(item) {
  const [first, ...others] = item.key;
  const short = item.rest.replace(/\s+/g, ' ');
  const rest = el('details', {}, el('summary', {}, short.length > PREVIEW ? short.slice(0, PREVIEW) + '…' : short),
    el('pre', {}, item.rest));
  return el('tr', {}, el('th', { scope: 'row' }, breakable(first)),
    ...others.map((key) => el('td', {}, breakable(key))), el('td', {}, rest));
}

function pager(page, view) {
  const buttons = el('p', { className: 'pager' });
  if (page.items.length === 0) {
    buttons.append(words('Tidak ada butir di sini. ', 'No items here.'));
  }
  if (view.cursors.length > 1) {
    buttons.append(button('Sebelumnya', 'previous', { ...view, cursors: view.cursors.slice(0, -1) }));
  }
  if (page.next !== '') {
    buttons.append(button('Berikutnya', 'next', { ...view, cursors: [...view.cursors, page.next] }));
  }
  return buttons;
}

function button(indonesian, english, view) {
  const made = el('button', { type: 'button' }, words(indonesian, english));
  made.addEventListener('click', async () => {
    await open(view);
    // the button is gone with its page: who uses the keyboard goes on at the new page
    place.firstElementChild?.focus();
  });
  return made;
}
