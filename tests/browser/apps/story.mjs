/** What both apps show, and the buttons that the tests press: `window.app`. */

export const PARAGRAPHS = [
  '“We have closed the harbour and it stays closed,” Prime Minister Ada Lind said on Monday.',
  'The harbour is the largest of the coast and handles most of the grain of the region.',
  '“The ships will wait outside,” Harbour Minister Olaf Brekke told reporters in Bergen.',
];

export const OTHER = ['Something else stands here now.', 'Nobody has said a word about it.'];

/** @param {number} n */
export const more = (n) =>
  `“Delivery number ${n} came in time,” Food Minister Siri Dahl told parliament, and went on to speak of bread, of prices, of the coming winter and of the farmers who had asked for help.`;
