/** Sites that are always on, as match patterns. The permission itself is the record: no list beside it. */

/**
 * The pattern for an address or a bare host name: that one site, nothing wider.
 * @param {string} text
 * @returns {string | null} null where it is none
 */
export function patternOf(text) {
  try {
    const url = new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`,
    );
    // Chromium's URL takes "not a site" for a host with spaces.
    if (!/^https?:$/.test(url.protocol) || !/^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(url.hostname)) return null;
    return `${url.protocol}//${url.hostname}/*`;
  } catch {
    return null;
  }
}

/** @returns {Promise<string[]>} */
export const sites = async () => (await chrome.permissions.getAll()).origins ?? [];
