/** Colours as they are painted, read from pictures of the page. */

/**
 * What is really painted, which need not be what is computed.
 * @param {any} page
 * @param {DOMRect[]} boxes in the window
 * @returns {Promise<[red: number, green: number, blue: number][][]>} the pixels of each box
 */
export async function pixels(page, boxes) {
  const png = Buffer.from(await page.screenshot()).toString('base64');
  const found = await page.evaluate(
    async ([png, boxes]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return boxes.map((b) => [...context.getImageData(b.x, b.y, b.width, b.height).data]);
    },
    [png, boxes],
  );
  return found.map((bytes) =>
    Array.from({ length: bytes.length / 4 }, (_, i) => bytes.slice(i * 4, i * 4 + 3)),
  );
}

/** @param {string} colour as computed: rgb(), rgba() or color(srgb …) */
export function channels(colour) {
  const numbers = colour.match(/[\d.]+/g).map(Number);
  return colour.startsWith('color(') ? numbers.map((n, i) => (i < 3 ? n * 255 : n)) : numbers;
}

/** A translucent colour on paper. */
export const over = ([r, g, b, a = 1], paper) => [r, g, b].map((c, i) => c * a + paper[i] * (1 - a));

/** WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(a, b) {
  const luminance = (rgb) => {
    const [r, g, b] = rgb
      .slice(0, 3)
      .map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
