import { anyDateText, anyTime } from './moments.mjs';
import { call } from './functions.mjs';

/**
 * Writes random texts of survey-core's expression language.
 *
 * A scope says what can be named: { variables: [{ path, kind, values }] } with kind one of number, text, flag, list,
 * rows, object, date, any; `values` are constants worth comparing with. `names` are the names of elements, for the
 * functions that take one. A variable is mostly used where its kind fits and now and then where it does not.
 */
export class Expressions {
  constructor(random, scope) {
    this.random = random;
    this.scope = scope;
  }

  /** A whole condition; about one in `mangled` is damaged. */
  condition(depth = 2, mangled = 0.02) {
    return this.finish(this.flag(depth), mangled);
  }

  /** A whole expression of any kind. */
  value(depth = 2, mangled = 0.02) {
    const make = this.random.weighted([
      [7, () => call(this, this.random.weighted([[6, 'number'], [2, 'text'], [1, 'flag'], [2, 'date']]), depth)],
      [4, () => this.number(depth)],
      [3, () => this.text(depth)],
      [3, () => this.flag(depth)],
      [1, () => this.list(depth)],
      [1, () => this.date(depth)],
    ]);
    return this.finish(make(), mangled);
  }

  finish(text, mangled) {
    const spaced = this.random.chance(0.04) ? this.spread(text) : text;
    return this.random.chance(mangled) ? this.mangle(spaced) : spaced;
  }

  spread(text) {
    return this.random.pick([` ${text}`, `${text} `, text.replaceAll(' ', '  '), text.replaceAll(' ', '\t'), `\n${text}\n`]);
  }

  mangle(text) {
    const at = this.random.int(0, Math.max(0, text.length - 1));
    return this.random.pick([
      () => text.slice(0, at),
      () => text.slice(0, at) + text.slice(at + 1),
      () => text.slice(0, at) + this.random.pick(['(', ')', '{', '}', "'", '"', ',', '.', '!', '=', '[', ']', ' ', '0', 'x', '\\', '@']) + text.slice(at),
      () => `${text} ${this.random.pick(['and', 'or', '+', '=', 'contains', 'anyof', ')', 'empty'])}`,
      () => `${text} ${this.random.pick(['{a}', '1', "'x'", 'xor {a}'])}`,
    ])();
  }

  name() {
    return this.random.pick(this.scope.names?.length ? this.scope.names : ['q1', 'none such']);
  }

  variable(...kinds) {
    const fit = this.scope.variables.filter((one) => kinds.includes(one.kind));
    if (fit.length > 0 && !this.random.chance(0.06)) return this.spell(this.random.pick(fit).path);
    if (this.scope.variables.length > 0 && !this.random.chance(0.15)) return this.spell(this.random.pick(this.scope.variables).path);
    return this.random.pick(['{unknown}', '{unknown.x}', '{unknown[0]}', '{unknown.length}', '{tidak ada}', '{}', '{"x": 1}']);
  }

  spell(path) {
    return this.random.weighted([
      [180, () => `{${path}}`],
      [4, () => `{#${path}}`],
      [3, () => `{${path.toUpperCase()}}`],
      [3, () => `{${path.toLowerCase()}}`],
      [2, () => `{${path}.length}`],
      [1, () => `{${path}[0]}`],
      [1, () => `{${path}.x}`],
      [1, () => `{ ${path} }`],
    ])();
  }

  flag(depth) {
    if (depth <= 0) return this.comparison(0);
    return this.random.weighted([
      [10, () => this.comparison(depth - 1)],
      [5, () => `${this.flag(depth - 1)} ${this.random.pick(['and', 'and', '&&', 'AND', 'And'])} ${this.flag(depth - 1)}`],
      [5, () => `${this.flag(depth - 1)} ${this.random.pick(['or', 'or', '||', 'OR'])} ${this.flag(depth - 1)}`],
      [3, () => `(${this.flag(depth - 1)})${this.random.pick(['', ' and ' + this.flag(0), ' or ' + this.flag(0)])}`],
      [2, () => `${this.random.pick(['!', '!', 'negate ', '! '])}(${this.flag(depth - 1)})`],
      [1, () => `!${this.variable('flag', 'any')}`],
      [1, () => this.variable('flag', 'any')],
      [1, () => this.random.pick(['true', 'false', 'True', 'FALSE'])],
      [2, () => call(this, 'flag', depth - 1)],
      [2, () => this.compare(call(this, 'number', depth - 1), this.order(), this.number(0))],
    ])();
  }

  comparison(depth) {
    return this.random.weighted([
      [5, () => this.compare(this.variable('number'), this.order(), this.number(depth))],
      [2, () => this.compare(this.number(depth), this.order(), this.number(depth))],
      [5, () => this.equality()],
      [5, () => `${this.variable('text', 'number', 'list', 'any', 'flag', 'rows', 'object')} ${this.random.pick(['empty', 'notempty', 'Empty', 'NOTEMPTY'])}`],
      [4, () => this.membership(depth)],
      [2, () => this.compare(this.variable('date', 'text'), this.order(), this.date(depth))],
      [1, () => this.compare(this.date(depth), this.order(), this.date(depth))],
      [1, () => this.compare(this.text(depth), this.order(), this.text(depth))],
      [1, () => this.compare(this.variable('flag', 'any'), this.random.pick(['=', '!=', '<>']), this.random.pick(['true', 'false', 'True', "'true'", '1', '0']))],
      [1, () => this.compare(this.variable('any', 'list'), this.order(), this.variable('any', 'list', 'text'))],
      [1, () => this.compare(this.variable('any'), this.random.pick(['=', '!=']), this.random.pick(['null', 'undefined', "''", "'undefined'", '[]']))],
    ])();
  }

  compare(left, operator, right) {
    return this.random.chance(0.05) && /^[^a-z]+$/i.test(operator) ? `${left}${operator}${right}` : `${left} ${operator} ${right}`;
  }

  order() {
    return this.random.pick(['>', '<', '>=', '<=', '>', '<', '>=', '<=', '=>', '=<', 'greater', 'less', 'greaterorequal', 'lessorequal', 'Greater', 'LESSOREQUAL', '=', '!=']);
  }

  equality() {
    const known = this.scope.variables.filter((one) => one.values?.length);
    const operator = this.random.pick(['=', '=', '=', '==', '!=', '<>', 'equal', 'equals', 'notequal', 'notequals', 'Equal', 'NotEqual']);
    if (known.length === 0 || this.random.chance(0.15)) return this.compare(this.variable('text', 'any'), operator, this.text(1));
    const one = this.random.pick(known);
    const right = this.random.chance(0.85) ? this.constant(this.random.pick(one.values)) : this.variable('text', 'number', 'any');
    return this.compare(this.spell(one.path), operator, right);
  }

  membership(depth) {
    const left = this.random.chance(0.8) ? this.variable('list', 'text') : this.list(depth);
    const operator = this.random.pick(['contains', 'contains', 'contain', '*=', 'notcontains', 'notcontain', 'anyof', 'anyof', 'allof', 'noneof', 'AnyOf', 'Contains']);
    const right = this.random.weighted([
      [5, () => this.list(depth)],
      [5, () => this.known()],
      [1, () => this.number(0)],
      [1, () => this.variable('list', 'text', 'any')],
      [1, () => this.random.pick(["''", '[]', 'null'])],
    ])();
    return `${left} ${operator} ${right}`;
  }

  known() {
    const known = this.scope.variables.filter((one) => one.values?.length);
    if (known.length === 0) return this.string();
    return this.constant(this.random.pick(this.random.pick(known).values));
  }

  constant(value) {
    if (typeof value === 'number' || typeof value === 'boolean') return this.random.chance(0.85) ? String(value) : `'${value}'`;
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value)) return `[${value.map((one) => this.constant(one)).join(', ')}]`;
    if (typeof value === 'object') return this.string();
    return this.quote(String(value));
  }

  quote(text) {
    const spelled = this.random.chance(0.04) ? text.toUpperCase() : text;
    if (/^[a-zA-Z_]+$/.test(spelled) && this.random.chance(0.05)) return spelled;
    const mark = this.random.chance(0.75) ? "'" : '"';
    return mark + spelled.replaceAll("'", "\\'").replaceAll('"', '\\"') + mark;
  }

  number(depth) {
    if (depth <= 0) return this.random.chance(0.5) ? this.variable('number') : this.digits();
    return this.random.weighted([
      [3, () => this.variable('number')],
      [2, () => this.digits()],
      [5, () => this.compare(this.number(depth - 1), this.random.pick(['+', '-', '*', '/', '%', '+', '-', '*']), this.number(depth - 1))],
      [1, () => this.compare(this.number(0), this.random.pick(['^', 'power']), this.random.pick(['2', '3', '0', '0.5', '-1']))],
      [2, () => `(${this.number(depth - 1)})`],
      [5, () => call(this, 'number', depth - 1)],
    ])();
  }

  digits() {
    return this.random.weighted([
      [40, () => String(this.random.int(0, 12))],
      [10, () => String(this.random.int(0, 2000))],
      [10, () => (this.random.int(-300, 999) / this.random.pick([10, 100])).toString()],
      [5, () => String(-this.random.int(1, 20))],
      [2, () => this.random.pick(['0x10', '0x0', '0x99', '0xFF', '0x1F'])],
      [2, () => this.random.pick(["'3'", "'12'", "'1,5'", "'0x10'", "'007'", "'1e3'", "' 4 '"])],
      [1, () => this.random.pick(['007', '1.50', '.5', '5.', '10.0', '1e3', '0.1', '100000000000000000000', '9007199254740993'])],
    ])();
  }

  text(depth) {
    if (depth <= 0) return this.random.chance(0.5) ? this.variable('text') : this.string();
    return this.random.weighted([
      [4, () => this.variable('text')],
      [4, () => this.string()],
      [2, () => this.known()],
      [3, () => `${this.text(depth - 1)} + ${this.random.chance(0.7) ? this.text(depth - 1) : this.number(depth - 1)}`],
      [3, () => call(this, 'text', depth - 1)],
    ])();
  }

  string() {
    return this.random.weighted([
      [20, () => this.quote(this.random.pick(['a', 'b', 'item1', 'item2', 'ya', 'tidak', 'Budi', 'other', 'none', 'kurang dari', 'Sala', 'x']))],
      [3, () => this.random.pick(["''", '""'])],
      [2, () => this.quote(this.random.pick(["it's", 'kata "itu"', 'café', 'Ünal', '日本', 'a\\b', '😀', "'", 'true', 'false', 'null', 'undefined', '  a ', 'equals', 'a=>b', '{a}', '[1]', 'a\nb']))],
      [2, () => this.quote(anyDateText(this.random))],
      [1, () => this.random.pick(['item1', 'ya', 'abc_d', 'android', 'orang', 'nullable', 'trueish', 'empty'])],
    ])();
  }

  list(depth) {
    return this.random.weighted([
      [4, () => `[${this.random.times(this.random.int(1, 3), () => this.known()).join(this.random.pick([', ', ',']))}]`],
      [2, () => `[${this.random.times(this.random.int(0, 4), () => this.digits()).join(', ')}]`],
      [3, () => this.variable('list')],
      [1, () => (depth > 0 ? `[${this.number(depth - 1)}, ${this.text(depth - 1)}]` : '[]')],
    ])();
  }

  date(depth) {
    return this.random.weighted([
      [3, () => this.variable('date')],
      [3, () => `'${anyDateText(this.random)}'`],
      [4, () => call(this, 'date', depth - 1)],
      [0.3, () => `'${anyTime(this.random)}'`],
    ])();
  }

  rows() {
    return this.variable('rows');
  }

  any(depth) {
    return this.random.pick([() => this.number(depth), () => this.text(depth), () => this.flag(depth), () => this.list(depth), () => this.variable('any', 'number', 'text')])();
  }
}
