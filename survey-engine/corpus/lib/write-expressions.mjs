import { anyExpressionCase } from './expression-cases.mjs';
import { expressionVerdict } from './expression-verdict.mjs';
import { FUNCTION_NAMES } from './functions.mjs';
import { writeCases } from './write-cases.mjs';

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

export const writeExpressions = (random, cases) => writeCases(cases, {
  make: (index) => anyExpressionCase(random.fork(index)),
  judge: expressionVerdict,
  note,
});
