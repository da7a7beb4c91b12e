import { setImmediate } from 'node:timers/promises';
import { Output } from './output.mjs';
import { Tally } from './tally.mjs';

/**
 * Writes as many cases as asked for, a line each. make(index) gives a case; judge(one, index) its verdict, or undefined
 * where the case is to be dropped; members(verdict) what of it stands in the line; note(tally, one, verdict) counts. What
 * throws is dropped and counted.
 */
export async function writeCases(cases, { make, judge, note, members = (verdict) => verdict }) {
  const output = new Output();
  const tally = new Tally();
  let written = 0;
  for (let index = 0; written < cases; index += 1) {
    await setImmediate(); // lets go of what the last model left to be called later: twice as fast
    const one = make(index);
    let verdict;
    try {
      verdict = judge(one, index);
    } catch (error) {
      tally.add(`threw ${error.message.slice(0, 80)}`);
      continue;
    }
    if (verdict === undefined) {
      tally.add('dropped: a text of the host');
      continue;
    }
    note(tally, one, verdict);
    output.line({ ...one, ...members(verdict) });
    written += 1;
  }
  output.end();
  tally.print(written);
}
