/** Texts, names and lists of choices for definitions. Real words, so that a failing case can be read. */

const WORDS = [
  'Literasi Digital', 'Komunikasi', 'Pelayanan Publik', 'Arsip', 'Perizinan', 'Pengaduan', 'Data', 'Inovasi',
  'Manajemen Waktu', 'Kerja Sama',
];

export const anyText = (random) => random.weighted([
  [6, () => random.pick(WORDS)],
  [2, () => ({ default: random.pick(WORDS), id: random.pick(WORDS), en: 'Digital literacy' })],
  [1, () => ({ default: random.pick(WORDS), en: 'Service' })],
  [1, () => ({ id: random.pick(WORDS) })],
])();

const SPECIAL = [
  'nama lengkap', 'usia-ASN', 'pertanyaan é', 'jenis.kelamin', 'a.b', '日本', 'Total', 'q 1', 'UNIT_KERJA', 'nilai[1]',
  'x', 'y', "masa ke'rja", 'item1', 'self2', 'panel', 'row',
];

/** Names that are given out once each in a case; a few differ only in case, hold a dot, a space or no ASCII. */
export class Names {
  #taken = new Set();
  #count = 0;

  constructor(random) {
    this.random = random;
  }

  next(prefix = 'q') {
    if (prefix === 'q' && this.random.chance(0.1)) {
      const special = this.random.pick([...SPECIAL, `Q${this.random.int(1, Math.max(1, this.#count))}`]);
      if (!this.#taken.has(special)) {
        this.#taken.add(special);
        return special;
      }
    }
    do this.#count += 1;
    while (this.#taken.has(`${prefix}${this.#count}`));
    this.#taken.add(`${prefix}${this.#count}`);
    return `${prefix}${this.#count}`;
  }
}

const POOLS = [
  [6, ['item1', 'item2', 'item3', 'item4', 'item5', 'item6']],
  [3, ['ya', 'tidak', 'ragu', 'belum', 'sudah']],
  [3, [1, 2, 3, 4, 5]],
  [2, ['a', 'b', 'c', 'd', 'e']],
  [2, ['PNS', 'PPPK', 'Pelaksana', 'Pengawas', 'Administrator']],
  [1, ['1', '2', '3', '10']],
  [1, [0, 1, '2', 'tiga']],
  [1, ['Sangat setuju', 'setuju', 'café', 'dan/atau', "it's"]],
  [0.5, ['Item1', 'item1x', 'ITEM2', 'item2 ']],
  [0.3, [true, false, 'mungkin']],
  [0.5, [10.5, 20, 33.25]],
];

/** The value of an item: of an object its value, of a text what stands before the bar. */
export function valueOf(item) {
  if (typeof item === 'string') return item.split('|')[0];
  return item !== null && typeof item === 'object' ? item.value : item;
}

/** Items as texts, numbers or objects with a value and perhaps a text. */
export function anyItems(random, least = 2, most = 5) {
  const values = random.some(random.weighted(POOLS), random.int(least, most));
  const objects = random.chance(0.35);
  return values.map((value) => {
    if (!objects || random.chance(0.2)) return value;
    return random.chance(0.75) ? { value, text: anyText(random) } : { value };
  });
}
