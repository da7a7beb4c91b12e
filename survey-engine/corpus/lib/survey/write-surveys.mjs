import { Output } from '../output.mjs';
import { Tally } from '../tally.mjs';
import { anySurveyCase } from './cases.mjs';
import { note } from './features.mjs';
import { surveyVerdict } from './verdict.mjs';

export function writeSurveys(random, cases, profile) {
  const output = new Output();
  const tally = new Tally();
  let written = 0;
  for (let index = 0; written < cases; index += 1) {
    const one = anySurveyCase(random.fork(index), profile);
    let verdict;
    try {
      verdict = surveyVerdict(one);
    } catch (error) {
      tally.add(`threw ${error.message.slice(0, 80)}`);
      continue;
    }
    note(tally, one, verdict);
    output.line({ ...one, ...verdict });
    written += 1;
  }
  output.end();
  tally.print(written);
}
