/**
 * Looks of the card. It must be legible on any page, so nothing of the page's style comes in:
 * `!important` in a shadow root's `:host` wins over whatever the page says of its elements.
 */
export const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  left: var(--left) !important;
  top: var(--top) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  color-scheme: light dark !important;
}
.card {
  --text: light-dark(#1b1f24, #e8eaed);
  --soft: light-dark(#57606a, #a9b1ba);
  --paper: light-dark(#ffffff, #22262b);
  --rule: light-dark(#d8dee4, #40464d);
  --press: light-dark(#eef1f4, #31373e);
  --link: light-dark(#0a58b0, #8ec2ff);
  box-sizing: border-box;
  width: min(22rem, calc(100vw - 16px));
  max-height: min(26rem, calc(100vh - 16px), var(--height));
  overflow: auto;
  overscroll-behavior: contain;
  padding: 12px 14px 8px;
  border: 1px solid var(--rule);
  border-radius: 10px;
  background: var(--paper);
  color: var(--text);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 8px 24px rgb(0 0 0 / 0.18);
  font: 13px/1.45 system-ui, sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  word-break: keep-all;
  text-wrap: pretty;
  scroll-padding-block: 12px 48px;
  animation: appear 90ms ease-out;
}
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@keyframes appear { from { opacity: 0; } }
h2 { margin: 0; font-size: 15px; line-height: 1.3; font-weight: 650; }
h2 .flag { margin-inline-start: 0.35em; font-weight: 400; }
p { margin: 2px 0 0; }
.soft { color: var(--soft); }
.stance { display: flex; align-items: baseline; gap: 6px; margin-top: 8px; font-weight: 600; }
.stance .soft { font-weight: 400; margin-inline-start: auto; white-space: nowrap; }
.mark::before { content: '${'\u00a0'.repeat(6)}'; }
.mark {
  --ink: light-dark(var(--hue), color-mix(in srgb, var(--hue) 65%, white));
  flex: none; padding-bottom: 2px; border-radius: 2px; font-size: 12px; line-height: 1.1;
  background: color-mix(in srgb, var(--ink) 28%, transparent);
  text-decoration: underline var(--line) 1.5px var(--ink); text-underline-offset: 1px;
}
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 8px 0 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
h3 { margin: 10px 0 2px; font-size: 12px; font-weight: 600; color: var(--soft); }
ul { margin: 0 -8px; padding: 0; list-style: none; }
button {
  font: inherit; color: inherit; background: none; border: 0; border-radius: 6px; cursor: pointer;
  padding: 5px 8px; text-align: start;
}
button:hover { background: var(--press); }
button:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
li button { display: block; width: 100%; }
.steps { display: flex; align-items: center; justify-content: space-between; gap: 4px; margin: 6px -8px 0; }
.steps button { color: var(--link); font-weight: 550; }
button:disabled { color: var(--soft) !important; opacity: 0.6; cursor: default; background: none; }
/* Where the card has to scroll, what can be done with the statement stays in sight. */
.foot {
  position: sticky; bottom: -8px; display: flex; gap: 2px; margin: 8px -14px -8px; padding: 6px 6px 8px;
  border-top: 1px solid var(--rule); background: var(--paper);
}
.foot button { color: var(--link); font-weight: 550; }
.foot .last { margin-inline-start: auto; color: var(--soft); font-weight: 400; }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) {
  .card, .foot button { border: 1px solid CanvasText; }
  li button { color: LinkText; }
  .mark { forced-color-adjust: none; }
}
@media print { .card { display: none; } }
`;
