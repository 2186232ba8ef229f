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
    if (!/^https?:$/.test(url.protocol) || !url.hostname || url.hostname.includes('*')) return null;
    return `${url.protocol}//${url.hostname}/*`;
  } catch {
    return null;
  }
}

/** @returns {Promise<string[]>} */
export const sites = async () => (await chrome.permissions.getAll()).origins ?? [];
