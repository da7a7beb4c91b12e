const RealDate = Date;
const ISO = /^\d{4}(-\d{2}(-\d{2})?)?(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

let instant = 0;
let legacy = 0;

/**
 * The process's clock and zone, replaced. survey-core reads Date from the global scope, so that it takes this one;
 * Node reads a changed TZ at once. A text that only V8's own (not ECMAScript's) date grammar reads is counted: what
 * such a text means is no promise of any engine.
 */
class FixedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) {
      super(instant);
    } else {
      super(...args);
      if (typeof args[0] === 'string' && !ISO.test(args[0]) && !Number.isNaN(this.getTime())) legacy += 1;
    }
  }

  static now() {
    return instant;
  }
}

export function installClock() {
  globalThis.Date = FixedDate;
}

/** Sets the moment (ISO instant) and zone (IANA) that every later call sees; forgets the legacy texts counted. */
export function setClock(isoInstant, timeZone) {
  process.env.TZ = timeZone;
  instant = RealDate.parse(isoInstant);
  legacy = 0;
}

export function legacyDatesRead() {
  return legacy;
}

/** An ISO instant for milliseconds since 1970, from the real Date. */
export function isoInstant(milliseconds) {
  return new RealDate(milliseconds).toISOString();
}
