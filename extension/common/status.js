/**
 * Where a tab's status is kept in `storage.session`.
 * @param {number} tab
 */
export const statusKey = (tab) => `tab:${tab}`;
