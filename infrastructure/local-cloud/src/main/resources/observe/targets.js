import { breakable, el, words } from './dom.js';
import { millis } from './format.js';

const STATES = {
  waiting: ['menunggu', 'waiting'],
  done: ['selesai', 'done'],
  failed: ['gagal', 'failed'],
  unreachable: ['tak terjangkau', 'unreachable'],
};

/** The queues that an event went to, and how far each has come. */
export function states(targets) {
  if (targets.length === 0) {
    return el('p', { className: 'quiet' }, words('tidak ada yang menunggunya', 'no rule wants it'));
  }
  return el('ul', { className: 'targets' }, ...targets.map(state));
}

function state(target) {
  const took = target.tries === 0 ? '' : `, ${millis(target.millis)} ms`;
  const tries = target.tries > 1 ? [', ', words(`${target.tries} kali`, 'times')] : [];
  return el('li', {}, breakable(target.queue), ': ',
    el('span', { className: target.state }, words(...STATES[target.state])), took, ...tries);
}
