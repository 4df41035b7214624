/**
 * An element with attributes and children; strings become text nodes, so no text is ever read as markup.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * A button that submits nothing.
 * @param {Record<string, string>} attributes
 * @param {(event: MouseEvent) => unknown} onClick
 * @param {...(Node | string)} children
 */
export function button(attributes, onClick, ...children) {
  const made = /** @type {HTMLButtonElement} */ (element('button', { type: 'button', ...attributes }, ...children));
  made.addEventListener('click', (event) => void onClick(event));
  return made;
}

/**
 * The element of this id; the page is written so that it is there.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A drawing of icons.svg.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/**
 * The picture of a person or chat: the first letter on its colour.
 * @param {{ initial: string, colour: number, isBot?: boolean }} peer
 */
export function avatar({ initial, colour, isBot = false }) {
  const made = element('span', { class: isBot ? 'avatar bot' : 'avatar', 'aria-hidden': 'true' }, initial);
  made.dataset.colour = String(colour);
  return made;
}
