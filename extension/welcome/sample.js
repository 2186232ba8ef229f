/** The sample of the first page: an invented story with one mark of each kind. English, as the core reads. */
export const SAMPLE = `Ferry to stay in harbour over winter

Transport Minister Ada Lind told parliament on Monday that the ferry to Ness would not sail before spring. “The engine is forty years old and so are my excuses,” she said.

The island’s mayor, Tom Reid, denied that he had been warned in August. Residents say the shop has bread for three days.`;
