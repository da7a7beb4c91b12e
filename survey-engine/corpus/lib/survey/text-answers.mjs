import { anyDate, anyDateText, anyTime } from '../moments.mjs';
import { boundFor, isNumber } from './simple-questions.mjs';
import { PATTERNS } from './validators.mjs';

const TEXTS = ['Budi', 'abc', 'Sala', 'baik', 'Kota Surakarta', 'x', '12', '007', '3,5', 'café', '日本', 'true', 'it\'s "baik"', ' a ', 'satu dua tiga empat lima enam tujuh delapan', 'item1', '2024-05-01', 'abc123', '😀'];
const EMAILS = ['budi@surakarta.go.id', 'a.b@c.id', '"a b"@c.co', 'A@B.CO', 'é@b.co'];
const BAD_EMAILS = ['budi', 'a@b', 'a b@c.id', '@c.id', 'a@b..id', 'a@b.c'];

const SAMPLES = {
  email: (random, good) => random.pick(good ? EMAILS : BAD_EMAILS),
  url: (random) => random.pick(['https://surakarta.go.id', 'http://a', 'bukan url']),
  tel: (random) => random.pick(['081234567890', '+62 271 123', '0271']),
  password: (random) => random.pick(['rahasia9', 'abc', '123456']),
  color: (random) => random.pick(['#ff0000', '#00FF00', 'merah']),
};

/** A number between the bounds that stand as plain numbers, in the question's steps, or anywhere. */
function numberFor(random, question, good) {
  if (!good) return random.pick([-1, 0, 0.123, 7, 1000, -999, 1e6, 12.5, 33]);
  const limits = [question, ...(question.validators ?? [])];
  const low = Math.max(-1e9, ...limits.map((one) => one.minValue ?? (typeof one.min === 'number' ? one.min : -1e9)));
  const high = Math.min(1e9, ...limits.map((one) => one.maxValue ?? (typeof one.max === 'number' ? one.max : 1e9)));
  const from = low > -1e9 ? low : Math.min(0, high);
  const to = high < 1e9 ? high : Math.max(from, 0) + 30;
  const step = question.step ?? (random.chance(0.8) ? 1 : 0.5);
  const value = Math.round((from + random.next() * Math.max(0, to - from)) / step) * step;
  return Number(Math.min(Math.max(value, from), to).toFixed(3));
}

function between(random, question, make) {
  for (let tries = 0; tries < 12; tries += 1) {
    const value = make();
    if ((question.min === undefined || value >= question.min) && (question.max === undefined || value <= question.max)) return value;
  }
  return question.min ?? question.max ?? make();
}

function timely(random, question, good) {
  const make = () => boundFor(random, question.inputType);
  if (good) return between(random, question, make);
  if (random.chance(0.7)) return make();
  return question.inputType === 'date' || question.inputType === 'datetime-local' ? anyDateText(random) : random.pick(['', 'besok', anyDate(random), anyTime(random)]);
}

function fit(random, text, validators) {
  const lengths = validators.filter((one) => one.type === 'text');
  const least = Math.max(0, ...lengths.map((one) => one.minLength ?? 0));
  const most = Math.min(200, ...lengths.map((one) => one.maxLength || 200));
  let fitted = text;
  while (fitted.length < least) fitted += random.pick(['a', 'b', ' c']);
  fitted = fitted.slice(0, most);
  return lengths.some((one) => one.allowDigits === false) ? fitted.replace(/\d/g, 'z') : fitted;
}

export function anyTextAnswer(random, question, care) {
  const good = random.chance(care);
  if (isNumber(question)) return numberFor(random, question, good);
  if (boundFor(random, question.inputType) !== undefined) return timely(random, question, good);
  const validators = question.validators ?? [];
  const pattern = PATTERNS.find((known) => validators.some((one) => one.type === 'regex' && one.regex === known.regex));
  if (pattern) return random.pick(good ? pattern.good : pattern.bad);
  if (validators.some((one) => one.type === 'email')) return SAMPLES.email(random, good);
  if (good && validators.some((one) => one.type === 'numeric')) return String(numberFor(random, question, true));
  const text = Object.hasOwn(SAMPLES, question.inputType) ? SAMPLES[question.inputType](random, good) : random.pick(TEXTS);
  return good ? fit(random, text, validators) : text;
}
