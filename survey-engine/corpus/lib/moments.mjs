import { isoInstant } from './clock.mjs';

const ZONES = [
  [76, 'Asia/Jakarta'],
  [6, 'UTC'],
  [6, 'America/New_York'],
  [6, 'Asia/Jayapura'],
  [6, 'Europe/Berlin'],
];

/** Moments at which a day, a year or a leap day turns somewhere. */
const TURNS = [
  '2024-02-28T16:59:59.000Z', '2024-02-28T17:00:00.000Z', '2024-02-29T05:30:00.000Z', '2025-12-31T16:59:59.999Z',
  '2025-12-31T17:00:00.000Z', '2025-12-31T23:59:59.000Z', '2026-01-01T00:00:00.000Z', '2026-03-29T00:30:00.000Z',
  '2026-03-08T06:59:00.000Z', '2026-11-01T05:30:00.000Z',
];

export function anyZone(random) {
  return random.weighted(ZONES);
}

export function anyMoment(random) {
  if (random.chance(0.15)) return random.pick(TURNS);
  return isoInstant(random.int(1577836800, 1924991999) * 1000 + (random.chance(0.5) ? 0 : random.int(0, 999)));
}

const two = (number) => String(number).padStart(2, '0');

export function anyDate(random) {
  if (random.chance(0.1)) return random.pick(['2024-02-29', '2025-12-31', '2026-01-01', '2000-01-01', '1999-12-31']);
  return `${random.int(1980, 2030)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

export function anyTime(random) {
  return `${two(random.int(0, 23))}:${two(random.pick([0, 15, 30, 45, random.int(0, 59)]))}`;
}

/** A date text in one of the forms people's browsers send, and now and then one that is none. */
export function anyDateText(random) {
  return random.weighted([
    [60, () => anyDate(random)],
    [15, () => `${anyDate(random)}T${anyTime(random)}`],
    [6, () => `${anyDate(random)}T${anyTime(random)}:${two(random.int(0, 59))}`],
    [4, () => `${anyDate(random)}T${anyTime(random)}:00Z`],
    [3, () => `${anyDate(random)}T${anyTime(random)}:00.000+07:00`],
    [3, () => `${random.int(1990, 2030)}-${two(random.int(1, 12))}`],
    [3, () => '2023-02-29'],
    [2, () => '2024-13-45'],
    [2, () => 'besok'],
    [1, () => `${two(random.int(1, 12))}/${two(random.int(1, 28))}/${random.int(1990, 2030)}`],
  ])();
}
