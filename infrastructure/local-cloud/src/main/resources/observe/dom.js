// Elements are built from text alone: what comes from outside never becomes markup.

/** An element; properties are set as they are, texts become text nodes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** Indonesian with English beside it. */
export function words(indonesian, english) {
  const both = document.createDocumentFragment();
  both.append(indonesian + ' ', el('span', { lang: 'en' }, english));
  return both;
}

/** A name in CamelCase or with dots, which may break where a word of it begins. */
export function breakable(name) {
  const parts = document.createDocumentFragment();
  name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[.#/:])/).forEach((part, i) => {
    if (i > 0) {
      parts.append(el('wbr'));
    }
    parts.append(part);
  });
  return parts;
}

/**
 * Makes the children of a parent those of the items, in their order. A row of an item that stays is updated and not made
 * again, so that focus and what a reader reads stay where they are.
 */
export function keyed(parent, items, keyOf, create, update) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const row = before.get(key) ?? create(item);
    row.dataset.key = key;
    before.delete(key);
    update(row, item);
    if (row === place) {
      place = place.nextElementSibling;
    } else {
      parent.insertBefore(row, place);
    }
  }
  before.forEach((row) => row.remove());
}

/**
 * On a narrow screen a row is laid out as a card, where each cell carries its column's heading; who changes how a table is
 * laid out has to say again that it is one.
 */
export function asCard(row, table) {
  const heads = [...table.tHead.rows[0].cells].map(heading);
  row.setAttribute('role', 'row');
  [...row.cells].forEach((cell, i) => {
    cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
    cell.dataset.label = heads[i];
  });
  return row;
}

function heading(cell) {
  const english = cell.querySelector('[lang]');
  return cell.firstChild.textContent.trim() + (english ? ' / ' + english.textContent : '');
}

/** Sets a text only where it is another one, so that nothing is announced or selected anew without a reason. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

const SAID_MS = 10_000;
let unsay = 0;

/** Says what an action did, to those who see and to those who listen. */
export function say(indonesian, english) {
  const said = document.getElementById('said');
  said.replaceChildren(words(indonesian, english));
  clearTimeout(unsay);
  unsay = setTimeout(() => said.replaceChildren(), SAID_MS);
}
