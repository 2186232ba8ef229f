/** The same story as Vue renders it. */
import { createSSRApp, h, reactive } from 'vue';
import { OTHER, PARAGRAPHS } from './story.mjs';

const state = reactive({ title: 'Harbour closed', paragraphs: PARAGRAPHS, round: 0, clock: 0 });
globalThis.complaints = [];
const app = createSSRApp({
  render: () =>
    h('main', [
      h('p', { class: 'clock' }, `Updated ${state.clock} minutes ago`),
      h('article', { key: state.round }, [
        h('h1', state.title),
        ...state.paragraphs.map((text) => h('p', { key: text }, text)),
      ]),
    ]),
});
app.config.warnHandler = (message) => globalThis.complaints.push(message);
app.config.errorHandler = (error) => globalThis.complaints.push(String(error));
app.mount('#app');
globalThis.app = { set: (change) => Object.assign(state, change({ ...state })), other: OTHER };
