import { anyText } from './texts.mjs';

/** Patterns that forms really use, each with texts that match and texts that do not. */
export const PATTERNS = [
  { regex: '^\\d{18}$', good: ['198503302003121002', '199012252020122001'], bad: ['19850330200312100', 'NIP 1985', '198503302003121002 '] },
  { regex: '^08[0-9]{8,11}$', good: ['081234567890', '0812345678'], bad: ['62812345678', '0812', '08123456789012'] },
  { regex: '^[A-Z]{2}\\d{3}$', good: ['AD123', 'ZZ000'], bad: ['ad123', 'A123', 'AD1234'] },
  { regex: '^[A-Z]{2}\\d{3}$', caseInsensitive: true, good: ['ad123', 'Zz000'], bad: ['a1', 'ÄÖ123'] },
  { regex: '^\\S+$', good: ['satu', 'x'], bad: ['dua kata', ' x', 'a\u00a0b'] },
  { regex: 'Sala', good: ['Kota Salatiga', 'Sala'], bad: ['sala', 'Solo'] },
  { regex: '^ya$', caseInsensitive: true, good: ['YA', 'ya'], bad: ['yak', ' ya'] },
  { regex: "^[a-zA-ZÀ-ÿ' .]+$", good: ['Budi S.', "D'Angelo", 'Müller'], bad: ['Budi 2', '日本'] },
  { regex: '^(?=.*\\d)(?=.*[a-z]).{6,}$', good: ['abc123', 'rahasia9'], bad: ['abcdef', '123456', 'a1'] },
  { regex: '^\\w+([.-]\\w+)*$', good: ['a.b-c', 'satu_dua'], bad: ['.a', 'a..b', 'é'] },
  { regex: '^([01]\\d|2[0-3]):[0-5]\\d$', good: ['07:30', '23:59'], bad: ['24:00', '7:30'] },
  { regex: '^https?:\\/\\/', good: ['https://surakarta.go.id', 'http://x'], bad: ['ftp://x', 'surakarta.go.id'] },
  { regex: '^[\\u0041-\\u005A]+$', good: ['ABC'], bad: ['abc', 'ÀB'] },
  { regex: '^.{3}$', good: ['abc', 'é日x'], bad: ['ab', 'a\nb', '😀😀'] },
  { regex: '(\\d)\\1', good: ['11', 'a22b'], bad: ['12', '1a1'] },
  { regex: '^[^@]+@[^@]+$', good: ['a@b'], bad: ['a@@b', 'ab'] },
  { regex: '^\\s*$', good: ['  '], bad: ['a'] },
  { regex: '^(satu|dua|tiga)$', good: ['satu', 'tiga'], bad: ['empat', 'satu dua'] },
  { regex: '\\bJP\\b', good: ['20 JP', 'JP'], bad: ['JPX', '20JP'] },
];

const finish = (random, validator) => {
  if (random.chance(0.4)) validator.text = anyText(random);
  if (random.chance(0.04)) validator.notificationType = random.pick(['warning', 'info', 'error']);
  return validator;
};

const numeric = (random) => {
  const validator = { type: 'numeric' };
  if (random.chance(0.75)) validator.minValue = random.pick([0, 1, 5, 10, 18, -5, 0.5]);
  if (random.chance(0.75)) validator.maxValue = random.pick([5, 10, 20, 60, 100, 99.5]);
  return validator;
};

const text = (random) => {
  const validator = { type: 'text' };
  if (random.chance(0.7)) validator.minLength = random.pick([0, 1, 3, 5, 10]);
  if (random.chance(0.6)) validator.maxLength = random.pick([5, 10, 20, 50]);
  if (random.chance(0.2)) validator.allowDigits = false;
  return validator;
};

const regex = (random) => {
  const { regex: pattern, caseInsensitive } = random.pick(PATTERNS);
  return caseInsensitive ? { type: 'regex', regex: pattern, [random.pick(['caseInsensitive', 'insensitive'])]: true } : { type: 'regex', regex: pattern };
};

const answerCount = (random) => {
  const validator = { type: 'answercount' };
  if (random.chance(0.75)) validator.minCount = random.int(1, 3);
  if (random.chance(0.5)) validator.maxCount = random.int(1, 4);
  return validator;
};

const byKind = {
  text: [[4, regex], [4, text], [1, () => ({ type: 'email' })], [1, numeric]],
  number: [[6, numeric], [1, text], [0.5, regex]],
  email: [[3, () => ({ type: 'email' })], [1, text], [1, regex]],
  date: [[1, text], [1, regex]],
  list: [[8, answerCount], [1, regex]],
  comment: [[5, text], [2, regex]],
  choice: [[1, regex], [1, text], [1, numeric]],
};

/** A validator that suits answers of the kind; expression validators come later, when all names are known. */
export function anyValidator(random, kind) {
  return finish(random, random.weighted(byKind[kind])(random));
}

export function expressionValidator(random, expression) {
  return finish(random, { type: 'expression', expression });
}
