/** A story as React renders it: hydrated from HTML, with keys that change at the reader's wish. */
import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { OTHER, PARAGRAPHS } from './story.mjs';

function Story() {
  const [state, set] = useState({ title: 'Harbour closed', paragraphs: PARAGRAPHS, round: 0, clock: 0 });
  globalThis.app = { set: (change) => set((old) => ({ ...old, ...change(old) })), other: OTHER };
  return h(
    'main',
    null,
    h('p', { className: 'clock' }, `Updated ${state.clock} minutes ago`),
    h(
      'article',
      { key: state.round },
      h('h1', null, state.title),
      state.paragraphs.map((text) => h('p', { key: text }, text)),
    ),
  );
}

globalThis.complaints = [];
hydrateRoot(document.getElementById('app'), h(Story), {
  onRecoverableError: (error) => globalThis.complaints.push(String(error)),
});
