import { writeSync } from 'node:fs';

/** Counts what occurred, and in how many of those cases the answers were accepted; prints it to standard error. */
export class Tally {
  #counts = new Map();

  add(name, occurred = true, accepted = undefined) {
    const entry = this.#counts.get(name) ?? { count: 0, accepted: undefined };
    if (occurred) entry.count += 1;
    if (accepted !== undefined) entry.accepted = (entry.accepted ?? 0) + (accepted ? 1 : 0);
    this.#counts.set(name, entry);
  }

  print(total) {
    const share = (part, whole) => `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
    const lines = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { count, accepted }]) => {
      const also = accepted === undefined ? '' : `  (${share(accepted, count).trim()} of them accepted)`;
      return `${String(count).padStart(8)} ${share(count, total)}  ${name}${also}`;
    });
    writeSync(2, `${total} cases\n${lines.join('\n')}\n`);
  }
}
