import { setText, words } from './dom.js';
import { clock, count } from './format.js';
import * as events from './events.js';
import * as functions from './functions.js';
import * as queues from './queues.js';
import * as tables from './tables.js';
import { refreshPath } from './path.js';
import { now } from './server.js';

const EVERY_MS = 1500;
const live = document.getElementById('live');
const pause = document.getElementById('pause');
let paused = false;
let connected = 'not yet';

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  if (paused) {
    state('paused', words('Dijeda', 'paused'));
  } else {
    connected = 'not yet';
  }
});

/** Asks again and again, but neither while nobody looks nor while it is told to pause. */
async function tick() {
  if (!paused && !document.hidden) {
    try {
      const moment = await now();
      if (!paused) {
        show(moment);
        state('live', words('Langsung', 'live '), clock(moment.at) + ' WIB');
      }
      await refreshPath();
    } catch (e) {
      console.warn('no answer', e);
      state('lost', words('Tidak terhubung; dicoba lagi.', 'Not connected; trying again.'));
    }
  }
  setTimeout(tick, EVERY_MS);
}

function state(name, said, time = '') {
  if (connected !== name) {
    connected = name;
    live.className = name;
    const at = document.createElement('time');
    live.replaceChildren(said, at);
  }
  setText(live.lastElementChild, time);
}

function show(moment) {
  functions.show(moment.functions);
  queues.show(moment.queues);
  events.show(moment.events);
  tables.show(moment.tables);
  const sum = (list, of) => count(list.reduce((total, each) => total + of(each), 0));
  total('invocations', sum(moment.functions, (each) => each.figures.invocations));
  total('errors', sum(moment.functions, (each) => each.figures.errors + each.figures.failedRecords));
  total('waiting', sum(moment.queues.filter((each) => !each.dead), (each) => each.waiting + each.hidden));
  total('dead', sum(moment.queues.filter((each) => each.dead), (each) => each.waiting + each.hidden));
}

function total(name, text) {
  const cell = document.getElementById('total-' + name);
  setText(cell, text);
  cell.classList.toggle('failed', text !== '0' && (name === 'errors' || name === 'dead'));
}

tick();
