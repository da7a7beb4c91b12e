import { anyExpressionCase } from './expression-cases.mjs';
import { expressionVerdict } from './expression-verdict.mjs';
import { FUNCTION_NAMES } from './functions.mjs';
import { Output } from './output.mjs';
import { Tally } from './tally.mjs';

const OPERATORS = [
  '+', '-', '*', '/', '%', '^', 'power', '=', '==', '!=', '<>', '<', '>', '<=', '>=', '=<', '=>', 'equal', 'equals',
  'notequal', 'notequals', 'less', 'greater', 'lessorequal', 'greaterorequal', 'contains', 'contain', '*=', 'notcontains',
  'notcontain', 'anyof', 'allof', 'noneof', 'empty', 'notempty', 'and', '&&', 'or', '||', '!', 'negate',
];

function note(tally, one, verdict) {
  for (const name of FUNCTION_NAMES) tally.add(`function ${name}`, new RegExp(`\\b${name}\\(`).test(one.expression));
  const tokens = one.expression.toLowerCase().split(/[\s(){}'",]+/);
  for (const operator of OPERATORS) tally.add(`operator ${operator}`, tokens.includes(operator));
  const kind = verdict.unparsable ? 'unparsable' : Array.isArray(verdict.result) ? 'array' : verdict.result === null ? 'null' : typeof verdict.result;
  tally.add(`result ${kind}`);
  tally.add('beyond', verdict.beyond === true);
}

export function writeExpressions(random, cases) {
  const output = new Output();
  const tally = new Tally();
  let written = 0;
  for (let index = 0; written < cases; index += 1) {
    const one = anyExpressionCase(random.fork(index));
    let verdict;
    try {
      verdict = expressionVerdict(one);
    } catch (error) {
      tally.add(`threw ${error.message.slice(0, 60)}`);
      continue;
    }
    if (verdict === undefined) {
      tally.add('dropped: a text of the host');
      continue;
    }
    note(tally, one, verdict);
    output.line({ ...one, ...verdict });
    written += 1;
  }
  output.end();
  tally.print(written);
}
