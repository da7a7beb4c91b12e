import { innerQuestions } from './scope.mjs';
import { anyTextAnswer } from './text-answers.mjs';
import { valueOf } from './texts.mjs';

const has = (question, ...names) => names.some((name) => question[name] === true);

/** The values a select question offers, those of its special items too. */
function offered(question) {
  const values = (question.choices ?? []).map(valueOf);
  if (has(question, 'hasNone', 'showNoneItem')) values.push('none');
  if (has(question, 'showRefuseItem')) values.push('refused');
  if (has(question, 'showDontKnowItem')) values.push('dontknow');
  return values;
}

const hasOther = (question) => has(question, 'hasOther', 'showOtherItem');

function one(random, question) {
  if (hasOther(question) && random.chance(0.25)) return 'other';
  const values = offered(question);
  return values.length === 0 ? undefined : random.pick(values);
}

function several(random, question, care) {
  const plain = (question.choices ?? []).map(valueOf);
  if (random.chance(0.1)) return random.some(offered(question), random.int(1, 2), true);
  const counts = (question.validators ?? []).filter((validator) => validator.type === 'answercount');
  const good = random.chance(care);
  const least = Math.max(1, ...(good ? [question.minSelectedChoices ?? 1, ...counts.map((validator) => validator.minCount ?? 1)] : [1]));
  const most = Math.min(plain.length, ...(good ? [question.maxSelectedChoices ?? 99, ...counts.map((validator) => validator.maxCount ?? 99)] : [99]));
  let taken = random.some(plain, random.int(Math.min(least, plain.length), Math.max(most, Math.min(least, plain.length))), random.chance(0.5));
  if (good) taken = alone(question, taken);
  if (hasOther(question) && random.chance(0.25)) taken.push('other');
  return taken;
}

function alone(question, taken) {
  const exclusive = (question.choices ?? []).find((item) => item.isExclusive === true && taken.includes(item.value));
  return exclusive ? [exclusive.value] : taken;
}

function ranked(random, question, care) {
  const values = (question.choices ?? []).map(valueOf);
  if (!question.selectToRankEnabled) return random.some(values, random.chance(care) ? values.length : random.int(1, values.length), true);
  return several(random, { ...question, hasOther: false }, care);
}

function rated(random, question) {
  if (question.rateValues) return valueOf(random.pick(question.rateValues));
  const from = question.rateMin ?? 1;
  const step = question.rateStep ?? 1;
  const to = question.rateMax ?? (question.rateCount ? from + (question.rateCount - 1) * step : 5);
  return from + step * random.int(0, Math.floor((to - from) / step));
}

const flag = (random, question) => {
  if (question.valueTrue !== undefined && !random.chance(0.04)) return random.chance(0.6) ? question.valueTrue : question.valueFalse;
  return random.chance(0.6);
};

function byRow(random, question, care, make) {
  const wanted = has(question, 'isAllRowRequired', 'eachRowRequired') ? care : 0.85;
  const answer = {};
  for (const row of question.rows ?? []) {
    const value = random.chance(wanted) ? make() : undefined;
    if (value !== undefined) answer[valueOf(row)] = value;
  }
  return answer;
}

function grid(random, question, care) {
  let left = question.columns.map(valueOf);
  return byRow(random, question, care, () => {
    if (question.cellType === 'checkbox') return random.some(left, random.int(1, 2), true);
    const column = random.pick(left);
    if (question.eachRowUnique && left.length > 1 && random.chance(care)) left = left.filter((one) => one !== column);
    return column;
  });
}

/** One object of answers to questions that stand together: a row, a panel, the survey itself. */
export function anyAnswers(random, questions, care) {
  const answers = {};
  for (const question of questions) {
    const required = question.isRequired || question.requiredIf !== undefined;
    if (question.type === 'html' || !random.chance(required ? Math.max(care, 0.9) : 0.82)) continue;
    if (question.type === 'expression' && !random.chance(0.04)) continue;
    const value = random.chance(0.02) ? emptyOf(random, question) : anyAnswer(random, question, care);
    if (value === undefined) continue;
    const key = question.valueName ?? question.name;
    answers[key] = value;
    comment(random, question, value, key, answers);
  }
  return answers;
}

function comment(random, question, value, key, answers) {
  const other = value === 'other' || (Array.isArray(value) && value.includes('other'));
  if (other && hasOther(question) && random.chance(0.85)) answers[`${key}-Comment`] = random.pick(['lain', 'yang lain', 'item1', '  ', '']);
  else if (has(question, 'hasComment', 'showCommentArea') && random.chance(0.6)) answers[`${key}-Comment`] = random.pick(['sebab', 'lain', 'catatan panjang']);
}

const emptyOf = (random, question) => {
  if (['checkbox', 'tagbox', 'ranking', 'paneldynamic'].includes(question.type)) return [];
  if (['matrix', 'matrixdropdown', 'multipletext'].includes(question.type)) return {};
  return ['text', 'comment'].includes(question.type) && !['number', 'range'].includes(question.inputType) ? random.pick(['', '', ' ']) : undefined;
};

function panels(random, question, care) {
  const good = random.chance(care);
  const least = good ? (question.minPanelCount ?? 0) : 0;
  const count = random.int(least, Math.min(good ? (question.maxPanelCount ?? 3) : 5, least + 2));
  const inner = innerQuestions(question);
  const key = inner.find((one) => one.name === question.keyName && one.type === 'text' && (one.inputType ?? 'text') === 'text');
  return random.times(count, () => {
    const panel = anyAnswers(random, inner, care);
    if (key && panel[key.name] && random.chance(care)) panel[key.name] += random.int(1, 999);
    return panel;
  });
}

/** An answer of the question's shape; with the chance `care` one that its own rules allow, where that can be told. */
export function anyAnswer(random, question, care) {
  switch (question.type) {
    case 'text': return anyTextAnswer(random, question, care);
    case 'comment': return anyTextAnswer(random, question, care);
    case 'radiogroup': case 'dropdown': return one(random, question);
    case 'checkbox': case 'tagbox': return several(random, question, care);
    case 'ranking': return ranked(random, question, care);
    case 'rating': return rated(random, question);
    case 'boolean': return flag(random, question);
    case 'expression': return random.pick([1, 'a', 0]);
    case 'matrix': return grid(random, question, care);
    case 'matrixdropdown': return byRow(random, question, care, () => anyAnswers(random, innerQuestions(question), care));
    case 'matrixdynamic': return random.times(random.int(0, 3), () => anyAnswers(random, innerQuestions(question), care));
    case 'multipletext': return anyAnswers(random, innerQuestions(question), care);
    case 'paneldynamic': return panels(random, question, care);
    default: return undefined;
  }
}

/** With the texts of "other" in the place of "other" wherever the survey or the question keeps no comments for them. */
export function othersAsTexts(definition, questions, answers) {
  for (const question of questions) {
    const key = question.valueName ?? question.name;
    const text = answers[`${key}-Comment`];
    if (question.storeOthersAsComment ?? definition.storeOthersAsComment ?? true) continue;
    if (!hasOther(question) || text === undefined || has(question, 'hasComment', 'showCommentArea')) continue;
    answers[key] = Array.isArray(answers[key]) ? answers[key].map((value) => (value === 'other' ? text : value)) : text;
    delete answers[`${key}-Comment`];
  }
  return answers;
}
