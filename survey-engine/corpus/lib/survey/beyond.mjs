import { Expressions } from '../expressions.mjs';
import * as simple from './simple-questions.mjs';

/**
 * What lies beyond the first aim of an engine: a case that has any of it carries "beyond": true, so that it can be
 * left out. Each changes a finished definition in place and tells whether it found where.
 */
const FEATURES = {
  defaultValueExpression: (random, { questions, value }) => on(random, questions.filter(holds), (one) => { one.defaultValueExpression = value(one); }),
  setValueExpression: (random, { questions, value, condition }) => on(random, questions.filter(holds), (one) => {
    one.setValueExpression = value(one);
    if (random.chance(0.5)) one.setValueIf = condition();
  }),
  resetValueIf: (random, { questions, condition }) => on(random, questions.filter(holds), (one) => { one.resetValueIf = condition(); }),
  sharedValueName: (random, { questions }) => {
    const alike = questions.filter((one) => ['text', 'comment'].includes(one.type) && one.inputType === undefined);
    if (alike.length < 2) return false;
    for (const one of random.some(alike, 2)) one.valueName = 'bersama';
    return true;
  },
  valuePropertyName: (random, { questions }) => on(random, questions.filter((one) => one.type === 'checkbox'), (one) => { one.valuePropertyName = 'kode'; }),
  elementProperty: (random, { questions, names }) => on(random, questions, (one) => {
    one.visibleIf = `{$${random.pick(names)}.${random.pick(['isVisible', 'isRequired', 'isReadOnly', 'isEmpty', 'name'])}} ${random.pick(['= true', '= false', 'notempty', "= 'q2'"])}`;
  }),
  builtInVariable: (random, { questions }) => on(random, questions, (one) => { one.visibleIf = random.pick(["{locale} = 'id'", '{pageno} = 1', '{pagecount} > 1', '{questioncount} > 2']); }),
  panelCountExpression: (random, { questions }) => on(random, questions.filter((one) => one.type === 'paneldynamic'), (one) => { one.panelCountExpression = random.pick(['2', '{q1}', 'iif({q1} > 1, 1, 3)']); }),
  copyDefaultValueFromLastEntry: (random, { questions }) => on(random, questions.filter((one) => one.type === 'paneldynamic'), (one) => { one.copyDefaultValueFromLastEntry = true; }),
  totals: (random, { questions }) => on(random, questions.filter((one) => one.type === 'matrixdropdown'), (one) => {
    const column = random.pick(one.columns);
    column.totalType = random.pick(['sum', 'count', 'min', 'max', 'avg']);
    one.columns.at(-1).visibleIf = `{totalRow.${column.name}} > ${random.int(0, 2)}`;
  }),
  textAfterBar: (random, { questions }) => on(random, questions.filter((one) => one.choices?.some((item) => typeof item === 'string')), (one) => {
    one.choices = one.choices.map((item) => (typeof item === 'string' ? `${item}|Teks ${item}` : item));
  }),
  matrixDynamic: (random, { questions }) => on(random, questions.filter((one) => one.type === 'matrixdropdown'), (one) => {
    one.type = 'matrixdynamic';
    for (const name of ['rows', 'rowsVisibleIf', 'defaultValue']) delete one[name];
    if (random.chance(0.5)) one.rowCount = random.int(0, 3);
    if (random.chance(0.3)) one.minRowCount = random.int(1, 2);
    if (random.chance(0.3)) one.keyName = one.columns[0].name;
  }),
  singlePage: (random, { definition }) => { definition.questionsOnPageMode = 'singlePage'; return true; },
  startPage: (random, { definition }) => { definition.firstPageIsStartPage = true; return (definition.pages ?? []).length > 1; },
  checkErrorsMode: (random, { definition }) => { definition.checkErrorsMode = random.pick(['onComplete', 'onValueChanged', 'onNextPage']); return true; },
};

const holds = (question) => !['html', 'expression', 'paneldynamic', 'matrix', 'matrixdropdown', 'matrixdynamic', 'multipletext'].includes(question.type);

function on(random, questions, change) {
  if (questions.length === 0) return false;
  change(random.pick(questions));
  return true;
}

/** Adds one or two of the features; false where none found its place. */
export function addBeyond(random, { definition, questions, scope }) {
  const expressions = new Expressions(random, scope);
  const context = {
    definition,
    questions,
    names: scope.names,
    value: (question) => (simple.isNumber(question) || question.type === 'rating' ? expressions.number(1) : simple.isDate(question) ? expressions.date(1) : expressions.value(1)),
    condition: () => expressions.condition(1),
  };
  const chosen = random.some(Object.keys(FEATURES), random.chance(0.3) ? 2 : 1);
  return chosen.map((name) => FEATURES[name](random, context)).includes(true);
}

/** Answers of checkboxes with a value property are objects that hold the value under it. */
export function wrapAnswers(questions, answers) {
  for (const one of questions) {
    const key = one.valueName ?? one.name;
    if (one.valuePropertyName && Array.isArray(answers[key])) answers[key] = answers[key].map((value) => ({ [one.valuePropertyName]: value }));
  }
}
