import { asCard, breakable, el, keyed, setText, words } from './dom.js';
import { count, millis } from './format.js';

const TRIGGERS = {
  http: ['HTTP', ''],
  queue: ['antrean', 'queue'],
  stream: ['aliran', 'stream'],
  schedule: ['jadwal', 'schedule'],
  operator: ['operator', ''],
};

const rows = document.getElementById('functions-rows');
const all = document.getElementById('all-functions');
let last = [];

all.addEventListener('change', () => show(last));

export function show(functions) {
  last = functions;
  const shown = functions.filter((each) => all.checked || each.figures.invocations + each.figures.throttles > 0);
  keyed(rows, shown, (each) => each.name, create, update);
}

function create(item) {
  const trigger = el('small', {}, words(...TRIGGERS[item.trigger]));
  const head = el('th', { scope: 'row' }, breakable(item.name), trigger);
  return asCard(el('tr', {}, head, ...[1, 2, 3, 4, 5].map(() => el('td', { className: 'n' }))), rows.parentElement);
}

function update(row, { figures }) {
  const [, invocations, errors, p50, p99, lastMillis] = row.children;
  row.classList.toggle('idle', figures.invocations === 0);
  setText(invocations, count(figures.invocations));
  wrong(errors, figures);
  const none = figures.invocations === 0;
  setText(p50, none ? '–' : millis(figures.p50Millis));
  setText(p99, none ? '–' : millis(figures.p99Millis));
  setText(lastMillis, none ? '–' : millis(figures.lastMillis));
}

/** Errors, and what is none but went wrong as well. */
function wrong(cell, figures) {
  const state = [figures.errors, figures.failedRecords, figures.throttles].join();
  if (cell.dataset.state === state) {
    return;
  }
  cell.dataset.state = state;
  cell.classList.toggle('failed', figures.errors + figures.failedRecords > 0);
  cell.replaceChildren(count(figures.errors));
  if (figures.failedRecords > 0) {
    cell.append(el('small', {}, words(`+ ${count(figures.failedRecords)} pesan`, 'messages')));
  }
  if (figures.throttles > 0) {
    cell.append(el('small', {}, words(`${count(figures.throttles)} ditolak`, 'throttled')));
  }
}
