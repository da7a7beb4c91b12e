import { isDate, isNumber } from './simple-questions.mjs';
import { PATTERNS } from './validators.mjs';
import { valueOf } from './texts.mjs';

/** The questions under pages and panels, and not those inside a question. */
export function flatten(elements) {
  return elements.flatMap((one) => (one.type === 'panel' || one.elements ? flatten(one.elements ?? []) : [one]));
}

const numbers = (list) => list.every((value) => typeof value === 'number');

/** What a question's answer is to an expression: a kind, and values worth comparing with. */
function kindOf(question) {
  const choices = (question.choices ?? []).map(valueOf);
  switch (question.type) {
    case 'text':
      if (isNumber(question)) return ['number', [0, 5, 10, 18]];
      if (isDate(question)) return ['date', []];
      return ['text', textsOf(question)];
    case 'comment': return ['text', ['baik', 'Sala']];
    case 'radiogroup': case 'dropdown': return [choices.length > 0 && numbers(choices) ? 'number' : 'text', question.showOtherItem || question.hasOther ? [...choices, 'other'] : choices];
    case 'checkbox': case 'tagbox': case 'ranking': return ['list', choices];
    case 'rating': return question.rateValues ? ['any', question.rateValues.map(valueOf)] : ['number', [1, 3, 5]];
    case 'boolean': return ['flag', question.valueTrue === undefined ? [true, false] : [question.valueTrue, question.valueFalse]];
    case 'expression': return ['number', [0, 1, 10]];
    default: return ['any', []];
  }
}

function textsOf(question) {
  const patterns = (question.validators ?? []).filter((one) => one.type === 'regex');
  return patterns.flatMap((one) => PATTERNS.find((known) => known.regex === one.regex)?.good ?? []).concat(['Budi', 'abc']);
}

const asQuestion = (column, matrix) => ({ ...column, type: column.cellType ?? matrix.cellType ?? 'dropdown', choices: column.choices ?? matrix.choices });

/** The questions that stand inside a question, as questions of their own. */
export function innerQuestions(question) {
  switch (question.type) {
    case 'matrixdropdown': case 'matrixdynamic': return question.columns.map((column) => asQuestion(column, question));
    case 'multipletext': return question.items.map((item) => ({ ...item, type: 'text' }));
    case 'paneldynamic': return flatten(question.templateElements);
    default: return [];
  }
}

const variable = (question, prefix = '') => {
  const [kind, values] = kindOf(question);
  return { path: `${prefix}${question.valueName ?? question.name}`, kind, values };
};

function variablesOf(question, prefix) {
  const own = variable(question, prefix);
  const path = own.path;
  const rows = (question.rows ?? []).map(valueOf);
  switch (question.type) {
    case 'html': return [];
    case 'matrix': return [{ ...own, kind: 'object' }, ...rows.map((row) => ({ path: `${path}.${row}`, kind: question.cellType ? 'list' : 'text', values: question.columns.map(valueOf) }))];
    case 'matrixdropdown': return [{ ...own, kind: 'rows' }, ...rows.slice(0, 2).flatMap((row) => innerQuestions(question).map((inner) => variable(inner, `${path}.${row}.`)))];
    case 'multipletext': return [{ ...own, kind: 'object' }, ...innerQuestions(question).map((inner) => variable(inner, `${path}.`))];
    case 'paneldynamic': return [{ ...own, kind: 'rows' }, { path: `${path}.length`, kind: 'number', values: [0, 1, 2] }, ...[0, 1].flatMap((index) => innerQuestions(question).map((inner) => variable(inner, `${path}[${index}].`)))];
    default: return question.hasComment || question.showCommentArea || question.hasOther || question.showOtherItem ? [own, { path: `${path}-Comment`, kind: 'text', values: ['lain'] }] : [own];
  }
}

/** What expressions of the survey itself may name. */
export function scopeOf(questions, calculated, names) {
  return {
    variables: [...questions.flatMap((one) => variablesOf(one, '')), ...calculated.map((one) => ({ path: one.name, kind: 'any', values: [1, 'a'] }))],
    columns: questions.flatMap((one) => innerQuestions(one).map((inner) => inner.name)),
    names,
    inSurvey: true,
  };
}

/** What expressions inside a container name besides: their neighbours by prefix, the place of the row or panel. */
export function innerScope(outer, question) {
  const inner = innerQuestions(question);
  const prefixes = question.type === 'paneldynamic' ? ['panel.', 'panel.', 'panel.', 'prevPanel.', 'nextPanel.', 'parentPanel.'] : question.type === 'matrixdropdown' ? ['row.', 'row.', 'row.', 'prevRow.', 'nextRow.'] : [`${question.name}.`];
  const places = question.type === 'paneldynamic' ? ['panelIndex', 'visiblePanelIndex'] : question.type === 'matrixdropdown' ? ['rowIndex', 'visibleRowIndex'] : [];
  const rowNames = question.type === 'matrixdropdown' ? ['rowName', 'rowValue', 'rowTitle', 'item'].map((path) => ({ path, kind: 'text', values: question.rows.map(valueOf) })) : [];
  const own = prefixes.flatMap((prefix) => inner.filter((one) => one.type !== 'html').map((one) => variable(one, prefix)));
  return { ...outer, variables: [...own, ...own, ...places.map((path) => ({ path, kind: 'number', values: [0, 1, 2] })), ...rowNames, ...outer.variables] };
}

/** With {item} (or {choice}) for the conditions of choices, rows and columns. */
export function itemScope(outer, items) {
  const values = items.map(valueOf);
  const item = { path: 'item', kind: values.length > 0 && numbers(values) ? 'number' : 'text', values };
  return { ...outer, variables: [item, item, item, { ...item, path: 'choice' }, ...outer.variables] };
}

export function selfScope(outer, question) {
  const [kind, values] = kindOf(question);
  return { ...outer, variables: [{ path: 'self', kind, values }, { path: '$self.value', kind, values }, variable(question), variable(question), ...outer.variables] };
}
