/** Shown once, after installing: what the four marks mean, on a sample, and how to pin the button. */

import { render } from '../analyse/render.js';
import { el } from '../common/dom.js';
import { t, translate } from '../common/i18n.js';
import { KINDS } from '../common/kinds.js';
import { mark } from '../common/mark.js';
import { toBackground } from '../common/protocol.js';
import { load } from '../common/settings.js';
import { SAMPLE } from './sample.js';

translate(document);
const { settings } = await load();
document
  .getElementById('kinds')
  ?.append(
    ...KINDS.flatMap((kind) => [
      el('dt', {}, mark(settings, kind), el('span', {}, t(`kinds_${kind}`))),
      el('dd', {}, t(`welcome_${kind}`)),
    ]),
  );
const shortcuts = await chrome.commands.getAll();
const toggle = shortcuts.find((command) => command.name === '_execute_action')?.shortcut;
if (toggle) document.getElementById('keys')?.append(t('welcomeKey'), ' ', el('kbd', {}, toggle));

const page = await toBackground({ type: 'read-text', text: SAMPLE });
const analysis = await toBackground({ type: 'analyse', page, css: '' });
const sample = document.getElementById('sample');
if (sample) render(sample, page, analysis, settings, new AbortController().signal);
