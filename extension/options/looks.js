/**
 * Colours, underlines and on/off of the four kinds, with a sample that changes along.
 *
 * @import { Line, Settings } from '../common/settings.js'
 */
import { render } from '../analyse/render.js';
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';
import { KINDS } from '../common/kinds.js';
import { toBackground } from '../common/protocol.js';
import { LINES } from '../common/settings.js';
import { SAMPLE } from '../welcome/sample.js';

/**
 * @param {HTMLElement} root
 * @param {Settings} settings is changed in place
 * @param {() => void} changed
 */
export function looks(root, settings, changed) {
  const rows = KINDS.map((kind) => {
    const look = settings.looks[kind];
    const name = t(`kinds_${kind}`);
    const on = el('input', { type: 'checkbox' });
    on.checked = look.on;
    const colour = el('input', { type: 'color', 'aria-label': t('optionsColour', name), value: look.colour });
    const lines = LINES.map((style) => el('option', { value: style }, t(`line_${style}`)));
    const line = el('select', { 'aria-label': t('optionsLine', name) }, ...lines);
    line.value = look.line;
    const update = () => {
      settings.looks[kind] = { on: on.checked, colour: colour.value, line: /** @type {Line} */ (line.value) };
      changed();
    };
    for (const input of [on, colour, line]) input.addEventListener('input', update);
    return el('div', { class: 'look', 'data-kind': kind }, el('label', {}, on, name), colour, line);
  });
  root.replaceChildren(...rows);
}

/** The sample, read once and drawn anew at every change. @param {HTMLElement} root */
export async function preview(root) {
  const page = await toBackground({ type: 'read-text', text: SAMPLE });
  const analysis = await toBackground({ type: 'analyse', page, css: '' });
  let drawing = new AbortController();
  return (/** @type {Settings} */ settings) => {
    drawing.abort();
    drawing = new AbortController();
    render(root, page, analysis, settings, drawing.signal);
  };
}
