/** Flags of countries, where the system has pictures for them. */

/** @type {boolean | undefined} */
let pictured;

/**
 * @param {string} code ISO 3166-1 alpha-2
 * @returns {string} empty where the reader would see letters or empty boxes instead
 */
export function flag(code) {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  pictured ??= hasPictures();
  return pictured ? String.fromCodePoint(...[...code].map((c) => 0x1f1e6 + c.charCodeAt(0) - 65)) : '';
}

/** Windows and some Linux systems have no flags: draws one, and looks for colour. */
function hasPictures() {
  const context = new OffscreenCanvas(24, 24).getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.font = '20px system-ui, sans-serif';
  context.fillText('\u{1f1eb}\u{1f1f7}', 0, 20);
  const { data } = context.getImageData(0, 0, 24, 24);
  for (let i = 0; i < data.length; i += 4)
    if (Math.abs((data[i] ?? 0) - (data[i + 2] ?? 0)) > 60) return true;
  return false;
}
