// Numbers and times as they are written in Indonesia; the city's clock is Jakarta's.

const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const CLOCK = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', timeStyle: 'medium' });
const DAY = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'medium' });

export const count = (number) => WHOLE.format(number);
export const millis = (number) => (number < 100 ? TENTHS : WHOLE).format(number);
export const clock = (instant) => CLOCK.format(new Date(instant));
export const day = (instant) => DAY.format(new Date(instant)) + ' WIB';
