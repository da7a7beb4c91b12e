/** A seeded source of choices (mulberry32), so that a seed names a corpus for ever. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [low, high]. */
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of [weight, value] pairs. */
  weighted(pairs) {
    const total = pairs.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [weight, value] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return pairs[pairs.length - 1][1];
  }

  /** A sample of the list without repeats, in the list's order or shuffled. */
  some(list, count, shuffled = false) {
    const left = list.slice();
    const taken = [];
    while (taken.length < count && left.length > 0) {
      taken.push(left.splice(Math.floor(this.next() * left.length), 1)[0]);
    }
    return shuffled ? taken : list.filter((item) => taken.includes(item));
  }

  times(count, make) {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** A source of its own for one case: the case stays the same when others change. */
  fork(index) {
    return new Random((Math.imul(this.#state ^ (index + 1), 0x9e3779b1) ^ (index * 0x85ebca6b)) >>> 0);
  }
}
