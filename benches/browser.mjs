// In a real Chromium: from the click to painted highlights, on pages of several lengths, with a
// worker that has just been started and with a warm one.

import { page } from './text.mjs';

const LENGTHS = [1_000, 4_000, 10_000, 100_000];
const ROUNDS = 5;

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/**
 * One click on the toolbar button, timed by the page itself: the first frame in which a highlight
 * is there, and the longest task of the main thread until then.
 */
async function timed(reader, tab) {
  await tab.page.bringToFront();
  await tab.page.evaluate(() => {
    const seen = { longest: 0, painted: 0 };
    window.seen = seen;
    seen.observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    });
    seen.observer.observe({ type: 'longtask' });
    const look = () => {
      if (CSS.highlights.size && [...CSS.highlights.values()].some((h) => h.size)) seen.painted = Date.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const since = Date.now();
  await reader.click(tab.page.url());
  await tab.page.waitForFunction(() => window.seen.painted, undefined, { timeout: 120_000 });
  while (!/^\d+$/.test(await tab.badge())) await tab.page.waitForTimeout(5);
  const all = Date.now() - since;
  await tab.page.waitForTimeout(300); // long tasks are told a little later
  const { painted, longest } = await tab.page.evaluate(() => {
    window.seen.observer.disconnect();
    return { painted: window.seen.painted, longest: window.seen.longest };
  });
  await tab.clear();
  return { ms: painted - since, all, longest };
}

/** What the worker of the last click took until the core was loaded, and until it was ready, in ms. */
const loading = (reader) =>
  reader.inWorker(() => {
    const [[loaded], [ready]] = ['core loaded', 'core ready'].map((name) =>
      performance.getEntriesByName(name),
    );
    return { worker: loaded.startTime, loaded: loaded.duration, ready: ready.duration };
  });

/** Medians of clicks on a page of 1,000 words, each with a worker that has just been started. */
async function coldStarts(reader) {
  const tab = await reader.open(page(1_000));
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    await reader.stopWorker();
    const { ms } = await timed(reader, tab);
    rounds.push({ ...(await loading(reader)), ms });
  }
  await tab.close();
  return [
    ['worker started until the core was asked for', 'worker'],
    ['core asked for until loaded', 'loaded'],
    ['core asked for until ready: every station has run once', 'ready'],
    ['click until painted', 'ms'],
  ].map(([what, key]) => [what, median(rounds.map((round) => round[key]))]);
}

/** Tables `{title, head, rows}`. */
export async function browser() {
  const { newReader } = await import('../tests/browser/support/reader.mjs');
  const reader = await newReader();
  const rows = [];
  const memory = [];
  const cold = [];
  try {
    for (const words of LENGTHS) {
      const tab = await reader.open(page(words));
      // A click first: a worker that has still to do with the opened tab may refuse to be stopped.
      await timed(reader, tab);
      await reader.stopWorker();
      const cold = await timed(reader, tab);
      const rounds = [];
      for (let i = 0; i < (words > 50_000 ? 3 : ROUNDS); i++) rounds.push(await timed(reader, tab));
      const warm = median(rounds.map((r) => r.ms));
      const all = median(rounds.map((r) => r.all));
      const longest = Math.max(cold.longest, ...rounds.map((r) => r.longest));
      rows.push([words, cold.ms, warm, all, (all * 1000) / words, longest]);
      await tab.close();
    }
    cold.push(...(await coldStarts(reader)));
    const tab = await reader.open(page(10_000));
    const session = await tab.page.context().newCDPSession(tab.page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const nodes = async () => (await session.send('Memory.getDOMCounters')).nodes;
    await timed(reader, tab);
    const before = [await heap(), await nodes()];
    for (let i = 0; i < 10; i++) await timed(reader, tab);
    const after = [await heap(), await nodes()];
    memory.push(['before', ...before], ['after ten rounds of on and off', ...after]);
    await tab.close();
  } finally {
    await reader.close();
  }
  return [
    {
      title: 'Click to the first words painted in the window, in Chromium',
      head: [
        'words',
        'cold worker, ms',
        'warm, ms',
        'all is marked, warm, ms',
        'that, per 1,000 words',
        'longest task of the page, ms (0: none over 50)',
      ],
      rows,
    },
    { title: 'Cold start, 1,000 words', head: ['what', 'ms'], rows: cold },
    { title: 'Memory of the page, 10,000 words', head: ['when', 'heap, MB', 'DOM nodes'], rows: memory },
  ];
}
