/**
 * Types of what goes into the core and what comes out: the JavaScript side of `src/page/mod.rs`
 * and `src/analysis.rs`, the same names in the same meaning. Holds no code.
 *
 * Spans are `[start, end)` in UTF-16 code units, as JavaScript strings count.
 *
 * @typedef {[start: number, end: number]} Span
 *
 * @typedef {object} Head what the page states about itself, before any choice is made
 * @property {string} lang
 * @property {string} title
 * @property {string} canonical
 * @property {[name: string, content: string][]} meta
 * @property {string[]} json_ld
 * @property {[datetime: string, hint: string][]} times
 *
 * @typedef {object} Container an element on the way from the body to a block
 * @property {number | null} parent
 * @property {string} tag
 * @property {string} hint
 *
 * @typedef {'title' | 'heading' | 'paragraph' | 'quote' | 'item' | 'caption' | 'cell' | 'preformatted' | 'other'} BlockKind
 *
 * @typedef {object} Block a stretch of visible text that a reader sees as one unit
 * @property {number | null} container
 * @property {BlockKind} kind
 * @property {string} text
 * @property {number} link_chars
 *
 * @typedef {object} Page
 * @property {string} url
 * @property {Head} head
 * @property {Container[]} containers
 * @property {Block[]} blocks
 * @property {boolean} plain plain text without structure: every block is analysed
 *
 * @typedef {object} PageInfo
 * @property {string} url
 * @property {string} title
 * @property {string} site
 * @property {string[]} author
 * @property {string | null} [published]
 * @property {string | null} [language]
 * @property {Span} body
 * @property {boolean} whole_page no article was found and the whole page was taken
 *
 * @typedef {object} BlockSpan a stretch of the text and the block it came from
 * @property {number} start
 * @property {number} end
 * @property {number} block
 *
 * @typedef {'person' | 'government' | 'organisation' | 'armed-group' | 'party' | 'media' | 'company' | 'group' | 'unnamed'} EntityKind
 *
 * @typedef {object} Mention
 * @property {number} start
 * @property {number} end
 * @property {'name' | 'title' | 'description' | 'pronoun'} kind
 *
 * @typedef {object} Entity
 * @property {number} id
 * @property {EntityKind} kind
 * @property {string} name
 * @property {boolean} official
 * @property {string | null} [office]
 * @property {string | null} [country] ISO 3166-1 alpha-2
 * @property {string | null} [stands_for]
 * @property {'page' | 'gazetteer' | null} [office_from]
 * @property {string | null} [as_of]
 * @property {Mention[]} mentions
 *
 * @typedef {'direct' | 'mixed' | 'indirect'} Form
 * @typedef {'asserts' | 'denies' | 'rejects' | 'no-evidence' | 'declines' | 'non-committal' | 'asks'} Stance
 *
 * @typedef {object} Statement
 * @property {number} id
 * @property {Form} form
 * @property {Stance} stance
 * @property {Span[]} content
 * @property {Span[]} quoted
 * @property {Span[]} cue
 * @property {Span[]} source
 * @property {number | null} [speaker]
 * @property {string | null} [relay]
 * @property {number} confidence
 * @property {string[]} why
 * @property {number[]} responds_to
 *
 * @typedef {object} Analysis
 * @property {string} schema
 * @property {string} id
 * @property {PageInfo} page
 * @property {string} text
 * @property {BlockSpan[]} blocks
 * @property {Entity[]} entities
 * @property {Statement[]} statements
 */
export {};
