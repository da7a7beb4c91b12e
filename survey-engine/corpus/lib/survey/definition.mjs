import { Conditions } from './conditions.mjs';
import * as containers from './container-questions.mjs';
import { Expressions } from '../expressions.mjs';
import { flatten, scopeOf } from './scope.mjs';
import * as simple from './simple-questions.mjs';
import { Names, anyText } from './texts.mjs';

const SIMPLE = [
  [10, simple.text], [2, simple.comment], [5, simple.radiogroup], [4, simple.dropdown], [5, simple.checkbox], [2, simple.rating],
  [3, simple.boolean], [3, simple.expression], [1, simple.html],
];
const ALL = [
  ...SIMPLE, [1.5, simple.tagbox], [2, simple.ranking], [3, containers.matrix], [4, containers.matrixdropdown],
  [2.5, containers.multipletext], [5, containers.paneldynamic],
];

/** How much of the language a corpus uses. */
export const PROFILES = {
  simple: { questions: SIMPLE, beyond: 0, panels: 0.1, bigger: 0.02 },
  all: { questions: ALL, beyond: 0.05, panels: 0.15, bigger: 0.04 },
};

function anyElements(random, profile, names, count, depth = 0) {
  const elements = [];
  for (let left = count; left > 0;) {
    if (depth < 2 && left > 1 && random.chance(profile.panels)) {
      const inside = random.int(1, Math.min(3, left));
      elements.push({ type: 'panel', name: names.next('panel'), elements: anyElements(random, profile, names, inside, depth + 1) });
      left -= inside;
    } else {
      elements.push(random.weighted(profile.questions)(random, names.next()));
      left -= 1;
    }
  }
  return elements;
}

function settings(random, definition) {
  if (random.chance(0.3)) definition.clearInvisibleValues = random.pick(['none', 'onHidden', 'onHidden', 'onHiddenContainer', 'onHiddenContainer', 'onComplete']);
  if (random.chance(0.04)) definition.storeOthersAsComment = false;
  if (random.chance(0.05)) definition.title = anyText(random);
  if (random.chance(0.02)) definition.maxTextLength = 20;
  if (random.chance(0.02)) definition.maxOthersLength = 10;
  if (random.chance(0.02)) definition.textUpdateMode = 'onTyping';
}

const panelsIn = (elements) => elements.flatMap((one) => (one.type === 'panel' ? [one, ...panelsIn(one.elements)] : []));

function calculatedValues(random, names) {
  if (!random.chance(0.18)) return [];
  return random.times(random.int(1, 3), () => ({ name: names.next('nilai'), ...(random.chance(0.45) ? { includeIntoResult: true } : {}) }));
}

/** A definition of the profile, with its pages' elements and everything that refers to other questions. */
export function anyDefinition(random, profile) {
  const names = new Names(random);
  const bigger = random.chance(profile.bigger);
  const size = bigger ? random.int(12, 40) : random.int(2, 8);
  // A big survey of many containers takes survey-core a second: mostly it has simple questions.
  const mix = bigger && random.chance(0.75) ? { ...profile, questions: SIMPLE } : profile;
  const pageCount = random.chance(0.7) ? 1 : random.int(2, 4);
  const definition = {};
  settings(random, definition);
  const pages = random.times(pageCount, () => ({ name: names.next('page'), elements: anyElements(random, mix, names, Math.max(1, Math.round(size / pageCount))) }));
  const questions = pages.flatMap((page) => flatten(page.elements));
  const calculated = calculatedValues(random, names);
  const containersOf = pages.flatMap((page) => panelsIn(page.elements));
  const scope = scopeOf(questions, calculated, [...questions, ...containersOf, ...pages].map((one) => one.name));
  decorate(random, profile, { pages, containersOf, questions, calculated, scope });
  if (calculated.length > 0) definition.calculatedValues = calculated;
  if (pageCount === 1 && random.chance(0.4) && Object.keys(pages[0]).length === 2) definition.elements = pages[0].elements;
  else definition.pages = pages;
  return { definition, questions, scope };
}

function decorate(random, profile, { pages, containersOf, questions, calculated, scope }) {
  const conditions = new Conditions(random, profile);
  for (const page of pages) {
    if (pages.length > 1 || random.chance(0.1)) conditions.container(page, scope);
  }
  for (const panel of containersOf) conditions.container(panel, scope);
  for (const question of questions) conditions.question(question, scope);
  for (const value of calculated) value.expression = new Expressions(random, scope).value(1);
}
