import { anyDate, anyTime } from '../moments.mjs';
import { anyItems, anyText, valueOf } from './texts.mjs';
import { anyValidator } from './validators.mjs';

const INPUTS = [
  [40, 'text'], [22, 'number'], [10, 'date'], [5, 'datetime-local'], [3, 'time'], [2, 'month'], [2, 'week'],
  [5, 'email'], [2, 'url'], [2, 'tel'], [2, 'password'], [1, 'color'], [3, 'range'],
];

export const isNumber = (question) => ['number', 'range'].includes(question.inputType);
export const isDate = (question) => ['date', 'datetime-local'].includes(question.inputType);

const week = (random) => `${random.int(2020, 2028)}-W${String(random.int(1, 52)).padStart(2, '0')}`;

/** A well-formed value of an input type that has a smallest and a largest. */
export function boundFor(random, inputType) {
  switch (inputType) {
    case 'number': return random.pick([0, 1, 5, 10, 18, 60, 100, 2.5, -10]);
    case 'range': return random.pick([0, 10, 20, 50, 80, 100]);
    case 'date': return random.chance(0.5) ? anyDate(random) : `20${random.int(15, 29)}-01-01`;
    case 'datetime-local': return `${anyDate(random)}T${anyTime(random)}`;
    case 'time': return anyTime(random);
    case 'month': return anyDate(random).slice(0, 7);
    case 'week': return week(random);
    default: return undefined;
  }
}

function bounds(random, question) {
  const one = boundFor(random, question.inputType);
  if (one === undefined || random.chance(0.4)) return;
  const other = boundFor(random, question.inputType);
  const [low, high] = one <= other ? [one, other] : [other, one];
  if (random.chance(0.65)) question.min = low;
  if (random.chance(0.65)) question.max = high;
  if (random.chance(0.1)) question.minErrorText = anyText(random);
  if (random.chance(0.05)) question.maxErrorText = random.pick(['Paling banyak {0}', anyText(random)]);
  if (random.chance(0.2) && isNumber(question)) question.step = random.pick([1, 2, 5, 0.5, 0.1, 10]);
}

export function text(random, name) {
  const question = { type: 'text', name };
  const inputType = random.weighted(INPUTS);
  if (inputType !== 'text' || random.chance(0.1)) question.inputType = inputType;
  bounds(random, question);
  if (random.chance(0.06) && !isNumber(question)) question.maxLength = random.pick([3, 10, 25]);
  const kind = isNumber(question) ? 'number' : inputType === 'email' ? 'email' : inputType === 'text' || inputType === 'tel' ? 'text' : 'date';
  if (random.chance(kind === 'date' ? 0.04 : 0.25)) question.validators = random.times(random.chance(0.15) ? 2 : 1, () => anyValidator(random, kind));
  return question;
}

export function comment(random, name) {
  const question = { type: 'comment', name };
  if (random.chance(0.15)) question.maxLength = random.pick([10, 100]);
  if (random.chance(0.2)) question.validators = [anyValidator(random, 'comment')];
  return question;
}

function special(random, question) {
  if (random.chance(0.18)) question[random.pick(['hasOther', 'showOtherItem'])] = true;
  if (random.chance(0.1)) question[random.pick(['hasNone', 'showNoneItem'])] = true;
  if (random.chance(0.03)) question.showRefuseItem = true;
  if (random.chance(0.03)) question.showDontKnowItem = true;
  if (random.chance(0.03)) question.otherErrorText = anyText(random);
  if (random.chance(0.02)) question.storeOthersAsComment = random.chance(0.5);
  if (random.chance(0.05)) question[random.pick(['hasComment', 'showCommentArea'])] = true;
  if (random.chance(0.01)) question.hideIfChoicesEmpty = true;
  return question;
}

const choice = (type) => (random, name) => {
  const question = special(random, { type, name, choices: anyItems(random) });
  if (random.chance(0.04)) question.validators = [anyValidator(random, 'choice')];
  return question;
};

export const radiogroup = choice('radiogroup');
export const dropdown = choice('dropdown');

const list = (type) => (random, name) => {
  const question = special(random, { type, name, choices: anyItems(random, 2, 6) });
  if (random.chance(0.1)) question[random.pick(['hasSelectAll', 'showSelectAllItem'])] = true;
  if (random.chance(0.12)) question.minSelectedChoices = random.int(1, 3);
  if (random.chance(0.12)) question.maxSelectedChoices = random.int(1, 4);
  if (random.chance(0.15)) question.validators = [anyValidator(random, 'list')];
  if (random.chance(0.08)) question.choices = question.choices.map((item) => (random.chance(0.3) ? { value: valueOf(item), isExclusive: true } : item));
  return question;
};

export const checkbox = list('checkbox');
export const tagbox = list('tagbox');

export function rating(random, name) {
  const question = { type: 'rating', name };
  random.weighted([
    [5, () => {}],
    [2, () => { question.rateMax = random.pick([3, 4, 7, 10]); }],
    [1, () => { question.rateMin = random.pick([0, 1, 2]); question.rateMax = random.pick([5, 6, 10]); }],
    [1, () => { question.rateMin = 0; question.rateMax = 10; question.rateStep = random.pick([2, 5, 2.5]); }],
    [1, () => { question.rateCount = random.pick([3, 4, 6]); }],
    [1, () => { question.rateValues = anyItems(random, 2, 4); }],
    [1, () => { question.rateValues = [1, 2, { value: 3, text: anyText(random) }]; question.autoGenerate = false; }],
  ])();
  if (random.chance(0.15)) question.rateType = random.pick(['stars', 'smileys', 'labels']);
  if (random.chance(0.05)) question.validators = [anyValidator(random, 'number')];
  return question;
}

export function boolean(random, name) {
  const question = { type: 'boolean', name };
  if (random.chance(0.3)) [question.valueTrue, question.valueFalse] = random.pick([['ya', 'tidak'], [1, 0], ['Y', 'N'], ['true', 'false'], ['setuju', 'menolak']]);
  return question;
}

export function ranking(random, name) {
  const question = { type: 'ranking', name, choices: anyItems(random, 3, 5) };
  if (random.chance(0.45)) {
    question.selectToRankEnabled = true;
    if (random.chance(0.4)) question.minSelectedChoices = random.int(1, 3);
    if (random.chance(0.4)) question.maxSelectedChoices = random.int(1, 3);
  }
  if (random.chance(0.1)) question.validators = [anyValidator(random, 'list')];
  return question;
}

/** The expression comes later, when all names are known. */
export function expression(random, name) {
  const question = { type: 'expression', name };
  if (random.chance(0.15)) question.format = 'Nilai: {0}';
  if (random.chance(0.15)) question.displayStyle = random.pick(['decimal', 'percent']);
  return question;
}

export const html = (random, name) => ({ type: 'html', name, html: random.pick(['<p>Terima kasih</p>', 'Halo {q1}', { default: 'a', id: 'b' }]) });
