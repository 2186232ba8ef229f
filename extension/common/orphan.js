/**
 * Whether this script has lost its extension: it was reloaded, updated or removed, and the page still
 * runs the script of before. Chromium tells no script so, but takes `runtime.id` away; Firefox ends such
 * scripts by itself.
 */
export const isOrphan = () => !globalThis.chrome?.runtime?.id;
