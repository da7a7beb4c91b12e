import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { surveyVerdict } from '../lib/survey/verdict.mjs';

const generator = fileURLToPath(new URL('../generate.mjs', import.meta.url));

function lines(...options) {
  const text = execFileSync(process.execPath, [generator, ...options], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  return text.trim().split('\n');
}

const cases = lines('--seed', '7', '--cases', '60').map((line) => JSON.parse(line));
const MEMBERS = ['accepted', 'data', 'errors', 'topErrors', 'panelErrors'];
const verdictIn = (one) => MEMBERS.map((member) => one[member]);

test('a seed names its cases, whatever the zone of the machine', () => {
  process.env.TZ = 'America/New_York';
  assert.deepEqual(lines('--seed', '7', '--cases', '60'), cases.map((one) => JSON.stringify(one)));
  assert.deepEqual(lines('--expressions', '--seed', '7', '--cases', '60'), lines('--expressions', '--seed', '7', '--cases', '60'));
});

test('a verdict depends on its case alone and not on the cases before it', () => {
  for (const one of cases.toReversed()) assert.deepEqual(verdictIn(surveyVerdict(one).verdict), verdictIn(one));
});

test('in a survey of one page tryComplete alone says the same', () => {
  const single = cases.filter((one) => (one.definition.pages ?? [1]).length === 1);
  assert.ok(single.length > 10);
  for (const one of single) assert.equal(surveyVerdict(one, { alsoAlone: true }).verdict.firstPageOnly, undefined);
});

test('answers are refused and accepted', () => {
  const accepted = cases.filter((one) => one.accepted).length;
  assert.ok(accepted > 15 && accepted < 50);
});
