import { asCard, breakable, el, keyed, setText } from './dom.js';
import { clock, day } from './format.js';
import { followPath } from './path.js';
import { states } from './targets.js';

const rows = document.getElementById('events-rows');
const none = document.getElementById('no-events');
const form = document.getElementById('path-form');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  followPath(document.getElementById('path-id').value.trim());
});

export function show(events) {
  none.hidden = events.length > 0;
  keyed(rows, events, (event) => event.id, create, update);
}

function create(event) {
  const type = event.correlation === '' ? el('span', {}, breakable(event.type)) : link(event);
  const row = el('tr', {}, el('td', { className: 'time', title: day(event.at) }, clock(event.at)),
    el('th', { scope: 'row' }, type, el('small')), el('td'));
  return asCard(row, rows.parentElement);
}

function link(event) {
  const button = el('button', { type: 'button', className: 'link' }, breakable(event.type));
  button.addEventListener('click', () => followPath(event.correlation));
  return button;
}

function update(row, event) {
  const cell = row.lastElementChild;
  const seen = JSON.stringify(event.targets);
  if (cell.dataset.seen !== seen) {
    cell.dataset.seen = seen;
    cell.replaceChildren(states(event.targets));
  }
  setText(row.firstElementChild, clock(event.at));
  setText(row.querySelector('small'), event.more === 0 ? '' : ` dan ${event.more} lagi / and ${event.more} more`);
}
