/**
 * The list beside the page: the accessible road to what the highlights show, which screen readers
 * cannot see.
 *
 * @import { Snapshot } from '../common/protocol.js'
 */
import { el } from '../common/dom.js';
import { plural, t, translate } from '../common/i18n.js';
import { shown as visible } from '../common/kinds.js';
import { toContent } from '../common/protocol.js';
import { load, save, watch } from '../common/settings.js';
import { onWanted, wantedOf } from '../common/wanted.js';
import { always } from './always.js';
import { follow } from './follow.js';
import { Footer } from './footer.js';
import { List } from './list.js';
import { bars, noticeFor, progress } from './notice.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The live region speaks only when its text changes. @param {string} text */
function announce(text) {
  if (byId('live').textContent !== text) byId('live').textContent = text;
}

/** @param {string} text @param {() => void} click */
const button = (text, click) => el('button', { type: 'button', click }, text);
const openAnalyse = () => void chrome.tabs.create({ url: '/analyse/analyse.html' });

/** @type {List | null} */
let list = null;

/** Shows in the list what a card has sent the reader for. @type {() => Promise<void>} */
let reveal = async () => {};

/** What the list that is drawn is of: one that is the same keeps its search, ticks and place. */
let drawn = { tab: -1, text: '' };

/** @param {number | null} tab @param {Snapshot} snapshot */
async function show(tab, { status, analysis, blocks, url }) {
  const notice = noticeFor(status);
  const again = () => tab !== null && void toContent(tab, { type: 'again' }).catch(() => {});
  byId('notice').hidden = !notice;
  byId('content').hidden = notice !== null;
  byId('notice').className = status.state;
  byId('bars').replaceChildren(...bars(status, again));
  document.body.dataset.state = status.state;
  if (notice) {
    byId('notice').replaceChildren(
      el('img', { src: '../icons/128.png', alt: '' }),
      el('h2', {}, notice.title),
      el('p', {}, notice.text),
      ...(notice.wait ? [progress(notice.wait)] : []),
      ...(notice.offer === 'again' ? [button(t('panelAgain'), again)] : []),
      ...(notice.offer === 'analyse' ? [button(t('menuAnalyse'), openAnalyse)] : []),
    );
    byId('content').replaceChildren();
    drawn = { tab: -1, text: '' };
    list = null;
    reveal = async () => {};
    return announce(`${notice.title}. ${notice.text}`);
  }
  if (!analysis || tab === null || (tab === drawn.tab && analysis.text === drawn.text)) return;
  const mine = { tab, text: analysis.text };
  drawn = mine;
  const [{ settings }, site] = await Promise.all([load(), always(url)]);
  if (mine !== drawn) return; // something else is shown by now
  /** @type {Footer} */
  let footer;
  const fresh = new List({
    analysis,
    settings,
    show: async (place) => {
      const there = await toContent(tab, { type: 'show', place }).catch(() => false);
      if (!there) announce(t('panelGone'));
    },
    copy: (ids) => void footer.copy(ids),
    changed: () => footer.update(),
    settle: (uncertain) => void save({ uncertain }),
  });
  footer = new Footer(analysis, blocks, settings, () => fresh.chosen);
  // The list first: the foot says how many statements it shows.
  const parts = fresh.elements();
  list = fresh;
  const foot = footer.element();
  if (site) foot.append(site);
  byId('content').replaceChildren(...parts, foot);
  announce(plural('found', visible(analysis, settings).length));
  reveal = async () => {
    const place = await wantedOf(tab);
    if (place) fresh.reveal(place);
  };
  await reveal();
}

translate(document);
onWanted(() => void reveal());
watch((settings) => list?.look(settings));
void follow((tab, snapshot) => void show(tab, snapshot));
