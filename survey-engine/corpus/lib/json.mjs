/**
 * A value of JavaScript as JSON: a Date as {"$date": ISO instant, or null where it is invalid}, NaN and the infinities
 * as their names, undefined inside an array as null, undefined elsewhere left out, minus zero as 0.
 */
export function asJson(value) {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  if (Array.isArray(value)) return value.map((one) => (one === undefined ? null : asJson(one)));
  if (value === null || typeof value !== 'object') return value;
  const copy = {};
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) copy[key] = asJson(value[key]);
  }
  return copy;
}

export const clone = (value) => JSON.parse(JSON.stringify(value));
