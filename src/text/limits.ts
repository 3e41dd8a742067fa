/** The largest JSON text that is read, in bytes (or UTF-16 code units of a string), unless the caller says otherwise. */
export const MAX_JSON_SIZE = 256 * 1024 * 1024;

/**
 * The largest YAML text that is read. YAML takes some forty times its size in memory where it is written in blocks, and up to two hundred
 * times where all is short and in flow style, so its limit is lower.
 */
export const MAX_YAML_SIZE = 16 * 1024 * 1024;

/**
 * How many words and signs of YAML are read, blanks and line ends among them, each of which takes some 400 bytes: a third of the length of
 * a text that is longer than usual.
 */
export const MAX_YAML_SIGNS = 6_000_000;

/** How many values all aliases of a YAML text together may stand for. */
export const MAX_ALIASED_VALUES = 1_000_000;
