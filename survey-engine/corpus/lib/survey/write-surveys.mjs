import { setImmediate } from 'node:timers/promises';
import { Output } from '../output.mjs';
import { Tally } from '../tally.mjs';
import { anySurveyCase } from './cases.mjs';
import { note } from './features.mjs';
import { surveyVerdict } from './verdict.mjs';

const pagesOf = ({ definition }) => definition.pages?.length ?? 1;

export async function writeSurveys(random, cases, profile) {
  const output = new Output();
  const tally = new Tally();
  let written = 0;
  for (let index = 0; written < cases; index += 1) {
    await setImmediate(); // lets go of what the last model left to be called later: twice as fast
    const one = anySurveyCase(random.fork(index), profile);
    let judged;
    try {
      judged = surveyVerdict(one, { alsoAlone: index % 4 === 0 && pagesOf(one) > 1 });
    } catch (error) {
      tally.add(`threw ${error.message.slice(0, 80)}`);
      continue;
    }
    if (judged === undefined) {
      tally.add('dropped: a text of the host');
      continue;
    }
    note(tally, one, judged);
    output.line({ ...one, ...judged.verdict });
    written += 1;
  }
  output.end();
  tally.print(written);
}
