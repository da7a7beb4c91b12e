import { anyItems, anyText, valueOf } from './texts.mjs';
import { anyValidator } from './validators.mjs';
import * as simple from './simple-questions.mjs';

const ROWS = [['row1', 'row2', 'row3', 'row4'], ['baris 1', 'baris 2', 'Baris é'], [1, 2, 3], ['a', 'b', 'c'], ['kerja.sama', 'data']];

function anyRows(random, least = 1, most = 3) {
  return random.some(random.pick(ROWS), random.int(least, most)).map((value) => (random.chance(0.2) ? { value, text: anyText(random) } : value));
}

export function matrix(random, name) {
  const question = { type: 'matrix', name, columns: anyItems(random, 2, 4), rows: anyRows(random, 1, 4) };
  if (random.chance(0.25)) question[random.pick(['isAllRowRequired', 'eachRowRequired'])] = true;
  if (random.chance(0.15)) question.eachRowUnique = true;
  if (random.chance(0.02)) question.hideIfRowsEmpty = true;
  if (random.chance(0.1)) {
    question.cellType = 'checkbox';
    if (random.chance(0.3)) question.columns = question.columns.map((item, index) => (index === 0 ? { value: valueOf(item), isExclusive: true } : item));
  }
  return question;
}

const CELLS = [
  [4, 'dropdown'], [3, 'text'], [2, 'checkbox'], [2, 'radiogroup'], [1, 'comment'], [1.5, 'boolean'], [1, 'rating'],
  [1, 'expression'], [0.7, 'tagbox'], [2, undefined],
];
const COLUMN_NAMES = ['x', 'y', 'nama', 'nilai', 'col 1', 'Kolom', 'z.z'];

/** A column: a simple question of the cell type under a name, its kind under cellType. */
function anyColumn(random, name, cellTypeOfMatrix, hasChoices) {
  const cellType = random.weighted(CELLS);
  const type = cellType ?? cellTypeOfMatrix ?? 'dropdown';
  const { type: ignored, ...column } = simple[type](random, name);
  if (cellType !== undefined) column.cellType = cellType;
  if (column.choices && hasChoices && random.chance(0.5)) delete column.choices;
  if (random.chance(0.2)) column.isRequired = true;
  if (random.chance(0.1)) column.isUnique = true;
  return column;
}

export function matrixdropdown(random, name) {
  const question = { type: 'matrixdropdown', name };
  if (random.chance(0.15)) question.cellType = random.pick(['text', 'checkbox', 'radiogroup', 'boolean', 'rating']);
  if (random.chance(0.6)) question.choices = anyItems(random);
  question.columns = random.some(COLUMN_NAMES, random.int(1, 3)).map((one) => anyColumn(random, one, question.cellType, Boolean(question.choices)));
  if (!question.choices && random.chance(0.8)) question.choices = anyItems(random);
  question.rows = anyRows(random);
  return question;
}

const ITEMS = ['satu', 'dua', 'item 3', 'telepon', 'Surel'];

export function multipletext(random, name) {
  const items = random.some(ITEMS, random.int(1, 3)).map((one) => {
    const { type, ...item } = simple.text(random, one);
    if (random.chance(0.2)) item.isRequired = true;
    if (random.chance(0.1)) item.title = anyText(random);
    return item;
  });
  return { type: 'multipletext', name, items };
}

const INNER = [
  [5, simple.text], [1, simple.comment], [2, simple.radiogroup], [2, simple.dropdown], [2, simple.checkbox], [0.6, simple.tagbox],
  [1, simple.rating], [1.5, simple.boolean], [0.5, simple.ranking], [0.7, simple.expression], [0.3, simple.html],
  [0.4, matrix], [0.4, matrixdropdown], [0.5, multipletext],
];
const INNER_NAMES = ['x', 'y', 'nama', 'nilai', 'mulai', 'Unit kerja', 'p.q', 'z'];

function anyTemplate(random, depth) {
  const names = random.some(INNER_NAMES, random.int(1, 3), true);
  const elements = names.map((name, index) => (depth === 0 && index > 0 && random.chance(0.06) ? paneldynamic(random, name, 1) : random.weighted(INNER)(random, name)));
  if (elements.length < 2 || random.chance(0.85)) return elements;
  return [{ type: 'panel', name: `inner${random.int(1, 99)}`, elements: elements.slice(1) }, elements[0]];
}

export function paneldynamic(random, name, depth = 0) {
  const question = { type: 'paneldynamic', name, templateElements: anyTemplate(random, depth) };
  if (random.chance(0.3)) question.panelCount = random.int(0, 3);
  if (random.chance(0.2)) question.minPanelCount = random.int(1, 2);
  if (random.chance(0.2)) question.maxPanelCount = random.int(2, 4);
  if (random.chance(0.25)) question.keyName = (question.templateElements.find((one) => one.type === 'text') ?? question.templateElements[0]).name;
  if (random.chance(0.05)) question.keyDuplicationError = anyText(random);
  if (random.chance(0.05)) question.displayMode = random.pick(['tab', 'carousel']);
  if (random.chance(0.04)) question.validators = [anyValidator(random, 'list')];
  return question;
}
