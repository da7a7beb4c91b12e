import { breakable, el, say, words } from './dom.js';
import { openDialog } from './dialog.js';
import { day, millis } from './format.js';
import { path } from './server.js';
import { states } from './targets.js';

const KINDS = {
  request: ['Permintaan', 'request'],
  relay: ['Diteruskan ke bus', 'relayed to the bus'],
  event: ['Peristiwa di bus', 'event on the bus'],
  consumer: ['Ditangani', 'consumed'],
};

let followed = { correlation: '', seen: '', list: el('ol') };

/** Shows the path of a correlation id; it grows while it is open. */
export async function followPath(correlation) {
  try {
    const { steps } = await path(correlation);
    const mine = { correlation, seen: '', list: el('ol', { className: 'path' }) };
    const content = el('div', {}, el('p', {}, 'x-correlation-id ', el('code', {}, correlation)), mine.list);
    openDialog(words('Jejak', 'path'), content, () => { followed = { correlation: '' }; });
    followed = mine;
    draw(mine, steps);
  } catch (e) {
    say(`Jejak ${correlation} tidak ditemukan: ${e.message}`, 'no such path');
  }
}

/** Looks what was added to the path that is open, if one is. */
export async function refreshPath() {
  const mine = followed;
  if (mine.correlation !== '') {
    draw(mine, (await path(mine.correlation)).steps);
  }
}

function draw(mine, steps) {
  const seen = JSON.stringify(steps);
  if (seen !== mine.seen) {
    mine.seen = seen;
    const first = steps[0].kind === 'request' ? [] : [el('li', {}, words('Jadwal, operator atau impor, atau lebih lama dari ingatan halaman ini',
      'a schedule, an operator or an import, or longer ago than this page remembers'))];
    mine.list.replaceChildren(...first, ...steps.map(step));
  }
}

function step(each) {
  const when = el('span', { className: 'when', title: day(each.at) }, `+${millis(each.afterMillis)} ms`);
  const item = el('li', { className: each.failed ? 'failed' : '' }, when,
    el('strong', {}, words(...KINDS[each.kind])), ' ', el('code', {}, breakable(each.what)));
  if (each.kind === 'event') {
    item.append(states(each.targets));
  } else {
    const from = each.queue === '' ? [] : [', ', el('span', {}, breakable(each.queue))];
    item.append(el('p', {}, breakable(each.function), ...from, `: ${each.outcome}, ${millis(each.millis)} ms`));
  }
  return item;
}

