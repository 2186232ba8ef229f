/** Where a tab's status is kept in `storage.session`. */

const PREFIX = 'tab:';

/** @param {number} tab */
export const statusKey = (tab) => `${PREFIX}${tab}`;

/** The tab whose status is kept under `key`; null for what is kept there besides. @param {string} key */
export const tabOf = (key) => (key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : null);
