/** The glue that wasm-pack writes into `extension/wasm/`, which is not there before the first build. */
declare module '*/wasm/onrecord.js' {
  import type { Analysis, Page } from './schema.js';
  export default function init(options?: object): Promise<unknown>;
  export function analyse(page: Page): Analysis;
  export function warm(): void;
  export function analyseNear(page: Page, block: number, words: number): Analysis;
  export function readText(text: string): Page;
  export function copy(
    analysis: Analysis,
    format: string,
    options: { ids: number[] | null; blocks: string[] | null; readAt: string },
  ): string;
}
