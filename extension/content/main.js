/**
 * The content script: answers the background and the list for this page. Injecting it marks nothing;
 * `start.js`, injected behind it, does.
 *
 * Content scripts cannot be modules without web-accessible resources, which pages could probe for;
 * so the build bundles this file's imports into it (unminified, for reviewers). The analyse page
 * imports the same modules as they are.
 *
 * @import { ToContent } from '../common/protocol.js'
 */
import { answer, toBackground } from '../common/protocol.js';
import { removeOrphans } from './card.js';
import { Session } from './session.js';

/** @typedef {{start: () => Promise<void>}} Door */
const world = /** @type {{onrecord?: Door}} */ (/** @type {unknown} */ (globalThis));

/** @type {Session | null} */
let session = null;

async function start() {
  if (!/html/.test(document.contentType)) {
    const reason = document.contentType === 'application/pdf' ? 'pdf' : 'browser';
    return toBackground({ type: 'status', status: { state: 'unsupported', reason } });
  }
  await session?.stop();
  removeOrphans();
  session = new Session();
  await session.start();
}

// A click while the first injection is still on its way must not give the page two of us.
if (!world.onrecord) {
  world.onrecord = { start };
  answer(
    /** @type {Parameters<typeof answer<ToContent>>[0]} */ ({
      toggle: async () => {
        if (session?.isOn && session.snapshot.status.state !== 'failed') await session.stop();
        else await start();
      },
      again: start,
      get: () => ({
        ...(session?.snapshot ?? { status: { state: 'off' }, analysis: null, blocks: null }),
        url: location.href,
      }),
      show: ({ place }) => session?.show(place) ?? false,
      step: ({ by }) => session?.step(by),
      who: () => session?.who(),
      'copy-selected': () => session?.copySelected(),
    }),
  );
  // Back and forward may bring the page back as it was, marks and all.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && session?.isOn)
      void toBackground({ type: 'status', status: session.snapshot.status }).catch(() => {});
  });
}
