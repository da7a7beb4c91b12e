import { writeSync } from 'node:fs';

/** Counts what occurred, and prints it to standard error. */
export class Tally {
  #counts = new Map();

  add(name, occurred = true) {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + (occurred ? 1 : 0));
  }

  print(total) {
    const lines = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const text = lines.map(([name, count]) => `${String(count).padStart(8)}  ${((100 * count) / total).toFixed(1).padStart(5)}%  ${name}`);
    writeSync(2, `${total} cases\n${text.join('\n')}\n`);
  }
}
