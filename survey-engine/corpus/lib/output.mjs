import { writeSync } from 'node:fs';

/** JSON lines to standard output, in large pieces. */
export class Output {
  #pending = [];
  #size = 0;

  line(value) {
    const text = `${JSON.stringify(value)}\n`;
    this.#pending.push(text);
    this.#size += text.length;
    if (this.#size > 1 << 20) this.end();
  }

  end() {
    let bytes = Buffer.from(this.#pending.join(''));
    while (bytes.length > 0) {
      try {
        bytes = bytes.subarray(writeSync(1, bytes));
      } catch (error) {
        if (error.code !== 'EAGAIN') throw error; // a pipe that is full for the moment
      }
    }
    this.#pending = [];
    this.#size = 0;
  }
}
