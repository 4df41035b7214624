import { element } from './dom.js';

/** A key with its colon, another string, a number, a word. */
const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/gu;

/**
 * A value as coloured JSON, each string isolated so that Persian does not turn the brackets around.
 * @param {unknown} value
 */
export function drawJson(value) {
  const source = JSON.stringify(value, null, 2) ?? '';
  const pre = element('pre', { class: 'json', dir: 'ltr' });
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    pre.append(source.slice(at, match.index));
    const [whole, string, colon] = match;
    const kind = string === undefined ? 'literal' : colon === undefined ? 'string' : 'name';
    const direction = /\p{Script=Arabic}/u.test(whole) ? 'rtl' : 'ltr';
    const made = kind === 'string' ? element('bdi', { class: kind, dir: direction }, whole) : null;
    pre.append(made ?? element('span', { class: kind }, string ?? whole), colon ?? '');
    at = match.index + whole.length;
  }
  pre.append(source.slice(at));
  return pre;
}
