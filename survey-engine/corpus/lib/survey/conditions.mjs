import { Expressions } from '../expressions.mjs';
import { anyAnswer } from './answers.mjs';
import { innerQuestions, innerScope, itemScope, selfScope } from './scope.mjs';
import { isDate, isNumber } from './simple-questions.mjs';
import { anyText, valueOf } from './texts.mjs';
import { expressionValidator } from './validators.mjs';

const MANGLED = 0.01;

/** Adds to a bare definition everything that refers to other questions: conditions, values computed, defaults. */
export class Conditions {
  constructor(random, profile) {
    this.random = random;
    this.profile = profile;
  }

  condition(scope) {
    return new Expressions(this.random, scope).condition(this.random.weighted([[5, 0], [4, 1], [1, 2]]), MANGLED);
  }

  value(scope) {
    return new Expressions(this.random, scope).value(this.random.weighted([[3, 0], [5, 1], [2, 2]]), MANGLED);
  }

  /** Pages and panels. */
  container(element, scope) {
    const random = this.random;
    if (random.chance(0.14)) element.visibleIf = this.condition(scope);
    if (random.chance(0.04)) element.enableIf = this.condition(scope);
    if (random.chance(0.06)) element.isRequired = true;
    if (random.chance(0.03)) element.requiredIf = this.condition(scope);
    if (random.chance(0.02)) element.visible = false;
    if (random.chance(0.02)) element.readOnly = true;
    if (random.chance(0.03)) element.state = random.pick(['collapsed', 'expanded']);
    if (element.isRequired && random.chance(0.2)) element.requiredErrorText = anyText(random);
  }

  question(question, scope, inner = false) {
    const random = this.random;
    this.common(question, scope, inner);
    if (random.chance(0.03)) question.state = random.pick(['collapsed', 'expanded']);
    if (random.chance(0.02)) question.visible = false;
    if (random.chance(0.05)) question.title = random.pick([anyText(random), 'Isi {q1}']);
    if (random.chance(0.03) && !inner) question.clearIfInvisible = random.pick(['none', 'onHidden', 'onHiddenContainer', 'onComplete', 'default']);
    if (random.chance(0.02) && question.type !== 'html' && !inner) question.valueName = `nilai_${question.name}`;
    if (random.chance(0.08) && !['html', 'expression'].includes(question.type)) this.defaultValue(question);
    if (question.type === 'expression') question.expression = this.value(scope);
    this.inside(question, scope);
  }

  /** What columns have as well. */
  common(question, scope, inner) {
    const random = this.random;
    if (random.chance(inner ? 0.12 : 0.18)) question.visibleIf = this.condition(scope);
    if (random.chance(0.05)) question.enableIf = this.condition(scope);
    if (question.type === 'html') return;
    if (random.chance(0.07)) question.requiredIf = this.condition(scope);
    if (random.chance(0.18)) question.isRequired = true;
    if (question.isRequired && random.chance(0.15)) question.requiredErrorText = anyText(random);
    if (random.chance(0.02)) question.readOnly = true;
    if (random.chance(0.07) && question.type !== 'expression') (question.validators ??= []).push(expressionValidator(random, this.condition(selfScope(scope, question))));
    if (question.type === 'text' || question.inputType) this.bounds(question, scope);
  }

  bounds(question, scope) {
    const random = this.random;
    if (!isNumber(question) && !isDate(question)) return;
    const expressions = new Expressions(random, scope);
    const make = () => (isNumber(question) ? expressions.number(1) : random.pick(['today()', 'today(-30)', 'today(1)', 'currentDate()', expressions.date(1)]));
    if (random.chance(0.08)) question.minValueExpression = make();
    if (random.chance(0.08)) question.maxValueExpression = make();
    if (random.chance(0.03)) question[random.pick(['min', 'max'])] = `=${make()}`;
  }

  defaultValue(question) {
    const value = anyAnswer(this.random, question, 0.95);
    if (value === undefined) return;
    question.defaultValue = question.type === 'boolean' && typeof value === 'boolean' ? this.random.pick([value, String(value)]) : value;
  }

  items(list, scope) {
    const random = this.random;
    if (!random.chance(0.12)) return list;
    return list.map((item) => {
      if (!random.chance(0.4)) return item;
      const object = typeof item === 'object' ? { ...item } : { value: item };
      object[random.chance(0.75) ? 'visibleIf' : 'enableIf'] = this.condition(itemScope(scope, list));
      return object;
    });
  }

  /** Choices, rows, columns, items and templates. */
  inside(question, scope) {
    const random = this.random;
    if (question.choices && question.type !== 'matrixdropdown') {
      question.choices = this.items(question.choices, scope);
      if (random.chance(0.05)) question.choicesVisibleIf = this.condition(itemScope(scope, question.choices));
      if (random.chance(0.03)) question.choicesEnableIf = this.condition(itemScope(scope, question.choices));
    }
    if (question.rows) {
      question.rows = this.items(question.rows, scope);
      if (random.chance(0.1)) question.rowsVisibleIf = this.condition(itemScope(scope, question.rows));
      if (random.chance(0.08)) question.columnsVisibleIf = this.condition(itemScope(scope, question.columns.map((one) => valueOf(one)?.name ?? one.name ?? valueOf(one))));
    }
    if (question.type === 'matrix') question.columns = this.items(question.columns, scope);
    if (question.type === 'matrixdropdown') this.columns(question, innerScope(scope, question));
    if (question.type === 'multipletext') this.textItems(question, innerScope(scope, question));
    if (question.type === 'paneldynamic') this.template(question, innerScope(scope, question));
  }

  columns(question, scope) {
    const questions = innerQuestions(question);
    question.columns.forEach((column, index) => {
      const type = questions[index].type;
      const added = { ...column, type };
      this.common(added, scope, true);
      if (type === 'expression') added.expression = this.value(scope);
      if (this.random.chance(0.06) && type !== 'expression') this.defaultValue(added);
      if (added.choices) added.choices = this.items(added.choices, scope);
      if (added.choices && this.random.chance(0.04)) added.choicesVisibleIf = this.condition(itemScope(scope, added.choices));
      delete added.type;
      question.columns[index] = added;
    });
  }

  textItems(question, scope) {
    for (const item of question.items) {
      if (this.random.chance(0.08)) (item.validators ??= []).push(expressionValidator(this.random, this.condition(selfScope(scope, { ...item, type: 'text' }))));
      this.bounds(item, scope);
    }
  }

  template(question, scope) {
    const decorate = (elements) => {
      for (const element of elements) {
        if (element.type === 'panel') {
          this.container(element, scope);
          decorate(element.elements);
        } else {
          this.question(element, scope, true);
        }
      }
    };
    decorate(question.templateElements);
    if (this.random.chance(0.12)) question.templateVisibleIf = this.condition(scope);
    if (this.random.chance(0.08)) question.defaultPanelValue = anyAnswer(this.random, question, 0.9)?.[0];
    if (question.defaultPanelValue === undefined) delete question.defaultPanelValue;
  }
}
