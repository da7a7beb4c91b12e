import { Expressions } from './expressions.mjs';
import { anyDate, anyDateText, anyMoment, anyTime, anyZone } from './moments.mjs';

const WORDS = ['a', 'b', 'item1', 'item2', 'ya', 'tidak', 'Budi', 'budi', 'Sala Tiga', 'other', '日本', "it's"];

const numeric = (random) => random.weighted([
  [10, () => random.int(0, 12)],
  [3, () => random.int(-50, 2000)],
  [4, () => random.int(-300, 999) / random.pick([10, 100])],
  [1, () => random.pick([0, 0.1, 0.2, 0.3, 1e21, 1e-7, 123456789012345680, -0.5, 1.005, 2.675])],
])();
const digits = (random) => random.pick(['12', '3', '0', '1,5', '2.50', '007', '0x10', '1e3', ' 4 ', '-7', '', '1-2', '12a', '3/4', '+5', '0,5', '0.5', '12345678901234567']);
const words = (random, most = 4) => random.some(WORDS, random.int(0, most), true);
const anyRow = (random) => {
  const row = { x: numeric(random), y: random.pick([numeric(random), digits(random)]), name: random.pick(WORDS), flag: random.chance(0.5) };
  return Object.fromEntries(Object.entries(row).filter(() => random.chance(0.85)));
};

/** Names a value may have, each with the kind and a maker; several lie in wait for a hasty lookup. */
const POOL = [
  ['a', 'number', numeric], ['b', 'number', numeric], ['q1', 'number', numeric], ['total', 'number', numeric],
  ['s', 'text', (r) => r.pick(WORDS)], ['nama', 'text', (r) => r.pick(WORDS)], ['t', 'text', digits],
  ['flag', 'flag', (r) => r.pick([true, false, 'true', 'false', 'True', 1, 0])],
  ['arr', 'list', (r) => words(r)], ['nums', 'list', (r) => r.times(r.int(0, 4), () => numeric(r))],
  ['rows', 'rows', (r) => r.times(r.int(0, 3), () => anyRow(r))],
  ['matrix', 'rows', (r) => ({ row1: anyRow(r), row2: anyRow(r) })],
  ['obj', 'object', (r) => ({ x: numeric(r), name: r.pick(WORDS), inner: { y: numeric(r), list: words(r) } })],
  ['d', 'date', anyDateText], ['lahir', 'date', anyDate], ['waktu', 'date', (r) => `${anyDate(r)}T${anyTime(r)}`],
  ['jam', 'text', anyTime], ['epoch', 'number', (r) => r.int(1, 1900000000) * 1000],
  ['kosong', 'any', (r) => r.pick(['', null, [], {}, 0, false, [''], { x: null }, [[]], ' '])],
  ['nama lengkap', 'text', (r) => r.pick(WORDS)], ['usia-ASN', 'number', numeric], ['q1-Comment', 'text', (r) => r.pick(WORDS)],
  ['a.b', 'number', numeric], ['obj.x', 'number', numeric], ['rows[0]', 'text', (r) => r.pick(WORDS)],
  ['Q1', 'number', numeric], ['pertanyaan é', 'text', (r) => r.pick(WORDS)], ['length', 'number', numeric],
  ['toString', 'text', (r) => r.pick(WORDS)], ['9', 'number', numeric], ['null', 'number', numeric],
  ['mixed', 'list', (r) => r.pick([[1, '1', true], ['a', null], [{ x: 1 }, { x: 2 }], ['2', '10', '1'], [1, [2, [3]]], [{ value: 'a' }, 'b']])],
];

const INNER = {
  obj: [['obj.x', 'number'], ['obj.name', 'text'], ['obj.inner.y', 'number'], ['obj.inner.list', 'list'], ['obj.inner.list[0]', 'text'], ['obj.none', 'any'], ['obj.inner.list.length', 'number']],
  rows: [['rows[0].x', 'number'], ['rows[1].name', 'text'], ['rows[-1].x', 'number'], ['rows[7].x', 'number'], ['rows.length', 'number'], ['rows[0]', 'object'], ['rows.x', 'any'], ['rows[0].Y', 'text']],
  matrix: [['matrix.row1.x', 'number'], ['matrix.row2.name', 'text'], ['matrix.row1', 'object'], ['matrix.row3.x', 'number']],
  arr: [['arr[0]', 'text'], ['arr[-1]', 'text'], ['arr.length', 'number'], ['arr[9]', 'any'], ['arr[x]', 'any']],
  mixed: [['mixed[0]', 'any'], ['mixed[1].x', 'any'], ['mixed[1][0]', 'any']],
  s: [['s.length', 'number'], ['s[0]', 'any']],
};

function scopeOf(values, pool) {
  const variables = [];
  for (const [name, kind] of pool) {
    const value = values[name];
    const constants = Array.isArray(value) ? value : [value];
    variables.push({ path: name, kind, values: constants.filter((one) => one !== undefined && typeof one !== 'object') });
    for (const [path, inner] of Object.hasOwn(INNER, name) ? INNER[name] : []) variables.push({ path, kind: inner });
  }
  return { variables, names: pool.map(([name]) => name) };
}

/** One case of the expression language without its result: a text, the values it may name, a moment and a zone. */
export function anyExpressionCase(random) {
  const pool = random.some(POOL, random.int(3, 9), true);
  const values = {};
  for (const [name, , make] of pool) {
    if (!random.chance(0.12)) values[name] = make(random);
  }
  const expressions = new Expressions(random, scopeOf(values, pool));
  const depth = random.weighted([[3, 0], [5, 1], [5, 2], [2, 3]]);
  const expression = random.chance(0.5) ? expressions.condition(depth, 0.05) : expressions.value(depth, 0.05);
  return { expression, values, now: anyMoment(random), timeZone: anyZone(random) };
}
