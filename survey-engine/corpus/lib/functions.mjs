const COLUMNS = ['x', 'y', 'name', 'flag', 'none such'];

const column = (e) => `'${e.random.pick(e.scope.columns?.length ? e.scope.columns : COLUMNS)}'`;
const cell = (e) => `{${e.random.pick(e.scope.columns?.length ? e.scope.columns : COLUMNS)}}`;
const unit = (e, units) => (e.random.chance(0.25) ? '' : `, '${e.random.pick(units)}'`);
const many = (e, depth) => e.random.times(e.random.int(0, 3), () => (e.random.chance(0.3) ? e.list(depth) : e.number(depth))).join(', ');
const filter = (e) => `${cell(e)} ${e.random.pick(['>', '<', '=', '!=', '>='])} ${e.random.pick(['1', '2', '5', "'a'", "'b'", "'it\\'s'", 'true'])}`;

/** The third and fourth argument of a function over rows: a column to return, a condition, or both. */
const overRows = (e) => e.random.weighted([
  [5, () => ''],
  [3, () => `, ${filter(e)}`],
  [1, () => `, ${filter(e)} and ${filter(e)}`],
  [1, () => `, "${filter(e).replaceAll("'", '').replaceAll('\\', '')}"`],
  [1, () => `, ${cell(e)} notempty`],
  [2, () => `, ${column(e)}`],
  [1, () => `, ${column(e)}, ${filter(e)}`],
])();
const inArray = (name) => (e) => `${name}(${e.rows()}, ${column(e)}${overRows(e)})`;

const PROPERTIES = ['isVisible', 'isRequired', 'title', 'isReadOnly', 'name', 'visibleIndex', 'isEmpty', 'maxLength', 'none such'];

/** The functions by the kind of their result: [weight, name, writer of the call]. */
const FUNCTIONS = {
  number: [
    [3, (e, d) => `sum(${many(e, d)})`],
    [3, (e, d) => `min(${many(e, d)})`],
    [3, (e, d) => `max(${many(e, d)})`],
    [3, (e, d) => `avg(${many(e, d)})`],
    [3, (e, d) => `count(${many(e, d)})`],
    [3, (e, d) => `round(${e.number(d)}${e.random.pick(['', ', 1', ', 2', ', 0', ', -1'])})`],
    [3, (e, d) => `trunc(${e.number(d)}${e.random.pick(['', ', 1', ', 2', ', 0'])})`],
    [3, inArray('sumInArray')],
    [3, inArray('minInArray')],
    [3, inArray('maxInArray')],
    [3, inArray('avgInArray')],
    [3, inArray('countInArray')],
    [3, (e, d) => `iif(${e.flag(Math.min(d, 1))}, ${e.number(d)}${e.random.chance(0.9) ? `, ${e.number(d)}` : ''})`],
    [3, (e, d) => `age(${e.date(d)}${e.random.chance(0.3) ? `, '${e.random.pick(['months', 'years', 'days', ''])}'` : ''})`],
    [4, (e, d) => `dateDiff(${e.date(d)}, ${e.date(d)}${unit(e, ['days', 'months', 'years', 'hours', 'minutes', 'seconds', 'weeks'])})`],
    [3, (e, d) => `diffDays(${e.date(d)}, ${e.date(d)})`],
    [2, (e, d) => `year(${e.random.chance(0.8) ? e.date(d) : ''})`],
    [2, (e, d) => `month(${e.random.chance(0.8) ? e.date(d) : ''})`],
    [2, (e, d) => `day(${e.random.chance(0.8) ? e.date(d) : ''})`],
    [2, (e, d) => `weekday(${e.random.chance(0.8) ? e.date(d) : ''})`],
    [2, (e, d) => `getYear(${e.date(d)})`],
    [1, () => 'currentYear()'],
    [1, (e, d) => `noSuchFunction(${e.number(d)})`],
  ],
  text: [
    [3, (e, d) => `iif(${e.flag(Math.min(d, 1))}, ${e.text(d)}${e.random.chance(0.9) ? `, ${e.text(d)}` : ''})`],
    [3, (e, d) => `substring(${e.text(d)}, ${e.random.pick(['0', '1', '2', '-1', "'1'", e.number(d)])}${e.random.pick(['', ', 3', ', 1', ', 0', ', 99'])})`],
    [1, (e) => `getComment('${e.name()}'${e.random.chance(0.3) ? `, ${e.known()}` : ''})`],
    [1, (e) => `propertyValue('${e.name()}', '${e.random.pick(PROPERTIES)}')`],
    [1, (e, d) => `${e.random.pick(['min', 'max'])}(${e.text(d)}, ${e.text(d)})`],
  ],
  flag: [
    [3, (e, d) => `iif(${e.flag(Math.min(d, 1))}, ${e.flag(0)}, ${e.flag(0)})`],
    [1, (e) => `isContainerReady('${e.name()}')`],
    [1, (e) => `isContainerReady('${e.name()}', ${e.random.int(0, 2)})`],
    [1, (e) => `propertyValue('${e.name()}', '${e.random.pick(['isVisible', 'isRequired', 'isReadOnly', 'isEmpty'])}')`],
    [0.3, () => 'isDisplayMode()'],
  ],
  date: [
    [5, (e) => `today(${e.random.pick(['', '', '1', '-1', '30', '-365'])})`],
    [3, () => 'currentDate()'],
    [3, (e, d) => `getDate(${e.date(d)})`],
    [5, (e, d) => `dateAdd(${e.date(d)}, ${e.random.pick([e.random.int(-40, 40), e.random.int(1, 3), '0', '1'])}${unit(e, ['days', 'months', 'years', 'hours', 'minutes', 'seconds', 'weeks'])})`],
    [1, (e, d) => `iif(${e.flag(0)}, ${e.date(d)}, ${e.date(d)})`],
  ],
};

/** A function that needs a survey around it. */
const displayValue = (e) => `displayValue('${e.name()}'${e.random.chance(0.2) ? `, ${e.known()}` : ''})`;

/** A call that gives the kind asked for; one in fifty has one argument less or one more. */
export function call(expressions, kind, depth) {
  if (kind === 'text' && expressions.scope.inSurvey && expressions.random.chance(0.1)) return displayValue(expressions);
  const text = expressions.random.weighted(FUNCTIONS[kind])(expressions, Math.max(0, depth));
  if (!expressions.random.chance(0.02)) return text;
  return expressions.random.pick([text.replace(/,[^,()]*\)$/, ')'), text.replace(/\)$/, ', 1)'), text.replace(/\(.*\)$/s, '()')]);
}

export const FUNCTION_NAMES = [
  'age', 'avg', 'avgInArray', 'count', 'countInArray', 'currentDate', 'currentYear', 'dateAdd', 'dateDiff', 'day',
  'diffDays', 'displayValue', 'getComment', 'getDate', 'getYear', 'iif', 'isContainerReady', 'isDisplayMode', 'max',
  'maxInArray', 'min', 'minInArray', 'month', 'propertyValue', 'round', 'substring', 'sum', 'sumInArray', 'today',
  'trunc', 'weekday', 'year', 'noSuchFunction',
];
