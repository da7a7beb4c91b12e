import { FUNCTION_NAMES } from '../functions.mjs';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const TEXTS = new Set(['title', 'text', 'html', 'name', 'value', 'choices', 'rows', 'columns', 'items', 'id', 'en', 'default']);

function walk(value, found, texts) {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, found, texts);
  } else if (value !== null && typeof value === 'object') {
    if (typeof value.type === 'string') found.add(`type ${value.type}`);
    if (typeof value.cellType === 'string') found.add(`cellType ${value.cellType}`);
    if (typeof value.inputType === 'string') found.add(`inputType ${value.inputType}`);
    for (const [key, one] of Object.entries(value)) {
      if (!TEXTS.has(key)) found.add(`property ${key}`);
      if (typeof one === 'string') texts.push(one);
      if (key !== 'defaultValue' && key !== 'defaultPanelValue') walk(one, found, texts);
    }
  }
}

/** Counts what a case holds and what came of it. */
export function note(tally, one, { verdict, kinds }) {
  const found = new Set();
  const texts = [];
  walk(one.definition, found, texts);
  const text = texts.join('\n');
  for (const name of FUNCTION_NAMES) if (new RegExp(`\\b${name}\\(`).test(text)) found.add(`function ${name}`);
  for (const name of ['panel.', 'row.', 'prevPanel.', 'nextPanel.', 'prevRow.', 'nextRow.', 'parentPanel.', 'self}', '$self', 'item', 'rowIndex', 'panelIndex']) {
    if (text.toLowerCase().includes(`{${name.toLowerCase()}`)) found.add(`variable {${name}}`);
  }
  for (const kind of new Set(kinds)) found.add(`came of it: ${kind}`);
  for (const feature of found) tally.add(feature, true, verdict.accepted);
  tally.add('= accepted', verdict.accepted);
  tally.add('= data differ from the answers', !same(verdict.data, one.answers));
  tally.add('= beyond', verdict.beyond === true || one.beyond === true);
  tally.add('= tryComplete alone says otherwise', verdict.firstPageOnly !== undefined);
  tally.add('= a panel or page has an error', verdict.panelErrors !== undefined);
  tally.add('= refused without a question that has an error', !verdict.accepted && verdict.errors.length === 0);
  tally.add('= more than 12 elements', (JSON.stringify(one.definition).match(/"type":"[^"]*","name"/g) ?? []).length > 12);
}
