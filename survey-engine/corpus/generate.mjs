import { parseArgs } from 'node:util';
import { Random } from './lib/random.mjs';
import { PROFILES } from './lib/survey/definition.mjs';
import { writeSurveys } from './lib/survey/write-surveys.mjs';
import { writeExpressions } from './lib/write-expressions.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '1000' },
    expressions: { type: 'boolean', default: false },
    simple: { type: 'boolean', default: false },
  },
});

const random = new Random(Number(values.seed));
const cases = Number(values.cases);
if (values.expressions) await writeExpressions(random, cases);
else await writeSurveys(random, cases, values.simple ? PROFILES.simple : PROFILES.all);
